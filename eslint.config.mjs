import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import next from 'eslint-config-next/core-web-vitals';
import tseslint from 'typescript-eslint';
import { readsWait } from './eslint.presses.mjs';
import { imports } from './eslint.rooms.mjs';

const NOT_PURE = [
  'react',
  'react-dom',
  'next',
  'drizzle-orm',
  'server-only',
  'node:fs',
  'node:process',
  'better-sqlite3',
  'pg',
];

/** What an address of a page begins with: the folders of app/. The API says its own paths, in its document. */
const FIRST_PARTS = ['app/(public)', 'app/(service)']
  .flatMap((folder) => readdirSync(new URL(folder, import.meta.url), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
  .map((entry) => entry.name);
const WRITTEN = `/^\\u002F(${FIRST_PARTS.join('|')})(?![\\w-])/`;
const handWritten = [
  {
    selector: `:matches(Literal[value=${WRITTEN}], TemplateElement[value.raw=${WRITTEN}])`,
    message: 'Build the address of a page with lib/addresses.',
  },
];
const addressed = {
  files: ['{app,components}/**/*.{ts,tsx}', 'lib/{cli,client,jobs,machine,server,usecases}/**/*.{ts,tsx}'],
  ignores: ['**/*.test.{ts,tsx}', '**/{testing,_testing}/**', 'app/api/**'],
  rules: { 'no-restricted-syntax': ['error', ...handWritten] },
};

const pure = {
  files: ['lib/{kernel,domain}/**/*.{ts,tsx}'],
  ignores: ['**/*.test.ts', '**/testing/**'],
  rules: {
    'no-restricted-globals': ['error', { name: 'process', message: 'Pure code is handed what it needs.' }],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: NOT_PURE.flatMap((name) => [name, `${name}/*`]),
            message: 'Pure code knows no screen, database or machine.',
          },
        ],
      },
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Pure code is handed the time.' },
      { object: 'Math', property: 'random', message: 'Pure code is handed its chance.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'Pure code is handed the time.',
      },
      { selector: "CallExpression[callee.name='Date']", message: 'Pure code is handed the time.' },
      ...handWritten,
    ],
  },
};

const serverOnly = {
  files: ['lib/{machine,usecases,server}/**/*.ts', 'db/store.ts', 'db/migrate.ts'],
  ignores: ['**/*.test.ts', '**/testing/**', 'lib/usecases/problem.ts', 'lib/server/form-reader.ts'],
  plugins: { headroom: { rules: { 'server-only': serverOnlyRule() } } },
  rules: { 'headroom/server-only': 'error' },
};

/** Requires `import 'server-only'` at the head, so that no such file ever reaches a browser. */
function serverOnlyRule() {
  return {
    meta: { type: 'problem', schema: [], messages: { missing: "Begin with import 'server-only'." } },
    create: (context) => ({
      Program(node) {
        const [first] = node.body;
        const heads = first?.type === 'ImportDeclaration' && first.source.value === 'server-only';
        if (!heads) context.report({ node: first ?? node, messageId: 'missing' });
      },
    }),
  };
}

const dressed = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/ban-ts-comment': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/consistent-type-imports': [
      'error',
      { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
    ],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    eqeqeq: 'error',
    // Control characters are looked for where text from outside is refused; a "module" is a kind of team.
    'no-control-regex': 'off',
    '@next/next/no-assign-module-variable': 'off',
    // After a fault a whole new page is wanted, not a step of the router.
    '@next/next/no-html-link-for-pages': 'off',
    'no-console': 'error',
  },
};

/** A file is read at one go, and a function on one screen. Tests are as long as the list of what they try. */
const sized = {
  files: ['**/*.{ts,tsx,mts,mjs,cjs,js}'],
  ignores: ['**/*.{test,spec}.{ts,tsx}'],
  rules: {
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  },
};

/** The checks of what React's compiler may assume: slow, and only of use where something is drawn. */
const drawnOnly = next
  .flatMap((part) => Object.keys(part.rules ?? {}))
  .filter((name) => name.startsWith('react-hooks/') && !/rules-of-hooks|exhaustive-deps/.test(name));

const journeys = {
  files: ['e2e/**'],
  plugins: { journeys: { rules: { 'reads-wait': readsWait } } },
  rules: {
    'journeys/reads-wait': 'error',
    // Playwright hands its fixtures over in an object pattern and a function named `use`.
    'no-empty-pattern': 'off',
    'react-hooks/rules-of-hooks': 'off',
    'no-restricted-syntax': [
      'error',
      {
        selector:
          "CallExpression[callee.property.name=/^(check|uncheck|setChecked|click|fill|hover|tap)$/] Property[key.name='force']",
        message: 'A person cannot press what does not stand still or is covered: press it without force.',
      },
    ],
  },
};

const config = [
  {
    ignores: [
      'node_modules/',
      '.next*/',
      'test-results/',
      'playwright-report/',
      'coverage/',
      'data/',
      'next-env.d.ts',
      '**/*.d.mts',
      '**/*.d.cts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  ...next,
  ...tseslint.configs.strict.map((part) => ({ ...part, files: ['**/*.{ts,tsx}'] })),
  { files: ['**/*.{ts,mjs,js}'], rules: Object.fromEntries(drawnOnly.map((name) => [name, 'off'])) },
  dressed,
  imports,
  pure,
  addressed,
  serverOnly,
  sized,
  journeys,
  // Pages, commands and jobs open the doors of use cases; what stands behind them is handed over as types alone.
  {
    files: ['{app,lib/cli,lib/jobs,lib/server}/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/usecases/*/parts/*'],
              allowTypeImports: true,
              message: 'Open a door of the use case instead.',
            },
          ],
        },
      ],
    },
  },
  // Commands speak to the person at the keyboard.
  { files: ['lib/cli/**', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{mjs,js,cjs}'], languageOptions: { globals: nodeGlobals() } },
  // What is loaded before anything else in a process under test.
  {
    files: ['lib/kernel/testing/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
  {
    files: ['next.config.js'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', __dirname: 'readonly' } },
  },
];

function nodeGlobals() {
  const names = ['process', 'console', 'fetch', 'URL', 'AbortSignal', 'setTimeout', 'performance', 'Buffer'];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}

export default config;
