import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@gensvar/kernel';
import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { temporaryFolder, tokenSettings } from '../../testing/data-folder';
import { signToken, type TokenClaims, TokenVerifier } from './token';
import { tokenKey } from './token-key';

/** Only the clock is turned. */
const TIMERS = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
  ...(['nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
];

describe('tokens', () => {
  const folder = temporaryFolder();
  const foreign = temporaryFolder();
  const settings = tokenSettings(folder.path);
  const claims: TokenClaims = { sub: newId(), organisation: newId(), roles: ['registrar'], body: newId() };
  let verifier: TokenVerifier;

  beforeAll(async () => {
    verifier = await TokenVerifier.open(settings);
  });
  afterAll(() => {
    folder.remove();
    foreign.remove();
  });

  const refused = (token: string) =>
    expect(verifier.verify(token)).rejects.toMatchObject({ code: 'auth.token', kind: 'unauthenticated' });

  test('a token of the data folder’s key says who its bearer is; the key is nobody else’s to read', async () => {
    expect(await verifier.verify(await signToken(claims, settings, '1h'))).toEqual(claims);
    expect(statSync(join(folder.path, 'token-key.json')).mode & 0o777).toBe(0o600);
  });

  test('the key outlives the process', async () => {
    const token = await signToken(claims, settings, '1h');
    expect(await (await TokenVerifier.open(settings)).verify(token)).toEqual(claims);
  });

  test('a key file that is none says so', async () => {
    const broken = temporaryFolder();
    writeFileSync(join(broken.path, 'token-key.json'), '{"kty":');
    await expect(tokenKey(broken.path)).rejects.toMatchObject({ code: 'auth.token-key' });
    broken.remove();
  });

  test('expired, of another issuer, for another audience, signed by another key', async () => {
    await refused(await signToken(claims, settings, '-1 minute'));
    await expect(verifier.verify(await signToken(claims, settings, '-1 minute'))).rejects.toThrow(/expired/);
    await refused(await signToken(claims, { ...settings, AUTH_ISSUER: 'other' }, '1h'));
    await refused(await signToken(claims, { ...settings, AUTH_AUDIENCE: 'other' }, '1h'));
    await refused(await signToken(claims, { ...settings, GENSVAR_DATA: foreign.path }, '1h'));
  });

  test('a token that was good is refused once it has expired', async () => {
    const token = await signToken(claims, settings, '30s');
    expect(await verifier.verify(token)).toEqual(claims);
    const later = Date.now() + 31_000;
    jest.useFakeTimers({ now: later, doNotFake: [...TIMERS] });
    try {
      await refused(token);
    } finally {
      jest.useRealTimers();
    }
  });

  test('unsigned, signed by a shared secret, or changed after signing', async () => {
    const body = { ...claims, iss: 'gensvar', aud: 'gensvar', exp: 4_000_000_000 };
    await refused(new UnsecuredJWT(body).encode());
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK((await tokenKey(folder.path)).publicKey)));
    await refused(await new SignJWT(body).setProtectedHeader({ alg: 'HS256' }).sign(secret));
    const [head, , signature] = (await signToken(claims, settings, '1h')).split('.');
    const changed = Buffer.from(JSON.stringify({ ...body, roles: ['admin'] })).toString('base64url');
    await refused([head, changed, signature].join('.'));
    await refused('nothing');
  });

  test.each([
    ['no expiry', { exp: undefined }],
    ['a subject that is a name', { sub: 'gunvor' }],
    ['no organisation', { organisation: undefined }],
    ['an unknown role', { roles: ['king'] }],
    ['roles as a text', { roles: 'admin' }],
    ['a body that is no id', { body: 'ks' }],
  ])('a token with %s is refused, however well signed', async (_, wrong) => {
    const { privateKey, algorithm } = await tokenKey(folder.path);
    const payload = { ...claims, iss: 'gensvar', aud: 'gensvar', exp: 4_000_000_000, ...wrong };
    await refused(await new SignJWT(payload).setProtectedHeader({ alg: algorithm }).sign(privateKey));
  });

  describe('of an issuer with a key set', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    let server: Server;
    let remote: TokenVerifier;

    beforeAll(async () => {
      const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
      server = createServer((_, response) => response.end(JSON.stringify({ keys: [key] })));
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      remote = await TokenVerifier.open({ ...settings, AUTH_JWKS_URL: `http://127.0.0.1:${port}/keys` });
    });
    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });

    const signed = (kid: string) =>
      new SignJWT({ ...claims, iss: 'gensvar', aud: 'gensvar' })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setExpirationTime('1h')
        .sign(privateKey);

    test('its tokens are accepted, and those of an unknown or the own key are not', async () => {
      expect(await remote.verify(await signed('one'))).toEqual(claims);
      await expect(remote.verify(await signed('two'))).rejects.toMatchObject({ code: 'auth.token' });
      await expect(remote.verify(await signToken(claims, settings, '1h'))).rejects.toMatchObject({
        code: 'auth.token',
      });
    });

    test('an issuer that cannot be reached is not the bearer’s fault', async () => {
      const gone = await TokenVerifier.open({ ...settings, AUTH_JWKS_URL: 'http://127.0.0.1:1/keys' });
      await expect(gone.verify(await signed('one'))).rejects.toMatchObject({
        code: 'auth.issuer-unavailable',
        kind: 'unavailable',
      });
    });
  });
});
