export * from './examples';
export { GOLDEN } from './golden';
