import { sameByCommands } from '../../testing/by-commands';
import { dueDay, type Happening, states, told } from '../../testing/story';

/**
 * Publication, a duty of its own beside the answer (product.md §5; rule L13b), and delivery to the elected (L8b), where the
 * cases of policy-packs.md name them: cases 2, 3, 4, 13 and 15. Within ten working days here.
 */
const monday: Happening = ['03-02 09:00', 'input.received'];
const answered: Happening = ['03-05 10:00', 'answer.given', {}, { id: 'a-1' }];
const published: Happening = ['03-10 10:00', 'answer.published', { of: 'a-1' }];
const withheld: Happening = ['03-10 10:00', 'publication.withheld', { of: 'a-1', basis: 'OSL 21:3', role: 'officer' }];

describe('L13b: the answer is made accessible to everyone', () => {
  it('is owed from the answer on, and by nobody before it', () => {
    expect(told([monday], '03-06 09:00').L13b).toBeUndefined();
    const owed = told([monday, answered], '03-06 09:00').L13b!;
    expect([owed.state, dueDay(owed)]).toEqual(['pending', '03-19']);
    expect(states([monday, answered], '03-20 00:00').L13b).toBe('breached');
  });

  it.each<[string, readonly Happening[], string]>([
    ['published in time', [published], 'met'],
    ['withheld on a lawful basis', [withheld], 'met'],
    ['published late', [['03-20 10:00', 'answer.published', { of: 'a-1' }]], 'met-late'],
    ['closed, and nothing else', [['03-10 10:00', 'input.closed', { reason: 'answered' }]], 'breached'],
    ['the sender’s word about it', [['03-10 10:00', 'verdict.received', { value: 'satisfied' }]], 'breached'],
  ])('%s', (_what, then, state) => expect(states([monday, answered, ...then], '03-24 09:00').L13b).toBe(state));

  it('of somebody who cannot be reached it is the closing with its stance (case 2)', () => {
    const nobody: Happening = ['03-02 09:00', 'input.received', { sender: 'anonymous', reachable: false }];
    const closed: Happening = [
      '03-05 10:00',
      'input.closed',
      { reason: 'noWayToReply', stance: 'remedied' },
      { id: 'a-1' },
    ];
    expect(states([nobody, closed], '03-24 09:00')).toMatchObject({ answer: 'not-applicable', L13b: 'breached' });
    expect(states([nobody, closed, published], '03-24 09:00').L13b).toBe('met');
  });

  it('what was retracted need not be published, what is given instead must (case 4)', () => {
    const retracted: Happening = ['03-06 10:00', 'answer.retracted', { answer: 'a-1', reason: 'notAnAnswer' }];
    const again: Happening = ['03-12 10:00', 'answer.given', {}, { id: 'a-2' }];
    expect(states([monday, answered, retracted], '03-24 09:00').L13b).toBe('not-applicable');
    const owed = told([monday, answered, retracted, again], '03-24 09:00').L13b!;
    expect([owed.state, dueDay(owed)]).toEqual(['pending', '03-26']);
  });

  it('a correction owes nothing more than the first did (case 13)', () => {
    const corrected: Happening = ['03-12 10:00', 'answer.given', { corrects: 'a-1' }];
    const owed = told([monday, answered, corrected], '03-16 09:00').L13b!;
    expect([owed.state, dueDay(owed)]).toEqual(['pending', '03-19']);
  });
});

describe('L8b: to whom it is addressed', () => {
  const elected: Happening = ['03-02 09:00', 'input.received', { addressee: 'electedRepresentative' }];
  const delivered = (when: string): Happening => [when, 'input.delivered', { seat: 'gerd' }];
  const reply: Happening = ['03-03 10:00', 'answer.given', { by: 'electedRepresentative' }];

  it('an elected representative is reached by delivery, which their own reply is not (case 15)', () => {
    expect(states([elected, delivered('03-04 09:00')], '03-05 09:00').L8b).toBe('met');
    expect(states([elected, delivered('03-05 09:00')], '03-06 09:00').L8b).toBe('met-late');
    expect(states([elected, reply], '03-05 09:00').L8b).toBe('breached');
  });

  it('an official or the body has it with the receipt', () => {
    expect(states([monday], '03-02 09:01').L8b).toBe('met');
    expect(states([['03-02 09:00', 'input.received', { addressee: 'body' }]], '03-02 09:01').L8b).toBe('met');
    expect(states([['03-02 09:00', 'input.received', { addressee: 'unknown' }]], '03-02 09:01').L8b).toBe(
      'not-measurable',
    );
  });
});

sameByCommands({});
