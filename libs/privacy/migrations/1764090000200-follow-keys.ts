import { roleNames } from '@gensvar/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was read under a key goes with it: a view's row that holds such words refers to the key's row, on delete cascade, so
 * that they are gone in the very transaction that destroys the key, whoever is up or down. `hold_keys` gives those of the
 * handles whose keys are there, and keeps them there until the transaction ends: what is written meanwhile is seen by the
 * destruction, which waits. Sorted, as a destruction takes them.
 */
const HOLD_KEYS = `
create function privacy.hold_keys(a_handles uuid[]) returns setof uuid
language sql volatile security definer set search_path = privacy, pg_temp as $$
  select k.handle from personal_key k where k.handle = any(a_handles) order by k.handle for key share
$$`;

export class FollowKeys1764090000200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { views } = await roleNames(queryRunner);
    await queryRunner.query(HOLD_KEYS);
    await queryRunner.query(`
      revoke all on function privacy.hold_keys from public;
      grant execute on function privacy.hold_keys to ${views};
      grant references (handle) on privacy.personal_key to ${views}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function privacy.hold_keys');
  }
}
