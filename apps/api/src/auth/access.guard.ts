import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, PUBLIC, type Principal, type Role } from '@gensvar/identity';
import { DomainError } from '@gensvar/kernel';
import { TokenVerifier } from '../../../composition/src/auth/token';

type Access = readonly Role[] | 'public';
type Request = { headers: { authorization?: string }; principal?: Principal };

/** Opens a route to who may use it: `@Access` names the roles, `@Public` says why nobody is asked. Neither: closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  /** What decorators say, by handler and controller: it does not change while the service runs. */
  private readonly known = new Map<unknown, ReadonlyMap<unknown, Access>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.accessOf(context);
    if (allowed === 'public') return true;
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

  private accessOf(context: ExecutionContext): Access {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    const ofHandler = this.known.get(handler);
    const known = ofHandler?.get(controller);
    if (known !== undefined) return known;
    const places = [handler, controller];
    const isPublic = this.reflector.getAllAndOverride<string>(PUBLIC, places) !== undefined;
    const access = isPublic ? 'public' : (this.reflector.getAllAndOverride<readonly Role[]>(ACCESS, places) ?? []);
    this.known.set(handler, new Map(ofHandler).set(controller, access));
    return access;
  }
}
