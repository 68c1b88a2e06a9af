export * from './input.facts';
