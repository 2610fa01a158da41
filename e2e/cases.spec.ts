import type { Page } from '@playwright/test';
import { fillDay } from './support/day';
import { widthBeyond } from './support/measure';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';

/** A date input's three fields. */
async function fillDate(page: Page, name: string, [day, month, year]: readonly string[]): Promise<void> {
  await page.locator(`#${name}-day`).fill(day ?? '');
  await page.locator(`#${name}-month`).fill(month ?? '');
  await page.locator(`#${name}-year`).fill(year ?? '');
}

/** Bad values that a person can type, by field: what is said, and where the error summary leads. */
const BAD: readonly (readonly [field: string, message: string])[] = [
  ['crn', 'Enter a CRN, like X123456'],
  ['forename', 'Forename must be 100 characters or fewer'],
  ['surname', 'Surname must be 100 characters or fewer'],
  ['dateOfBirth', 'Date of birth must be a real date'],
  ['setting', 'Choose a setting'],
  ['orderStart', 'Order start must include a month'],
  ['orderEnd', 'Order end must be a real date'],
  ['releaseDate', 'Release date must include a day and month'],
  ['rsr', 'RSR must be a number from 0 to 100, with at most 2 decimal places'],
  ['ogrs', 'OGRS must be a number from 0 to 100, with at most 2 decimal places'],
  ['firstAppointment', 'First appointment must be a real date'],
  ['lastSeen', 'Last seen must include a year'],
  ['nextAppointment', 'Next appointment must be a real date'],
];

async function fillBadly(page: Page): Promise<void> {
  await page.getByLabel('CRN').fill('X12');
  await page.getByLabel('Forename').fill('x'.repeat(101));
  await page.getByLabel('Surname').fill('y'.repeat(101));
  await fillDate(page, 'dateOfBirth', ['31', '2', '1990']);
  await fillDate(page, 'orderStart', ['1', '', '2026']);
  await fillDate(page, 'orderEnd', ['1', '13', '2026']);
  await fillDate(page, 'releaseDate', ['', '', '2026']);
  await page.getByLabel('RSR').fill('101');
  await page.getByLabel('OGRS').fill('high');
  await fillDate(page, 'firstAppointment', ['x', '1', '2026']);
  await fillDate(page, 'lastSeen', ['1', '1', '']);
  await fillDate(page, 'nextAppointment', ['32', '1', '2026']);
  await page.getByLabel('MAPPA').check();
  await page.getByLabel('Restricted').check();
}

