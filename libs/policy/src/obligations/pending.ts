import type { EntityManager } from 'typeorm';
import type { Pending } from './obligation-item';

/** How far the re-derivations are, while any is under way: until then some rows are judged by what held before. */
export async function pending(manager: EntityManager, organisation: string): Promise<{ rederivation?: Pending }> {
  const [found]: { done: number; total: number; jobs: number }[] = await manager.query(
    `select coalesce(sum(done), 0)::int as done, coalesce(sum(total), 0)::int as total, count(*)::int as jobs
       from views.policy_rederivations_v2 where organisation = $1 and not finished`,
    [organisation],
  );
  return found && found.jobs > 0 ? { rederivation: { done: found.done, total: found.total, jobs: found.jobs } } : {};
}
