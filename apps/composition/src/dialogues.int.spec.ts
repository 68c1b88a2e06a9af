import { DiscoveryModule } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Invocation } from '@gensvar/event-store';
import {
  bodyId,
  EstablishBody,
  EstablishBodyBody,
  organisationId,
  RegisterOrganisation,
  RegisterOrganisationBody,
} from '@gensvar/identity';
import { CloseChannel, OpenChannel, ReceiveInput } from '@gensvar/inputs';
import { groupBy, nameBasedId } from '@gensvar/kernel';
import {
  AdoptPack,
  AdoptPackBody,
  adoptionsId,
  type ObligationItem,
  ObligationQueries,
  type SubjectRef,
} from '@gensvar/policy';
import { testGensvar, type TestGensvar } from '../testing/test-gensvar';
import { ToldDialogue } from '../testing/told-dialogue';
import { GensvarModule } from './gensvar.module';

const organisation = organisationId('bjorkasa');
const KF = bodyId(organisation, 'KF');
const KS = bodyId(organisation, 'KS');
const TN = bodyId(organisation, 'TN');
const FULL = { purpose: 'Välja läge.', benefit: 'Rätt från början.', time: 'Fyra veckor.', resources: 'En ledare.' };
/** Long after every due day of the stories. */
const LATER = '2026-06-30';

