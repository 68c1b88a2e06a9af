import { roleNames } from '@gensvar/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where tables of views stand that hold what people wrote and who they are: app has no right on a table here, only on
 * functions, which the view runner makes with the tables. pg_trgm finds parts of words; any owner of a database may make it
 * (a trusted extension), and where an administrator has made it already it stays where it is.
 */
export class PersonalSchema1764090000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { app, views } = await roleNames(queryRunner);
    await queryRunner.query(`
create schema personal;
grant usage, create on schema personal to ${views};
grant usage on schema personal to ${app};

create schema if not exists extensions;
grant usage on schema extensions to ${views};
create extension if not exists pg_trgm schema extensions;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema personal cascade');
  }
}
