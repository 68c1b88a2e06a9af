export * from './given';
export * from './clear-sealer';
