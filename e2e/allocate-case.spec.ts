import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { dateParts, inDays } from './support/day';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';
import { expectWholePages } from './support/whole-pages';

const HALIFAX_MANAGER = 'helen.pickles@headroom.example.org';
const ALLOCATOR = 'sandra.holdsworth@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';

/** Waiting in Halifax in the demonstration: band 3 with domestic abuse, and a woman. */
const MARSDEN = 'X407218';
const WHITELEY = 'X371828';

const rowOf = (page: Page, name: string): Locator =>
  page.locator('.hr-cand').filter({ has: page.locator('.hr-cand__name', { hasText: name }) });
const checkAndConfirm = (page: Page): Locator => page.getByRole('button', { name: 'Check and confirm' });
const allocate = (page: Page): Locator => page.getByRole('button', { name: 'Allocate the case' });
const summary = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'There is a problem' });

const countRow = z.object({ count: z.number() });

/** How many holdings a case has, and how many audit entries say that it was allocated. */
function allocationsOf(service: Service, crn: string): { holdings: number; audit: number } {
  const count = (sql: string): number => countRow.parse(service.ask(sql, crn)[0]).count;
  const holdings = count('select count(*) as count from allocation where crn = ? and ended_on is null');
  const audit = count(
    "select count(*) as count from audit_entry where thing_key = ? and action = 'case.allocated'",
  );
  return { holdings, audit };
}

/** Puts a case back into the queue, as no screen does. */
function returnToQueue(service: Service, crn: string): void {
  service.change('delete from oversight where crn = ?', crn);
  service.change("delete from allocation where crn = ? and kind = 'allocation'", crn);
}

/** Somebody else, in a browser of their own. */
async function somebodyElse(
  browser: Browser,
  service: Service,
  email: string,
  javaScriptEnabled: boolean,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: service.address });
  expectWholePages(context, javaScriptEnabled);
  await context.addCookies([await service.sessionCookie(email)]);
  return { page: await context.newPage(), context };
}

/** The demonstration's CRNs begin with X. A waiting case of the highest band, whose first appointment passed longest ago of all. */
function addLateCase(service: Service): void {
  service.change(
    `insert into supervised_case (crn, setting, forename, surname, sex, home_ldu_code, rsr, ogrs, rosh, order_start, first_appointment)
     values ('Z900401', 'community', 'Ida', 'Lateman', 'male', 'WYWAK', 7.5, 96, 'high', ?, ?)`,
    inDays(-90),
    inDays(-80),
  );
}

async function choose(page: Page, name: string): Promise<void> {
  await rowOf(page, name).getByRole('radio').check();
}

