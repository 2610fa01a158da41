import type { Browser, Page } from '@playwright/test';
import { clockEnvironment } from '../support/day';
import { widthBeyondAt } from '../support/measure';
import { TEST_PASSWORD } from '../support/people';
import { runCommand } from '../support/run-command';
import { Service } from '../support/service';
import { checkAccessibility, expect, test as base } from '../support/test';
import { expectWholePages } from '../support/whole-pages';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const MANAGER = 'helen.pickles@headroom.example.org';
const PAGE = '/admin/demonstration';

/** A demonstration of each test's own: it is cleared. */
const test = base.extend({
  service: async ({}, use, testInfo) => {
    const service = await Service.start(`clear-${testInfo.testId}`);
    await use(service);
    await service.end();
  },
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const toType = (page: Page) => page.getByLabel('To clear all of it, enter the number of cases');
const clear = (page: Page) => page.getByRole('button', { name: 'Clear the demonstration' }).click();
/** Clearing takes a while where the machine is busy. */
const isSetUpPage = (page: Page) => expect(heading(page)).toHaveText('Set up Headroom', { timeout: 180_000 });
const toldOnSetUp = (page: Page) => page.getByText(/^The demonstration was cleared on/);

/** As many cases as the page says that there are, typed. */
async function typeTheNumber(page: Page): Promise<void> {
  const label = await page.locator('label', { hasText: 'To clear all of it' }).innerText();
  await toType(page).fill(/[\d,]+$/.exec(label)?.[0] ?? '');
}

/** Somebody else, in a browser of their own, who looks at something. */
async function another(browser: Browser, service: Service, address: string, scripted: boolean) {
  const context = await browser.newContext({ baseURL: service.address, javaScriptEnabled: scripted });
  expectWholePages(context, scripted);
  await context.addCookies([await service.sessionCookie(MANAGER)]);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // Pages that are still open ask what has changed, and are told that nobody is signed in.
    test.use({ javaScriptEnabled, expectedErrors: [/401 \(Unauthorized\) at \S+\/api\/v1\/changes/] });

    test('an administrator clears the demonstration and sets the service up anew; whoever had it open is told', async ({
      page,
      service,
      signInAs,
      browser,
    }) => {
      test.slow();
      const looksRight = async (): Promise<void> => {
        if (!javaScriptEnabled) return;
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      };
      await signInAs(ADMINISTRATOR);
      const manager = await another(browser, service, '/teams/WYHA', javaScriptEnabled);
      await expect(heading(manager)).toHaveText('Halifax team workload');
      const secondTab = await page.context().newPage();
      await secondTab.goto(PAGE);
      await typeTheNumber(secondTab);

      await test.step('not before the number of cases is typed', async () => {
        await page.goto('/admin');
        await page.getByRole('link', { name: 'Clear the demonstration' }).click();
        await expect(page.getByRole('heading', { name: 'What goes' })).toBeVisible();
        await expect(page.getByText('with its code filled in')).toBeVisible();
        await looksRight();
        await toType(page).fill('1');
        await clear(page);
        await expect(page.getByRole('alert').first()).toContainText('To clear the demonstration, enter');
        await looksRight();
      });

      await test.step('and comes to the set-up page, with its code filled in', async () => {
        await typeTheNumber(page);
        await clear(page);
        await isSetUpPage(page);
        await expect(toldOnSetUp(page)).toBeVisible();
        expect((await page.getByLabel('Code').first().inputValue()).replaceAll('-', '')).toBe(
          service.setUpCode,
        );
        await looksRight();
      });

      await test.step('Back leads to nothing of the demonstration', async () => {
        await page.goBack();
        await isSetUpPage(page);
        await page.goto('/teams/WYHA');
        await isSetUpPage(page);
      });

      await test.step('in a second tab nothing is cleared again, and it says where to go', async () => {
        await clear(secondTab);
        if (javaScriptEnabled) {
          await expect(secondTab.getByRole('alert').first()).toContainText('You have been signed out');
          const third = secondTab.context().waitForEvent('page');
          await secondTab.getByRole('link', { name: 'Sign in' }).first().click();
          await isSetUpPage(await third);
          await (await third).close();
        } else await isSetUpPage(secondTab);
      });

      await test.step('somebody else who was signed in is told too, and is given no code', async () => {
        await manager.getByRole('link', { name: 'Allocations' }).first().click();
        await isSetUpPage(manager);
        await expect(toldOnSetUp(manager)).toBeVisible();
        await expect(manager.getByLabel('Code').first()).toHaveValue('');
      });

      await test.step('the service is set up, is empty, and says what is missing', async () => {
        await page.getByLabel('Name of your organisation').fill('West Probation');
        await page.getByLabel('Your email address').fill('first@example.org');
        await page.getByLabel('Your name').fill('First, Ann');
        await page.getByLabel('Password').fill('only for this journey');
        await page.getByRole('button', { name: 'Set up the service' }).click();
        await expect(heading(page)).toHaveText('Administration');
        await expect(page.getByRole('banner')).toContainText('West Probation');
        const missing = page.locator('section', {
          has: page.getByRole('heading', { name: 'Still missing' }),
        });
        await expect(missing.getByRole('listitem')).toHaveCount(4);
        await expect(page.getByRole('link', { name: 'Clear the demonstration' })).toHaveCount(0);
        await looksRight();
        expect((await page.request.get(PAGE)).status()).toBe(404);
        await page.goto('/admin/audit');
        await expect(page.getByRole('row').filter({ hasText: 'Demonstration cleared' })).toHaveCount(1);
      });

      await test.step('and an account of the demonstration signs in no more', async () => {
        await manager.reload();
        await manager.goto('/sign-in');
        await manager.getByLabel('Email address').fill(MANAGER);
        await manager.getByLabel('Password').fill('headroom-demo-2026');
        await manager.getByRole('button', { name: 'Sign in' }).click();
        await expect(manager.getByRole('alert').first()).toContainText(/email|password/i);
        await manager.context().close();
      });
    });
  });

test.describe('with an account that the demonstration did not bring', () => {
  // What is cleared is not there any more.
  test.use({ expectedErrors: [/404 \(Not Found\) at \S+\/admin\/demonstration/] });

  test('whoever clears it with an account of their own stays signed in, and their second tab says that it is gone', async ({
    page,
    service,
  }) => {
    const email = 'own@browser-tests.example';
    const args = ['--email', email, '--role', 'administrator', '--name', 'Own, Olu'];
    await runCommand(
      ['lib/cli/run-ts.mjs', 'lib/cli/accounts/user-create.ts', ...args],
      { ...clockEnvironment(), DATABASE_URL: `file:${service.databaseFile}` },
      `${TEST_PASSWORD}\n`,
    );
    await page.context().addCookies([await service.sessionCookie(email)]);
    const secondTab = await page.context().newPage();
    await secondTab.goto(PAGE);
    await typeTheNumber(secondTab);
    await page.goto(PAGE);
    await expect(page.getByText('You stay signed in')).toBeVisible();
    await typeTheNumber(page);
    await clear(page);
    await expect(heading(page)).toHaveText('Administration', { timeout: 180_000 });
    await expect(page.getByRole('heading', { name: 'Still missing' })).toBeVisible();
    await checkAccessibility(page);
    await clear(secondTab);
    await expect(secondTab.getByRole('alert').first()).toContainText('This is not there any more');
    await page.goBack();
    await expect(heading(page)).toHaveText('Page not found');
  });
});
