import type { Page } from '@playwright/test';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';

const PASSWORD = 'headroom-demo-2026';
const MANAGER = 'helen.pickles@headroom.example.org';
/** Waits in Halifax in the demonstration; no officer knows this person. */
const MARSDEN = 'X407218';
const LEADER = 'catherine.lumb@headroom.example.org';

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
}

/** Puts a case back into the queue, as no screen does. */
function returnToQueue(service: Service, crn: string): void {
  service.change('delete from oversight where crn = ?', crn);
  service.change("delete from allocation where crn = ? and kind = 'allocation' and ended_on is null", crn);
}

/** What the two kinds of browser see alike: each allocates the same case. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.afterEach(({ service }) => returnToQueue(service, MARSDEN));

    test('a manager sees who is over, opens the ledger, allocates a case to the best candidate and finds it in their cases', async ({
      page,
      service,
    }) => {
      await signIn(page, MANAGER);
      await expect(page.getByRole('link', { name: /cases? (is|are) waiting for an officer/ })).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);

      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Teams' }).click();
      await expect(page).toHaveURL(/\/teams$/);
      await page.getByRole('link', { name: 'Halifax', exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Halifax');
      const over = page.getByRole('row').filter({ hasText: 'Well over capacity' });
      await expect(over.filter({ hasText: 'Whitworth, Daniel' })).toBeVisible();
      const away = page.getByRole('row').filter({ hasText: 'Adeyemi, Folasade' });
      await expect(away).toContainText('No capacity: cases need cover');
      await expect(away).not.toContainText('0.0%');
      if (javaScriptEnabled) await checkAccessibility(page);

      await page.getByRole('link', { name: 'Whitworth, Daniel' }).first().click();
      await expect(page.getByRole('heading', { name: /^Why \d+\.\d%\?$/ })).toBeVisible();
      await expect(page.getByRole('table', { name: /Points available/ })).toContainText('Target');
      if (javaScriptEnabled) await checkAccessibility(page);

      await openAPlainCase(page, service, MARSDEN);
      const candidate = page
        .locator('.hr-cand')
        .filter({ has: page.locator('input:enabled') })
        .first();
      const name = (await candidate.locator('.hr-cand__name').innerText()).trim();
      const after = (await candidate.locator('.hr-cand__load strong').first().innerText()).trim();
      if (javaScriptEnabled) await checkAccessibility(page);
      await candidate.getByRole('radio').check();
      await page.getByRole('button', { name: 'Check and confirm' }).click();

      await expect(page.getByRole('heading', { level: 1 })).toContainText(`to ${name}?`);
      const effect = page.getByRole('table', { name: 'Before and after' });
      await expect(effect.getByRole('row').nth(1)).toContainText(after);
      const team = (await effect.getByRole('row').last().innerText()).match(/\d+\.\d%/g) ?? [];
      expect(team).toHaveLength(2);
      expect(team[0]).not.toBe(team[1]);
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByRole('button', { name: 'Allocate the case' }).click();

      await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByRole('link', { name: `See the workload and cases of ${name}` }).click();
      await expect(page.getByRole('heading', { name: `Why ${after}?` })).toBeVisible();
      await page.goto(`${new URL(page.url()).pathname}/ledger`);
      await expect(page.locator('.hr-code', { hasText: MARSDEN })).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('a leader sees the published figures', async ({ page }) => {
      await signIn(page, LEADER);
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Capacity' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('West Yorkshire');
      const main = page.locator('main');
      for (const figure of ['76%', '70%', '29%', '36.75', '75.38', '48', '66'])
        await expect(main).toContainText(figure);
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByRole('link', { name: 'All measures and staff' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('All measures and staff');
      for (const figure of ['59%', '3,075', '2,164', '1,500', '36.75', '75.38', '48', '66', '264.00'])
        await expect(main).toContainText(figure);
      if (javaScriptEnabled) await checkAccessibility(page);
    });
  });
}

/** Makes a case that waits in Halifax such that any officer may hold it without a question, and opens it from the queue. */
async function openAPlainCase(page: Page, service: Service, crn: string): Promise<void> {
  service.change(
    "update supervised_case set rsr = 1, ogrs = 30, rosh = 'medium', flags = '[]', sex = 'male' where crn = ?",
    crn,
  );
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Allocations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cases waiting for an officer' })).toBeVisible();
  await page.locator(`main a[href="/allocations/${crn}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Choose an officer for');
}

test('the team page fetches at most 180 kB of JavaScript up to the load event, and its chart comes after', async ({
  page,
  signInAs,
}) => {
  await signInAs(MANAGER);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Page.enable');
  // Times by the browser's own clock: what came after the load event is left out however late it is heard of.
  const scripts: { readonly bytes: number; readonly at: number }[] = [];
  const kinds = new Map<string, string>();
  let loadedAt = 0;
  session.on('Network.requestWillBeSent', ({ requestId, type }) => kinds.set(requestId, type ?? ''));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    if (kinds.get(requestId) === 'Script') scripts.push({ bytes: encodedDataLength, at: timestamp });
  });
  session.on('Page.loadEventFired', ({ timestamp }) => (loadedAt = timestamp));
  await page.goto('/teams');
  const address = await page.getByRole('link', { name: 'Halifax', exact: true }).first().getAttribute('href');
  await page.goto('about:blank');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  scripts.splice(0);
  loadedAt = 0;
  await page.goto(address ?? '', { waitUntil: 'load' });
  await expect.poll(() => loadedAt).toBeGreaterThan(0);
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  const before = scripts.filter(({ at }) => at <= loadedAt);
  expect(before.length).toBeGreaterThan(0);
  expect(before.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(180_000);
  expect(scripts.length, 'the chart’s come later').toBeGreaterThan(before.length);
});
