import { type Instruction, type Invocation } from '@gensvar/event-store';
import {
  bodyId,
  EstablishBody,
  EstablishBodyBody,
  EstablishUnit,
  EstablishUnitBody,
  GetOrganisation,
  GrantRole,
  GrantRoleBody,
  ListBodies,
  ListPeople,
  ListUnits,
  organisationId,
  RegisterOrganisation,
  RegisterOrganisationBody,
  RegisterPerson,
  RegisterPersonBody,
  unitId,
} from '@gensvar/identity';
import { onTheBuses, type OnTheBuses } from '@gensvar/identity/testing';
import { nameBasedId, streamName } from '@gensvar/kernel';
import { PackLibrary } from '@gensvar/policy';
import { PRIVACY_MIGRATIONS } from '@gensvar/privacy';
import { type Harness } from '@gensvar/projections/testing';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type TestingModule } from '@nestjs/testing';
import { answer, receipt } from '../testing';
import {
  AcknowledgeInput,
  AnswerInput,
  AskClarification,
  AssignInput,
  AssignInputBody,
  ClassifyInput,
  CloseInput,
  DeliverInput,
  DivertInput,
  ForwardInput,
  GiveNotice,
  MarkUnreachable,
  MergeInput,
  NoteContactArrangement,
  NoteFollowUp,
  ReceiveAndAnswerInput,
  ReceiveInput,
  RecordClarification,
  RecordReminder,
  RegisterInput,
  SetInputAside,
  SplitInput,
  WithdrawInput,
  type ReceiveInputBody,
} from './input.commands';
import { INPUT_EVENTS } from './input.events';
import { GetInput } from './input.query';
import { INPUTS_ENTITIES, INPUTS_VIEWS, InputsModule } from './inputs.module';
import { ListInputs } from './views/register.view';

const organisation = organisationId('bjorkasa');
const KS = bodyId(organisation, 'KS');
const TN = bodyId(organisation, 'TN');
const KC = unitId(KS, 'kc');
const GATA = unitId(TN, 'gata');
const NOWHERE = nameBasedId('nowhere');
const EMIL = nameBasedId('person', 'emil');

