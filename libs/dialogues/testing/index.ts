export * from './examples';
export { GOLDEN } from './golden';
export * from './random-dialogues';
