export * from './input.events';
export * from './input.words';
