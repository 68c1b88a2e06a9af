import type { Pack, ResponseRule } from '../src/packs/pack';

const clause = { quote: 'Vi svarar.', document: 'An invented decision' };
const title = { sv: 'Svara', en: 'Answer' };

/** An invented service promise of two rules: for specs that need a pack and not the shipped ones. */
const acknowledge: ResponseRule = {
  id: 'invented.acknowledge',
  clause,
  title,
  subject: 'input',
  shape: 'response',
  owedBy: 'unit',
  class: 'checked',
  strength: 'duty',
  when: { fact: 'input.received' },
  within: { parameter: 'acknowledgeWithinWorkingDays' },
  evidence: { fact: 'input.acknowledged' },
};

const answer: ResponseRule = {
  ...acknowledge,
  id: 'invented.answer',
  waivable: ['approver'],
  within: { parameter: 'answerWithinWorkingDays' },
  evidence: { fact: 'answer.given' },
  pause: { from: { fact: 'clarification.asked' }, until: { fact: 'clarification.given' } },
  ends: { fact: 'input.withdrawn' },
  unless: { fact: 'input.setAside' },
};

export const INVENTED_PACK: Pack = {
  id: 'invented',
  version: '1',
  title,
  document: 'An invented decision',
  parameters: {
    acknowledgeWithinWorkingDays: { type: 'workingDays', title, min: 0, max: 60, per: ['kind'] },
    answerWithinWorkingDays: { type: 'workingDays', title, min: 0, max: 260, per: ['kind', 'unit'] },
    publish: { type: 'boolean', title },
  },
  rules: [acknowledge, answer],
  clauses: {},
  hash: 'aW52ZW50ZWQgcGFjayBvZiB0aGUgc3BlY3MsIHYxAAA=',
};
