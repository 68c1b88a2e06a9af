export * from './input.events';
export * from './input.words';
export * from './channel/channel.events';
