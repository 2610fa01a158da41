import boundaries from 'eslint-plugin-boundaries';

/** Rooms of the house: each is a folder. */
const PURE = [
  'kernel',
  'access',
  'audit',
  'banding',
  'workload',
  'allocation',
  'metrics',
  'planning',
  'rulebook',
];
const DOMAIN = ['banding', 'workload', 'allocation', 'metrics', 'planning', 'rulebook'];
const ROOMS = [
  ...['kernel', 'addresses', 'machine', 'server', 'usecases', 'client', 'cli', 'jobs'].map((room) => [
    room,
    `lib/${room}`,
  ]),
  ...PURE.filter((room) => room !== 'kernel').map((room) => [room, `lib/domain/${room}`]),
  ['db', 'db'],
  ['components', 'components'],
  ['app', 'app'],
];

/** Who may import whom; `types` only by `import type`. What is not listed is not allowed. */
const MAY_IMPORT = {
  kernel: {},
  access: { values: ['kernel'] },
  audit: { values: ['kernel'] },
  rulebook: { values: ['kernel'] },
  banding: { values: ['kernel', 'access', 'rulebook'] },
  workload: { values: ['kernel', 'access', 'rulebook', 'banding'] },
  allocation: { values: ['kernel', 'access', 'rulebook', 'banding', 'workload'], types: ['audit'] },
  metrics: { values: ['kernel', 'access', 'banding', 'workload'] },
  planning: { values: ['kernel', 'access', 'banding', 'workload', 'allocation', 'metrics'] },
  db: { values: ['kernel'], types: ['access', 'audit', ...DOMAIN] },
  machine: { values: ['kernel'] },
  addresses: { values: ['kernel', ...DOMAIN] },
  server: { values: ['kernel', 'access', 'machine', 'addresses'] },
  usecases: { values: ['kernel', 'access', 'audit', ...DOMAIN, 'db', 'machine', 'addresses'] },
  client: { values: ['kernel', ...DOMAIN, 'components', 'addresses'], types: ['access', 'usecases'] },
  components: { values: ['kernel', ...DOMAIN, 'client', 'addresses'], types: ['access', 'usecases'] },
  app: {
    values: ['kernel', 'access', 'machine', 'addresses', 'server', 'usecases', 'client', 'components'],
    types: DOMAIN,
  },
  cli: { values: ['kernel', 'access', 'machine', 'server', 'usecases'], types: DOMAIN },
  jobs: { values: ['kernel', 'access', 'machine', 'server', 'usecases'], types: DOMAIN },
};

const anyOf = (types) => ({ element: { types: { anyOf: types } } });

const policies = Object.entries(MAY_IMPORT).flatMap(([room, { values = [], types = [] }]) => [
  { from: { element: { type: room } }, allow: { to: { element: { type: room } } } },
  ...(values.length > 0 ? [{ from: { element: { type: room } }, allow: { to: anyOf(values) } }] : []),
  ...(types.length > 0
    ? [{ from: { element: { type: room } }, allow: { to: anyOf(types), dependency: { kind: 'type' } } }]
    : []),
]);

/** What stands between the server's own files and the database: the contracts, the store, how a key is stored, and the one query of the session. */
const exceptions = [
  { from: { element: { type: 'server' } }, allow: { to: { file: { categories: 'contract' } } } },
  { from: { file: { categories: 'session' } }, allow: { to: { file: { categories: 'session-query' } } } },
  // The model that the database holds as a document, and what is shared between officers and ends, are read with the domain's own functions.
  { from: { element: { type: 'db' } }, allow: { to: { file: { categories: 'stored-document' } } } },
  // The words of roles, bands, states and the audit trail, which every screen shows and addresses may ask for.
  {
    from: anyOf(['app', 'components', 'client', 'addresses']),
    allow: { to: { file: { categories: 'vocabulary' } } },
  },
  // The API validates with the domain's own schema of a request, and answers by its schema of an answer.
  { from: { element: { type: 'app' } }, allow: { to: { file: { categories: 'api-schema' } } } },
  { from: { file: { categories: 'seed' } }, allow: { to: anyOf([...PURE, 'db']) } },
  { from: { file: { categories: 'test' } }, allow: { to: anyOf(ROOMS.map(([room]) => room)) } },
];

/** Who may import whom, by room. */
export const imports = {
  files: ['**/*.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { typescript: { project: './tsconfig.json' } },
    'boundaries/elements': ROOMS.map(([type, pattern]) => ({ type, pattern, partialMatch: false })),
    'boundaries/files': [
      { category: 'test', pattern: '**/*.test.{ts,tsx}' },
      { category: 'test', pattern: '{lib,app}/**/{testing,_testing}/**' },
      { category: 'test', pattern: '{db/test-store.ts,db/testing/**}' },
      { category: 'vocabulary', pattern: 'lib/domain/**/{case-vocabulary,labels,states,actor}.ts' },
      { category: 'vocabulary', pattern: 'lib/domain/access/*-fields.ts' },
      { category: 'seed', pattern: 'db/seed/**' },
      { category: 'contract', pattern: 'lib/usecases/{context,problem,service-store}.ts' },
      { category: 'contract', pattern: 'lib/usecases/officers/stored-staff-code.ts' },
      { category: 'contract', pattern: 'lib/usecases/session/limit-rate.ts' },
      { category: 'session', pattern: 'lib/server/{session,auth,api-token,known-browser}.ts' },
      { category: 'session-query', pattern: 'db/queries/session/load-{signed-in-user,api-token}.ts' },
      {
        category: 'session-query',
        pattern: 'lib/usecases/session/{sign-in,sign-in-elsewhere,note-token-use}.ts',
      },
      { category: 'api-schema', pattern: 'lib/domain/**/*-{request,answer}.ts' },
      {
        category: 'stored-document',
        pattern:
          'lib/domain/{workload/{model/{model,whole-model},absence/named-contact,hours/reductions,sharing/shared-work,measure/withheld},allocation/{moves/ending-beside,handoff/handoff},audit/feed}.ts',
      },
    ],
  },
  rules: {
    'boundaries/dependencies': ['error', { default: 'disallow', policies: [...policies, ...exceptions] }],
  },
};
