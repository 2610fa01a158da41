import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { beginAt } from './e2e/support/day';
import type { TestDay } from './e2e/support/test';
import { SLOWER } from './e2e/support/whole-pages';
import { drawnDays, pinnedDay, seedOf } from './lib/kernel/testing/test-clock.cjs';

/** `npm test` finds or installs a browser and names it; run by hand, an installed Chromium does. */
const browser =
  process.env.PLAYWRIGHT_CHROMIUM ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) =>
    existsSync(file),
  );

/**
 * All of it runs on one day by a clock of its own (HEADROOM_TEST_DAY), and the journeys that change most run once more on a day drawn
 * by a seed (HEADROOM_TEST_SEED). Workers read this file too: they are told the seed.
 */
const pinned = pinnedDay(process.env);
const seed = seedOf(process.env);
const [drawn = pinned] = drawnDays(seed);
/** The main journeys run on PostgreSQL too, where a server is named: each file on a database of its own, made and dropped by the run. */
const onPostgres = Boolean(process.env.TEST_DATABASE_URL);
if (process.env.TEST_WORKER_INDEX === undefined)
  process.stdout.write(
    `Browser tests run on ${pinned}, and some on the drawn day ${drawn} (HEADROOM_TEST_SEED=${seed}); ${
      onPostgres
        ? 'the main journeys run on PostgreSQL too'
        : 'none on PostgreSQL: TEST_DATABASE_URL names no server'
    }\n`,
  );
process.env.HEADROOM_TEST_SEED = String(seed);
beginAt(pinned);

export default defineConfig<object, TestDay>({
  testDir: './e2e',
  globalSetup: './e2e/support/global-setup.ts',
  // The tests of one file share a database and build on each other; files run side by side, each with its own.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Limits for what hangs, not for what is slow: nothing is timed by them.
  timeout: 300_000 * SLOWER,
  expect: { timeout: 30_000 * SLOWER },
  reporter: 'list',
  projects: [
    { name: 'pinned day', use: { day: pinned } },
    { name: 'drawn day', use: { day: drawn }, testMatch: /(main-journey|reallocate|standing)\.spec\.ts/ },
    ...(onPostgres
      ? [
          {
            name: 'on PostgreSQL',
            use: { day: pinned, kind: 'postgres' as const },
            testMatch: /(main-journey|allocate-case)\.spec\.ts/,
            grepInvert: /without JavaScript|of JavaScript up to/,
          },
        ]
      : []),
  ],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    // A trace of each test costs a quarter of its time: HEADROOM_TEST_TRACE=on keeps those of tests that fail.
    trace: process.env.HEADROOM_TEST_TRACE === 'on' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // For closed networks and containers: nothing is asked of the outside.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
