import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readIfThere } from '@gensvar/database';
import { DomainError } from '@gensvar/kernel';

/** Where the key-encryption key comes from. */
export interface KekSource {
  /** GENSVAR_KEK: base64 of 32 bytes. Goes before the file. */
  readonly value?: string;
  /** The file `kek` (0600) in the data folder, of the same form. Without it only `value` serves. */
  readonly file?: string;
}

/** The key, or undefined when neither the environment nor the file holds one. @throws DomainError `privacy.kek-malformed` */
export function readKek({ value, file }: KekSource): Buffer | undefined {
  if (value) return parse(value, 'GENSVAR_KEK');
  const text = file === undefined ? undefined : readIfThere(file);
  return text === undefined ? undefined : parse(text, file!);
}

/**
 * Makes the key and keeps it in the file, on the disk before this returns; when another process was first, its key.
 * Only for a database that holds no keys yet.
 */
export function makeKek({ file, value }: KekSource): Buffer {
  if (file === undefined) {
    throw new DomainError(
      'privacy.kek-missing',
      'Set GENSVAR_KEK to 32 random bytes in base64 (openssl rand -base64 32).',
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  write(draft, `${randomBytes(32).toString('base64')}\n`);
  try {
    // Unlike a rename, a link never replaces a key that another process has just made.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return readKek({ value, file })!;
}

function parse(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  if (key.length === 32 && key.toString('base64') === trimmed) return key;
  throw new DomainError('privacy.kek-malformed', `${where} must hold 32 bytes in base64. Restore it from its backup.`);
}

function write(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
}
