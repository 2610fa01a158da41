import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { moveClock } from '../../lib/kernel/testing/test-clock.cjs';
import type { DatabaseKind } from './database';
import { beginAt, clockShift } from './day';
import { settled } from './measure';
import { prepareOnce } from './prepare-database';
import { Service } from './service';
import { expectWholePages } from './whole-pages';

interface TestFixtures {
  /** The service that this file's tests share. */
  readonly service: Service;
  /**
   * Signs somebody in by email, without the form. Whoever was signed in is not any more, and their pages are left first, since these ask
   * what has changed and would be refused.
   */
  readonly signInAs: (email: string) => Promise<void>;
  /** Console errors that a test means to cause. */
  readonly expectedErrors: readonly RegExp[];
}

export interface TestDay {
  /** The day, or instant, on which these tests run: `2026-11-18`. */
  readonly day: string;
  /** What their services keep their data in. */
  readonly kind: DatabaseKind;
}

interface WorkerFixtures extends TestDay {
  /** Puts the worker on its day, with a database that was loaded on it. */
  readonly clock: undefined;
  readonly services: { forFile(file: string): Promise<Service> };
}

/** The test of every journey: a fresh database a file, and any error in the console fails it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  day: ['', { option: true, scope: 'worker' }],
  kind: ['file', { option: true, scope: 'worker' }],
  clock: [
    async ({ day, kind }, use) => {
      beginAt(day);
      await prepareOnce(kind);
      await use(undefined);
    },
    { scope: 'worker', auto: true, timeout: 600_000 },
  ],
  services: [
    async ({ kind }, use, workerInfo) => {
      let current: { file: string; service: Service } | null = null;
      const forFile = async (file: string): Promise<Service> => {
        if (current?.file === file) return current.service;
        await current?.service.end();
        const name = `${path.basename(file).replace(/\W+/g, '-')}-${workerInfo.workerIndex}`;
        current = { file, service: await Service.start(name, {}, kind) };
        return current.service;
      };
      await use({ forFile });
      await (current as { service: Service } | null)?.service.end();
    },
    { scope: 'worker' },
  ],
  service: async ({ services }, use, testInfo) => use(await services.forFile(testInfo.file)),
  baseURL: async ({ service }, use) => use(service.address),
  expectedErrors: [[], { option: true }],
  context: async ({ context, expectedErrors, javaScriptEnabled }, use) => {
    expectWholePages(context, javaScriptEnabled !== false);
    const errors: string[] = [];
    const note = (text: string): void => {
      if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text);
    };
    await context.addInitScript(moveClock, clockShift());
    context.on('console', (message) => {
      if (message.type() === 'error') note(`${message.text()} at ${message.location().url}`);
    });
    context.on('weberror', (fault) => note(String(fault.error())));
    await use(context);
    expect(errors, 'errors in the browser console').toEqual([]);
  },
  signInAs: async ({ service, context }, use) => {
    await use(async (email) => {
      for (const page of context.pages()) if (page.url() !== 'about:blank') await page.goto('about:blank');
      await context.clearCookies();
      await context.addCookies([await service.sessionCookie(email)]);
    });
  },
});

export { expect };

/** Checks the page as it stands against WCAG 2.2 AA and axe's good practice; a failure names each fault and where it is. */
export async function checkAccessibility(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await settled(page);
  // Faults alone are written out, and in the page itself, since no page of ours has frames: the same rules in a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true)
    .analyze();
  const faults = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(faults, `axe on ${page.url()}`).toEqual([]);
}
