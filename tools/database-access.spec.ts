import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

interface Plant {
  readonly path: string;
  readonly text: string;
}

/** The rules that each text breaks, by the project's own configuration. */
function lint(plants: readonly Plant[]): string[][] {
  const out = execFileSync(process.execPath, [join(__dirname, 'lint-texts.mjs')], {
    cwd: resolve(__dirname, '..'),
    input: JSON.stringify(plants),
    encoding: 'utf8',
  });
  return JSON.parse(out) as string[][];
}

const MODULE = 'libs/inputs/src/views/register.view.ts';
const APP = 'apps/api/src/main.ts';

const FORBIDDEN: Record<string, Plant> = {
  'the driver': { path: MODULE, text: `import { Client } from 'pg';\nexport const x = Client;\n` },
  'the type of a pool': { path: MODULE, text: `import type { Pool } from 'pg';\nexport type X = Pool;\n` },
  'a file of the driver': { path: MODULE, text: `import x from 'pg/lib/client';\nexport { x };\n` },
  'a re-export of the driver': { path: MODULE, text: `export * from 'pg';\n` },
  'the driver, required': { path: MODULE, text: `export const x = require('pg');\n` },
  'the driver, imported late': { path: MODULE, text: `export const x = import('pg');\n` },
  'a file of TypeORM, imported late': { path: MODULE, text: `export const x = import('typeorm/data-source');\n` },
  COPY: { path: MODULE, text: `import { from } from 'pg-copy-streams';\nexport const x = from;\n` },
  'a data source': { path: MODULE, text: `import { DataSource } from 'typeorm';\nexport const x = DataSource;\n` },
  'everything of TypeORM': { path: MODULE, text: `import * as orm from 'typeorm';\nexport const x = orm;\n` },
  'an active record': {
    path: MODULE,
    text: `import { BaseEntity } from 'typeorm';\nexport class X extends BaseEntity {}\n`,
  },
  getRepository: { path: MODULE, text: `import { getRepository } from 'typeorm';\nexport const x = getRepository;\n` },
  InjectRepository: {
    path: MODULE,
    text: `import { InjectRepository } from '@nestjs/typeorm';\nexport const x = InjectRepository;\n`,
  },
  'our pools, in a module': {
    path: MODULE,
    text: `import { pool } from '@gensvar/database';\nexport const x = pool;\n`,
  },
  'the connection beneath a manager': {
    path: MODULE,
    text: `export const x = (manager: { connection: unknown }) => manager.connection;\n`,
  },
  'the driver, in an app': { path: APP, text: `import { Client } from 'pg';\nexport const x = Client;\n` },
  'a data source, in an app': {
    path: APP,
    text: `import { DataSource } from 'typeorm';\nexport const x = DataSource;\n`,
  },
  'TypeOrmModule, in an app': {
    path: APP,
    text: `import { TypeOrmModule } from '@nestjs/typeorm';\nexport const x = TypeOrmModule;\n`,
  },
  'migrations, in an app': {
    path: APP,
    text: `import { migrate } from '@gensvar/database';\nexport const x = migrate;\n`,
  },
  'SQL, in an app': {
    path: APP,
    text: 'export const x = (pool: { query(sql: string): unknown }) => pool.query(`select 1`);\n',
  },
};

const ALLOWED: Record<string, Plant> = {
  'an entity and the helper': {
    path: MODULE,
    text: `import { AppDatabase } from '@gensvar/database';\nimport { Column, Entity, IsNull } from 'typeorm';\nexport const x = [AppDatabase, Column, Entity, IsNull];\n`,
  },
  'repositories of the manager handed over': {
    path: MODULE,
    text: `export const x = (manager: { getRepository(entity: unknown): unknown }) => manager.getRepository(Object);\n`,
  },
  'the driver, in the store': {
    path: 'libs/event-store/src/x.ts',
    text: `import { Pool } from 'pg';\nexport const x = Pool;\n`,
  },
  'the driver, in a spec': {
    path: 'libs/inputs/src/x.int.spec.ts',
    text: `import { Client } from 'pg';\nexport const x = Client;\n`,
  },
  'putting parts together, in an app': {
    path: APP,
    text: `import { openDatabase, pool } from '@gensvar/database';\nexport const x = [openDatabase, pool];\n`,
  },
};

describe('ways to the tables', () => {
  const plants = { ...FORBIDDEN, ...ALLOWED };
  let broken: Record<string, string[]>;

  beforeAll(() => {
    const results = lint(Object.values(plants));
    broken = Object.fromEntries(Object.keys(plants).map((name, at) => [name, results[at]!]));
  });

  test.each(Object.keys(FORBIDDEN))('%s is a lint error', (name) => {
    expect(broken[name]).toEqual([
      expect.stringMatching(/^(no-restricted-(imports|syntax)|@typescript-eslint\/no-require-imports)$/),
    ]);
  });

  test.each(Object.keys(ALLOWED))('%s is none', (name) => {
    expect(broken[name]).toEqual([]);
  });
});
