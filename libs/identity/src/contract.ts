export * from './organisation.events';
export * from './organisation.ids';
export * from './person.events';
export * from './roles';
