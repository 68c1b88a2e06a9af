import { newId } from '@gensvar/kernel';
import { generateKeyPair, SignJWT } from 'jose';
import { tokenKey } from '../../../composition/src/auth/token-key';
import type { TestOrganisation, TestService } from '../service';

/** Values of the Authorization header that open nothing, by what is wrong with each. */
export async function badTokens(service: TestService, { id, board }: TestOrganisation): Promise<[string, string][]> {
  const { settings } = service.gensvar;
  const { privateKey, publicKey, algorithm } = await tokenKey(settings.GENSVAR_DATA);
  const stranger = await generateKeyPair(algorithm);
  const claims = { sub: newId(), organisation: id, roles: ['admin', 'officer', 'registrar'], body: board };
  const made = (more: object = {}, change = (jwt: SignJWT) => jwt) =>
    change(
      new SignJWT({ ...claims, ...more })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(settings.AUTH_ISSUER)
        .setAudience(settings.AUTH_AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('1h'),
    );
  const signed = (jwt: SignJWT) => jwt.sign(privateKey);
  const endless = new SignJWT(claims).setProtectedHeader({ alg: algorithm });
  const right = await signed(made());
  const [head, payload, signature] = right.split('.') as [string, string, string];
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const other = encoded({ ...claims, roles: ['auditor'], iss: 'gensvar', aud: 'gensvar', exp: 2 ** 31 });
  const secret = new TextEncoder().encode(
    JSON.stringify(await crypto.subtle.exportKey('jwk', publicKey as Parameters<typeof crypto.subtle.exportKey>[1])),
  );
  const tokens: [string, string][] = [
    ['expired', await signed(made({}, (jwt) => jwt.setExpirationTime('-1h')))],
    ['not valid yet', await signed(made({}, (jwt) => jwt.setNotBefore('1h')))],
    ['for another audience', await signed(made({}, (jwt) => jwt.setAudience('another')))],
    ['by another issuer', await signed(made({}, (jwt) => jwt.setIssuer('another')))],
    ['that never expires', await signed(endless.setIssuer(settings.AUTH_ISSUER).setAudience(settings.AUTH_AUDIENCE))],
    ['signed with another key', await made().sign(stranger.privateKey)],
    ['with a changed payload', `${head}.${other}.${signature}`],
    ['with alg none', `${encoded({ alg: 'none' })}.${payload}.`],
    ['with alg None and a signature', `${encoded({ alg: 'None' })}.${payload}.${signature}`],
    [
      'signed with the public key as a secret',
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(secret),
    ],
    [
      'that names a key of its own',
      `${encoded({ alg: algorithm, jku: 'http://127.0.0.1:9/' })}.${payload}.${signature}`,
    ],
    ['without signature', `${head}.${payload}.`],
    ['of two parts', `${head}.${payload}`],
    ['that is no token', 'a.b.c'],
    ['that is huge', `${head}.${'A'.repeat(12_000)}.${signature}`],
    ['whose actor is no uuid', await signed(made({ sub: 'somebody' }))],
    ['whose organisation is no uuid', await signed(made({ organisation: "'; drop table events; --" }))],
    ['whose body is no uuid', await signed(made({ body: 7 }))],
    ['with a role that is none', await signed(made({ roles: ['superuser'] }))],
    ['with roles as a text', await signed(made({ roles: 'admin' }))],
  ];
  return [
    ...tokens.map(([what, token]): [string, string] => [`a token ${what}`, `Bearer ${token}`]),
    ['no scheme', right],
    ['another scheme', `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['an empty token', 'Bearer '],
    ['two tokens', `Bearer ${right} ${right}`],
  ];
}
