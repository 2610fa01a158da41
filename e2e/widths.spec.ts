import type { Page } from '@playwright/test';
import { linksOf, pagesOfService } from './support/fixed-words';
import { settled, widthsBeyond } from './support/measure';
import { expect, test } from './support/test';
import { walkThrough } from './support/walk';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';

/** Phones, tablets, windows beside another one, laptops. In pixels. */
const WIDTHS = [320, 360, 480, 641, 768, 900, 1024, 1280] as const;

/** Who opens the pages, and where they begin. */
const PEOPLE: readonly (readonly [who: string, from: readonly string[]])[] = [
  [
    MANAGER,
    [
      '/',
      '/teams/WYHA',
      '/teams/WYHA?columns=all',
      '/teams/WYHA/one-to-ones',
      '/capacity?level=team&code=WYHA',
      '/officers/WYHA002',
      '/officers/WYHA002/ledger',
      '/officers',
      '/officers/challenges',
      '/officers/WYHA006/deputies',
      '/cases?page=all',
      '/cases/differences',
      '/teams/attention?kind=over_100',
    ],
  ],
  [LEADER, ['/', '/capacity?level=region&code=WY', '/capacity?level=nation']],
  [ADMINISTRATOR, ['/', '/rules', '/rules/new']],
  [OFFICER, ['/', '/how-workload-is-worked-out', '/help', '/privacy', '/accessibility', '/sign-in']],
];

/** Pages that follow from something done, so that no link leads to them. */
const NOT_LINKED: ReadonlySet<string> = new Set([
  '/allocations/[crn]/compare',
  '/allocations/[crn]/done',
  '/allocations/[crn]/taken',
  '/allocations/basket/results',
  '/cases/[crn]/bars/[id]',
  '/cases/[crn]/reopen',
  '/cases/[crn]/shares/[id]',
  '/cases/differences/[id]',
  '/cases/differences/batch',
  '/officers/[staffCode]/ledger/challenge',
  '/officers/[staffCode]/support/[id]',
  '/officers/[staffCode]/why',
  '/reallocations/done/[token]',
  '/rules/drafts/[id]',
  '/rules/drafts/[id]/discard',
  '/rules/drafts/[id]/document',
  '/rules/drafts/[id]/edit/[section]',
  '/rules/drafts/[id]/preview',
  '/rules/drafts/[id]/publish',
  '/rules/versions/[code]/[version]/withdraw',
]);

/** The screens on which the page that stands is wider than the screen: "/teams/WYHA: 121 px at 768". */
async function tooWide(page: Page, what: string): Promise<string[]> {
  await settled(page);
  const found = await widthsBeyond(page, WIDTHS);
  return [...found].map(([width, beyond]) => `${what}: ${beyond} px at ${width}`);
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('no page scrolls sideways, on any width of screen', async ({ page, signInAs }) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  const looked = await walkThrough({
    people: PEOPLE,
    each: /^\/capacity\/list\/[^?]+|[?&](kind|columns)=\w+/,
    few: 1,
    eachPerson: 1,
    signInAs,
    look: async (address) => {
      await page.goto(address);
      const links = await linksOf(page);
      found.push(...(await tooWide(page, address)));
      return links;
    },
  });
  expect(found).toEqual([]);
  expect(pagesOfService().filter((name) => !looked.has(name) && !NOT_LINKED.has(name))).toEqual([]);
});

test('the steps of an allocation do not scroll sideways either', async ({ page, signInAs }) => {
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
  await expect(page.locator('h1, .govuk-error-summary').first()).toBeVisible();
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
