import { CommandRunner, type Enforcement, type Invocation, NoEnforcement } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { EventCatalogue, newId, streamName, type DomainEvent, type Decider } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { happened, INVENTED_EVENTS, inventedFacts, inventedSource } from '../../testing/invented-inputs';
import { INVENTED_PACK } from '../../testing/invented-pack';
import { adoptionsId } from '../adoption/adoption';
import type { AdoptPackBody } from '../adoption/adoption.commands';
import { adoptionDecider } from '../adoption/adoption.decider';
import { PackLibrary } from '../adoption/pack-library';
import { PolicyAdoptions } from '../adoption/policy-adoptions';
import { Calendar, SWEDISH_CALENDAR } from '../calendar/calendar';
import { obligationId } from '../evaluate/obligation-id';
import { catalogueOf } from '../facts/catalogue';
import type { Pack } from '../packs/pack';
import { POLICY_EVENTS } from '../policy-events';
import { waiverDecider, type WaiverCommand } from '../waiver/waiver.decider';
import { PolicyEnforcement } from './policy-enforcement';

const BOARD = '00000000-0000-4000-8000-0000000000b0';
const NOW = '2026-03-02T08:00:00.000Z';
const RULE = 'invented.answer';
const clause = { quote: 'Vi svarar.', document: 'An invented decision', paragraph: '§ 3' };
const REFUSING: Pack = {
  ...INVENTED_PACK,
  rules: INVENTED_PACK.rules.map((rule) => (rule.id === RULE ? { ...rule, clause, enforce: 'refuse' } : rule)),
};

/** Nothing is answered before it is acknowledged, nor by any but an official. */
const GATED: Pack = {
  ...INVENTED_PACK,
  rules: [
    {
      ...{ id: 'invented.gate', clause, title: INVENTED_PACK.title, subject: 'input', owedBy: 'unit' },
      ...{ class: 'checked', strength: 'duty', enforce: 'refuse', shape: 'gate' },
      before: { fact: 'answer.given' },
      require: { fact: 'input.acknowledged' },
    },
    {
      ...{ id: 'invented.authority', clause, title: INVENTED_PACK.title, subject: 'input', owedBy: 'unit' },
      ...{ class: 'checked', strength: 'duty', enforce: 'refuse', shape: 'authority' },
      act: { fact: 'answer.given' },
      level: '$trigger.level',
      allowed: { whole: ['council'], part: ['committee', 'council'] },
    },
  ],
};

/** Says what it is told, so that specs may say anything. */
const sayer: Decider<null, readonly DomainEvent[], DomainEvent> = {
  module: 'inputs',
  initial: null,
  decide: (events) => events,
  evolve: (state) => state,
};

class CountingStore extends MemoryEventStore {
  reads = 0;
  override readStream(...asked: Parameters<MemoryEventStore['readStream']>) {
    this.reads++;
    return super.readStream(...asked);
  }
}

function service(pack: Pack) {
  const store = new CountingStore({ now: () => NOW });
  const events = new EventCatalogue([...POLICY_EVENTS, ...INVENTED_EVENTS]);
  const adoptions = new PolicyAdoptions(store, events);
  const law = {
    library: new PackLibrary([pack]),
    catalogue: catalogueOf([inventedFacts]),
    calendar: new Calendar(SWEDISH_CALENDAR),
  };
  const enforcement = new PolicyEnforcement(store, events, [inventedSource], law, adoptions);
  const organisation = newId();
  const id = newId();
  const asked: Invocation = {
    organisation,
    actor: { id: newId(), role: 'approver' },
    origin: 'live',
    now: NOW,
  };
  const running = (by: Enforcement = new NoEnforcement()) =>
    new CommandRunner(store, new ClearSealer(), events, adoptions, by);
  const say = (said: DomainEvent[], changes: Partial<Invocation> = {}) =>
    running(enforcement).createOrUpdate(sayer, id, said, { ...asked, ...changes });
  const adopt = () => {
    const parameters = [{ name: 'answerWithinWorkingDays', value: 2 }];
    const body: AdoptPackBody = {
      ...{ type: 'AdoptPack', pack: 'invented', body: BOARD, level: 'executiveBoard', from: '2026-01-01' },
      parameters,
    };
    return running().createOrUpdate(adoptionDecider([pack]), adoptionsId(organisation), body, asked);
  };
  const stream = () => store.readStream(organisation, streamName('inputs', organisation, id));
  const waive = async () => {
    const occurrence = (await stream())[0]!.id;
    const obligation = obligationId(organisation, RULE, id, occurrence);
    const body: WaiverCommand = {
      ...{ type: 'WaiveObligation', rule: RULE, subject: { type: 'input', id }, occurrence },
      ...{ waivable: ['approver'], reason: 'Agreed.', occurredAt: '2026-02-20T08:00:00.000Z' },
    };
    await running().createOrUpdate(waiverDecider, obligation, body, { ...asked, origin: 'import' });
  };
  return { store, id, say, adopt, stream, waive };
}

