import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, PUBLIC, type Principal, type Role } from '@gensvar/identity';
import { DomainError } from '@gensvar/kernel';
import { TokenVerifier } from '../../../composition/src/auth/token';

type Request = { headers: { authorization?: string }; principal?: Principal };

/** Opens a route to who may use it: `@Access` names the roles, `@Public` says why nobody is asked. Neither: closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string>(PUBLIC, places) !== undefined) return true;
    const allowed = this.reflector.getAllAndOverride<readonly Role[]>(ACCESS, places) ?? [];
    const request = context.switchToHttp().getRequest<Request>();
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      throw new DomainError('auth.token', 'Send a bearer token in the Authorization header.', 'unauthenticated');
    }
    const { sub, ...claims } = await this.verifier.verify(token);
    const role = allowed.find((candidate) => claims.roles.includes(candidate));
    if (role === undefined) {
      throw new DomainError('auth.role', `This needs one of the roles: ${allowed.join(', ')}.`, 'forbidden', {
        roles: allowed,
      });
    }
    request.principal = { id: sub, role, ...claims };
    return true;
  }
}
