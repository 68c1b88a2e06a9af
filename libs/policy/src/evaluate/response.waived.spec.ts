import { cases, parseAt, received, reply, TRIGGER, waivers } from '../../testing/letter-cases';
import { answerRule } from '../../testing/letters';

cases('waived', {
  'by one who may, on or before the due day': {
    facts: [received(), waivers().waive('2026-03-16 10:00')],
    at: '2026-03-20',
    is: {
      state: 'waived',
      waivedAt: parseAt('2026-03-16 10:00'),
      witnesses: [TRIGGER, 'waived obligation.waived'],
      due: '2026-03-16',
    },
  },
  'not before it was decided': {
    facts: [received(), waivers().waive('2026-03-10 10:00')],
    at: '2026-03-10 09:59',
    is: { state: 'pending', waivedAt: null, witnesses: [TRIGGER] },
  },
  'after the due day it changes nothing': {
    facts: [received(), waivers().waive('2026-03-17 10:00')],
    at: '2026-03-20',
    is: { state: 'breached', waivedAt: null, witnesses: [TRIGGER] },
  },
  'by another role neither': {
    facts: [received(), waivers().waive('2026-03-10 10:00', 'officer')],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'nor where nobody may': {
    facts: [received(), waivers().waive('2026-03-10 10:00')],
    at: '2026-03-20',
    rule: { ...answerRule, waivable: undefined },
    is: { state: 'breached' },
  },
  'nor one of another obligation': {
    facts: [received(), waivers('other').waive('2026-03-10 10:00')],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'revoked in time': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), waivers().revoke('2026-03-11 10:00')],
    at: '2026-03-20',
    is: {
      state: 'breached',
      waivedAt: null,
      witnesses: [TRIGGER, 'waived obligation.waived', 'waived obligation.waiverRevoked'],
    },
  },
  'revoked after the due day changes nothing': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), waivers().revoke('2026-03-17 10:00')],
    at: '2026-03-20',
    is: { state: 'waived' },
  },
  'and again': {
    facts: [
      received(),
      waivers().waive('2026-03-10 10:00'),
      waivers().revoke('2026-03-11 10:00'),
      waivers().waive('2026-03-12 10:00', 'approver', { id: 'w2' }),
    ],
    at: '2026-03-20',
    is: { state: 'waived', waivedAt: parseAt('2026-03-12 10:00') },
  },
  'met in time all the same': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), reply('2026-03-11 10:00')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'answered late all the same: waived': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), reply('2026-03-20 10:00')],
    at: '2026-03-21',
    is: { state: 'waived' },
  },
  'a second revocation or waiver says nothing new': {
    facts: [
      received(),
      waivers().revoke('2026-03-09 10:00'),
      waivers().waive('2026-03-10 10:00'),
      waivers().waive('2026-03-11 10:00', 'approver', { id: 'w2' }),
    ],
    at: '2026-03-20',
    is: { state: 'waived', waivedAt: parseAt('2026-03-10 10:00'), witnesses: [TRIGGER, 'waived obligation.waived'] },
  },
});
