export * from './adoptions';
export * from './command-runner';
export * from './errors';
export * from './event-store';
export * from './instruction';
