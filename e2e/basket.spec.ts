import type { Locator, Page } from '@playwright/test';
import { dateParts, inDays } from './support/day';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const [KOWALCZYK, MARSDEN] = ['X520402', 'X407218'];

const summary = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const caseOf = (page: Page, name: string): Locator =>
  page.locator('.hr-basket__case').filter({ hasText: name });

/** Chooses an officer for a case of the basket, in view or among the others. */
async function chooseIn(one: Locator, officer: string): Promise<void> {
  const radio = one.getByRole('radio', { name: new RegExp(`^${officer}`), includeHidden: true });
  await expect(radio).toBeAttached();
  if (!(await radio.isVisible())) await one.getByText(/^Show \d+ more officers?$/).click();
  await radio.check();
}

function tidyUp(service: Service, crns: readonly string[]): void {
  service.change('delete from basket where 1 = 1');
  service.change("delete from case_share where id = 'basket'");
  for (const crn of new Set([KOWALCZYK, MARSDEN, ...crns])) {
    service.change('delete from oversight where crn = ?', crn);
    service.change("delete from allocation where crn = ? and kind = 'allocation'", crn);
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    /** Laid by a test besides. */
    const crns: string[] = [];
    test.afterEach(({ service }) => tidyUp(service, crns.splice(0)));
    const axe = async (page: Page): Promise<void> => {
      if (javaScriptEnabled) await checkAccessibility(page);
    };

    test('several waiting cases are laid on officers, weighed together, and allocated in one go', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto('/allocations/basket');
      await expect(page.getByText('The basket is empty')).toBeVisible();
      await axe(page);
      await page.goto('/allocations');
      await page.getByRole('button', { name: 'Put ticked cases in the basket' }).click();
      await expect(summary(page)).toContainText('Tick the cases to put in the basket');
      await page.getByLabel('Put Kowalczyk, Piotr in the basket').check();
      await page.getByLabel('Put Marsden, Tyler in the basket').check();
      await page.getByRole('button', { name: 'Put ticked cases in the basket' }).click();
      await expect(page.getByText('Put in the basket')).toBeVisible();
      await page.getByRole('button', { name: 'Allocate 2 cases' }).click();
      await expect(summary(page)).toContainText('Choose an officer for Kowalczyk, Piotr');
      await axe(page);

      for (const name of ['Kowalczyk, Piotr', 'Marsden, Tyler']) {
        await chooseIn(caseOf(page, name), 'Doyle, Aoife');
      }
      await page.getByRole('button', { name: 'Show the effect' }).last().click();
      await expect(page.getByText('Kept. The effect is worked out again')).toBeVisible();
      const effect = page.getByRole('table', { name: 'Officers before and after the basket' });
      await expect(effect.getByRole('row').nth(1)).toContainText(/Doyle, Aoife.*2/);
      await expect(page.getByRole('table', { name: 'Teams before and after the basket' })).toContainText(
        'Halifax',
      );
      await axe(page);
      const after = await effect.getByRole('row').nth(1).getByRole('cell').nth(2).textContent();

      await page.getByRole('button', { name: 'Allocate 2 cases' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 cases allocated');
      await expect(page.getByRole('row').filter({ hasText: `% to ${after ?? ''}` })).toHaveCount(1);
      await axe(page);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 cases allocated');
      await page.goto('/officers/WYHA011');
      await expect(page.locator('main')).toContainText(after ?? '');
    });

    test('five waiting cases are ticked at once, laid on officers as on a shortlist, with verdicts, reasons and the effect, and allocated', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto('/allocations');
      await page.getByRole(javaScriptEnabled ? 'button' : 'link', { name: /^Tick all/ }).click();
      const boxes = page.getByRole('checkbox', { name: /in the basket$/ });
      await expect(boxes.first()).toBeChecked();
      const count = await boxes.count();
      for (let index = 5; index < count; index++) await boxes.nth(index).uncheck();
      await page.getByRole('button', { name: 'Put ticked cases in the basket' }).click();
      const cases = page.locator('.hr-basket__case');
      const laid = Math.min(5, count);
      await expect(cases).toHaveCount(laid);
      crns.push(...(await cases.locator('.hr-basket__name .hr-code').allInnerTexts()));
      for (let index = 0; index < laid; index++) {
        const first = cases.nth(index).locator('.hr-cand').first();
        await expect(first).toContainText(/For|Against/);
        await expect(first).toContainText('New in 7 days');
        await first.getByRole('radio').check();
      }
      if (javaScriptEnabled) await expect(page.locator('#effect').locator('..')).toContainText(/% to .*%/);
      await axe(page);
      await page.getByRole('button', { name: 'Show the effect' }).last().click();
      await expect(page.getByText('Kept. The effect is worked out again')).toBeVisible();
      await expect(page.getByRole('table', { name: 'Officers before and after the basket' })).toBeVisible();
      await axe(page);
      const [day, month, year] = dateParts(7);
      for (const why of await cases.locator('.hr-reason').all()) {
        await why.getByLabel('Reason', { exact: true }).selectOption({ label: 'Best match for the person' });
        if ((await why.getByLabel('Day').count()) === 0) continue;
        await why.getByLabel('Day').fill(day);
        await why.getByLabel('Month').fill(month);
        await why.getByLabel('Year').fill(year);
      }
      await page.getByRole('button', { name: `Allocate ${laid} cases` }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${laid} cases allocated`);
      await axe(page);
    });

    test('a co-worker who is to hold a case of the basket loses their share of it, and it is said before', async ({
      page,
      signInAs,
      service,
    }) => {
      service.change(
        `insert into case_share (id, crn, staff_code, kind, percent, started_on, recorded_at, recorded_by_name, version)
         select 'basket', ?, staff_code, 'co_working', 30, ?, ?, 'Sam', 1 from officer where surname = 'Doyle' and forename = 'Aoife'`,
        MARSDEN,
        inDays(-20),
        `${inDays(-20)}T09:00:00.000Z`,
      );
      await signInAs(MANAGER);
      await page.goto('/allocations');
      await page.getByLabel('Put Marsden, Tyler in the basket').check();
      await page.getByRole('button', { name: 'Put ticked cases in the basket' }).click();
      const marsden = caseOf(page, 'Marsden, Tyler');
      await expect(marsden).toContainText(
        'Doyle, Aoife has a share of this case (30%), which ends if they will hold it.',
      );
      const effect = page.locator('main');
      const ends = `Doyle, Aoife: their share of Marsden, Tyler, ${MARSDEN} (30%) ends: they will hold it.`;
      await chooseIn(marsden, 'Doyle, Aoife');
      if (javaScriptEnabled) {
        await expect(effect).toContainText(ends);
        await axe(page);
        await chooseIn(marsden, 'Fairburn, Joanne');
        await expect(effect).not.toContainText(ends);
        await chooseIn(marsden, 'Doyle, Aoife');
      }
      await page.getByRole('button', { name: 'Show the effect' }).last().click();
      await expect(page.getByText('Kept. The effect is worked out again')).toBeVisible();
      await expect(page.getByRole('table', { name: 'Officers before and after the basket' })).toBeVisible();
      await expect(effect).toContainText(ends);
      await expect(marsden).toContainText('Their share of this case (30%) ends: they will hold it.');
      await axe(page);
      await page.getByRole('button', { name: 'Allocate the case' }).click();
      await expect(page.getByRole('row').filter({ hasText: 'Marsden, Tyler' })).toContainText(
        'Allocated to Doyle, Aoife. Their share of this case (30%) ends: they will hold it.',
      );
    });

    test('what is asked is answered there; a case taken meanwhile says by whom, and the others go through', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`/allocations/${MARSDEN}`);
      await page.locator('.hr-cand').filter({ hasText: 'Kaur, Harpreet' }).first().getByRole('radio').check();
      await page.getByRole('button', { name: 'Add to basket' }).click();
      await expect(caseOf(page, 'Marsden, Tyler')).toContainText('Kaur, Harpreet needs a reason');
      await page.getByRole('button', { name: 'Allocate the case' }).click();
      await expect(summary(page)).toContainText('Choose a reason for allocating to Kaur, Harpreet');
      await expect(summary(page)).toContainText('Enter an oversight review date');
      await axe(page);

      await page.goto('/allocations');
      await page.getByLabel('Put Kowalczyk, Piotr in the basket').check();
      await page.getByRole('button', { name: 'Put ticked cases in the basket' }).click();
      await chooseIn(caseOf(page, 'Kowalczyk, Piotr'), 'Doyle, Aoife');
      await page.getByRole('button', { name: 'Show the effect' }).last().click();
      await expect(page.getByText('Kept. The effect is worked out again')).toBeVisible();
      const [day, month, year] = dateParts(7);
      const marsden = caseOf(page, 'Marsden, Tyler');
      await marsden
        .getByLabel('Reason', { exact: true })
        .selectOption({ label: 'Specialism of the officer' });
      await marsden.getByLabel('Day').fill(day);
      await marsden.getByLabel('Month').fill(month);
      await marsden.getByLabel('Year').fill(year);
      service.change(
        "insert into allocation (id, crn, staff_code, kind, started_on, decided_at, decided_by, decided_by_name) values ('race', ?, 'WYHA012', 'allocation', ?, ?, 'u-other', 'Ann Other')",
        KOWALCZYK,
        inDays(0),
        new Date().toISOString(),
      );
      await page.getByRole('button', { name: 'Allocate 2 cases' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 2 cases allocated');
      await expect(page.getByRole('row').filter({ hasText: KOWALCZYK })).toContainText('by Ann Other');
      await page
        .getByRole('link', { name: 'Open the basket' })
        .or(page.getByRole('button', { name: 'Open the basket' }))
        .click();
      await expect(caseOf(page, KOWALCZYK)).toContainText('Ann Other allocated this case to Priestley, Owen');
      await axe(page);
      await page.getByRole('button', { name: 'Take out' }).click();
      await expect(page.getByText('The basket is empty')).toBeVisible();
    });
  });
}
