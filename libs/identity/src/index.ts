export * from './access';
export * from './contract';
export * from './http/caller';
export * from './fields';
export * from './organisation.commands';
export * from './organisation.decider';
export * from './person.commands';
export * from './person.decider';
