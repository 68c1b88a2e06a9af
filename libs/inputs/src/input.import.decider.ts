import { DomainError, localDayOf, parseMoment, type DecisionContext } from '@gensvar/kernel';
import { InputClosed } from './input.closing.events';
import { occurredAt } from './input.dates';
import type { ImportedRow, ImportInputBody } from './input.intake.commands';
import { ActivityNoted, InputAcknowledged, InputAssigned, InputReceived } from './input.intake.events';
import type { InputEvent } from './input.events';
import type { Input } from './input.state';
import { IMPORT_MARKS } from './input.words';

/**
 * Imported history is recorded as it is: order in time never refuses a row, it marks the input. Stream order: receipt,
 * assigned, the rest by time, ties in the source's order, closing last among equals.
 * @throws DomainError `inputs.not-an-import`, `inputs.not-a-date`, `inputs.in-future`
 */
export function decideImport(command: ImportInputBody, state: Input, context: DecisionContext): InputEvent[] {
  if (context.origin !== 'import') {
    throw new DomainError(
      'inputs.not-an-import',
      'History is imported with origin import. Receive a live input instead.',
    );
  }
  if (state.status !== 'unreceived') {
    const { source, externalKey } = state.receipt;
    if (source === command.source && externalKey === command.externalKey) return [];
    throw new DomainError(
      'inputs.already-received',
      'This id has another input already. Use a new id or key.',
      'conflict',
    );
  }
  const { unit, officer } = command;
  const at = occurredAt(command, context);
  const assigned = officer === undefined ? [] : [InputAssigned.of({ unit, officer }, at)];
  return [receipt(command, context, at), ...assigned, ...rest(command, context)];
}

function receipt(command: ImportInputBody, context: DecisionContext, at: string | undefined) {
  const { kind, channel, sender, reachable, addressee = 'unknown', body, unit, language = 'sv' } = command;
  const { source, externalKey, sourceDeadline, sourcePlannedEnd } = command;
  return InputReceived.of(
    {
      kind,
      channel,
      addressee,
      body,
      unit,
      sender,
      reachable,
      language,
      parts: 1,
      flags: marks(command),
      deemedArrivalDate: localDayOf(at ?? context.now),
      source,
      externalKey,
      sourceDeadline,
      sourcePlannedEnd,
    },
    at,
  );
}

function rest({ rows, closedAt }: ImportInputBody, context: DecisionContext): InputEvent[] {
  const events: InputEvent[] = rows.map((row) => rowEvent(row, context));
  if (closedAt !== undefined)
    events.push(InputClosed.of({ reason: 'imported' }, occurredAt({ occurredAt: closedAt }, context)));
  // Stable: equal times keep the order of the file, with the closing after them.
  return events.sort((one, other) => msOf(one.occurredAt!) - msOf(other.occurredAt!));
}

function rowEvent(row: ImportedRow, context: DecisionContext): InputEvent {
  const at = occurredAt({ occurredAt: row.occurredAt }, context);
  switch (row.what) {
    case 'acknowledged':
      return InputAcknowledged.of({ mode: row.mode }, at);
    case 'noted':
      return ActivityNoted.of({ activity: row.activity, group: row.group, resource: row.resource }, at);
  }
  row satisfies never;
}

function marks({ occurredAt: arrivedAt, rows, closedAt }: ImportInputBody): string[] {
  const arrived = msOf(arrivedAt);
  const closed = closedAt === undefined ? Infinity : msOf(closedAt);
  return [
    ...(rows.some((row) => msOf(row.occurredAt) < arrived) ? [IMPORT_MARKS.beforeReceipt] : []),
    ...(rows.some((row) => msOf(row.occurredAt) > closed) ? [IMPORT_MARKS.afterClosing] : []),
    ...(closed < arrived ? [IMPORT_MARKS.closedBeforeReceipt] : []),
  ];
}

function msOf(moment: string): number {
  return parseMoment(moment).ms;
}
