export * from './golden';
export * from './examples';
export * from './random-inputs';
