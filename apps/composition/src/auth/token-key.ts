import { join } from 'node:path';
import { readIfThere, writePrivateFile } from '@gensvar/database';
import { DomainError } from '@gensvar/kernel';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

const ALGORITHM = 'ES256';

export interface TokenKey {
  readonly publicKey: Awaited<ReturnType<typeof importJWK>>;
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>;
  readonly algorithm: string;
}

/**
 * The key that signs and verifies tokens where no issuer is configured: `token-key.json` (JWK, 0600) in the data folder,
 * made at the first start.
 * @throws DomainError `auth.token-key` when the file is no key.
 */
export async function tokenKey(dataFolder: string): Promise<TokenKey> {
  const path = join(dataFolder, 'token-key.json');
  let text = readIfThere(path);
  if (text === undefined) {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    text = JSON.stringify(await exportJWK(privateKey));
    writePrivateFile(path, text);
  }
  try {
    const jwk = JSON.parse(text) as JWK;
    const { d: _d, ...publicPart } = jwk;
    return {
      privateKey: await importJWK(jwk, ALGORITHM),
      publicKey: await importJWK(publicPart, ALGORITHM),
      algorithm: ALGORITHM,
    };
  } catch {
    throw new DomainError(
      'auth.token-key',
      `${path} holds no ES256 key. Restore it, or delete it: every token issued so far is void then.`,
    );
  }
}