/** Luleå's policy on dialogues that are told through the bus, stored in PostgreSQL and judged by the view. */
describe('dialogues under the policy of participation', () => {
  let opened: TestGensvar;
  let module: TestingModule;
  let bus: CommandBus;
  let queries: ObligationQueries;

  const as = (origin: Invocation['origin'] = 'live'): Invocation => ({
    organisation,
    actor: { id: nameBasedId('person', 'emil'), role: 'officer' },
    origin,
  });

  beforeAll(async () => {
    opened = await testGensvar();
    const { gensvar } = opened;
    module = await Test.createTestingModule({ imports: [DiscoveryModule, GensvarModule.forRoot(gensvar)] }).compile();
    await module.init();
    bus = module.get(CommandBus);
    queries = new ObligationQueries(gensvar.app, gensvar.store, gensvar.words.library);
    const profile = {
      slug: 'bjorkasa',
      name: 'Björkåsa kommun',
      organisationType: 'municipality',
      languages: ['sv'],
    } as const;
    const { languages, ...named } = profile;
    await bus.execute(
      new RegisterOrganisation(
        Object.assign(new RegisterOrganisationBody(), { ...named, languages: [...languages] }),
        as(),
      ),
    );
    for (const [code, level] of [
      ['KF', 'council'],
      ['KS', 'executiveBoard'],
      ['TN', 'committee'],
    ] as const) {
      await bus.execute(new EstablishBody(Object.assign(new EstablishBodyBody(), { code, name: code, level }), as()));
    }
    const adoption = {
      ...{ pack: 'lulea-delaktighet', body: KS, level: 'executiveBoard', from: '2026-01-01', decision: 'KS 2026 § 1' },
      parameters: [
        { name: 'feedbackWithin', value: { workingDays: 10 } },
        { name: 'publishWithin', value: { workingDays: 20 } },
        { name: 'userDialoguePer', value: 'quarter' },
        { name: 'evaluationPer', value: 'quarter' },
        { name: 'sectorOffersPer', value: 'quarter' },
        { name: 'sectorOffersAtLeast', value: 1 },
      ],
    };
    await bus.execute(new AdoptPack(Object.assign(new AdoptPackBody(), adoption), as(), adoptionsId(organisation)));
    gensvar.views.start();
  });
  afterAll(async () => {
    await module?.close();
    await opened?.close();
  });

  /** Obligations of a subject by their rule's last name, at the end of a day; of several occurrences a list. */
  async function told(subject: SubjectRef, at = LATER): Promise<Readonly<Record<string, readonly ObligationItem[]>>> {
    await opened.gensvar.views.catchUp();
    const { items } = await queries.of(organisation, subject, { at });
    return Object.fromEntries(groupBy(items, ({ rule }) => rule.split('.')[1]!));
  }

  async function states(subject: SubjectRef, at?: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const found = await told(subject, at);
    return Object.fromEntries(Object.entries(found).map(([rule, items]) => [rule, items.map(({ state }) => state)]));
  }

  const receive = (dialogue: string, day: string, origin: Invocation['origin'] = 'live') =>
    bus.execute(
      new ReceiveInput(
        {
          ...{
            type: 'ReceiveInput',
            kind: 'suggestion',
            channel: 'meeting',
            sender: 'anonymous',
            text: 'Vid apoteket.',
          },
          ...{ body: KS, dialogue, occurredAt: `2026-${day}`, lateReason: 'Nedtecknat i efterhand.' },
        },
        as(origin),
      ),
    );

  it('meets every duty of a common dialogue that was held as it shall be', async () => {
    const dialogue = await ToldDialogue.considered(bus, as(), '02-02', { body: KS, ...FULL });
    await dialogue.decided('02-03', { body: KF, level: 'commonLarge', basis: 'strategicPlan' });
    await dialogue.owned('02-04', KS);
    await dialogue.planned('02-05', { dialogueType: 'userDialogue', forms: ['walk'], purpose: 'Välja läge.' });
    await dialogue.handled('02-06');
    await dialogue.joined('02-06', 'elected', KS);
    await dialogue.joined('02-06', 'official');
    await dialogue.opened('02-09');
    const input = await receive(dialogue.id, '02-10');
    await dialogue.elected('02-11', KS);
    await dialogue.closed('02-20', 9);
    await dialogue.resulted('02-23');
    await dialogue.fedBack('03-02', 'participants');
    await dialogue.published('03-09');
    expect(await states({ type: 'dialogue', id: dialogue.id })).toMatchObject({
      L10: ['met', 'met', 'met', 'met'],
      L12: ['met'],
      L13a: ['met'],
      L13b: ['met'],
      L15: ['met'],
      L16: ['met'],
      L18: ['met'],
      L19: ['met', 'met'],
    });
    expect(await states({ type: 'input', id: input.id })).toMatchObject({ L12: ['met'] });
  });

  it('breaks each of them where it was not, and names what is missing', async () => {
    const dialogue = await ToldDialogue.considered(bus, as('import'), '02-02', { body: TN, purpose: 'Välja läge.' });
    await dialogue.decided('02-03', { body: TN, level: 'commonLarge', basis: 'ownInitiative' });
    await dialogue.owned('02-04', TN);
    await dialogue.planned('02-05', { dialogueType: 'citizenDialogue' });
    await dialogue.opened('02-09');
    const input = await receive(dialogue.id, '02-10', 'import');
    await dialogue.elected('02-11');
    await dialogue.closed('02-20', 9);
    await dialogue.resulted('02-23');
    await dialogue.fedBack('03-02', 'everyone');
    const subject = { type: 'dialogue', id: dialogue.id } as const;
    expect(await states(subject)).toMatchObject({
      L12: ['breached'],
      L13a: ['breached'],
      L13b: ['breached'],
      L15: ['breached'],
      L16: ['breached'],
      L18: ['breached'],
      L19: ['breached', 'breached'],
    });
    const { L10 = [], L15: [roles] = [], L18: [decided] = [] } = await told(subject);
    expect(L10.map(({ occurrence, state }) => [occurrence, state]).sort()).toEqual([
      ['benefit', 'breached'],
      ['purpose', 'met'],
      ['resources', 'breached'],
      ['time', 'breached'],
    ]);
    expect(roles!.missing).toEqual(['electedOrNone', 'official']);
    expect(decided!.missing).toEqual(['council', 'basis']);
    expect(await states({ type: 'input', id: input.id })).toMatchObject({ L12: ['breached'] });
  });

  it('tells who may decide on an overall dialogue: the board and the council, and no committee', async () => {
    const decidedBy = async (body: string) => {
      const dialogue = await ToldDialogue.considered(bus, as('import'), '02-02', { body: KS, ...FULL });
      await dialogue.decided('02-03', { body, level: 'overall', basis: 'assignment' });
      const [decision] = (await told({ type: 'dialogue', id: dialogue.id })).L20!;
      return decision!.state;
    };
    expect([await decidedBy(KS), await decidedBy(KF), await decidedBy(TN)]).toEqual(['met', 'met', 'breached']);
  });

  it('leaves the levels of other bodies alone', async () => {
    const dialogue = await ToldDialogue.considered(bus, as(), '02-02', { body: TN, ...FULL });
    await dialogue.decided('02-03', { body: TN, level: 'sector', basis: 'operationalPlan' });
    await dialogue.owned('02-04', TN);
    const found = await told({ type: 'dialogue', id: dialogue.id });
    for (const rule of ['L18', 'L19', 'L20']) {
      expect([rule, found[rule]!.map(({ state }) => state)]).toEqual([rule, ['not-applicable']]);
    }
  });

  it('refuses a committee that decides on a common dialogue, with the clause, and appends nothing', async () => {
    const dialogue = await ToldDialogue.considered(bus, as(), '02-02', { body: TN, ...FULL });
    const head = await opened.gensvar.store.head();
    await expect(
      dialogue.decided('02-03', { body: TN, level: 'commonLarge', basis: 'strategicPlan' }),
    ).rejects.toMatchObject({
      code: 'policy.refused',
      detail: expect.stringContaining('Kommunfullmäktige tar beslut om mer omfattande kommungemensamma dialoger'),
      extra: { rule: 'lulea-delaktighet.L18', subject: { type: 'dialogue', id: dialogue.id } },
    });
    expect(await opened.gensvar.store.head()).toBe(head);
    await dialogue.decided('02-03', { body: KF, level: 'commonLarge', basis: 'strategicPlan' });
    await dialogue.planned('02-04', { dialogueType: 'citizenDialogue' });
    await expect(dialogue.opened('02-09', TN)).rejects.toMatchObject({
      code: 'policy.refused',
      extra: { rule: 'lulea-delaktighet.L19' },
    });
  });

  it('takes a stand that is completed before the decision, and none that comes after it', async () => {
    const { time, ...early } = FULL;
    const dialogue = await ToldDialogue.considered(bus, as(), '02-02', { body: TN, ...early });
    const subject = { type: 'dialogue', id: dialogue.id } as const;
    const timeAt = async (at?: string) =>
      (await told(subject, at)).L10!.find(({ occurrence }) => occurrence === 'time')!.state;
    expect(await timeAt()).toBe('pending');
    await dialogue.decided('02-05', { body: TN, level: 'sector', basis: 'operationalPlan' });
    await dialogue.reconsidered('02-09', { time });
    expect([await timeAt('2026-02-04'), await timeAt('2026-02-06'), await timeAt('2026-02-09')]).toEqual([
      'pending',
      'breached',
      'met-late',
    ]);
  });

  it('asks for the handling before the opening, and takes it late as late', async () => {
    const dialogue = await ToldDialogue.considered(bus, as(), '02-02', { body: TN, ...FULL });
    await dialogue.decided('02-03', { body: TN, level: 'sector', basis: 'operationalPlan' });
    await dialogue.planned('02-04', { dialogueType: 'citizenDialogue' });
    await dialogue.opened('02-09');
    const early = await receive(dialogue.id, '02-09');
    await dialogue.handled('02-11');
    const late = await receive(dialogue.id, '02-12');
    expect(await states({ type: 'dialogue', id: dialogue.id })).toMatchObject({ L12: ['met-late'] });
    expect(await states({ type: 'input', id: early.id })).toMatchObject({ L12: ['breached'] });
    expect(await states({ type: 'input', id: late.id })).toMatchObject({ L12: ['met'] });
  });

  it('takes a dialogue without elected representatives that says so', async () => {
    const dialogue = await ToldDialogue.considered(bus, as(), '02-02', { body: TN, ...FULL });
    await dialogue.decided('02-03', { body: TN, level: 'sector', basis: 'operationalPlan' });
    await dialogue.planned('02-04', { dialogueType: 'citizenDialogue', forms: ['walk', 'survey'] });
    await dialogue.withoutElected('02-04');
    await dialogue.joined('02-04', 'official');
    await dialogue.opened('02-09');
    expect(await states({ type: 'dialogue', id: dialogue.id })).toMatchObject({ L15: ['met'] });
  });

  it('owes nobody feedback where nobody can be reached, and takes a withheld publication', async () => {
    const dialogue = await ToldDialogue.considered(bus, as(), '02-02', { body: TN, ...FULL });
    await dialogue.decided('02-03', { body: TN, level: 'sector', basis: 'operationalPlan' });
    await dialogue.planned('02-04', { dialogueType: 'citizenDialogue' });
    await dialogue.opened('02-09');
    await dialogue.closed('02-20', 0);
    await dialogue.resulted('02-23');
    await dialogue.withheld('02-25');
    await dialogue.evaluated('03-02', { method: 'Nådde få.', result: 'Inget.', lessons: 'Bjud in i tid.' });
    await dialogue.evaluated('04-01', { lessons: 'Bjud in i tid.' });
    expect(await states({ type: 'dialogue', id: dialogue.id })).toMatchObject({
      L13a: ['not-applicable'],
      L13b: ['met'],
    });
  });

  it('counts an evaluation of methods, result and lessons for the quarter, and none that lacks one', async () => {
    const now = new Date().toISOString();
    const { L14 = [] } = await told({ type: 'unit-year', id: TN }, now);
    const quarter = (occurrence: string) => L14.find((one) => one.occurrence === occurrence)!.state;
    expect([quarter('2026-Q1'), quarter('2026-Q2')]).toEqual(['met', 'breached']);
  });

  it('tells the ways in that a body lacks, by kind and addressee, and since when', async () => {
    const open = (addressee: 'official' | 'electedRepresentative', kinds: ('comment' | 'enquiry')[]) =>
      bus.execute(
        new OpenChannel(
          {
            ...{ type: 'OpenChannel', body: TN, way: 'email', addressee, kinds, address: 'tn@bjorkasa.example.se' },
            ...{ occurredAt: '2026-01-01', lateReason: 'Vägen fanns redan.' },
          },
          as(),
        ),
      );
    await open('official', ['comment', 'enquiry']);
    const { id } = await open('electedRepresentative', ['comment']);
    await bus.execute(
      new CloseChannel({ type: 'CloseChannel', occurredAt: '2026-11-02', lateReason: 'Fel.' }, as(), id),
    );
    const { L8a = [] } = await told({ type: 'body', id: TN }, new Date().toISOString());
    expect(Object.fromEntries(L8a.map(({ occurrence, state }) => [occurrence, state]))).toEqual({
      'comment-official': 'met',
      'enquiry-official': 'met',
      'comment-electedRepresentative': 'breached',
      'enquiry-electedRepresentative': 'breached',
    });
  });

  it('counts the forms that a committee offers in a quarter, and asks no board for them', async () => {
    const now = new Date().toISOString();
    const quarter = async (body: string, occurrence: string) =>
      (await told({ type: 'body', id: body }, now)).L23!.find((one) => one.occurrence === occurrence)!.state;
    expect([await quarter(TN, '2026-Q1'), await quarter(TN, '2026-Q2'), await quarter(KS, '2026-Q1')]).toEqual([
      'met',
      'breached',
      'not-applicable',
    ]);
  });

  it('counts a user dialogue for the quarter of the body that ran it, and breaks the one without', async () => {
    // The bodies themselves were entered today.
    const now = new Date().toISOString();
    const quarter = async (body: string, occurrence: string) =>
      (await told({ type: 'unit-year', id: body }, now)).L4!.find((one) => one.occurrence === occurrence);
    expect(await quarter(KS, '2026-Q1')).toMatchObject({ state: 'met', witnesses: [expect.anything()] });
    expect(await quarter(TN, '2026-Q1')).toMatchObject({ state: 'breached' });
    expect(await quarter(KF, '2026-Q1')).toMatchObject({ state: 'not-applicable' });
  });
});
