import type { Page } from '@playwright/test';
import { SCREEN_WIDTHS, settled, widthsBeyond } from '../support/measure';
import { expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';

/** The screens on which the page that stands is wider than the screen: "/teams/WYHA: 121 px at 768". */
async function tooWide(page: Page, what: string): Promise<string[]> {
  await settled(page);
  const found = await widthsBeyond(page, SCREEN_WIDTHS);
  return [...found].map(([width, beyond]) => `${what}: ${beyond} px at ${width}`);
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the steps of an allocation do not scroll sideways', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto('/allocations');
  await page
    .getByRole('link', { name: /^Allocate / })
    .first()
    .click();
  const radios = page.getByRole('radio');
  await expect(radios.first()).toBeVisible();
  const shortlist = page.url();
  const boxes = page.getByRole('checkbox', { name: /^Compare / });
  for (const place of [0, 1, 2]) await boxes.nth(place).check();
  await page.getByRole('button', { name: 'Compare officers' }).click();
  await expect(page.getByRole('table', { name: 'Officers side by side' })).toBeVisible();
  expect(await tooWide(page, 'the comparison')).toEqual([]);
  await page.goto(shortlist);
  await radios.first().check();
  expect(await tooWide(page, 'an officer chosen')).toEqual([]);
  await page.getByRole('button', { name: 'Check and confirm' }).click();
  const [asked, lastStep] = [
    page.locator('.govuk-error-summary'),
    page.getByRole('heading', { name: /^Allocate .+\?$/ }),
  ];
  await expect(asked.or(lastStep).first()).toBeVisible();
  expect(await tooWide(page, 'the last step')).toEqual([]);
});

test('a table that is wider than its place scrolls in it, says so, and is reached by the keyboard', async ({
  page,
  signInAs,
}) => {
  await signInAs(MANAGER);
  await page.setViewportSize({ width: 768, height: 900 });
  await page.goto('/teams/WYHA?columns=all');
  const box = page.getByRole('group', { name: 'Officers of the Halifax team' });
  await expect(box).toHaveClass(/hr-scroll--more/);
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 320, height: 900 });
  await expect(box).toHaveCount(0);
});
