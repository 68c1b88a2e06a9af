export * from './golden';
export * from './examples';
