import { SetMetadata } from '@nestjs/common';
import type { Role } from './roles';

/** Metadata keys that the API's guard and the golden route table read (style.md, rule 14). */
export const ACCESS = 'gensvar:access';
export const PUBLIC = 'gensvar:public';

/** Who may call a route: anybody who holds one of these roles. A route without @Access or @Public is refused at start. */
export const Access = (...roles: readonly [Role, ...Role[]]) => SetMetadata(ACCESS, roles);

/** Metadata key of the views that a query reads. */
export const READS = 'gensvar:reads';

/**
 * The views that a query's answer comes from: with `?after=<position of a command's answer>` it waits for these and no
 * other. None: it is folded from its stream, which is never behind.
 */
export const Reads = (...views: readonly string[]) => SetMetadata(READS, views);

/** A route that needs no role. @param why goes into the golden route table */
export const Public = (why: string) => SetMetadata(PUBLIC, why);