test.describe('the queue', () => {
  test('has the cases that are late or due by tomorrow first, by band, is narrowed by its filters, and says when nothing matches', async ({
    page,
    signInAs,
    service,
  }) => {
    addLateCase(service);
    await signInAs(ALLOCATOR);
    await page.goto('/allocations');
    const rows = page.getByRole('table', { name: /waiting for an officer/ }).getByRole('row');
    await expect(rows.nth(1)).toContainText(/Lateman, Ida.*late.*Band 4/);
    const words = await rows.allInnerTexts();
    const lastLate = words.findLastIndex((text) => /working days? late|late, less/i.test(text));
    expect(lastLate).toBeGreaterThan(0);
    // "In 1 working day" is due by tomorrow on the eve of a weekend, and stands among the late by its band.
    expect(words.findIndex((text) => /in \d+ working days/i.test(text))).toBeGreaterThan(lastLate);
    await expect(page.getByRole('row').filter({ hasText: 'Details missing' }).first()).toContainText(
      'provisional',
    );
    await checkAccessibility(page);

    await page.getByLabel('LDU').selectOption({ label: 'Calderdale' });
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/ldu=/);
    await expect(rows.filter({ hasText: 'Marsden, Tyler' })).toBeVisible();
    await expect(rows.filter({ hasText: 'Wakefield' })).toHaveCount(0);
    await page.goto('/allocations?band=4&team=WYHA');
    await expect(page.getByText('No waiting case matches these filters')).toBeVisible();
    await checkAccessibility(page);
    await page.getByRole('link', { name: 'Clear filters' }).last().click();
    await expect(rows.filter({ hasText: 'Wakefield' }).first()).toBeVisible();
  });

  test('is for leaders to read: no restricted name, nothing to choose', async ({ page, signInAs }) => {
    await signInAs(LEADER);
    await page.goto('/allocations');
    await expect(page.getByRole('link', { name: 'Restricted case' }).first()).toBeVisible();
    await page.goto(`/allocations/${MARSDEN}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Officers for Marsden, Tyler');
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(checkAndConfirm(page)).toHaveCount(0);
    await checkAccessibility(page);
  });
});

test.describe('what is not for somebody', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('answers like what is not there, and an officer has no queue', async ({ page, signInAs }) => {
    await signInAs(HALIFAX_MANAGER);
    for (const address of [
      '/allocations/X000000',
      '/allocations/nonsense',
      '/allocations/X441837',
      `/allocations/${MARSDEN}/done`,
    ])
      expect((await page.goto(address))?.status()).toBe(404);
    await signInAs(OFFICER);
    expect((await page.goto('/allocations'))?.status()).toBe(403);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const axe = async (page: Page): Promise<void> => {
      if (javaScriptEnabled) await checkAccessibility(page);
    };
    test.afterEach(({ service }) => {
      returnToQueue(service, MARSDEN);
      returnToQueue(service, WHITELEY);
    });

    test('asks for what is missing beside its field, keeps all that was typed through every step, and shows before and after', async ({
      page,
      signInAs,
    }) => {
      await signInAs(HALIFAX_MANAGER);
      await page.goto(`/allocations/${MARSDEN}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Choose an officer for Marsden, Tyler',
      );
      await expect(page.getByRole('row').filter({ hasText: 'Adeyemi, Folasade' })).toContainText(
        'takes no new cases',
      );
      await axe(page);

      await checkAndConfirm(page).click();
      await expect(
        summary(page).getByRole('link', { name: 'Choose an officer from the shortlist' }),
      ).toHaveAttribute('href', '#officer');
      await axe(page);

      const kaur = rowOf(page, 'Kaur, Harpreet');
      await choose(page, 'Kaur, Harpreet');
      await expect(kaur).toContainText('Kaur, Harpreet has not done domestic abuse training.');
      await expect(kaur).toContainText('Priestley, Owen is allowed and would be at');
      await kaur.getByLabel('What you considered').fill('Holds the case of his brother');
      await kaur.getByLabel('Day').fill('31');
      await kaur.getByLabel('Month').fill('2');
      await kaur.getByLabel('Year').fill('2027');
      await checkAndConfirm(page).click();
      await expect(summary(page)).toContainText('Choose a reason for allocating to Kaur, Harpreet');
      await expect(summary(page)).toContainText('Oversight review date must be a real date');
      await expect(kaur.getByRole('radio')).toBeChecked();
      await expect(kaur.getByLabel('What you considered')).toHaveValue('Holds the case of his brother');
      await expect(kaur.getByLabel('Day')).toHaveValue('31');
      await axe(page);

      const [day, month, year] = dateParts(7);
      await kaur.getByLabel('Reason').selectOption({ label: 'Specialism of the officer' });
      await kaur.getByLabel('Day').fill(day);
      await kaur.getByLabel('Month').fill(month);
      await kaur.getByLabel('Year').fill(year);
      await checkAndConfirm(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Allocate Marsden, Tyler to Kaur, Harpreet?',
      );
      await expect(page.getByRole('table', { name: 'Before and after' })).toContainText(
        'Workload of Halifax',
      );
      await expect(page.locator('main')).toContainText('Holds the case of his brother');
      await axe(page);

      await page.getByRole('button', { name: 'Change something' }).click();
      await expect(kaur.getByRole('radio')).toBeChecked();
      await expect(kaur.getByLabel('Reason')).toHaveValue('specialism');
      await checkAndConfirm(page).click();
      await allocate(page).click();
      await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
      await expect(page.locator('main')).toContainText('You review the oversight of this case by');
      await axe(page);
    });

    test('undoes an allocation made in error from where it was done, and the case waits again', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(HALIFAX_MANAGER);
      await page.goto(`/allocations/${MARSDEN}`);
      await choose(page, 'Doyle, Aoife');
      await checkAndConfirm(page).click();
      await allocate(page).click();
      await page.getByRole('link', { name: 'Undo this allocation' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Undo the allocation to Doyle, Aoife');
      await expect(page.locator('main')).toContainText('The case waits for an officer again');
      await axe(page);
      await page.getByRole('button', { name: 'Undo the allocation' }).click();
      await expect(page.locator('main')).toContainText('Undone as made in error by Helen Pickles on');
      await axe(page);
      expect(allocationsOf(service, MARSDEN).holdings).toBe(0);
      await page.goto(`/cases/${MARSDEN}`);
      await expect(page.getByRole('table', { name: 'Officers who held this case' })).toContainText(
        'Undone by Helen Pickles',
      );
      await page.goto('/allocations?team=WYHA');
      await expect(page.getByRole('link', { name: 'Marsden, Tyler', exact: true })).toBeVisible();
    });

    test('tells whoever comes second who holds the case, by whom and when', async ({
      page,
      signInAs,
      browser,
      service,
    }) => {
      await signInAs(HALIFAX_MANAGER);
      const other = await somebodyElse(browser, service, ALLOCATOR, javaScriptEnabled);
      for (const one of [page, other.page]) {
        await one.goto(`/allocations/${MARSDEN}`);
        await choose(one, 'Doyle, Aoife');
        await checkAndConfirm(one).click();
        await expect(allocate(one)).toBeVisible();
      }
      await allocate(page).click();
      await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
      await allocate(other.page).click();
      await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(
        'Marsden, Tyler has an officer already',
      );
      await expect(other.page.locator('main')).toContainText(/Allocated to\s*Doyle, Aoife/);
      await expect(other.page.locator('main')).toContainText(/Allocated by\s*Helen Pickles/);
      await expect(other.page.locator('main')).toContainText(/Allocated at\s*\d+ \w+ \d{4}, \d+:\d\d[ap]m/);
      await axe(other.page);
      await other.context.close();
      expect(allocationsOf(service, MARSDEN)).toMatchObject({ holdings: 1 });
    });

    test('allocates once when the same form is sent many times at once', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(HALIFAX_MANAGER);
      const before = allocationsOf(service, MARSDEN).audit;
      await page.goto(`/allocations/${MARSDEN}`);
      await choose(page, 'Doyle, Aoife');
      await checkAndConfirm(page).click();
      await expect(allocate(page)).toBeVisible();
      if (javaScriptEnabled) {
        await allocate(page).dblclick();
      } else {
        const fields = await page
          .locator('form:has(button[value="allocate"]) input[type="hidden"]')
          .evaluateAll((inputs) =>
            inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
          );
        const form = { ...Object.fromEntries(fields), step: 'allocate' };
        const headers = { origin: service.address };
        const sends = Array.from({ length: 5 }, () =>
          page.request.post(`/allocations/${MARSDEN}`, { multipart: form, headers }),
        );
        for (const answer of await Promise.all(sends)) expect(answer.url()).toContain('/done');
        await allocate(page).click();
      }
      await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
      expect(allocationsOf(service, MARSDEN)).toEqual({ holdings: 1, audit: before + 1 });
    });

    test('asks again when the officer’s workload has crossed a threshold since the check', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(HALIFAX_MANAGER);
      await page.goto(`/allocations/${MARSDEN}`);
      const staffCode = (await rowOf(page, 'Doyle, Aoife').getByRole('radio').getAttribute('value')) ?? '';
      await choose(page, 'Doyle, Aoife');
      await checkAndConfirm(page).click();
      await expect(allocate(page)).toBeVisible();
      const hours =
        'update officer set contracted_hours_hundredths = contracted_hours_hundredths - ? where staff_code = ?';
      service.change(hours, 740, staffCode);
      await allocate(page).click();
      await expect(page.locator('main')).toContainText('would be at');
      await expect(page.locator('main')).toContainText('Choose a reason for allocating to Doyle, Aoife');
      expect(allocationsOf(service, MARSDEN).holdings).toBe(0);
      service.change(hours, -740, staffCode);
    });

    test('offers a woman the women’s team of the region, and asks why the LDU is left', async ({
      page,
      signInAs,
    }) => {
      await signInAs(HALIFAX_MANAGER);
      await page.goto(`/allocations/${WHITELEY}`);
      await expect(page.locator('main')).toContainText("Women's offer");
      await page.getByRole('link', { name: /choose among the officers of Bradford/ }).click();
      await expect(page).toHaveURL(/team=WYBW/);
      await expect(rowOf(page, 'Doyle, Aoife')).toHaveCount(0);
      const first = page.locator('.hr-cand').first();
      const name = (await first.locator('.hr-cand__name').innerText()).trim();
      await first.getByRole('radio').check();
      await checkAndConfirm(page).click();
      await expect(summary(page)).toContainText("Enter why you choose Bradford women's team");
      await expect(first.getByRole('radio')).toBeChecked();
      await axe(page);
      await page.getByLabel(/^Why Bradford/).fill('Offered on the phone, and accepted');
      await checkAndConfirm(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`to ${name}?`);
      await expect(page.locator('main')).toContainText('Offered on the phone, and accepted');
    });
  });
}
