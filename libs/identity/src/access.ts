import { SetMetadata } from '@nestjs/common';
import type { Role } from './roles';

/** Metadata keys that the API's guard and the golden route table read (style.md, rule 14). */
export const ACCESS = 'gensvar:access';
export const PUBLIC = 'gensvar:public';

/** Who may call a route: anybody who holds one of these roles. A route without @Access or @Public is refused at start. */
export const Access = (...roles: readonly [Role, ...Role[]]) => SetMetadata(ACCESS, roles);

/** A route that needs no role. @param why goes into the golden route table */
export const Public = (why: string) => SetMetadata(PUBLIC, why);
