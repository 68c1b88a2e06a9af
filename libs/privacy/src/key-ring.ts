import { createHmac, randomUUID } from 'node:crypto';
import { decrypt, DomainError, encrypt, type DataKey } from '@gensvar/kernel';
import { makeKek, readKek, type KekSource } from './key-encryption-key';
import type { KeyTable, WrappedKey } from './key-table';
import { random } from './random';

const DIGEST_CONTEXT = 'digest/v1';
const keyContext = (handle: string) => `dek/v1\n${handle}`;

/** The key-encryption key at work: wraps and unwraps keys, and holds the digest key that it wraps itself. */
export class KeyRing {
  private constructor(
    private readonly kek: Buffer,
    readonly epoch: number,
    private readonly digestKey: Buffer,
  ) {}

  /**
   * Reads the key-encryption key, or makes it while the database holds no keys. That it opens the digest key shows it to
   * be the right one. @throws DomainError `privacy.kek-missing`, `privacy.kek-wrong`, `privacy.kek-malformed`
   */
  static async open(table: KeyTable, source: KekSource): Promise<KeyRing> {
    let current = await table.epoch();
    const kek = readKek(source) ?? (current ? missing(source) : makeKek(source));
    if (current === undefined) {
      await table.beginFirstEpoch(encrypt(kek, random(12), DIGEST_CONTEXT, random(32)));
      current = (await table.epoch()) ?? missing(source);
    }
    try {
      return new KeyRing(kek, current.epoch, decrypt(kek, DIGEST_CONTEXT, current.digestKey));
    } catch {
      throw new DomainError(
        'privacy.kek-wrong',
        `The key-encryption key (${place(source)}) is not the one that this database's keys are wrapped with. ` +
          'Restore the right one from its backup; nothing was changed.',
      );
    }
  }

  /** A new random key, and how it is kept. */
  make(): { key: DataKey; kept: WrappedKey } {
    const handle = randomUUID();
    const key = random(32);
    return {
      key: { handle, key },
      kept: { handle, wrapped: encrypt(this.kek, random(12), keyContext(handle), key) },
    };
  }

  /** @throws DomainError `privacy.key-damaged`: the row was changed, or belongs to another handle */
  unwrap({ handle, wrapped }: WrappedKey): DataKey {
    try {
      return { handle, key: decrypt(this.kek, keyContext(handle), wrapped) };
    } catch {
      throw new DomainError(
        'privacy.key-damaged',
        `The key ${handle} cannot be unwrapped. Restore its row from the backup.`,
      );
    }
  }

  /** HMAC-SHA-256, hex. */
  digest(text: string): string {
    return createHmac('sha256', this.digestKey).update(text).digest('hex');
  }
}

function missing(source: KekSource): never {
  throw new DomainError(
    'privacy.kek-missing',
    `The database holds keys, but the key-encryption key that opens them is missing (${place(source)}). ` +
      'Restore it from its backup: without it nothing personal can ever be read again. No new one was made.',
  );
}

function place({ value, file }: KekSource): string {
  return value || file === undefined ? 'GENSVAR_KEK' : file;
}
