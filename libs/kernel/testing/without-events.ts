/**
 * The kernel without its event declarations, for the mutation check (stryker.config.mjs): the evaluator uses none, and
 * they take longer to load than a mutant to judge.
 */
export * from '../src/domain-error';
export * from '../src/ids';
export * from '../src/local-time';
