import type { Fact, SubjectRef } from '../facts/fact';

/** Storage form of a fact in the view's own table: what the row's other columns say is left out. */
export function factText(fact: Fact): string {
  const { name, eventId, occurredAt, recordedAt, origin, actor, fields, filled } = fact;
  return JSON.stringify([name, eventId, occurredAt, recordedAt, origin, actor.role, actor.body, fields, filled]);
}

type Parts = [string, string, string, string, Fact['origin'], string | null, string | null, Fact['fields'], string[]];

export function factOf(text: string, subject: SubjectRef, order: string): Fact {
  const [name, eventId, occurredAt, recordedAt, origin, role, body, fields, filled] = JSON.parse(text) as Parts;
  return { name, eventId, subject, occurredAt, recordedAt, order, origin, actor: { role, body }, fields, filled };
}
