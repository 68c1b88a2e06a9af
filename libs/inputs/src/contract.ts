export * from './access/access.words';
export * from './access/reads.events';
export * from './input.events';
export * from './input.words';
export * from './channel/channel.events';
