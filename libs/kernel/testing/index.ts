export { GOLDEN } from './golden';
export * from './accept-golden';
export * from './clear-sealer';
export * from './given';
export * from './golden-catalogue';
export * from './golden-file';
export * from './golden-sealer';
