import { DomainError } from '@gensvar/kernel';
import type { ExpectedRevision } from './event-store';

/** The stream's newest revision was not the expected one; nothing was appended. */
export class WrongExpectedRevision extends DomainError {
  /** @param actual newest revision of the stream, or -1 when it does not exist. */
  constructor(
    stream: string,
    expected: ExpectedRevision,
    readonly actual: number,
  ) {
    super(
      'event-store.wrong-expected-revision',
      `${stream}: expected ${expected}, found ${actual}. Read it again and repeat.`,
      'conflict',
      { actual },
    );
  }
}

/** An append beyond the stated limits; nothing was appended. */
export class LimitExceeded extends DomainError {
  constructor(detail: string) {
    super('event-store.limit-exceeded', detail, 'too-large');
  }
}

/** Text that no store can hold: U+0000 or half of a surrogate pair (events.md §8); nothing was appended. */
export class UnstorableText extends DomainError {
  constructor(where: string) {
    super('event-store.unstorable-text', `${where}: remove U+0000 and lone surrogates from its texts.`, 'invalid');
  }
}

/** The store cannot be reached, is full or is overloaded. Whether the append took effect may be unknown: append the same again. */
export class StoreUnavailable extends DomainError {
  constructor(
    detail: string,
    override readonly cause?: unknown,
  ) {
    super('event-store.unavailable', detail, 'unavailable', { retryAfter: 2 });
  }
}
