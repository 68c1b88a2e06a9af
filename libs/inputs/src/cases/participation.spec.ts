import { type Happening, states } from '../../testing/story';

/** Luleå's rules on an input besides the answer: delivery to the elected, how it is handled, and the result for all. */
const received = (fields: Readonly<Record<string, unknown>> = {}): Happening => [
  '03-02 09:00',
  'input.received',
  fields,
];
const answered: Happening = ['03-04 10:00', 'answer.given', {}, { id: 'answer' }];

describe('L8b: delivered to the elected representative', () => {
  const elected = received({ addressee: 'electedRepresentative' });
  const delivered = (when: string, seat: unknown = 'seat-1'): Happening => [when, 'input.delivered', { seat }];

  it.each<[string, readonly Happening[], string, string]>([
    ['an official’s is there at once', [received({ addressee: 'official' })], '03-02 09:00', 'met'],
    ['so is a body’s', [received({ addressee: 'body' })], '03-20 09:00', 'met'],
    ['an elected representative’s has two working days', [elected], '03-03 09:00', 'pending'],
    ['delivered in time', [elected, delivered('03-04 16:00')], '03-20 09:00', 'met'],
    ['delivered late', [elected, delivered('03-05 08:00')], '03-20 09:00', 'met-late'],
    ['never delivered', [elected], '03-05 09:00', 'breached'],
    ['delivered to nobody', [elected, delivered('03-03 09:00', null)], '03-05 09:00', 'breached'],
    ['whose it is was not written down', [received({ addressee: 'unknown' })], '03-20 09:00', 'not-measurable'],
    ['withdrawn before', [elected, ['03-03 09:00', 'input.withdrawn']], '03-20 09:00', 'not-applicable'],
    ['withdrawn after', [elected, ['03-05 09:00', 'input.withdrawn']], '03-20 09:00', 'breached'],
    ['set aside', [elected, ['03-20 09:00', 'input.setAside']], '03-21 09:00', 'not-applicable'],
  ])('%s', (_what, happenings, at, state) => {
    expect(states(happenings, at).L8b).toBe(state);
  });
});

describe('L12: how it is handled was published when it came', () => {
  it('holds the version that was in force', () => expect(states([received()], '03-02 09:00').L12).toBe('met'));
  it('is breached for good without one', () => {
    expect(states([received({ handling: undefined })], '03-02 09:00').L12).toBe('breached');
    expect(states([received({ handling: undefined }), answered], '03-30 09:00').L12).toBe('breached');
  });
  it('asks nothing of what was set aside', () => {
    const spam: Happening = ['03-03 09:00', 'input.setAside'];
    expect(states([received({ handling: undefined }), spam], '03-30 09:00').L12).toBe('not-applicable');
  });
});

describe('L13b: the answer is a result for all', () => {
  const published: Happening = ['03-10 10:00', 'answer.published', { of: 'answer' }];
  it.each<[string, readonly Happening[], string, string | undefined]>([
    ['nothing before an answer', [received()], '03-30 09:00', undefined],
    ['within ten working days of it', [received(), answered], '03-05 09:00', 'pending'],
    ['published', [received(), answered, published], '03-30 09:00', 'met'],
    ['not published', [received(), answered], '03-30 09:00', 'breached'],
    [
      'withheld on a lawful basis',
      [received(), answered, ['03-05 09:00', 'publication.withheld', { basis: 'secrecy' }]],
      '03-30 09:00',
      'met',
    ],
    [
      'withheld for no reason',
      [received(), answered, ['03-05 09:00', 'publication.withheld', {}]],
      '03-30 09:00',
      'breached',
    ],
    ['also where nobody can be reached', [received({ reachable: false }), answered], '03-30 09:00', 'breached'],
    [
      'closed with a stance',
      [received(), ['03-04 10:00', 'input.closed', { stance: 'noted' }]],
      '03-30 09:00',
      'breached',
    ],
    ['closed without one', [received(), ['03-04 10:00', 'input.closed', {}]], '03-30 09:00', undefined],
  ])('%s', (_what, happenings, at, state) => {
    expect(states(happenings, at).L13b).toBe(state);
  });
});
