import type { Browser, BrowserContext, Page } from '@playwright/test';
import { z } from 'zod';
import { settled } from '../support/measure';
import { shiftsOf, watchShifts } from '../support/page-weight';
import { TEST_PEOPLE } from '../support/people';
import type { Service } from '../support/service';
import { checkAccessibility, expect, test } from '../support/test';
import { expectWholePages } from '../support/whole-pages';

const MANAGER = 'helen.pickles@headroom.example.org';
const ELSEWHERE = TEST_PEOPLE.manager;

/** Waiting in Halifax in the demonstration; Owen Priestley may hold it. */
const MARSDEN = 'X407218';
const OFFICER = 'Priestley, Owen';
const QUEUE = 'Cases waiting for an officer';

const rowOf = (page: Page, crn: string) => page.getByRole('row').filter({ hasText: crn });
const bar = (page: Page) => page.locator('.hr-live-bar');
const shown = (page: Page) => bar(page).getByRole('button', { name: 'Show' });
const waitingInHeader = (page: Page) =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: /^Allocations/ });
const candidatesSchema = z.object({
  case: z.object({ version: z.number() }),
  candidates: z.array(z.object({ staffCode: z.string(), name: z.string() })),
});

/** Another manager, in a browser of their own. */
async function another(browser: Browser, service: Service): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: service.address, javaScriptEnabled: true });
  expectWholePages(context, true);
  await context.addCookies([await service.sessionCookie(ELSEWHERE.email)]);
  // A write of the service takes along what tests have changed behind its back.
  await context.request.post(`/api/v1/cases/${MARSDEN}/choosing`, {
    headers: { origin: service.address },
    data: { choosing: false },
  });
  return context;
}

