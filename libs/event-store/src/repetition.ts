import { canonicalJson, DomainError, type Sealer, type StoredEvent } from '@gensvar/kernel';
import type { CommandResult, Invocation } from './instruction';
import { refuseUnstorable } from './limits';

/** `meta.key` and `meta.body` of a command's events; empty when its caller gave no key (events.md §5). */
export interface Mark {
  readonly key?: string;
  readonly body?: string;
}

/** @throws UnstorableText */
export async function markOf(invocation: Invocation, sealer: Sealer): Promise<Mark> {
  const { key, body } = invocation;
  if (key === undefined) return {};
  if (body === undefined) return { key };
  const json = JSON.stringify(body);
  refuseUnstorable(json, 'the body');
  // Bodies are instances of DTO classes; the canonical form knows plain objects only.
  return { key, body: await sealer.digest(canonicalJson(JSON.parse(json))) };
}

/**
 * The first answer, when this very command was carried out before.
 * @throws DomainError `idempotency.body-differs` when its key came with another body.
 */
export function firstAnswer(history: readonly StoredEvent[], mark: Mark): Omit<CommandResult, 'id'> | undefined {
  if (mark.key === undefined) return undefined;
  const last = history.findLast((event) => event.meta.key === mark.key);
  if (!last) return undefined;
  if (last.meta.body !== mark.body) {
    throw new DomainError(
      'idempotency.body-differs',
      'This Idempotency-Key came with another body before. Use a new key for a new command.',
    );
  }
  return { revision: last.revision, position: last.position };
}