const received = (day?: string) => happened('input.received', { kind: 'enquiry', body: BOARD }, day);
const corrected = happened('input.receivedDateCorrected', { to: '2026-02-19' });

describe('enforce: refuse', () => {
  it('refuses events that break an obligation, with its clause, and appends nothing', async () => {
    const { say, adopt, stream, id } = service(REFUSING);
    await adopt();
    await say([received()]);
    await expect(say([happened('activity.noted', {}), corrected])).rejects.toMatchObject({
      code: 'policy.refused',
      kind: 'conflict',
      detail: expect.stringContaining('“Vi svarar.” (An invented decision, § 3)'),
      extra: { rule: RULE, clause, subject: { type: 'input', id }, obligation: expect.any(String) },
    });
    expect(await stream()).toHaveLength(1);
    await say([happened('activity.noted', {})]);
    expect(await stream()).toHaveLength(2);
  });

  it('refuses what opens a subject with a duty broken already', async () => {
    const { say, adopt, stream } = service(REFUSING);
    await adopt();
    await expect(say([received('2026-02-19')])).rejects.toMatchObject({ code: 'policy.refused' });
    expect(await stream()).toEqual([]);
    await say([received('2026-02-19'), happened('answer.given', {}, '2026-02-20')]);
    expect(await stream()).toHaveLength(2);
  });

  it('lets through what mends: a late answer to what was broken before', async () => {
    const { say, adopt, stream } = service(REFUSING);
    await say([received('2026-02-19')]);
    await adopt();
    await say([happened('answer.given', {})]);
    expect(await stream()).toHaveLength(2);
  });

  it('refuses by rules of any shape: an act before what must come first, or by a body that may not', async () => {
    const { say, adopt, stream } = service(GATED);
    await adopt();
    await say([received()]);
    const answer = (level: string, bodyLevel: string) => happened('answer.given', { level, bodyLevel });
    await expect(say([answer('part', 'committee')])).rejects.toMatchObject({
      code: 'policy.refused',
      extra: { rule: 'invented.gate' },
    });
    await say([happened('input.acknowledged', {})]);
    await expect(say([answer('whole', 'committee')])).rejects.toMatchObject({
      code: 'policy.refused',
      extra: { rule: 'invented.authority', clause, missing: ['council'] },
    });
    await say([answer('part', 'committee')]);
    expect(await stream()).toHaveLength(3);
  });

  it('lets through what breaks nothing because it was waived', async () => {
    const { say, adopt, stream, waive } = service(REFUSING);
    await adopt();
    await say([received()]);
    await waive();
    await say([corrected]);
    expect(await stream()).toHaveLength(2);
  });

  it('refuses nothing of imported history, nor without an adoption, nor by a rule that flags', async () => {
    const imported = service(REFUSING);
    await imported.adopt();
    await imported.say([received('2026-02-19')], { origin: 'import' });
    const unadopted = service(REFUSING);
    await unadopted.say([received('2026-02-19')]);
    const flagging = service(INVENTED_PACK);
    await flagging.adopt();
    await flagging.say([received('2026-02-19')]);
    for (const { stream } of [imported, unadopted, flagging]) expect(await stream()).toHaveLength(1);
  });

  it('reads nothing where no shipped rule refuses, and no more than the adoptions where none is adopted', async () => {
    const reads = async (pack: Pack) => {
      const { store, say } = service(pack);
      await say([received()]);
      return store.reads;
    };
    // The stream that the command is about; then the adoptions as well.
    expect(await reads(INVENTED_PACK)).toBe(1);
    expect(await reads(REFUSING)).toBe(2);
  });
});