/** Allocates a case as somebody else, through the interface for other systems. */
async function allocate(by: BrowserContext, service: Service, crn: string): Promise<void> {
  const read = await by.request.get(`/api/v1/cases/${crn}/candidates`);
  const { case: waits, candidates } = candidatesSchema.parse(await read.json());
  const staffCode = candidates.find(({ name }) => name === OFFICER)?.staffCode;
  const answer = await by.request.post('/api/v1/allocations', {
    headers: { origin: service.address, 'idempotency-key': `live-${crn}-${Math.random()}` },
    data: { crn, staffCode, expectedVersion: waits.version },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

/** Time passes in which an open page asks at least once. */
const aWhile = (page: Page) => page.clock.fastForward(12_000);

/** Opens a page whose time the test can move, once script has taken over. */
async function open(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.goto(address);
  await expect(page.locator('#navigation')).toHaveAttribute('data-ready', '');
  await settled(page);
}

test.afterEach(({ service }) => {
  service.change('delete from oversight where crn = ?', MARSDEN);
  service.change("delete from allocation where crn = ? and kind = 'allocation'", MARSDEN);
  service.change('delete from case_choice where 1 = 1');
});

test('two managers on one queue see each other’s choices, and nothing moves', async ({
  page,
  signInAs,
  browser,
  service,
}) => {
  await watchShifts(page);
  await signInAs(MANAGER);
  await open(page, '/allocations');
  await expect(rowOf(page, MARSDEN).locator('.hr-case-now')).toHaveText('');
  const before = await rowOf(page, MARSDEN).boundingBox();
  const other = await another(browser, service);
  const theirs = await other.newPage();
  await theirs.goto(`/allocations/${MARSDEN}`);
  await expect(theirs.getByRole('radio').first()).toBeVisible();
  await expect(async () => {
    await aWhile(page);
    await expect(rowOf(page, MARSDEN)).toContainText(/Tester.* is choosing now/, { timeout: 5_000 });
  }).toPass();
  expect(await rowOf(page, MARSDEN).boundingBox()).toEqual(before);
  await expect(bar(page)).toHaveText('');
  await checkAccessibility(page);

  const mine = await page.context().newPage();
  await mine.goto(`/allocations/${MARSDEN}`);
  await expect(mine.locator('.hr-now')).toHaveText(/Tester.* is choosing now/);
  await theirs.goto('/allocations');
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(QUEUE);
  await expect(rowOf(theirs, MARSDEN)).toContainText('Helen Pickles is choosing now');
  await expect(async () => {
    await aWhile(page);
    await expect(rowOf(page, MARSDEN).locator('.hr-case-now')).toHaveText('', { timeout: 5_000 });
  }).toPass();
  expect(await shiftsOf(page)).toEqual([]);
  await other.close();
});

for (const [name, address] of [
  ['queue', '/allocations'],
  ['team page', '/teams/WYHA'],
] as const) {
  test(`a change by somebody else is told on the ${name}, and shown when it is asked for`, async ({
    page,
    signInAs,
    browser,
    service,
  }) => {
    const other = await another(browser, service);
    await watchShifts(page);
    await signInAs(MANAGER);
    await open(page, address);
    const search = page.getByRole('searchbox', { name: 'Search Headroom' });
    await search.fill('half a na');
    const count = Number(/\((\d+)\)/.exec(await waitingInHeader(page).innerText())?.[1]);
    await page.mouse.wheel(0, 200);
    await settled(page);
    const before = { top: await page.evaluate(() => window.scrollY), shifts: (await shiftsOf(page)).length };
    const officers = page.getByRole('table').first();
    const drawn = await officers.innerText();

    await allocate(other, service, MARSDEN);
    await expect(async () => {
      await aWhile(page);
      await expect(bar(page)).toContainText('1 change since you opened this', { timeout: 5_000 });
    }).toPass();
    await expect(waitingInHeader(page)).toContainText(`(${count - 1})`);
    if (address === '/allocations') {
      await expect(bar(page)).toContainText(': 1 case waits no longer.');
      await expect(rowOf(page, MARSDEN)).toContainText('Allocated to Owen Priestley by');
    } else {
      expect(await officers.innerText()).toBe(drawn);
    }
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('half a na');
    expect(await page.evaluate(() => window.scrollY)).toBe(before.top);
    expect((await shiftsOf(page)).slice(before.shifts)).toEqual([]);
    await checkAccessibility(page);

    // Where the check has left the page, pressed as a reader does: what is pressed is in sight and is not scrolled to.
    const stands = await page.evaluate(() => window.scrollY);
    const button = await shown(page).boundingBox();
    await page.mouse.click((button?.x ?? 0) + 10, (button?.y ?? 0) + 10);
    await expect(bar(page)).toHaveText('');
    if (address === '/allocations') await expect(rowOf(page, MARSDEN)).toHaveCount(0);
    await expect(search).toHaveValue('half a na');
    expect(await page.evaluate(() => window.scrollY)).toBe(stands);
    await expect(page.locator('main')).toBeFocused();
    await other.close();
  });
}

test.describe('while nobody looks, or nobody answers', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('a tab in the background does not ask, and asks at once when it is looked at again', async ({
    page,
    signInAs,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/changes')) asked.push(request.url());
    });
    const look = (state: 'hidden' | 'visible') =>
      page.evaluate((to) => {
        Object.defineProperty(document, 'visibilityState', { value: to, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      }, state);
    await signInAs(MANAGER);
    await open(page, '/teams/WYHA');
    await aWhile(page);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await look('hidden');
    // What it asked just before comes to be known.
    await aWhile(page);
    const before = asked.length;
    for (let times = 0; times < 3; times += 1) await aWhile(page);
    expect(asked.length).toBe(before);
    await look('visible');
    await expect.poll(() => asked.length).toBeGreaterThan(before);
  });

  test('a service that does not answer is no matter of the page, which hears of changes once it does', async ({
    page,
    signInAs,
    browser,
    service,
  }) => {
    const other = await another(browser, service);
    await signInAs(MANAGER);
    await open(page, '/teams/WYHA');
    await page.route('**/api/v1/**', (route) => route.abort());
    await allocate(other, service, MARSDEN);
    for (let times = 0; times < 3; times += 1) await aWhile(page);
    await expect(bar(page)).toHaveText('');
    await page.unroute('**/api/v1/**');
    await expect(async () => {
      await page.clock.fastForward(31_000);
      await expect(bar(page)).toContainText('1 change since you opened this', { timeout: 5_000 });
    }).toPass();
    await other.close();
  });
});

test('a link shows at once that it was pressed', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto('/teams/WYHA');
  await expect(page.locator('#navigation')).toHaveAttribute('data-ready', '');
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/officers/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('table').first().getByRole('link', { name: OFFICER }).first().click();
  await expect(page.locator('.hr-pressed')).toHaveCount(1);
  answer();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Priestley');
  await expect(page.locator('.hr-pressed')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the queue says who is choosing as it is drawn, and promises nothing more', async ({
    page,
    signInAs,
    browser,
    service,
  }) => {
    const other = await another(browser, service);
    const theirs = await other.newPage();
    await theirs.goto(`/allocations/${MARSDEN}`);
    await expect(theirs.locator('#navigation')).toHaveAttribute('data-ready', '');
    await signInAs(MANAGER);
    await expect(async () => {
      await page.goto('/allocations');
      await expect(rowOf(page, MARSDEN)).toContainText(/Tester.* is choosing now/, { timeout: 5_000 });
    }).toPass();
    await expect(bar(page)).toHaveText('');
    await expect(waitingInHeader(page)).toContainText(/\(\d+\)/);
    await other.close();
  });
});
