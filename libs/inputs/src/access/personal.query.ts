import { CommandRunner, EventStore, type Invocation } from '@gensvar/event-store';
import { OrganisationDirectory } from '@gensvar/identity';
import {
  DomainError,
  EventCatalogue,
  isForgotten,
  Sealer,
  streamName,
  type FieldGroup,
  type Position,
  type RecordedEvent,
  type StoredEvent,
} from '@gensvar/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inputDecider } from '../input.decider';
import type { InputEvent } from '../input.events';
import { received, UNRECEIVED, type Input, type ReceivedInput } from '../input.state';
import type { Purpose, Right } from './access.words';
import { openingOf, referredTo, type Opening } from './personal-right';
import { readsDecider } from './reads.decider';
import { readsId } from './reads.ids';

/** One personal field, named as the event declares it (`contact.name`); `forgotten`: erased, or weeded at a closing. */
export type PersonalField = { readonly field: string; readonly group: FieldGroup } & (
  { readonly value: unknown } | { readonly forgotten: true }
);

export interface PersonalEvent {
  readonly event: string;
  readonly type: string;
  readonly revision: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly fields: readonly PersonalField[];
}

/** What is personal of an input, event by event, as far as the reader may open it. */
export interface PersonalParts {
  readonly id: string;
  /** Revision of the input that it was read at. */
  readonly revision: number;
  readonly right: Right;
  readonly purpose: Purpose;
  readonly groups: readonly FieldGroup[];
  /** Where the reading is recorded. */
  readonly read: { readonly revision: number; readonly position: Position };
  readonly events: readonly PersonalEvent[];
}

/**
 * Opens what is personal of an input to who may read it, once the reading is recorded: if it cannot be, nothing is opened.
 * @throws DomainError `inputs.not-found`; `inputs.personal-of-other-body` (forbidden), which says whom to ask;
 * `inputs.nothing-personal` (not-found) when nothing of the groups was ever filled
 */
export class ReadPersonalParts extends Query<PersonalParts> {
  /** @param groups default: all that the reader may open */
  constructor(
    readonly id: string,
    readonly purpose: Purpose,
    readonly reader: Invocation,
    readonly groups?: readonly FieldGroup[],
  ) {
    super();
  }
}

@QueryHandler(ReadPersonalParts)
export class ReadPersonalPartsHandler implements IQueryHandler<ReadPersonalParts> {
  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly sealer: Sealer,
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ id, purpose, reader, groups: asked }: ReadPersonalParts): Promise<PersonalParts> {
    const { organisation } = reader;
    const stored = await this.store.readStream(organisation, streamName('inputs', organisation, id));
    const history = stored.map((event) => this.catalogue.read(event) as RecordedEvent<InputEvent>);
    const input = stateOf(history, id);
    const opening = await this.allowed(input, history, reader);
    const wanted = opening.groups.filter((group) => asked === undefined || asked.includes(group));
    const boxes = boxesOf(opening.receiptOnly ? stored.slice(0, 1) : stored, wanted);
    const groups = wanted.filter((group) => boxes.some(({ pd }) => pd?.[group] !== undefined));
    if (groups.length === 0) {
      throw new DomainError(
        'inputs.nothing-personal',
        'Nothing personal of that kind was ever said of it.',
        'not-found',
      );
    }
    const revision = history.at(-1)!.revision;
    const { right } = opening;
    const read = { type: 'RecordRead', input: id, purpose, right, holder: input.body, groups, revision } as const;
    const recorded = await this.runner.createOrUpdate(readsDecider, readsId(id), read, eachTime(reader));
    return {
      ...{ id, revision, right, purpose, groups },
      read: { revision: recorded.revision, position: recorded.position },
      events: await this.opened(boxes, weededOf(history)),
    };
  }

  private async allowed(
    input: ReceivedInput,
    history: readonly RecordedEvent<InputEvent>[],
    { organisation, actor }: Invocation,
  ): Promise<Opening> {
    const authority = referredTo(history, input.receipt.parts);
    if (authority !== undefined) {
      throw new DomainError(
        'inputs.personal-of-other-body',
        `It was referred to ${authority}, and is read here no more. Ask there; reopened, it is read again by who has it.`,
        'forbidden',
        { authority },
      );
    }
    const opening = openingOf(input, [], actor) ?? openingOf(input, await this.partHolders(organisation, input), actor);
    if (opening) return opening;
    const { name } = await this.directory.body(organisation, input.body);
    throw new DomainError(
      'inputs.personal-of-other-body',
      `What is personal of it is read by ${name}, which has it. Ask there.`,
      'forbidden',
      { body: input.body },
    );
  }

  private async partHolders(organisation: string, { split }: ReceivedInput): Promise<string[]> {
    const parts = (split?.into ?? []).map((part) => this.runner.load(inputDecider, organisation, part));
    return (await Promise.all(parts)).flatMap((part) => (part ? [received(part.state).body] : []));
  }

  private async opened(boxes: readonly StoredEvent[], weeded: ReadonlySet<string>): Promise<PersonalEvent[]> {
    const opened = await this.sealer.open(boxes);
    return boxes.map((stored, at) => {
      const { personal } = this.catalogue.declaration(stored.type);
      const { id: event, type, revision, occurredAt, recordedAt } = this.catalogue.read(stored);
      const fields = personal.flatMap(({ path, group }): PersonalField[] => {
        if (stored.pd?.[group] === undefined || !stored.meta.sealed.includes(path)) return [];
        const value = opened[at]![path];
        const field = { field: path.slice(1).replaceAll('/', '.'), group };
        // Recorded as weeded, it is gone, also in the moment before its key is.
        const isGone = isForgotten(value) || (group === 'draft' && weeded.has(event));
        return [isGone ? { ...field, forgotten: true } : { ...field, value }];
      });
      return { event, type, revision, occurredAt, recordedAt, fields };
    });
  }
}

/** Without an Idempotency-Key: what is read again is recorded again. */
function eachTime({ key: _key, body: _body, ifMatch: _ifMatch, ...reader }: Invocation): Invocation {
  return reader;
}

/** @throws DomainError `inputs.not-found`, also for a stream of this module that is no input's */
function stateOf(history: readonly RecordedEvent<InputEvent>[], id: string): ReceivedInput {
  const state = history.reduce<Input>((folded, event) => inputDecider.evolve(folded, event), UNRECEIVED);
  if (state.status !== 'unreceived') return state;
  throw new DomainError('inputs.not-found', `There is no ${id}. Check the id.`, 'not-found');
}

/** Events with the boxes of these groups alone: no other is opened. */
function boxesOf(events: readonly StoredEvent[], groups: readonly FieldGroup[]): StoredEvent[] {
  return events.flatMap((event) => {
    const boxes = Object.entries(event.pd ?? {}).filter(([group]) => groups.includes(group as FieldGroup));
    return boxes.length > 0 ? [{ ...event, pd: Object.fromEntries(boxes) }] : [];
  });
}

function weededOf(history: readonly RecordedEvent<InputEvent>[]): ReadonlySet<string> {
  return new Set(history.flatMap((event) => (event.type === 'inputs.DraftsWeeded.v1' ? event.data.events : [])));
}
