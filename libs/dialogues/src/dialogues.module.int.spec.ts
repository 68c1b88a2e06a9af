import { type CommandResult, type Instruction, type Invocation } from '@gensvar/event-store';
import { bodyId, organisationId, unitId } from '@gensvar/identity';
import { onTheBuses, type OnTheBuses } from '@gensvar/identity/testing';
import { BodyEstablished, OrganisationRegistered, UnitEstablished, type BodyLevel } from '@gensvar/identity/contract';
import { InputReceived } from '@gensvar/inputs/contract';
import { inputReceived } from '@gensvar/inputs/testing';
import { nameBasedId } from '@gensvar/kernel';
import { type Harness } from '@gensvar/projections/testing';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type TestingModule } from '@nestjs/testing';
import { stand, TITLE } from '../testing';
import {
  CloseDialogue,
  ConsiderInvolvement,
  DecideDialogue,
  HoldConsultation,
  NameOwner,
  NameParticipant,
  OpenDialogue,
  PlanDialogue,
  PublishHandling,
  RecordElected,
  type ConsiderInvolvementBody,
} from './dialogue.commands';
import { DIALOGUE_EVENTS } from './dialogue.events';
import { GetDialogue } from './dialogue.query';
import { DIALOGUES_ENTITIES, DIALOGUES_VIEWS, DialoguesModule } from './dialogues.module';
import { ListDialogues, type DialogueFilter } from './views/dialogues.view';

const organisation = organisationId('bjorkasa');
const KF = bodyId(organisation, 'KF');
const KS = bodyId(organisation, 'KS');
const TN = bodyId(organisation, 'TN');
const GATA = unitId(TN, 'gata');
const NOWHERE = nameBasedId('nowhere');

