export * from './contract';
export * from './input.commands';
export * from './input.decider';
export * from './input.facts';
export * from './input.state';
export { trackingNumber } from './tracking-number';
