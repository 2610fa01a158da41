import type { Page } from '@playwright/test';
import { checkAccessibility, expect, test } from '../support/test';

const LEADER = 'catherine.lumb@headroom.example.org';
const PASSWORD = 'headroom-demo-2026';

interface Question {
  readonly asked: string;
  /** From the page that stands after sign-in: no press of its own, since each is one of at most two. */
  readonly presses: readonly ((page: Page) => Promise<void>)[];
  readonly answer: (page: Page) => Promise<void>;
}

const link =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('link', { name }).first().click();
const capacity = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Capacity' }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const sentence = (page: Page) => page.getByRole('region', { name: 'In brief' }).locator('p').first();
const rows = (page: Page) => page.getByRole('table').first().locator('tbody tr');

const QUESTIONS: readonly Question[] = [
  {
    asked: 'which team is worst',
    presses: [capacity, link('Teams ranked')],
    answer: async (page) => {
      const teams = page.getByRole('table', { name: 'Teams of West Yorkshire, ranked' });
      await expect(teams.locator('th[aria-sort="descending"]')).toHaveText(/^Workload/);
      await expect(teams.locator('tbody tr').first().locator('.hr-load__pct')).toHaveText(/\d+\.\d%/);
    },
  },
  {
    asked: 'why it stands where it does',
    presses: [capacity, link('Every step and its list')],
    answer: async (page) => {
      await expect(heading(page)).toHaveText('What changed since last month');
      const steps = page.getByRole('table', { name: 'Every step. Each leads to its list' });
      await expect(steps.getByRole('link').nth(1)).toBeVisible();
      await expect(steps.getByRole('row', { name: /^Now/ })).toContainText(/\d+\.\d%/);
    },
  },
  {
    asked: 'how many FTE it is short, of which grade',
    presses: [capacity],
    answer: async (page) => {
      const gaps = page.getByRole('table', { name: /^Capacity gap by grade/ }).locator('tbody tr');
      await expect(gaps).toHaveCount(2);
      for (const grade of ['SCM', 'CM'])
        await expect(gaps.filter({ hasText: new RegExp(`^${grade}\\b`) })).toContainText(
          /\d+\.\d\d (short|spare)$/,
        );
    },
  },
  {
    asked: 'who has been over 110% for four weeks, and since when',
    presses: [capacity, link(/^\d+ of \d+ officers$/)],
    answer: async (page) => {
      await expect(heading(page)).toHaveText('Officers with an excessive workload');
      await expect(page.getByText(/over 110% on each of 28 daily snapshots in a row/)).toBeVisible();
      await expect(page.getByRole('columnheader', { name: 'Over 110% since' })).toBeVisible();
      await expect(rows(page).first()).toContainText(/\d+ \w+ \d{4}/);
    },
  },
  {
    asked: 'whether it is getting better',
    presses: [capacity],
    answer: (page) => expect(sentence(page)).toHaveText(/(points (more|less) than|the same as) a month ago/),
  },
  {
    asked: 'what to tell the minister',
    presses: [capacity],
    answer: async (page) => {
      await expect(sentence(page)).toHaveText(
        /^West Yorkshire is at .+%, .+; \d+ of \d+ officers are over 100%; .+ is the most stretched team, at .+%\.$/,
      );
      await expect(page.getByRole('region', { name: 'In brief' }).getByRole('listitem')).toHaveCount(5);
    },
  },
  {
    asked: 'where riskier cases are held beyond grade',
    presses: [link(/cases? (is|are) held beyond grade/)],
    answer: async (page) => {
      await expect(heading(page)).toHaveText('Cases held beyond grade');
      for (const label of ['Band', 'Grade of officer', 'Team'])
        await expect(
          page
            .getByLabel(label, { exact: true })
            .locator('option', { hasText: /\(\d+\)$/ })
            .first(),
        ).toBeAttached();
      // The riskiest first.
      await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/^Band/);
    },
  },
  {
    asked: 'what three more officers would do',
    presses: [
      capacity,
      async (page) => {
        const ask = page.getByRole('form', { name: 'What more officers would change' });
        await ask.getByLabel(/^Case managers more/).fill('3');
        await ask.getByRole('button', { name: 'Work it out' }).click();
      },
    ],
    answer: async (page) => {
      await expect(heading(page)).toHaveText('What if');
      await expect(page.getByText(/^With 3\.00 CM more, full-time/)).toBeVisible();
      const workload = page.getByRole('row', { name: /^Workload/ });
      await expect(workload).toContainText(/\d+\.\d%.*\d+\.\d%/);
    },
  },
];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a leader who signs in before a meeting has each of eight answers in at most two presses', async ({
      page,
    }) => {
      await page.goto('/sign-in');
      await page.getByLabel('Email address').fill(LEADER);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(heading(page)).toHaveText('Today');
      expect(QUESTIONS).toHaveLength(8);
      for (const { asked, presses, answer } of QUESTIONS)
        await test.step(asked, async () => {
          expect(presses.length).toBeLessThanOrEqual(2);
          await page.goto('/');
          await expect(heading(page)).toHaveText('Today');
          for (const [index, press] of presses.entries()) {
            await press(page);
            if (index === 0 && press === capacity)
              await expect(heading(page)).toHaveText('West Yorkshire capacity');
          }
          await answer(page);
        });
      if (javaScriptEnabled) await checkAccessibility(page);
    });
  });
