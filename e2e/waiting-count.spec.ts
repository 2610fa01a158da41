import type { Page } from '@playwright/test';
import { inDays } from './support/day';
import { expect, test } from './support/test';

const HALIFAX_MANAGER = 'helen.pickles@headroom.example.org';

/** Waiting in Halifax in the demonstration; Owen Priestley may hold the first. */
const MARSDEN = 'X407218';
const WHITELEY = 'X371828';
const OFFICER = 'Priestley, Owen';

const waitingInHeader = (page: Page) =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: /^Allocations/ });

async function readCount(page: Page): Promise<number> {
  const words = await waitingInHeader(page).innerText();
  return Number(/\((\d+)\)/.exec(words)?.[1]);
}

/** Leaves a mark on the page's window, which a full reload would wipe away. */
const mark = (page: Page) => page.evaluate(() => void (document.documentElement.dataset.mark = 'kept'));
const marked = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark === 'kept');

test.describe('the header’s count of waiting cases', () => {
  test('is as new as the page that the reader goes to, without loading the service anew', async ({
    page,
    signInAs,
    service,
  }) => {
    await signInAs(HALIFAX_MANAGER);
    await page.goto('/teams');
    await expect(waitingInHeader(page)).toBeVisible();
    const before = await readCount(page);
    await mark(page);
    service.change('update supervised_case set ended_on = ? where crn = ?', inDays(-1), WHITELEY);
    await page
      .getByRole('navigation', { name: 'Menu' })
      .getByRole('link', { name: 'Cases', exact: true })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases');
    await expect(waitingInHeader(page)).toContainText(`(${before - 1})`);
    await waitingInHeader(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases waiting for an officer');
    await expect(page.locator('main')).toContainText(new RegExp(`${before - 1} cases? (is|are) waiting`));
    await expect(waitingInHeader(page)).toContainText(`(${before - 1})`);
    expect(await marked(page)).toBe(true);
  });

  test('falls when the reader allocates a case', async ({ page, signInAs }) => {
    await signInAs(HALIFAX_MANAGER);
    await page.goto(`/allocations/${MARSDEN}`);
    await expect(waitingInHeader(page)).toBeVisible();
    const before = await readCount(page);
    await mark(page);
    await page
      .locator('.hr-cand')
      .filter({ has: page.locator('.hr-cand__name', { hasText: OFFICER }) })
      .getByRole('radio')
      .check();
    await page.getByRole('button', { name: 'Check and confirm' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `Allocate Marsden, Tyler to ${OFFICER}?`,
    );
    await page.getByRole('button', { name: 'Allocate the case' }).click();
    await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
    await expect(waitingInHeader(page)).toContainText(`(${before - 1})`);
    expect(await marked(page)).toBe(true);
  });
});