for (const javaScriptEnabled of [true, false]) {
  const crn = javaScriptEnabled ? 'Y900001' : 'Y900002';

  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ signInAs }) => signInAs(MANAGER));

    test('every bad field shows its message beside it and in the summary, and keeps what was typed', async ({
      page,
    }) => {
      await page.goto('/cases/new');
      await fillBadly(page);
      await page.getByRole('button', { name: 'Log the case' }).click();
      const summary = page.locator('.govuk-error-summary');
      await expect(summary).toContainText('There is a problem');
      for (const [field, message] of BAD) {
        await expect(summary.locator(`a[href="#${field}"]`)).toContainText(message);
        await expect(page.locator(`#${field}-error`)).toContainText(message);
      }
      await expect(summary.getByRole('link')).toHaveCount(BAD.length);
      await expect(page.getByLabel('CRN')).toHaveValue('X12');
      await expect(page.getByLabel('Surname')).toHaveValue('y'.repeat(101));
      await expect(page.locator('#dateOfBirth-day')).toHaveValue('31');
      await expect(page.getByLabel('RSR')).toHaveValue('101');
      await expect(page.getByLabel('MAPPA')).toBeChecked();
      await expect(page.getByLabel('Restricted')).toBeChecked();
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('the band, the lowest grade and every reason show while a case is logged', async ({ page }) => {
      await page.goto('/cases/new');
      const band = page.locator('#band-panel');
      await expect(band).toContainText('Provisional, 1 to 4');
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByLabel('CRN').fill(` ${crn.toLowerCase()} `);
      await page.getByLabel('Forename').fill('Noor');
      await page.getByLabel('Surname').fill('Newcome');
      await page.getByLabel('Home area').selectOption('Calderdale');
      await page.getByLabel('Community', { exact: true }).check();
      await page.getByLabel('RSR').fill('3.41');
      await page.getByLabel('OGRS').fill('78');
      await page.getByLabel('Medium', { exact: true }).check();
      await page.getByLabel('Domestic abuse register').check();
      const check = page.getByRole('button', { name: 'Check the band' });
      if (javaScriptEnabled) await expect(check).toHaveCount(0);
      else await check.click();
      for (const words of [
        'Band 3, amber',
        'OGRS 78 is 75 or over, under 90: band 3',
        'RSR 3.41 is 3.00 or over, under 6.90: band 3',
        'ROSH medium: band 2',
        'Lowest grade: senior case manager',
        'RSR is 3.0 or over (3.41)',
        'On the DA register with OGRS 75 or over (78)',
        'The officer needs domestic abuse training',
      ])
        await expect(band).toContainText(words);
      await expect(page.getByLabel('Surname')).toHaveValue('Newcome');

      await page.getByLabel('Home area').selectOption('');
      await page.getByLabel('Another area').fill('Wakefield');
      await page.getByRole('button', { name: 'Log the case' }).click();
      await expect(page.locator('#area-error')).toContainText('Wakefield is outside your part of the estate');
      await expect(page).toHaveTitle(/^Error: Log a case/);
      await page.getByLabel('Home area').selectOption('Calderdale');
      await page.getByRole('button', { name: 'Log the case' }).click();
      await expect(page).toHaveURL(new RegExp(`/cases/${crn}\\?saved=logged$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newcome, Noor');
      await expect(page.getByText('Case logged')).toBeVisible();
      await expect(page.getByRole('link', { name: 'allocate it now' })).toHaveAttribute(
        'href',
        `/allocations/${crn}`,
      );
      await expect(page.getByText('Goes to Halifax')).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('a fall of band and lowest grade asks for a reason, waits with it, and shows what stands', async ({
      page,
    }) => {
      await page.goto(`/cases/${crn}/edit`);
      const band = page.locator('#band-panel');
      await expect(band).toContainText('As it is now');
      await page.getByLabel('RSR').fill('1.10');
      await page.getByLabel('OGRS').fill('20');
      if (javaScriptEnabled) {
        await expect(band).toContainText('Now: band 3; senior case manager');
      } else {
        await page.getByRole('button', { name: 'Save changes' }).click();
        await expect(page.locator('.govuk-error-summary')).toContainText(
          'check what stands until then, then save again',
        );
      }
      await expect(band).toContainText('Band 2, green');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.locator('#reason-error')).toContainText('Enter why the band goes down from 3 to 2');
      await expect(page.getByLabel('RSR')).toHaveValue('1.10');
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByLabel('Why the band goes down from 3 to 2').fill('Scores were for somebody else');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page).toHaveURL(new RegExp(`/cases/${crn}\\?saved=waiting$`));
      const waiting = page.locator('section.hr-decide').filter({ hasText: 'Waits for a second manager' });
      await expect(waiting).toContainText('The lowest grade falls from senior case manager to case manager');
      await expect(waiting).toContainText('Band 3, lowest grade');
      await expect(waiting).toContainText('Band 2, lowest grade');
      await expect(waiting).toContainText('Scores were for somebody else');
    });

    test('flags that nobody answered are missing details; “None of these” says that there are none', async ({
      page,
    }) => {
      const unasked = javaScriptEnabled ? 'Y900003' : 'Y900004';
      await page.goto('/cases/new');
      await page.getByLabel('CRN').fill(unasked);
      await page.getByLabel('Surname').fill('Unasked');
      await page.getByLabel('Home area').selectOption('Calderdale');
      await page.getByLabel('Community', { exact: true }).check();
      await page.getByLabel('RSR').fill('1.20');
      await page.getByLabel('OGRS').fill('30');
      await page.getByLabel('Medium', { exact: true }).check();
      await page.getByRole('button', { name: 'Log the case' }).click();
      await expect(page).toHaveURL(/saved=logged$/);
      const marks = page.locator('.hr-marks');
      const flags = page.locator('.govuk-summary-list__row').filter({ hasText: 'Flags' });
      await expect(marks).toContainText('Details missing');
      await expect(flags).toContainText('Not known');
      if (javaScriptEnabled) await checkAccessibility(page);

      await page.goto(`/cases/${unasked}/edit`);
      await expect(page.getByLabel('None of these')).not.toBeChecked();
      await page.getByLabel('None of these').check();
      await page.getByLabel('MAPPA').check();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.locator('#flags-error')).toContainText('not both');
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByLabel('MAPPA').uncheck();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.locator('#reason-error')).toContainText('a lower grade than before');
      await page.getByLabel('Why this changes').fill('Looked up: none is registered');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page).toHaveURL(/saved=saved$/);
      await expect(flags).toContainText('None');
      await expect(marks).toHaveCount(0);
      await page.goto(`/cases/${unasked}/edit`);
      await expect(page.getByLabel('None of these')).toBeChecked();
    });

    test('one case after another is logged without leaving the form, and the last goes on to its officer', async ({
      page,
    }) => {
      const [first, second] = javaScriptEnabled ? ['Y900005', 'Y900006'] : ['Y900007', 'Y900008'];
      const fill = async (next: string) => {
        await page.getByLabel('CRN').fill(next);
        await page.getByLabel('Surname').fill('Inrow');
        await page.getByLabel('Home area').selectOption('Calderdale');
        await page.getByLabel('Community', { exact: true }).check();
      };
      await page.goto('/cases/new');
      await fill(first);
      await page.getByRole('button', { name: 'Log it and log another' }).click();
      await expect(page.getByText(`Case ${first} logged`)).toBeVisible();
      await expect(page.getByLabel('Surname')).toHaveValue('');
      await expect(page.getByLabel('Community', { exact: true })).not.toBeChecked();
      if (javaScriptEnabled) await checkAccessibility(page);
      await fill(second);
      await page.getByRole('button', { name: 'Log it and choose an officer' }).click();
      await expect(page).toHaveURL(new RegExp(`/allocations/${second}$`));
    });

    test('a change of what somebody else has changed says who, and keeps what was typed', async ({
      page,
      context,
    }) => {
      await page.goto(`/cases/${crn}/edit`);
      const other = await context.newPage();
      await other.goto(`/cases/${crn}/edit`);
      await other.getByLabel('Forename').fill('Nora');
      await other.getByRole('button', { name: 'Save changes' }).click();
      await expect(other).toHaveURL(/saved=saved$/);
      await page.getByLabel('Surname').fill('Mine');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText(
        /Pickles.* changed this case on .*nothing of yours has been saved/,
      );
      await expect(page.getByLabel('Surname')).toHaveValue('Mine');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Mine, /);
    });

    test('a case that is over is ended after a question, and is found among those that ended', async ({
      page,
    }) => {
      await page.goto(`/cases/${crn}`);
      await page.getByRole('link', { name: 'End the case' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('End the case');
      if (javaScriptEnabled) await checkAccessibility(page);
      await fillDay(page, 'endedOn', 1);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('#endedOn-error')).toContainText('The day must be today or in the past');
      await expect(page.locator('#reason-error')).toContainText('Choose why the case ends');
      await page.goto(`/cases/${crn}/end`);
      await page.getByLabel('The order or licence came to its end').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText('It leaves the cases that wait for an officer.')).toBeVisible();
      await page.getByRole('button', { name: 'End the case' }).click();
      await expect(page.getByText('The end of the case is recorded')).toBeVisible();
      await page.goto(`/cases?status=ended&q=${crn}`);
      await expect(page.getByRole('link', { name: /Mine/ })).toBeVisible();
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('a case that was ended by mistake is opened again, once what that does was shown', async ({
      page,
    }) => {
      await page.goto(`/cases/${crn}`);
      await page.getByRole('link', { name: 'Open the case again' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Open the case again');
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('#reason-error')).toContainText('Enter why the case opens again');
      await page.getByLabel('Why does it open again?').fill('Ended by mistake');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText('It waits for an officer.')).toBeVisible();
      await page.getByRole('button', { name: 'Open the case again' }).click();
      await expect(page.getByText('The case is open again')).toBeVisible();
    });
  });
}

test('cases are searched, filtered and sorted by the address', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto('/cases');
  await checkAccessibility(page);
  await page.getByLabel('CRN or name').fill('garside');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/q=garside/);
  await expect(page.getByRole('link', { name: 'Garside, Leon' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Garside, Leon' })).toContainText('Beyond grade');
  await page.getByLabel('CRN or name').fill('nobody of this name');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page.getByText('No case matches “nobody of this name”')).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('link', { name: 'Clear the search and filters' }).click();
  await page.getByRole('link', { name: 'Last seen' }).click();
  await expect(page).toHaveURL(/sort=last_seen/);
  await page.goto('/cases?missing=yes');
  await expect(page.locator('.hr-tag').filter({ hasText: 'Details missing' }).first()).toBeVisible();
  await expect(page.getByText(/with RSR, OGRS or ROSH missing/)).toBeVisible();
  await page.goto('/cases?beyond=yes');
  await expect(page.getByText(/cases? held beyond grade/)).toBeVisible();
});

test('a case shows who holds it, why its band is what it is, and the history', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto('/cases/X318842');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Garside, Leon');
  await expect(page.getByText('Lowest grade: senior case manager')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Whitworth, Daniel' }).first()).toBeVisible();
  await checkAccessibility(page);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await widthBeyond(page)).toBe(0);
  await page.goto('/cases/X318842/edit');
  expect(await widthBeyond(page)).toBe(0);
});

test('an officer sees their own cases and changes none; a leader sees no restricted name', async ({
  page,
  signInAs,
  service,
}) => {
  service.change("update supervised_case set restricted = 1 where crn = 'X318842'");
  await signInAs(OFFICER);
  await page.goto('/cases?q=X318842');
  await expect(page.getByRole('link', { name: 'Garside, Leon' })).toBeVisible();
  await page.goto('/cases/X318842');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Garside, Leon');
  await expect(page.getByRole('link', { name: 'Change the case' })).toHaveCount(0);
  await signInAs(LEADER);
  await page.goto('/cases?q=garside');
  await expect(page.getByRole('link', { name: 'Garside, Leon' })).toHaveCount(0);
  await page.goto('/cases/X318842');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Restricted case');
  await expect(page.getByText('Garside')).toHaveCount(0);
});

test.describe('what is not there', () => {
  test.use({ expectedErrors: [/404 \(Not Found\)|403 \(Forbidden\)/] });

  test('a case of another part of the estate answers like one that does not exist', async ({
    page,
    signInAs,
  }) => {
    await signInAs('gareth.ingham@headroom.example.org');
    const elsewhere = await page.goto('/cases/X318842');
    const nowhere = await page.goto('/cases/X000000');
    expect([elsewhere?.status(), nowhere?.status()]).toEqual([404, 404]);
    await signInAs(LEADER);
    expect((await page.goto('/cases/new'))?.status()).toBe(403);
  });
});
