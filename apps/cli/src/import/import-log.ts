import { writeFileSync } from 'node:fs';
import { type ImportInputBody, inputDecider } from '@gensvar/inputs';
import { DomainError, nameBasedId, streamName } from '@gensvar/kernel';
import type { Gensvar } from '../../../composition/src/gensvar';
import { operatorInvocation } from '../session';
import { ensureOrganisation, type ImportPlaces } from './ensure-organisation';
import type { Mapping } from './mapping';
import type { BadRow, LoggedCase, ReadLog } from './read-log';

/** Commands in flight: enough for the store to append in groups. */
const CONCURRENT = 32;

export interface ImportReport {
  readonly cases: number;
  readonly rows: number;
  /** Inputs that this run wrote. */
  readonly added: number;
  /** Inputs that an earlier run had written, just as the file says. */
  readonly known: number;
  readonly events: number;
  readonly heldBack: number;
  readonly bad: readonly BadRow[];
}

/** Writes every case as one command and one append; a repetition finds them by key and adds nothing (events.md §5). */
export async function importLog(
  gensvar: Gensvar,
  log: ReadLog,
  mapping: Mapping,
  slug: string,
  onProgress: (done: number, total: number) => void,
): Promise<ImportReport> {
  const places = await ensureOrganisation(gensvar, slug, mapping.source, log.cases);
  const bad: BadRow[] = [...log.bad];
  const count = { added: 0, known: 0, events: 0, done: 0 };
  const queue = log.cases.values();
  const work = async () => {
    for (const one of queue) {
      const outcome = await importCase(gensvar, one, mapping, places).catch((error: unknown) => {
        if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
        bad.push({ line: one.line, case: one.key, reason: refusal(error) });
        return undefined;
      });
      if (outcome) {
        count[outcome.isNew ? 'added' : 'known'] += 1;
        if (outcome.isNew) count.events += outcome.events;
      }
      onProgress((count.done += 1), log.cases.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, work));
  const { added, known, events } = count;
  const heldBack = new Set(bad.map((row) => row.case)).size;
  return { cases: added + known + heldBack, rows: log.rows, added, known, events, heldBack, bad };
}

async function importCase(gensvar: Gensvar, one: LoggedCase, mapping: Mapping, places: ImportPlaces) {
  const { organisation } = places;
  const id = nameBasedId(organisation, mapping.source, one.key);
  const body = inputOf(one, mapping, places);
  const before = await gensvar.store.readStream(organisation, streamName('inputs', organisation, id), { limit: 1 });
  const invocation = { ...operatorInvocation(organisation, 'import'), key: id, body };
  const { revision } = await gensvar.runner.create(inputDecider, body, invocation, id);
  return { isNew: before.length === 0, events: revision + 1 };
}

function inputOf(one: LoggedCase, mapping: Mapping, places: ImportPlaces): ImportInputBody {
  const { kind, sender, reachable, addressee } = mapping.input;
  const unit = places.unit(one.unit);
  return {
    type: 'ImportInput',
    kind: kind as ImportInputBody['kind'],
    channel: one.channel as ImportInputBody['channel'],
    sender,
    reachable,
    addressee,
    body: places.body,
    ...(unit !== undefined && { unit }),
    ...(one.officer !== undefined && { officer: places.officer(one.officer) }),
    occurredAt: one.received,
    source: mapping.source,
    externalKey: one.key,
    ...(one.deadline !== undefined && { sourceDeadline: one.deadline }),
    ...(one.plannedEnd !== undefined && { sourcePlannedEnd: one.plannedEnd }),
    ...(one.closedAt !== undefined && { closedAt: one.closedAt }),
    rows: one.activities.map(({ at, activity, group, resource }) =>
      activity === mapping.acknowledged?.activity
        ? { occurredAt: at, what: 'acknowledged', mode: mapping.acknowledged.mode }
        : {
            occurredAt: at,
            what: 'noted',
            activity,
            ...(group !== undefined && { group }),
            ...(resource !== undefined && { resource }),
          },
    ),
  };
}

function refusal(error: DomainError): string {
  if (error.code !== 'idempotency.body-differs') return error.detail;
  return 'this case was imported before with another content, which stands; a recorded history is not rewritten';
}

/** The side file's own columns: left out when it is read as a log again. */
const LINE = 'line';
const REASON = 'reason';

/** The side file: every row of the cases held back, with line and reason, ready to be mended and imported by itself. */
export function writeSideFile(path: string, log: ReadLog, bad: readonly BadRow[]): void {
  const quote = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const columns = log.columns.filter((name) => name !== LINE && name !== REASON);
  const read = new Set(log.heldBack.map((row) => row.line));
  const refused = bad
    .filter(({ line }) => !read.has(line))
    .flatMap(({ case: key, reason }) => (log.rowsOf.get(key) ?? []).map((row) => ({ ...row, reason })));
  const rows = [...log.heldBack, ...refused].sort((one, other) => one.line - other.line);
  const lines = [
    [...columns, LINE, REASON],
    ...rows.map(({ line, record, reason }) => [...columns.map((name) => record[name] ?? ''), String(line), reason]),
  ];
  writeFileSync(path, lines.map((cells) => cells.map(quote).join(',')).join('\n') + '\n', { mode: 0o600 });
}
