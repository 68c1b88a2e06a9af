import { CommandBus } from '@nestjs/cqrs';
import type { Invocation } from '@gensvar/event-store';
import { organisationId, bodyId, unitId } from '@gensvar/identity';
import * as identity from '@gensvar/identity';
import * as dialogues from '@gensvar/dialogues';
import { dialogueDecider } from '@gensvar/dialogues';
import { dialogueLookup } from '@gensvar/dialogues/testing';
import * as inputs from '@gensvar/inputs';
import { inputDecider } from '@gensvar/inputs';
import { inputLookup } from '@gensvar/inputs/testing';
import { DomainError, nameBasedId, type Actor } from '@gensvar/kernel';
import { nth, resolved, timeLookup, type Lookup, type Said } from '@gensvar/kernel/testing';
import * as policy from '@gensvar/policy';
import { ObligationQueries } from '@gensvar/policy';
import type { Gensvar } from '../src/gensvar';
import type { WorldStep } from './random-commands';

const MODULES = { inputs, dialogues, identity, policy } as const;
type Make = new (body: unknown, invocation: Invocation, target?: string) => never;

const BODIES = [
  { code: 'KS', level: 'executiveBoard' },
  { code: 'TN', level: 'committee' },
  { code: 'KF', level: 'council' },
] as const;
export const LEVELS = BODIES.map(({ level }) => level);
const ROLES = ['officer', 'approver', 'committeeSecretary', 'policyOwner'] as const;
const MAKES: ReadonlySet<string> = new Set([
  'ReceiveInput',
  'ReceiveAndAnswerInput',
  'ImportInput',
  'ConsiderInvolvement',
]);

/** One organisation of a random sequence, and what there is in it to name. */
class Town {
  readonly organisation: string;
  readonly bodies: readonly string[];
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly inputs: string[] = [];
  readonly dialogues: string[] = [];
  readonly channels: string[] = [];

  constructor(readonly slug: string) {
    this.organisation = organisationId(slug);
    this.bodies = BODIES.map(({ code }) => bodyId(this.organisation, code));
    this.units = this.bodies.map((body) => unitId(body, 'A'));
    this.people = ROLES.map((role) => nameBasedId(this.organisation, 'person', role));
  }
}

/**
 * Two organisations of their own, with three bodies, their units, people and adopted packs, to which random commands are
 * told through the bus, as the routes tell them. References that a command names are looked up as it is sent.
 */
export class RandomWorld {
  readonly transcript: string[] = [];
  /** How often a command of each type was carried out. */
  readonly made = new Map<string, number>();
  readonly towns: readonly Town[];
  private readonly queries: ObligationQueries;
  private sent = 0;

  constructor(
    private readonly gensvar: Gensvar,
    private readonly bus: CommandBus,
    name: string,
  ) {
    this.queries = new ObligationQueries(gensvar.app, gensvar.store, gensvar.words.library);
    this.towns = ['a', 'b'].map((letter) => new Town(`${name}-${letter}`));
  }

  get organisations(): string[] {
    return this.towns.map(({ organisation }) => organisation);
  }

  async found(packs: readonly Said[]): Promise<void> {
    for (const town of this.towns) {
      const { slug, bodies, people } = town;
      const admin = this.invocation(town, { id: nameBasedId(slug, 'admin'), role: 'admin' });
      const tell = (type: string, fields: object, target?: string) =>
        this.send('identity', { type, ...fields }, admin, target);
      const names = { slug, name: 'Påhittad', organisationType: 'municipality', languages: ['sv'] };
      await tell('RegisterOrganisation', names);
      for (const { code, level } of BODIES) await tell('EstablishBody', { code, name: code, level });
      for (const body of bodies) await tell('EstablishUnit', { body, code: 'A', name: 'Enhet A' });
      for (const person of people) await tell('RegisterPerson', { name: 'Qzxvkjwanna Påhittad' }, person);
      for (const said of packs) await this.send('policy', resolved(said, this.lookup(town)), admin);
    }
  }

