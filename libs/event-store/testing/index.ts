export * from './event-store-contract';
export * from './memory-event-store';
export * from './random-life';
