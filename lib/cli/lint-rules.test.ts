import path from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let eslint: ESLint;

/** The rules that a snippet breaks when it stands in a file of the project. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? `unreadable: ${message.message}`);
}

const imported = (from: string): string => `import * as it from '${from}';\nexport const used = it;\n`;
const importedType = (from: string): string =>
  `import type * as it from '${from}';\nexport type Used = typeof it;\n`;

beforeAll(async () => {
  eslint = new ESLint({ cwd: root });
  // The first file is slow: it loads the whole project.
  await broken('lib/kernel/ids.ts', 'export const x = 1;');
}, 120_000);

// Each snippet is read with the types of the whole project behind it.
vi.setConfig({ testTimeout: 60_000 });

describe('who may import whom', () => {
  const refused: [string, string][] = [
    ['lib/kernel/ids.ts', '../domain/banding/case-vocabulary'],
    ['lib/domain/access/can.ts', '../workload/model/model'],
    ['lib/domain/audit/events.ts', '../access/can'],
    ['lib/domain/banding/case-vocabulary.ts', '../workload/model/model'],
    ['lib/domain/workload/model/model.ts', '../../allocation/decisions/decision'],
    ['lib/domain/workload/model/model.ts', '../../../../db/store'],
    ['lib/domain/workload/model/model.ts', '../../../machine/clock'],
    ['lib/domain/allocation/decisions/decision.ts', '../../../usecases/problem'],
    ['db/queries/estate/load-estate.ts', '../../../lib/domain/access/can'],
    ['db/queries/estate/load-estate.ts', '../../../lib/usecases/problem'],
    ['lib/machine/clock.ts', '../../db/store'],
    ['lib/server/session.ts', '../../db/queries/estate/load-estate'],
    ['lib/machine/clock.ts', '../usecases/session/sign-in'],
    ['lib/server/session.ts', '../domain/workload/model/model'],
    ['lib/usecases/session/sign-in.ts', '../../../components/ui/form/button'],
    ['lib/usecases/session/sign-in.ts', '../../server/session'],
    ['lib/machine/clock.ts', '../server/session'],
    ['components/ui/form/button.tsx', '@/lib/machine/clock'],
    ['components/ui/form/button.tsx', '@/lib/usecases/session/sign-in'],
    ['components/ui/form/button.tsx', '@/db/store'],
    ['components/ui/form/button.tsx', '@/lib/domain/access/can'],
    ['app/layout.tsx', '@/db/store'],
    ['app/layout.tsx', '@/lib/domain/workload/measure/measure-officer'],
    ['lib/cli/accounts/user-create.ts', '../../../db/store'],
    ['lib/cli/accounts/user-create.ts', '../../../components/ui/form/button'],
  ];
  test.each(refused)('%s may not import %s', async (file, target) => {
    expect(await broken(file, imported(target))).toContain('boundaries/dependencies');
  });

  const allowed: [string, string][] = [
    ['lib/domain/access/can.ts', '../../kernel/ids'],
    ['lib/domain/workload/model/model.ts', '../../banding/case-vocabulary'],
    ['lib/server/session.ts', '../usecases/context'],
    ['lib/usecases/session/sign-in.ts', '../../machine/password'],
    ['components/ui/form/button.tsx', '@/lib/domain/workload/measure/measure-officer'],
    ['app/layout.tsx', '@/lib/machine/clock'],
    ['lib/cli/db-migrate.ts', '../usecases/upgrade/migrate-service'],
    ['db/store.test.ts', '../lib/usecases/session/sign-in'],
    ['db/seed/scenarios.ts', '../../lib/domain/workload/model/shipped/shipped-models'],
  ];
  test.each(allowed)('%s may import %s', async (file, target) => {
    expect(await broken(file, imported(target))).not.toContain('boundaries/dependencies');
  });

  test('the database and the app may take types of the domain, and no more', async () => {
    expect(
      await broken(
        'db/queries/estate/load-estate.ts',
        importedType('../../../lib/domain/workload/measure/states'),
      ),
    ).toEqual([]);
    expect(
      await broken(
        'db/queries/estate/load-estate.ts',
        imported('../../../lib/domain/workload/measure/states'),
      ),
    ).toContain('boundaries/dependencies');
    expect(await broken('app/layout.tsx', importedType('@/lib/domain/workload/measure/states'))).toEqual([]);
  });
});

describe('pure code', () => {
  const impure: [string, string][] = [
    ['no-restricted-properties', 'export const at = Date.now();'],
    ['no-restricted-properties', 'export const chance = Math.random();'],
    ['no-restricted-syntax', 'export const at = new Date();'],
    ['no-restricted-syntax', 'export const at = Date();'],
    ['no-restricted-globals', 'export const home = process.env;'],
    ['no-console', "console.log('x');"],
    ['no-restricted-imports', imported('react')],
    ['no-restricted-imports', imported('next/navigation')],
    ['no-restricted-imports', imported('drizzle-orm')],
    ['no-restricted-imports', imported('node:fs')],
  ];
  test.each(impure)('%s refuses: %s', async (rule, code) => {
    for (const file of ['lib/kernel/ids.ts', 'lib/domain/audit/events.ts']) {
      expect(await broken(file, `${code}\nexport {};\n`)).toContain(rule);
    }
  });

  test('a date from a value is no clock', async () => {
    expect(await broken('lib/kernel/ids.ts', "export const at = new Date('2026-01-01');\n")).toEqual([]);
  });
});

describe('the address of a page', () => {
  const files = ['app/layout.tsx', 'components/ui/form/button.tsx', 'lib/domain/audit/events.ts'];
  const written = [
    "export const to = '/teams';",
    "export const to = '/rules?saved=started';",
    'export const to = (crn: string) => `/cases/${crn}/edit`;',
    'export const to = (host: string, crn: string) => `${host}/cases/${crn}`;',
  ];
  test.each(written)('is not written by hand: %s', async (code) => {
    for (const file of files) expect(await broken(file, `${code}\n`)).toContain('no-restricted-syntax');
  });

  test('is told from a path of the API and from other words', async () => {
    const others = "export const free = ['/api/v1/teams', 'teams/N03A', '/teams-of-old', 'a /cases'];\n";
    for (const file of files) expect(await broken(file, others)).toEqual([]);
  });
});

describe('all code', () => {
  const careless: [string, string][] = [
    ['@typescript-eslint/no-explicit-any', 'export const x: any = 1;'],
    ['@typescript-eslint/no-non-null-assertion', 'export const x = (text: string | null): string => text!;'],
    ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const x: number = 1;'],
    [
      '@typescript-eslint/no-floating-promises',
      'export function x(work: () => Promise<void>): void {\n  work();\n}',
    ],
    [
      '@typescript-eslint/consistent-type-imports',
      "import { Crn } from '../kernel/ids';\nexport type X = Crn;",
    ],
    ['headroom/server-only', 'export const x = 1;'],
  ];
  test.each(careless)('%s refuses: %s', async (rule, code) => {
    expect(await broken('lib/usecases/session/sign-in.ts', `${code}\n`)).toContain(rule);
  });

  test('no comment switches a rule off', async () => {
    const code = '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const x: any = 1;\n';
    expect(await broken('lib/kernel/ids.ts', code)).toContain('@typescript-eslint/no-explicit-any');
  });
});

describe('how long things are', () => {
  const lines = (count: number): string => "'a line';\n".repeat(count);
  const file = (count: number): string => `export const x = [\n${'  1,\n'.repeat(count - 2)}];\n`;
  const work = (count: number): string => `export function x(): void {\n${lines(count - 2)}}\n`;

  test('a file has at most 300 lines', async () => {
    expect(await broken('lib/kernel/ids.ts', file(300))).not.toContain('max-lines');
    expect(await broken('lib/kernel/ids.ts', file(301))).toContain('max-lines');
    expect(await broken('lib/kernel/ids.test.ts', file(301))).not.toContain('max-lines');
  });

  test('a function has at most 60, blank lines and comments not counted', async () => {
    expect(await broken('components/ui/form/button.tsx', work(60))).not.toContain('max-lines-per-function');
    expect(await broken('components/ui/form/button.tsx', work(61))).toContain('max-lines-per-function');
    const spaced = work(60).replace("'a line';", "'a line';\n\n// Why.");
    expect(await broken('lib/kernel/ids.ts', spaced)).not.toContain('max-lines-per-function');
    expect(await broken('lib/kernel/ids.test.ts', work(61))).not.toContain('max-lines-per-function');
  });
});

describe('what a journey reads after a press', () => {
  const press = "await page.getByRole('link', { name: 'Teams' }).click();";
  const read = "const rows = page.getByRole('row');\n  expect(await rows.count()).toBe(1);";
  const journey = (...lines: readonly string[]): string =>
    [
      "import { checkAccessibility, expect, test } from './support/test';",
      "test('a journey', async ({ page }) => {",
      ...lines.map((line) => `  ${line}`),
      '});',
      '',
    ].join('\n');

  test.each([
    ['at once', [press, read]],
    [
      'after something that was away before the press too',
      [press, "await expect(page.getByText('x')).toHaveCount(0);", read],
    ],
    ['after one of two ways', ['if (page) {', press, '}', read]],
    ['by a helper', ['const look = () => page.getByRole("row").count();', press, 'await look();']],
    ['by a helper that presses', ['const go = async () => {', press, '};', 'await go();', read]],
    ['by axe', [press, 'await checkAccessibility(page);']],
  ])('is refused %s', async (_when, lines) => {
    expect(await broken('e2e/cases.spec.ts', journey(...lines))).toContain('journeys/reads-wait');
  });

  test.each([
    [
      'what the press leads to was expected',
      [press, "await expect(page.getByRole('heading')).toHaveText('Teams');", read],
    ],
    ['another page was opened', [press, "await page.goto('/teams');", read]],
    [
      'the read asks again until it holds',
      [press, 'await expect.poll(() => page.url()).toContain("x");', read],
    ],
    ['the other of two ways pressed', ['if (page) {', press, '} else {', read, '}']],
  ])('is let be where %s', async (_when, lines) => {
    expect(await broken('e2e/cases.spec.ts', journey(...lines))).not.toContain('journeys/reads-wait');
  });
});
