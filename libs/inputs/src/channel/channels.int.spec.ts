import { DIALOGUE_EVENTS, HandlingPublished, InvolvementConsidered } from '@gensvar/dialogues/contract';
import { type Instruction, type Invocation } from '@gensvar/event-store';
import { bodyId, organisationId } from '@gensvar/identity';
import { onTheBuses, type OnTheBuses } from '@gensvar/identity/testing';
import { BodyEstablished, OrganisationRegistered } from '@gensvar/identity/contract';
import { nameBasedId } from '@gensvar/kernel';
import { PackLibrary } from '@gensvar/policy';
import { PRIVACY_MIGRATIONS } from '@gensvar/privacy';
import { type Harness } from '@gensvar/projections/testing';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type TestingModule } from '@nestjs/testing';
import { answer, receipt } from '../../testing/examples';
import { ReceiveAndAnswerInput, ReceiveInput, type ReceiveInputBody } from '../input.commands';
import { INPUT_EVENTS } from '../input.events';
import { GetInput } from '../input.query';
import { INPUTS_ENTITIES, INPUTS_VIEWS, InputsModule } from '../inputs.module';
import { CloseChannel, OpenChannel, PublishChannelHandling, type OpenChannelBody } from './channel.commands';
import { CHANNEL_EVENTS } from './channel.events';
import { channelId } from './channel.ids';
import { ListChannels } from './channels.view';

const organisation = organisationId('bjorkasa');
const KS = bodyId(organisation, 'KS');
const TN = bodyId(organisation, 'TN');
const DIALOGUE = nameBasedId('dialogue', 'bron');
const handling = { purpose: 'Bli bättre.', degreeOfInfluence: 'consult', handling: 'Besvaras.' } as const;

