export * from './client';
export * from './cuttable';
export * from './event-stream';
export * from './service';
export * from './until';
export * from './small-disk';
export * from './typed-client';
export * from './input-steps';