  /** @throws what failed but refusals, which are as good an outcome as any */
  async tell({ town: which, of, on, by, said, catchUp }: WorldStep): Promise<void> {
    const town = this.towns[which % this.towns.length]!;
    // What looks an obligation up reads a view: where that stands must not be chance, or nothing could be told again.
    if (catchUp || of === 'policy') await this.gensvar.views.catchUp();
    const target = MAKES.has(said.type) ? undefined : await this.target(town, of, said, on);
    const { find, began, holder } = await this.around(town, of, target);
    const times = timeLookup(Date.now(), began);
    const { object, ...named } = resolved(said, (kind, number) => times(kind, number) ?? find(kind, number));
    const command = named as Said;
    const actor = this.actor(town, by, holder, command);
    this.transcript.push(`${++this.sent} ${which} ${of} ${on} ${actor.role}: ${JSON.stringify(said)}`);
    try {
      await this.carryOut(town, of, command, actor, (object as string | undefined) ?? target);
      this.made.set(said.type, (this.made.get(said.type) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.transcript.push(`  refused: ${error.code}`);
    }
  }

  private async carryOut(town: Town, of: WorldStep['of'], command: Said, actor: Actor, target?: string): Promise<void> {
    const { organisation } = town;
    if (of === 'erasure') {
      await this.gensvar.sealer.destroyKeys(organisation, { subject: command.subject as string });
      return;
    }
    const isImport = command.type === 'ImportInput';
    const key = isImport ? nameBasedId(organisation, 'invented', String(command.externalKey)) : undefined;
    const invocation = this.invocation(town, actor, isImport ? { origin: 'import', key } : {});
    const { id } = await this.send(of, command, invocation, target);
    const list = of === 'dialogues' ? town.dialogues : command.type === 'OpenChannel' ? town.channels : town.inputs;
    const isNew = MAKES.has(command.type) || command.type === 'OpenChannel';
    if (isNew && !list.includes(id)) list.push(id);
    if (command.type === 'SplitInput') town.inputs.push(...(await this.partsOf(organisation, target!)));
  }

  private async partsOf(organisation: string, input: string): Promise<readonly string[]> {
    const found = await this.gensvar.runner.load(inputDecider, organisation, input);
    return found?.state.status === 'unreceived' ? [] : (found?.state.split?.into ?? []);
  }

  private async target(town: Town, of: WorldStep['of'], { type }: Said, on: number): Promise<string | undefined> {
    if (of === 'dialogues') return nth(town.dialogues, on) ?? nameBasedId('nothing', 'dialogue');
    if (type === 'CloseChannel' || type === 'PublishChannelHandling')
      return nth(town.channels, on) ?? nameBasedId('nothing', 'channel');
    if (of === 'inputs' && type !== 'OpenChannel') return nth(town.inputs, on) ?? nameBasedId('nothing', 'input');
    if (type === 'GrantRole' || type === 'RevokeRole') return nth(town.people, on);
    if (type !== 'WaiveObligation' && type !== 'RevokeWaiver') return undefined;
    const { items } = await this.queries.list({ organisation: town.organisation, limit: 1_000 });
    const { library } = this.gensvar.words;
    const waivable = items.filter(({ rule }) => (library.rule(rule).waivable ?? []).length > 0);
    return nth(waivable, on)?.id ?? nameBasedId('nothing', 'obligation');
  }

  /** What the object itself has to name, when it began and who has it. */
  private async around(town: Town, of: WorldStep['of'], target: string | undefined) {
    const { organisation } = town;
    const find = this.lookup(town);
    const nothing = { find, began: undefined, holder: undefined };
    if (target === undefined) return nothing;
    if (of === 'dialogues') {
      const found = await this.gensvar.runner.load(dialogueDecider, organisation, target);
      const own = dialogueLookup(found?.state ?? dialogueDecider.initial);
      const holder = found?.state.status === 'unknown' ? undefined : found?.state.body;
      return { ...nothing, find: ((kind, n) => own(kind, n) ?? find(kind, n)) as Lookup, holder };
    }
    if (of !== 'inputs' || town.channels.includes(target)) return nothing;
    const found = await this.gensvar.runner.load(inputDecider, organisation, target);
    if (!found || found.state.status === 'unreceived') return nothing;
    const { body, arrivedAt } = found.state;
    const own = inputLookup(found.state);
    const unit = town.units[town.bodies.indexOf(body)];
    const look: Lookup = (kind, n) => own(kind, n) ?? (kind === 'ownUnit' ? unit : find(kind, n));
    return { find: look, began: arrivedAt, holder: body };
  }

  private lookup({ organisation, slug, bodies, units, people, inputs: received, dialogues: considered }: Town): Lookup {
    const times = timeLookup(Date.now(), undefined);
    return (kind, number) => {
      switch (kind) {
        case 'organisation':
          return organisation;
        case 'slug':
          return slug;
        case 'body':
          return nth(bodies, number);
        case 'unit':
        case 'ownUnit':
          return nth(units, number);
        case 'person':
          return nth(people, number);
        case 'input':
          return nth(received, number);
        case 'dialogue':
          return nth(considered, number);
        case 'id':
          return nameBasedId(organisation, 'caller', String(number));
        default:
          return times(kind, number);
      }
    };
  }

  /** Mostly one of the body that has it; now and then of another, or of none. */
  private actor(
    { people, bodies, organisation }: Town,
    by: number,
    holder: string | undefined,
    { type, rule }: Said,
  ): Actor {
    const at = by % people.length;
    const id = people[at]!;
    if (type === 'GiveAttestation' || type === 'WithdrawAttestation') {
      const asked = this.gensvar.words.library.rule(String(rule));
      return { id, role: asked.shape === 'attestation' ? (asked.by ?? ROLES[at]!) : ROLES[at]! };
    }
    if (by >= 18) return { id: nameBasedId(organisation, 'admin'), role: 'admin' };
    const body = by >= 16 ? nth(bodies, by)! : (holder ?? bodies[0]!);
    return { id, role: ROLES[at]!, body };
  }

  private invocation({ organisation }: Town, actor: Actor, more: Partial<Invocation> = {}): Invocation {
    return { organisation, actor, origin: 'live', ...more };
  }

  private async send(
    of: keyof typeof MODULES,
    body: Said,
    invocation: Invocation,
    target?: string,
  ): Promise<{ id: string }> {
    const made = (MODULES[of] as unknown as Record<string, Make>)[body.type]!;
    return this.bus.execute(new made(body, invocation, target));
  }
}
