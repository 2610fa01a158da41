import Database from 'better-sqlite3';
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { dateParts, fillDay } from './support/day';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
/** Waiting in Halifax in the demonstration. */
const MARSDEN = 'X407218';
/** Sykes, Martin: full time, over capacity, never away. */
const SYKES = '/officers/WYHA006';

interface CheckedForm {
  readonly what: string;
  readonly open: (service: Service) => string;
  readonly fill: (page: Page) => Promise<void>;
  /** What was typed, to be found again. */
  readonly typed: (page: Page) => Promise<void>;
  readonly check: string;
  readonly shows: (page: Page) => Locator;
  readonly confirm: string;
  readonly done: string;
  readonly undo: (service: Service) => void;
}

/** The cases that an officer holds. */
function casesOf(service: Service, staffCode: string): string[] {
  const database = new Database(service.databaseFile, { readonly: true });
  const rows = database
    .prepare('select crn from allocation where staff_code = ? and ended_on is null order by crn')
    .all(staffCode);
  database.close();
  return rows.map((row) => crnRow.parse(row).crn);
}

const crnRow = z.object({ crn: z.string() });

const effect = (page: Page): Locator =>
  page.getByRole('group', { name: 'Check what this does before it is saved' });

const FORMS: readonly CheckedForm[] = [
  {
    what: 'an absence',
    open: () => `${SYKES}/absences/new`,
    fill: async (page) => {
      await page.getByLabel('Sickness', { exact: true }).check();
      await fillDay(page, 'startDate', 0);
      await fillDay(page, 'endDate', 40);
    },
    typed: (page) => expect(page.getByLabel('Sickness', { exact: true })).toBeChecked(),
    check: 'Continue',
    shows: effect,
    confirm: 'Confirm and record the absence',
    done: 'Absence recorded',
    undo: (service) => service.change("delete from absence where staff_code = 'WYHA006'"),
  },
  {
    what: 'a reduction',
    open: () => `${SYKES}/reductions/new`,
    fill: async (page) => {
      await page.getByLabel('Reason', { exact: true }).selectOption('Mentoring');
      await page.getByLabel('Hours a week taken off').fill('10');
      await fillDay(page, 'startDate', 0);
    },
    typed: (page) => expect(page.getByLabel('Hours a week taken off')).toHaveValue('10'),
    check: 'Continue',
    shows: effect,
    confirm: 'Confirm and add the reduction',
    done: 'Reduction added',
    undo: (service) => service.change("delete from reduction where staff_code = 'WYHA006'"),
  },
  {
    what: 'the end of a case',
    open: () => `/cases/${MARSDEN}/end`,
    fill: (page) => page.getByLabel('The order or licence came to its end').check(),
    typed: (page) => expect(page.getByLabel('The order or licence came to its end')).toBeChecked(),
    check: 'Continue',
    shows: effect,
    confirm: 'End the case',
    done: 'The end of the case is recorded',
    undo: (service) => service.change('update supervised_case set ended_on = null where crn = ?', MARSDEN),
  },
  {
    what: 'a move of two cases',
    open: (service) => {
      const [one, other] = casesOf(service, 'WYHA006');
      return `/reallocations/receiver?crn=${one}&crn=${other}`;
    },
    fill: async (page) => {
      await page.locator('.hr-cand').first().getByRole('radio').check();
      await page.getByLabel('Reason for the move').selectOption({ label: 'Absence of the officer' });
      await page.getByLabel('What you considered').fill('Knows both families');
      const [day, month, year] = dateParts(3);
      await page.getByLabel('Day').fill(day);
      await page.getByLabel('Month').fill(month);
      await page.getByLabel('Year').fill(year);
    },
    typed: async (page) => {
      await expect(page.locator('.hr-cand').first().getByRole('radio')).toBeChecked();
      await expect(page.getByLabel('What you considered')).toHaveValue('Knows both families');
    },
    check: 'Check and confirm',
    shows: (page) => page.getByRole('heading', { name: /^Move 2 cases to/ }),
    confirm: 'Move 2 cases',
    done: '2 cases moved',
    undo: () => undefined,
  },
];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedErrors: [/Failed to load resource/] });
    test.beforeEach(({ signInAs }) => signInAs(MANAGER));

    for (const form of FORMS)
      test(`${form.what}: the check is a page of its own, which is loaded anew and left by Back without sending it again`, async ({
        page,
        service,
      }) => {
        await page.goto(form.open(service));
        await form.fill(page);
        await page.getByRole('button', { name: form.check }).click();
        await expect(form.shows(page)).toBeVisible();
        await expect(page).toHaveURL(/[?&]step=check$/);
        await page.reload();
        await expect(form.shows(page)).toBeVisible();
        if (javaScriptEnabled) await checkAccessibility(page);
        await page.goBack();
        await expect(form.shows(page)).toHaveCount(0);
        await form.typed(page);
        await page.goForward();
        await expect(form.shows(page)).toBeVisible();
        await page.getByRole('button', { name: form.confirm }).click();
        await expect(page.getByText(form.done).first()).toBeVisible();
        await page.goBack();
        await expect(page.locator('main')).toBeVisible();
        await expect(form.shows(page)).toHaveCount(0);
        form.undo(service);
      });

    test('what is refused is loaded anew without sending it again, and opened anew it is empty', async ({
      page,
    }) => {
      await page.goto(`/cases/${MARSDEN}/end`);
      await page.locator('#endedOn-year').fill('2099');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('#reason-error')).toContainText('Choose why the case ends');
      if (!javaScriptEnabled) {
        await expect(page).toHaveTitle(/^Error: /);
        await page.reload();
        await expect(page.locator('#reason-error')).toContainText('Choose why the case ends');
        await expect(page.locator('#endedOn-year')).toHaveValue('2099');
      }
      await page.goto(`/cases/${MARSDEN}/end`);
      await expect(page.locator('.govuk-error-summary')).toHaveCount(0);
      await expect(page.locator('#endedOn-year')).not.toHaveValue('2099');
    });

    test('forms begun in two windows are both kept', async ({ page, context }) => {
      const other = await context.newPage();
      for (const [window, path] of [
        [page, `/cases/${MARSDEN}/end`],
        [other, '/cases/X371828/end'],
      ] as const) {
        await window.goto(path);
        await window.getByLabel('The order or licence came to its end').check();
        await window.getByRole('button', { name: 'Continue' }).click();
        await expect(effect(window)).toBeVisible();
      }
      await page.reload();
      await expect(effect(page)).toBeVisible();
      await other.reload();
      await expect(effect(other)).toBeVisible();
    });
  });
