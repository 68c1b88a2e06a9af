export * from './client';
export * from './cuttable';
export * from './service';
