import { DomainError } from '@gensvar/kernel';
import { unavailable } from '@gensvar/database';

/** The key table cannot be reached, is full or is overloaded. Whether keys were made may be unknown; an orphan key is harmless. */
export class KeysUnavailable extends DomainError {
  constructor(
    detail: string,
    override readonly cause?: unknown,
  ) {
    super('privacy.unavailable', detail, 'unavailable', { retryAfter: 2 });
  }
}

/** SQLSTATE of `privacy.destroy_keys` for a key on hold. */
const ON_HOLD = 'GV001';

/** Runs a query on the key table. @throws KeysUnavailable; DomainError `privacy.on-hold` */
export async function asking<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (unavailable(error)) throw new KeysUnavailable('The key table cannot be reached. Try again.', error);
    if ((error as { code?: unknown }).code === ON_HOLD) {
      throw new DomainError(
        'privacy.on-hold',
        'A legal hold keeps one of these keys. Lift the hold first; nothing was erased.',
        'conflict',
      );
    }
    throw error;
  }
}