describe('channels on the buses', () => {
  let opened: OnTheBuses;
  let harness: Harness;
  let module: TestingModule;

  const as = (more: Partial<Invocation> = {}): Invocation => ({
    organisation,
    actor: { id: nameBasedId('person', 'emil'), role: 'publisher' },
    origin: 'live',
    ...more,
  });
  const send = (instruction: Instruction<unknown>) => module.get(CommandBus).execute(instruction);
  const open = (changes: Partial<OpenChannelBody> = {}) =>
    send(
      new OpenChannel(
        {
          type: 'OpenChannel',
          body: TN,
          way: 'web',
          addressee: 'official',
          kinds: ['comment', 'enquiry'],
          address: 'https://bjorkasa.example.se/synpunkt',
          ...changes,
        },
        as(),
      ),
    );
  const publish = (channel: string, changes: Partial<typeof handling> | object = {}) =>
    send(new PublishChannelHandling({ type: 'PublishChannelHandling', ...handling, ...changes }, as(), channel));
  const receive = (changes: Partial<ReceiveInputBody> = {}) =>
    send(
      new ReceiveInput(
        { ...receipt, type: 'ReceiveInput', occurredAt: undefined, unit: undefined, body: TN, ...changes },
        as(),
      ),
    );
  const handlingOf = async (id: string) =>
    (await module.get(QueryBus).execute(new GetInput(organisation, id))).receipt.handling;
  /** Id of the newest event of an object's stream. */
  const newest = async (name: string, id: string) => {
    const events = await harness.store.readStream(organisation, `${name}-${organisation}-${id}`);
    return events.at(-1)!.id;
  };

  beforeAll(async () => {
    opened = await onTheBuses({
      module: InputsModule,
      events: [...INPUT_EVENTS, ...CHANNEL_EVENTS, ...DIALOGUE_EVENTS],
      views: INPUTS_VIEWS,
      entities: INPUTS_ENTITIES,
      migrations: PRIVACY_MIGRATIONS,
      providers: [{ provide: PackLibrary, useValue: new PackLibrary([]) }],
    });
    ({ harness, module } = opened);
    await harness.record(organisation, organisation, [
      OrganisationRegistered.of({
        slug: 'bjorkasa',
        name: 'Björkåsa kommun',
        type: 'municipality',
        languages: ['sv'],
      }),
      BodyEstablished.of({ body: KS, code: 'KS', name: 'Kommunstyrelsen', level: 'executiveBoard' }),
      BodyEstablished.of({ body: TN, code: 'TN', name: 'Tekniska nämnden', level: 'committee' }),
    ]);
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('lists a body’s ways in as they stand, without the address', async () => {
    const { id } = await open();
    expect(id).toBe(channelId(TN, 'web', 'body'));
    await publish(id);
    await open({ way: 'phone', kinds: ['enquiry'] });
    await send(new CloseChannel({ type: 'CloseChannel', kinds: ['enquiry'] }, as(), id));
    await harness.catchUp();
    const { items } = await module.get(QueryBus).execute(new ListChannels(organisation, TN));
    expect(items.map(({ way, openFor, degreeOfInfluence }) => [way, openFor, degreeOfInfluence])).toEqual([
      ['phone', ['enquiry'], null],
      ['web', ['comment'], 'consult'],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/bjorkasa\.example/);
    const page = (after?: string) =>
      module.get(QueryBus).execute(new ListChannels(organisation, undefined, { limit: 1, after }));
    const first = await page();
    const second = await page(first.next);
    expect([first, second].map(({ items: [row], next }) => [row?.way, next !== undefined])).toEqual([
      ['phone', true],
      ['web', false],
    ]);
    await expect(page('bm93aGVyZQ')).rejects.toMatchObject({ code: 'inputs.channel-cursor' });
    expect(await module.get(QueryBus).execute(new ListChannels(organisation, KS))).toEqual({ items: [] });
  });

  it('refuses a body that there is not', () =>
    expect(open({ body: nameBasedId('nowhere') })).rejects.toMatchObject({ code: 'identity.unknown-body' }));

  it('gives an input the handling in force where it came in, and later ones touch no old input', async () => {
    const { id } = await open({ way: 'email' });
    expect(await handlingOf((await receive({ channel: 'email' })).id)).toBeUndefined();
    await publish(id);
    const first = await newest('inputs', id);
    const old = await receive({ channel: 'email' });
    await publish(id, { handling: 'Besvaras inom tio dagar.' });
    const second = await newest('inputs', id);
    expect(second).not.toBe(first);
    expect(await handlingOf(old.id)).toBe(first);
    expect(await handlingOf((await receive({ channel: 'email' })).id)).toBe(second);
    const elsewhere = { channel: 'email', body: KS } as const;
    expect(await handlingOf((await receive(elsewhere)).id)).toBeUndefined();
    const elected = { channel: 'email', addressee: 'electedRepresentative' } as const;
    expect(await handlingOf((await receive(elected)).id)).toBeUndefined();
  });

  it('gives one that came before the publication none, however late it is recorded', async () => {
    const { id } = await open({ way: 'desk' });
    await publish(id);
    const late = { occurredAt: '2020-01-02', lateReason: 'Låg kvar i lådan.', channel: 'desk' } as const;
    expect(await handlingOf((await receive(late)).id)).toBeUndefined();
  });

  it('takes the newest by when it was published, not by when it was recorded', async () => {
    const { id } = await open({ way: 'letter' });
    await publish(id, { occurredAt: '2026-11-02', lateReason: 'Nedtecknat sent.' });
    const newer = await newest('inputs', id);
    await publish(id, { occurredAt: '2026-03-02', lateReason: 'Nedtecknat sent.', handling: 'Förr.' });
    const older = await newest('inputs', id);
    const came = (occurredAt: string) => receive({ channel: 'letter', occurredAt, lateReason: 'Nedtecknat sent.' });
    expect(await handlingOf((await came('2026-11-10')).id)).toBe(newer);
    expect(await handlingOf((await came('2026-05-04')).id)).toBe(older);
  });

  it('gives a call that is answered at once its handling too', async () => {
    const { id } = await open({ way: 'phone' });
    await publish(id);
    const call = { ...receipt, occurredAt: undefined, unit: undefined, body: TN, channel: 'phone' } as const;
    const received = await send(
      new ReceiveAndAnswerInput({ type: 'ReceiveAndAnswerInput', receipt: call, answer }, as()),
    );
    expect(await handlingOf(received.id)).toBe(await newest('inputs', id));
  });

  it('gives an input sent into a dialogue that one’s handling, and refuses an unknown dialogue', async () => {
    await harness.record(organisation, DIALOGUE, [
      InvolvementConsidered.of({ body: TN, title: 'Bron', outcome: 'involve' }),
      HandlingPublished.of(handling),
    ]);
    const { id } = await receive({ dialogue: DIALOGUE });
    expect(await handlingOf(id)).toBe(await newest('dialogues', DIALOGUE));
    await expect(receive({ dialogue: nameBasedId('nowhere') })).rejects.toMatchObject({
      code: 'inputs.unknown-dialogue',
    });
  });
});
