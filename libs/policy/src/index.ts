export * from './facts/catalogue';
export * from './facts/fact';
export * from './facts/source';
