import { defineConfig } from 'vitest/config';
import path from 'node:path';
import { beginningOf, pinnedDay, seedOf, SHIFT_VARIABLE } from './lib/kernel/testing/test-clock.cjs';

const root = import.meta.dirname;

/** How many times as often each property is tried: for long runs. */
const propertyRuns = Number(process.env.FAST_CHECK_RUNS ?? 1);
/** Tests run on a pinned day (HEADROOM_TEST_DAY), and what they draw comes of a seed (HEADROOM_TEST_SEED): whoever repeats it sees the same. */
const shift = beginningOf(pinnedDay(process.env)).getTime() - Date.now();
const seed = seedOf(process.env);
const clock = path.join(root, 'lib/kernel/testing/start-test-clock.cjs');
const drawn = path.join(root, 'lib/kernel/testing/property-seed.ts');

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // `server-only` throws outside the react-server condition; tests are the server.
      'server-only': path.join(root, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    // `FAST_CHECK_RUNS=50 npx vitest run` tries each property 50 times as often.
    provide: { propertyRuns },
    env: { [SHIFT_VARIABLE]: String(shift), HEADROOM_TEST_SEED: String(seed) },
    // Every core: the files share nothing, each has a database of its own.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 10_000 * propertyRuns,
          setupFiles: [clock, drawn, path.join(root, 'lib/kernel/testing/property-runs.ts')],
          include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['{lib,bench}/**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          globalSetup: ['db/testing/templates.ts'],
          setupFiles: [clock, drawn],
          include: ['db/**/*.test.ts', '{lib,app,bench}/**/*.db.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
