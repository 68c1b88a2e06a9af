import { type Role, ROLES } from '@gensvar/identity/contract';
import { DomainError, isUuid } from '@gensvar/kernel';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { type TokenKey, tokenKey } from './token-key';

/** What a token says of its bearer. */
export interface TokenClaims {
  /** Random id of the actor: a uuid. */
  readonly sub: string;
  /** Id of the organisation. */
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Id of the body the bearer acts for. */
  readonly body?: string;
}

export interface TokenSettings {
  readonly GENSVAR_DATA: string;
  readonly AUTH_ISSUER: string;
  readonly AUTH_AUDIENCE: string;
  readonly AUTH_JWKS_URL?: string;
}

/** Signs a token with the key of the data folder. @param lifetime as jose takes it (`8h`) */
export async function signToken(claims: TokenClaims, settings: TokenSettings, lifetime: string): Promise<string> {
  const { privateKey, algorithm } = await tokenKey(settings.GENSVAR_DATA);
  const { sub, ...rest } = claims;
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(sub)
    .setIssuer(settings.AUTH_ISSUER)
    .setAudience(settings.AUTH_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(privateKey);
}

/** For how long a verified token is not verified again, in ms: a key that its issuer takes back is refused after that. */
const REMEMBERED = 60_000;
const REMEMBERED_TOKENS = 1_000;

/** Verifies bearer tokens: signature, issuer, audience, times, and the claims this service needs (RFC 7519, RFC 8725). */
export class TokenVerifier {
  /** A signature costs as much to verify as the rest of a request: claims by token, the oldest first. */
  private readonly verified = new Map<string, { readonly claims: TokenClaims; readonly until: number }>();

  private constructor(
    private readonly settings: TokenSettings,
    private readonly key: TokenKey | ReturnType<typeof createRemoteJWKSet>,
  ) {}

  static async open(settings: TokenSettings): Promise<TokenVerifier> {
    const remote = settings.AUTH_JWKS_URL;
    return new TokenVerifier(
      settings,
      remote ? createRemoteJWKSet(new URL(remote)) : await tokenKey(settings.GENSVAR_DATA),
    );
  }

  /** @throws DomainError `auth.token` (unauthenticated), `auth.issuer-unavailable` */
  async verify(token: string): Promise<TokenClaims> {
    const known = this.verified.get(token);
    if (known && Date.now() < known.until) return known.claims;
    this.verified.delete(token);
    const { claims, expires } = await this.check(token);
    if (this.verified.size >= REMEMBERED_TOKENS) this.verified.delete(this.verified.keys().next().value!);
    this.verified.set(token, { claims, until: Math.min(expires, Date.now() + REMEMBERED) });
    return claims;
  }

  private async check(token: string): Promise<{ claims: TokenClaims; expires: number }> {
    const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = this.settings;
    // Signatures only: a shared secret (HS…) or "none" is never accepted.
    const options = {
      issuer,
      audience,
      algorithms: ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'],
      requiredClaims: ['exp', 'sub'],
    };
    try {
      const { payload } =
        typeof this.key === 'function'
          ? await jwtVerify(token, this.key, options)
          : await jwtVerify(token, this.key.publicKey, options);
      return { claims: claimsOf(payload), expires: payload.exp! * 1000 };
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
        throw new DomainError(
          'auth.issuer-unavailable',
          'The issuer’s keys cannot be read now. Try again.',
          'unavailable',
          { retryAfter: 5 },
        );
      }
      const expired = error instanceof errors.JWTExpired;
      throw refused(expired ? 'The token has expired. Ask for a new one.' : 'The token is not valid here.');
    }
  }
}

function claimsOf(payload: JWTPayload): TokenClaims {
  const { sub, organisation, roles, body } = payload;
  if (typeof sub !== 'string' || !isUuid(sub)) throw refused('The token’s `sub` is not a uuid.');
  if (typeof organisation !== 'string' || !isUuid(organisation))
    throw refused('The token’s `organisation` is not a uuid.');
  if (!Array.isArray(roles) || !roles.every((role) => (ROLES as readonly unknown[]).includes(role))) {
    throw refused('The token’s `roles` is not a list of roles of this service.');
  }
  if (body !== undefined && (typeof body !== 'string' || !isUuid(body)))
    throw refused('The token’s `body` is not a uuid.');
  return { sub, organisation, roles: roles as Role[], ...(body === undefined ? {} : { body }) };
}

function refused(detail: string): DomainError {
  return new DomainError('auth.token', detail, 'unauthenticated');
}