describe('dialogues on the buses', () => {
  let opened: OnTheBuses;
  let harness: Harness;
  let module: TestingModule;
  let queries: QueryBus;

  const as = (more: Partial<Invocation> = {}): Invocation => ({
    organisation,
    actor: { id: nameBasedId('person', 'emil'), role: 'officer' },
    origin: 'live',
    ...more,
  });
  const send = (instruction: Instruction<unknown>): Promise<CommandResult> =>
    module.get(CommandBus).execute(instruction);
  const consider = (changes: Partial<ConsiderInvolvementBody> = {}, invocation = as()) =>
    send(
      new ConsiderInvolvement(
        { type: 'ConsiderInvolvement', title: TITLE, body: TN, ...stand, ...changes },
        invocation,
      ),
    );
  const get = (id: string) => queries.execute(new GetDialogue(organisation, id));

  beforeAll(async () => {
    opened = await onTheBuses({
      module: DialoguesModule,
      events: [...DIALOGUE_EVENTS, InputReceived],
      views: DIALOGUES_VIEWS,
      entities: DIALOGUES_ENTITIES,
    });
    ({ harness, module } = opened);
    queries = module.get(QueryBus);
    const body = (id: string, code: string, level: BodyLevel) =>
      BodyEstablished.of({ body: id, code, name: code, level });
    await harness.record(organisation, organisation, [
      OrganisationRegistered.of({
        slug: 'bjorkasa',
        name: 'Björkåsa kommun',
        type: 'municipality',
        languages: ['sv'],
      }),
      body(KF, 'KF', 'council'),
      body(KS, 'KS', 'executiveBoard'),
      body(TN, 'TN', 'committee'),
      UnitEstablished.of({ unit: GATA, body: TN, code: 'gata', name: 'Gata och park' }),
    ]);
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('gives a dialogue to the body named or to the unit’s, and refuses what there is not', async () => {
    expect((await get((await consider()).id)).body).toBe(TN);
    expect(await get((await consider({ body: undefined, unit: GATA })).id)).toMatchObject({ body: TN, unit: GATA });
    const head = await harness.store.head();
    await expect(consider({ body: undefined })).rejects.toMatchObject({ code: 'dialogues.body-missing' });
    await expect(consider({ body: NOWHERE })).rejects.toMatchObject({ code: 'identity.unknown-body' });
    await expect(consider({ unit: NOWHERE })).rejects.toMatchObject({ code: 'identity.unknown-unit' });
    await expect(consider({ body: KS, unit: GATA })).rejects.toMatchObject({ code: 'dialogues.unit-of-other-body' });
    expect(await harness.store.head()).toBe(head);
  });

  it('refuses bodies and persons it does not know, and writes nothing', async () => {
    const { id } = await consider();
    const head = await harness.store.head();
    const unknownBody = { code: 'identity.unknown-body' };
    const decision = { type: 'DecideDialogue', level: 'overall', basis: 'assignment' } as const;
    await expect(send(new DecideDialogue({ ...decision, body: NOWHERE }, as(), id))).rejects.toMatchObject(unknownBody);
    await expect(send(new NameOwner({ type: 'NameOwner', body: NOWHERE }, as(), id))).rejects.toMatchObject(
      unknownBody,
    );
    await expect(
      send(new HoldConsultation({ type: 'HoldConsultation', bodies: [TN, NOWHERE] }, as(), id)),
    ).rejects.toMatchObject(unknownBody);
    await expect(
      send(new RecordElected({ type: 'RecordElected', represents: NOWHERE }, as(), id)),
    ).rejects.toMatchObject(unknownBody);
    await expect(
      send(
        new NameParticipant({ type: 'NameParticipant', kind: 'official', task: 'Leder.', person: NOWHERE }, as(), id),
      ),
    ).rejects.toMatchObject({ code: 'identity.unknown-person' });
    expect(await harness.store.head()).toBe(head);
  });

  it('writes the level of the body that acts, which nobody says themselves', async () => {
    const { id } = await consider();
    await send(
      new DecideDialogue({ type: 'DecideDialogue', body: KF, level: 'commonLarge', basis: 'strategicPlan' }, as(), id),
    );
    await send(new NameOwner({ type: 'NameOwner', body: KS }, as(), id));
    await send(new PlanDialogue({ type: 'PlanDialogue', dialogueType: 'citizenDialogue' }, as(), id));
    await send(new OpenDialogue({ type: 'OpenDialogue' }, as(), id));
    const { history } = await get(id);
    expect(history.map(({ data }) => [data.body, data.bodyLevel, data.level])).toEqual([
      [TN, undefined, undefined],
      [KF, 'council', 'commonLarge'],
      [KS, 'executiveBoard', 'commonLarge'],
      [undefined, undefined, undefined],
      [KS, 'executiveBoard', 'commonLarge'],
    ]);
  });

  it('goes from need to closing, and list and history follow', async () => {
    const { id } = await consider({ title: 'Lekplatsen vid torget', level: 'sector', unit: GATA });
    const seen = (ifMatch: number) => as({ ifMatch });
    const handling = { purpose: 'Välja plats.', degreeOfInfluence: 'consult', handling: 'Sammanställs.' } as const;
    await send(
      new DecideDialogue({ type: 'DecideDialogue', body: TN, level: 'sector', basis: 'assignment' }, seen(0), id),
    );
    await send(
      new PlanDialogue(
        { type: 'PlanDialogue', dialogueType: 'userDialogue', forms: ['walk'], purpose: 'x' },
        seen(1),
        id,
      ),
    );
    await send(new PublishHandling({ type: 'PublishHandling', ...handling }, seen(2), id));
    await send(new OpenDialogue({ type: 'OpenDialogue' }, seen(3), id));
    const close = (ifMatch: number) =>
      send(new CloseDialogue({ type: 'CloseDialogue', participants: 12, reachable: 9 }, seen(ifMatch), id));
    await expect(close(4)).rejects.toMatchObject({ code: 'concurrency.stale' });
    expect(await close(5)).toMatchObject({ id, revision: 6 });
    const detail = await get(id);
    expect(detail).toMatchObject({
      status: 'closed',
      revision: 6,
      type: 'userDialogue',
      closing: { participants: 12, reachable: 9 },
      handlings: [{ ...handling, version: detail.history[3]!.id }],
    });
    expect(detail.history[0]).toMatchObject({
      type: 'dialogues.InvolvementConsidered.v1',
      role: 'officer',
      data: { title: 'Lekplatsen vid torget', outcome: 'involve' },
      filled: ['purpose', 'benefit', 'time', 'resources', 'reason'],
    });
    await harness.catchUp();
    const { items } = await queries.execute(new ListDialogues(organisation, { state: 'closed' }));
    expect(items).toEqual([
      expect.objectContaining({
        id,
        title: 'Lekplatsen vid torget',
        body: TN,
        unit: GATA,
        type: 'userDialogue',
        level: 'sector',
        outcome: 'involve',
        forms: ['walk'],
        degreeOfInfluence: 'consult',
        handling: detail.history[3]!.id,
        revision: 6,
      }),
    ]);
  });

  it('counts the inputs that are sent into it, and whose senders can be reached', async () => {
    const { id } = await consider({ title: 'Bänkar längs ån' });
    const sentInto = { dialogue: id, body: TN };
    await harness.record(organisation, nameBasedId('input', '1'), [inputReceived(sentInto)]);
    await harness.record(organisation, nameBasedId('input', '2'), [inputReceived({ ...sentInto, reachable: false })]);
    await harness.record(organisation, nameBasedId('input', '3'), [
      inputReceived({ ...sentInto, parent: nameBasedId('input', '1') }),
    ]);
    await harness.record(organisation, nameBasedId('input', '4'), [inputReceived({ body: TN })]);
    await harness.catchUp();
    const { items } = await queries.execute(new ListDialogues(organisation));
    expect(items.find((row) => row.id === id)).toMatchObject({ inputs: 2, reachableInputs: 1, revision: 0 });
  });

  it('lists by filter, the newest considered first, in pages, and nothing of another organisation', async () => {
    const before = (await queries.execute(new ListDialogues(organisation))).items.length;
    const lately = ['2026-03-01', '2026-03-02', '2026-03-03'];
    const ids: string[] = [];
    for (const occurredAt of lately)
      ids.push((await consider({ body: KS, occurredAt, outcome: 'doNotInvolve' }, as({ origin: 'import' }))).id);
    await harness.catchUp();
    const list = (filter: DialogueFilter, page = {}) => queries.execute(new ListDialogues(organisation, filter, page));
    expect((await list({})).items).toHaveLength(before + 3);
    const filter = { body: KS, state: 'notToBeHeld' } as const;
    const first = await list(filter, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const second = await list(filter, { limit: 2, after: first.next });
    expect(second.items.map(({ id }) => id)).toEqual([ids[0]]);
    expect(second.next).toBeUndefined();
    await expect(list(filter, { after: 'nonsense' })).rejects.toMatchObject({ code: 'dialogues.cursor' });
    expect((await queries.execute(new ListDialogues(NOWHERE))).items).toEqual([]);
    await expect(queries.execute(new GetDialogue(NOWHERE, ids[0]!))).rejects.toMatchObject({
      code: 'dialogues.not-found',
    });
  });

  it('is made once under one key', async () => {
    const key = nameBasedId('dialogue', '1');
    const invocation = as({ key, body: { one: 1 } });
    const first = await consider({}, invocation);
    expect(first).toMatchObject({ id: key, revision: 0 });
    expect(await consider({}, invocation)).toEqual(first);
  });

  it('stores no sealed word in clear', async () => {
    for await (const batch of harness.store.readAll()) {
      expect(JSON.stringify(batch.map(({ data, meta }) => ({ data, meta })))).not.toMatch(/berör många|projektledare/);
    }
  });
});