describe('inputs and identity on the buses', () => {
  let opened: OnTheBuses;
  let harness: Harness;
  let module: TestingModule;
  let commands: CommandBus;
  let queries: QueryBus;

  const as = (more: Partial<Invocation> = {}): Invocation => ({
    organisation,
    actor: { id: EMIL, role: 'registrar' },
    origin: 'live',
    ...more,
  });
  const receive = (changes: Partial<ReceiveInputBody> = {}, invocation = as()) =>
    commands.execute(
      new ReceiveInput(
        { ...receipt, occurredAt: undefined, body: undefined, unit: GATA, ...changes, type: 'ReceiveInput' },
        invocation,
      ),
    );
  const bodyOf = async (id: string) => (await queries.execute(new GetInput(organisation, id))).receipt.body;

  beforeAll(async () => {
    opened = await onTheBuses({
      module: InputsModule,
      events: INPUT_EVENTS,
      views: INPUTS_VIEWS,
      entities: INPUTS_ENTITIES,
      migrations: PRIVACY_MIGRATIONS,
      providers: [{ provide: PackLibrary, useValue: new PackLibrary([]) }],
    });
    ({ harness, module } = opened);
    commands = module.get(CommandBus);
    queries = module.get(QueryBus);
    await register();
  });
  afterAll(async () => {
    await opened?.close();
  });

  /** Everything twice: it is there once. */
  async function register() {
    for (let round = 0; round < 2; round++) {
      const profile = {
        slug: 'bjorkasa',
        name: 'Björkåsa kommun',
        organisationType: 'municipality',
        languages: ['sv', 'fi'],
      } as const;
      await commands.execute(
        new RegisterOrganisation(filled(RegisterOrganisationBody, { ...profile, languages: ['sv', 'fi'] }), as()),
      );
      for (const [code, name, level] of [
        ['KS', 'Kommunstyrelsen', 'executiveBoard'],
        ['TN', 'Tekniska nämnden', 'committee'],
      ] as const) {
        await commands.execute(new EstablishBody(filled(EstablishBodyBody, { code, name, level }), as()));
      }
      await commands.execute(
        new EstablishUnit(filled(EstablishUnitBody, { body: KS, code: 'kc', name: 'Kontaktcenter' }), as()),
      );
      await commands.execute(
        new EstablishUnit(filled(EstablishUnitBody, { body: TN, code: 'gata', name: 'Gata och park' }), as()),
      );
      await commands.execute(new RegisterPerson(filled(RegisterPersonBody, { name: 'Emil Kvistbäck' }), as(), EMIL));
      await commands.execute(
        new GrantRole(filled(GrantRoleBody, { role: 'officer', body: TN, unit: GATA }), as(), EMIL),
      );
    }
  }

  it('shows the organisation, its parts and roles, and no name of a person', async () => {
    await harness.catchUp();
    expect(await queries.execute(new GetOrganisation(organisation))).toMatchObject({
      slug: 'bjorkasa',
      languages: ['sv', 'fi'],
    });
    expect(await queries.execute(new GetOrganisation(NOWHERE))).toBeNull();
    expect((await queries.execute(new ListBodies(organisation))).map(({ id }) => id)).toEqual([KS, TN]);
    expect((await queries.execute(new ListUnits(organisation))).map(({ id }) => id).sort()).toEqual([KC, GATA].sort());
    const people = await queries.execute(new ListPeople(organisation));
    expect(people).toEqual([expect.objectContaining({ id: EMIL, roles: [{ role: 'officer', body: TN, unit: GATA }] })]);
    expect(JSON.stringify(people)).not.toMatch(/Kvistbäck/);
  });

  it('refuses a role in an unknown body or a unit of another one', async () => {
    const grant = (body: string, unit?: string) =>
      commands.execute(new GrantRole(filled(GrantRoleBody, { role: 'officer', body, unit }), as(), EMIL));
    await expect(grant(NOWHERE)).rejects.toMatchObject({ code: 'identity.unknown-body' });
    await expect(grant(KS, GATA)).rejects.toMatchObject({ code: 'identity.unit-of-other-body' });
  });

  it('gives an input to its unit’s body, to the body named, or to the executive board', async () => {
    expect(await bodyOf((await receive()).id)).toBe(TN);
    expect(await bodyOf((await receive({ unit: undefined, body: TN })).id)).toBe(TN);
    expect(await bodyOf((await receive({ unit: undefined })).id)).toBe(KS);
  });

  it('refuses unknown parts of the organisation, and writes nothing', async () => {
    const head = await harness.store.head();
    await expect(receive({ unit: NOWHERE })).rejects.toMatchObject({ code: 'identity.unknown-unit' });
    await expect(receive({ unit: undefined, body: NOWHERE })).rejects.toMatchObject({ code: 'identity.unknown-body' });
    await expect(receive({ addresseeBody: NOWHERE })).rejects.toMatchObject({ code: 'identity.unknown-body' });
    await expect(receive({ body: KS })).rejects.toMatchObject({ code: 'inputs.unit-of-other-body' });
    await expect(receive({}, as({ organisation: NOWHERE }))).rejects.toMatchObject({
      code: 'identity.unknown-organisation',
    });
    expect(await harness.store.head()).toBe(head);
  });

  it('knows a unit that was established after the organisation was read', async () => {
    await receive();
    await commands.execute(
      new EstablishUnit(filled(EstablishUnitBody, { body: TN, code: 'va', name: 'Vatten och avlopp' }), as()),
    );
    await expect(receive({ unit: unitId(TN, 'va') })).resolves.toMatchObject({ revision: 0 });
  });

  it('assigns inside the body only, to people it knows', async () => {
    const { id } = await receive();
    const assign = (changes: Partial<AssignInputBody>) =>
      commands.execute(new AssignInput({ type: 'AssignInput', ...changes }, as(), id));
    await expect(assign({ unit: KC })).rejects.toMatchObject({ code: 'inputs.unit-of-other-body' });
    await expect(assign({ unit: NOWHERE })).rejects.toMatchObject({ code: 'identity.unknown-unit' });
    await expect(assign({ officer: NOWHERE })).rejects.toMatchObject({ code: 'identity.unknown-person' });
    await expect(assign({ unit: GATA, officer: EMIL })).resolves.toMatchObject({ id, revision: 1 });
  });

  it('goes from receipt to closing, and the register follows', async () => {
    const { id } = await receive();
    const seen = (ifMatch: number) => as({ ifMatch });
    await commands.execute(new AcknowledgeInput({ type: 'AcknowledgeInput', mode: 'message' }, seen(0), id));
    await expect(
      commands.execute(new AnswerInput({ ...answer, type: 'AnswerInput' }, seen(0), id)),
    ).rejects.toMatchObject({ code: 'concurrency.stale' });
    await commands.execute(new AnswerInput({ ...answer, type: 'AnswerInput' }, seen(1), id));
    const done = await commands.execute(new CloseInput({ type: 'CloseInput', reason: 'answered' }, seen(2), id));
    expect(done).toMatchObject({ id, revision: 3 });
    expect(await queries.execute(new GetInput(organisation, id))).toMatchObject({
      status: 'closed',
      revision: 3,
      acknowledged: true,
    });
    await harness.catchUp();
    const { items } = await queries.execute(new ListInputs(organisation, { state: 'closed' }));
    expect(items).toEqual([expect.objectContaining({ id, stance: 'remedied', revision: 3 })]);
  });

  describe('beyond the body', () => {
    const tell = <T extends object>(
      type: new (body: T, caller: Invocation, id: string) => Instruction<T>,
      body: T,
      id: string,
    ) => commands.execute(new type(body, as(), id));
    const stateOf = (id: string) => queries.execute(new GetInput(organisation, id));

    it('forwards to a unit and its body, or to a body alone', async () => {
      const { id } = await receive();
      await tell(ForwardInput, { type: 'ForwardInput', toUnit: KC, misdirected: true }, id);
      expect(await stateOf(id)).toMatchObject({ body: KS, unit: KC });
      await tell(ForwardInput, { type: 'ForwardInput', toBody: TN, misdirected: false }, id);
      expect(await stateOf(id)).toMatchObject({ body: TN });
      expect((await stateOf(id)).unit).toBeUndefined();
      await expect(tell(AssignInput, { type: 'AssignInput', unit: KC }, id)).rejects.toMatchObject({
        code: 'inputs.unit-of-other-body',
      });
    });

    it('refuses ways to bodies, units, seats and inputs that are not there', async () => {
      const { id } = await receive({ addressee: 'electedRepresentative' });
      const head = await harness.store.head();
      const refused = async (said: Promise<unknown>, code: string) => expect(said).rejects.toMatchObject({ code });
      const forward = { type: 'ForwardInput', misdirected: true } as const;
      const divert = { type: 'DivertInput', regime: 'appeal', senderTold: true } as const;
      const subjects = [{ subject: 'Den ena' }, { subject: 'Den andra' }];
      await refused(tell(ForwardInput, { ...forward, toBody: NOWHERE }, id), 'identity.unknown-body');
      await refused(tell(ForwardInput, { ...forward, toUnit: NOWHERE }, id), 'identity.unknown-unit');
      await refused(tell(ForwardInput, { ...forward, toBody: TN, toUnit: KC }, id), 'inputs.unit-of-other-body');
      await refused(tell(ForwardInput, forward, id), 'inputs.forwarded-to-nobody');
      await refused(tell(DivertInput, { ...divert, toUnit: NOWHERE }, id), 'identity.unknown-unit');
      await refused(
        tell(SplitInput, { type: 'SplitInput', parts: subjects.map((part) => ({ ...part, unit: NOWHERE })) }, id),
        'identity.unknown-unit',
      );
      await refused(tell(DeliverInput, { type: 'DeliverInput', seat: NOWHERE }, id), 'identity.unknown-person');
      await refused(tell(MergeInput, { type: 'MergeInput', into: NOWHERE }, id), 'inputs.unknown-input');
      await refused(tell(NoteFollowUp, { type: 'NoteFollowUp', follows: NOWHERE }, id), 'inputs.unknown-input');
      await refused(receive({ follows: NOWHERE }), 'inputs.unknown-input');
      await refused(
        tell(SetInputAside, { type: 'SetInputAside', reason: 'doubleImport', doubles: NOWHERE }, id),
        'inputs.unknown-input',
      );
      for (const person of ['officer', 'decidedBy'] as const) {
        const terms = {
          officer: EMIL,
          decidedBy: EMIL,
          door: 'email',
          until: '2999-01-01',
          reason: 'Många brev.',
        } as const;
        await refused(
          tell(NoteContactArrangement, { type: 'NoteContactArrangement', ...terms, [person]: NOWHERE }, id),
          'identity.unknown-person',
        );
      }
      expect(await harness.store.head()).toBe(head);
    });

    it('merges inside one body only, and splits among several', async () => {
      const [first, second, other] = [await receive(), await receive(), await receive({ unit: KC })];
      await expect(tell(MergeInput, { type: 'MergeInput', into: other.id }, first.id)).rejects.toMatchObject({
        code: 'inputs.input-of-other-body',
      });
      await tell(MergeInput, { type: 'MergeInput', into: second.id }, first.id);
      expect(await stateOf(first.id)).toMatchObject({ mergedInto: second.id });
      expect((await stateOf(second.id)).revision).toBe(0);
      await expect(tell(MergeInput, { type: 'MergeInput', into: first.id }, second.id)).rejects.toMatchObject({
        code: 'inputs.target-merged',
      });
      const parts = [{ subject: 'Den ena' }, { subject: 'Den andra', unit: KC }];
      await tell(SplitInput, { type: 'SplitInput', parts }, second.id);
      expect((await stateOf(second.id)).split?.parts).toEqual([
        { kind: 'comment', body: TN, unit: GATA },
        { kind: 'comment', body: KS, unit: KC },
      ]);
    });

    it('is registered, asked about, told of delay, reminded of, and taken back', async () => {
      const older = await receive();
      const { id } = await receive({ follows: older.id, addressee: 'electedRepresentative' });
      const question = nameBasedId('question');
      await tell(RegisterInput, { type: 'RegisterInput', way: 'registered', number: 'TN 2026/118' }, id);
      await tell(ClassifyInput, { type: 'ClassifyInput', kind: 'enquiry' }, id);
      await tell(AskClarification, { type: 'AskClarification', question, mode: 'message', text: 'Vilken?' }, id);
      await tell(RecordClarification, { type: 'RecordClarification', question, text: 'Den.' }, id);
      await tell(GiveNotice, { type: 'GiveNotice', expectedBy: '2999-01-01', mode: 'message', reason: 'Kö.' }, id);
      await tell(RecordReminder, { type: 'RecordReminder' }, id);
      await tell(DeliverInput, { type: 'DeliverInput', seat: EMIL }, id);
      await tell(MarkUnreachable, { type: 'MarkUnreachable', reason: 'letterReturned' }, id);
      await tell(WithdrawInput, { type: 'WithdrawInput', by: 'agent' }, id);
      const state = await stateOf(id);
      expect(state).toMatchObject({
        follows: older.id,
        registration: { way: 'registered', number: 'TN 2026/118', register: 'own' },
        kind: 'enquiry',
        questions: [{ question, replied: true }],
        expectedBy: '2999-01-01',
        seat: EMIL,
        reachable: false,
        ended: 'withdrawn',
      });
      expect(state.reminders).toHaveLength(1);
      await harness.catchUp();
      const { items } = await queries.execute(new ListInputs(organisation, { state: 'withdrawn' }));
      expect(items).toEqual([
        expect.objectContaining({ id, registerNumber: 'TN 2026/118', reminders: 1, questions: 0 }),
      ]);
    });
  });

  it('writes receipt and answer of a call as one append; the same key again is the same input', async () => {
    const key = nameBasedId('call', '1');
    const body = {
      type: 'ReceiveAndAnswerInput',
      receipt: { ...receipt, occurredAt: undefined, body: undefined, unit: KC },
      answer,
    } as const;
    const call = () => commands.execute(new ReceiveAndAnswerInput(body, as({ key, body: { call: 1 } })));
    const first = await call();
    expect(await call()).toEqual(first);
    expect(first).toMatchObject({ id: key, revision: 1 });
    const events = await harness.store.readStream(organisation, streamName('inputs', organisation, key));
    expect(events.map(({ type }) => type)).toEqual(['inputs.InputReceived.v1', 'inputs.AnswerGiven.v1']);
  });

  it('stores no personal word in clear', async () => {
    for await (const batch of harness.store.readAll()) {
      expect(JSON.stringify(batch.map(({ data, meta }) => ({ data, meta })))).not.toMatch(
        /Gunvor|lampor|example\.se|Kvistbäck|bytta/,
      );
    }
  });

  it('finds no input of another organisation', async () => {
    const { id } = await receive();
    await expect(queries.execute(new GetInput(NOWHERE, id))).rejects.toMatchObject({ code: 'inputs.not-found' });
    await expect(
      commands.execute(
        new CloseInput({ type: 'CloseInput', reason: 'noWayToReply' }, as({ organisation: NOWHERE }), id),
      ),
    ).rejects.toMatchObject({ code: 'inputs.not-found' });
  });
});

function filled<T extends object>(type: new () => T, fields: Omit<T, 'type'>): T {
  return Object.assign(new type(), fields);
}
