import type { EventDeclaration, RecordedEvent } from '@gensvar/kernel';
import { entityTable, TableRows, type View } from '@gensvar/projections';
import { adoptionOf, isRetroactive } from '../adoption/adoption';
import { PackAdopted } from '../adoption/adoption.events';
import type { Catalogue } from '../facts/catalogue';
import type { SubjectRef } from '../facts/fact';
import type { FactSource } from '../facts/source';
import { WAIVER_EVENTS, type WaiverEvent } from '../waiver/waiver.events';
import { waiverFact } from '../waiver/waiver.facts';
import { ExceptionRow } from './exception.entity';

export const EXCEPTIONS_VIEW = 'policy.exceptions.v1';

/** `what` of an adoption that is dated back: no fact of a subject, since it is about many. */
export const DATED_BACK = 'adoption.datedBack';

const TABLE = entityTable(ExceptionRow);
const rows = new TableRows<ExceptionRow>(TABLE);

/**
 * The auditor's list (policy.md, "States"): what was set aside, days of receipt that were corrected, adoptions dated back,
 * waivers. Which facts belong there their modules declare. Reasons stay sealed: whoever asks opens them.
 */
export function exceptionsView(sources: readonly FactSource[], catalogue: Catalogue): View {
  const factOf = new Map<string, (event: RecordedEvent) => { name: string; subject: SubjectRef } | undefined>();
  for (const source of sources) {
    for (const { type } of source.events) factOf.set(type, (event) => source.facts(event)[0]);
  }
  for (const { type } of WAIVER_EVENTS as readonly unknown[] as readonly EventDeclaration[]) {
    factOf.set(type, (event) => waiverFact(event as unknown as RecordedEvent<WaiverEvent>));
  }

  const rowOf = (event: RecordedEvent): ExceptionRow | undefined => {
    if (event.type === PackAdopted.type) {
      const adoption = adoptionOf(event as unknown as RecordedEvent<PackAdopted>);
      return isRetroactive(adoption) ? row(event, DATED_BACK) : undefined;
    }
    const fact = factOf.get(event.type)?.(event);
    return fact && catalogue.facts.get(fact.name)?.exception ? row(event, fact.name, fact.subject) : undefined;
  };

  return {
    name: EXCEPTIONS_VIEW,
    tables: [TABLE.name],
    ddl: TABLE.ddl,
    events: new Set([PackAdopted.type, ...factOf.keys()]),
    async project(events, session) {
      const found = events.map(rowOf).filter((one) => one !== undefined);
      if (found.length > 0) await rows.upsert(found, session);
    },
  };
}

function row(event: RecordedEvent, what: string, subject?: SubjectRef): ExceptionRow {
  const { organisation, position, stream, revision, id, actor, occurredAt, recordedAt, data } = event;
  return {
    ...{ organisation, position, what, stream, revision, event: id, occurredAt, recordedAt },
    subjectType: subject?.type ?? null,
    subject: subject?.id ?? null,
    actor: actor.id,
    actorRole: actor.role,
    actorBody: actor.body ?? null,
    data: JSON.stringify(data),
  };
}
