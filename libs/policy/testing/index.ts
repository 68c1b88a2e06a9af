export * from './from-scratch';
