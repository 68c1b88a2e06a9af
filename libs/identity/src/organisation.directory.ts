import { EventStore } from '@gensvar/event-store';
import { DomainError, EventCatalogue, streamName, type RecordedEvent } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import { organisationDecider, unknownBody, type Body, type Organisation, type Unit } from './organisation.decider';
import type { OrganisationEvent } from './organisation.events';
import { personDecider } from './person.decider';

export type Structure = Extract<Organisation, { status: 'registered' }>;

interface Known {
  readonly state: Organisation;
  /** Revision to read on from. */
  readonly next: number;
}

/** Organisations kept; the one unused longest goes first. */
const KEPT = 500;
const PEOPLE_KEPT = 50_000;

/**
 * What handlers check ids against: the organisation as its own stream tells it, not a view that may lag behind. Parts
 * are never taken away, so what is kept in memory answers for what it knows, and the stream is read on only for the rest.
 */
@Injectable()
export class OrganisationDirectory {
  private readonly organisations = new Map<string, Known>();
  private readonly people = new Set<string>();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
  ) {}

  /** The organisation to its newest event. @throws DomainError `identity.unknown-organisation` */
  async structure(organisation: string): Promise<Structure> {
    const known = this.organisations.get(organisation) ?? { state: organisationDecider.initial, next: 0 };
    const stream = streamName('identity', organisation, organisation);
    const events = await this.store.readStream(organisation, stream, { from: known.next });
    const state = events.reduce(
      (folded, event) =>
        organisationDecider.evolve(folded, this.catalogue.read(event) as RecordedEvent<OrganisationEvent>),
      known.state,
    );
    this.keep(organisation, { state, next: (events.at(-1)?.revision ?? known.next - 1) + 1 });
    if (state.status === 'registered') return state;
    throw new DomainError(
      'identity.unknown-organisation',
      'There is no such organisation. Check the slug or the id.',
      'not-found',
    );
  }

  /** @throws DomainError `identity.unknown-body` */
  async body(organisation: string, body: string): Promise<Body> {
    const found = await this.find(organisation, (structure) => structure.bodies.get(body));
    if (found) return found;
    throw unknownBody(body);
  }

  /** @throws DomainError `identity.unknown-unit` */
  async unit(organisation: string, unit: string): Promise<Unit> {
    const found = await this.find(organisation, (structure) => structure.units.get(unit));
    if (found) return found;
    throw new DomainError(
      'identity.unknown-unit',
      `There is no unit ${unit} in this organisation. Establish it first, or check the id.`,
    );
  }

  /** The body of level executiveBoard: it has what nobody else was named for. @throws DomainError `identity.no-executive-board` */
  async executiveBoard(organisation: string): Promise<Body> {
    const found = await this.find(organisation, ({ bodies }) =>
      [...bodies.values()].find(({ level }) => level === 'executiveBoard'),
    );
    if (found) return found;
    throw new DomainError(
      'identity.no-executive-board',
      'The organisation has no executive board yet. Establish it, or name a body.',
      'conflict',
    );
  }

  /** @throws DomainError `identity.unknown-person` when nobody was registered under this id */
  async refuseUnknownPerson(organisation: string, person: string): Promise<void> {
    const stream = streamName(personDecider.module, organisation, person);
    if (this.people.has(stream)) return;
    const [first] = await this.store.readStream(organisation, stream, { limit: 1 });
    if (first?.type !== 'identity.PersonRegistered.v1') {
      throw new DomainError(
        'identity.unknown-person',
        `There is no person ${person} in this organisation. Register the person first, or check the id.`,
      );
    }
    if (this.people.size >= PEOPLE_KEPT) this.people.clear();
    this.people.add(stream);
  }

  private async find<T>(organisation: string, pick: (structure: Structure) => T | undefined): Promise<T | undefined> {
    const known = this.organisations.get(organisation)?.state;
    const found = known?.status === 'registered' ? pick(known) : undefined;
    return found ?? pick(await this.structure(organisation));
  }

  private keep(organisation: string, known: Known): void {
    this.organisations.delete(organisation);
    this.organisations.set(organisation, known);
    for (const oldest of this.organisations.keys()) {
      if (this.organisations.size <= KEPT) break;
      this.organisations.delete(oldest);
    }
  }
}
