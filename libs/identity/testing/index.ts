export * from './golden';
export * from './on-the-buses';
