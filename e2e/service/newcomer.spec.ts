import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { FOLDER_VARIABLE } from '../support/database';
import { clockEnvironment, inDays } from '../support/day';
import { widthBeyondAt } from '../support/measure';
import { runCommand } from '../support/run-command';
import { Service } from '../support/service';
import { checkAccessibility, expect, test as base } from '../support/test';

const PASSWORD = 'only for this journey';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A service with nothing in its database but its tables. */
const test = base.extend({
  service: async ({}, use) => {
    const url = `file:${path.join(process.env[FOLDER_VARIABLE] ?? '', 'newcomer-empty.db')}`;
    await runCommand(['lib/cli/run-ts.mjs', 'lib/cli/db-migrate.ts'], {
      ...clockEnvironment(),
      DATABASE_URL: url,
    });
    const service = await Service.start('newcomer', { DATABASE_URL: url });
    await use(service);
    await service.end();
  },
});

const TEAMS = ['HX-1', 'HX-2', 'LS-1', 'LS-2'] as const;

/** 30 members of staff as a team keeps them: a sheet with a title, the head below it. */
async function officersWorkbook() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Officers');
  sheet.addRow(['Our staff']);
  sheet.addRow(['Staff code', 'Forename', 'Surname', 'Team code', 'Grade', 'Contracted hours']);
  for (let n = 1; n <= 30; n += 1) {
    const manager = n <= 4;
    const grade = manager ? 'SPO' : n % 3 === 0 ? 'PSO' : 'PO';
    const code = `S${String(n).padStart(3, '0')}`;
    sheet.addRow([code, `Forename${n}`, `Surname${n}`, TEAMS[n % 4], grade, 37]);
  }
  return { name: 'Our staff.xlsx', mimeType: XLSX, buffer: Buffer.from(await workbook.xlsx.writeBuffer()) };
}

/** 1,500 cases as a spreadsheet program saves them here: a byte order mark, semicolons, line ends of Windows, days as D/M/YYYY. */
function casesCsv() {
  const day = (days: number): string => inDays(days).split('-').reverse().map(Number).join('/');
  const head =
    'crn;setting;forename;surname;date_of_birth;sex;area;rsr;ogrs;rosh;order_start;order_end;officer_staff_code';
  const rows = Array.from({ length: 1_500 }, (_, n) => {
    const officer = n < 20 ? '' : `S${String(5 + (n % 26)).padStart(3, '0')}`;
    const area = n % 2 === 0 ? 'Calderdale' : 'Leeds';
    const risk = `${(n % 9) + 0.5};${20 + (n % 60)};${n % 4 === 0 ? 'medium' : 'low'}`;
    const dates = `${day(-200 + (n % 150))};${day(100 + (n % 200))}`;
    return `Y${String(100_000 + n)};community;Given${n};Family${n};4/7/1990;male;${area};${risk};${dates};${officer}`;
  });
  const buffer = Buffer.from(`\uFEFF${[head, ...rows].join('\r\n')}\r\n`);
  return { name: 'cases.csv', mimeType: 'text/csv', buffer };
}

async function looksRight(page: Page): Promise<void> {
  await checkAccessibility(page);
  expect(await widthBeyondAt(page, 320)).toBe(0);
}

async function addUnit(page: Page, level: string, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: `Add the ${level}` }).click();
  await expect(page.getByText('It was added')).toBeVisible();
}

async function importFile(
  page: Page,
  file: Awaited<ReturnType<typeof officersWorkbook>>,
  added: string,
): Promise<void> {
  await page.getByLabel('Files', { exact: true }).setInputFiles([file]);
  await page.getByRole('button', { name: 'Check the files' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  await page.getByRole('button', { name: 'Import the files' }).click();
  await expect(page.getByText(`Imported: ${added} added, 0 changed and 0 ended`)).toBeVisible();
}

test('from an empty database to a case allocated, through the browser alone', async ({ page, service }) => {
  test.slow();
  const missing = () =>
    page.locator('section', { has: page.getByRole('heading', { name: 'Still missing' }) });

  await test.step('the service is set up, and says what is missing', async () => {
    await page.goto('/');
    await expect(page.getByText('Load the demonstration instead')).toBeVisible();
    await page.getByLabel('Code').first().fill(service.setUpCode);
    await page.getByLabel('Name of your organisation').fill('West Probation');
    await page.getByLabel('Your email address').fill('admin@example.org');
    await page.getByLabel('Your name').fill('Admin, Ann');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up the service' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administration');
    await expect(page.getByRole('banner')).toContainText('West Probation');
    await expect(missing().getByRole('listitem')).toHaveCount(4);
    await looksRight(page);
  });

  await test.step('1 region, 2 LDUs and 4 teams are made by form', async () => {
    await missing().getByRole('link', { name: 'say how your organisation is made up' }).click();
    await expect(page.getByText('There is no region yet')).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'Add the first region' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a region');
    await page.getByRole('button', { name: 'Add the region' }).click();
    await expect(page.locator('.govuk-error-summary')).toContainText('Enter the code');
    await looksRight(page);
    await addUnit(page, 'region', { Code: 'WY', Name: 'West Yorkshire' });
    for (const [code, name, area] of [
      ['CAL', 'Calderdale', 'Calderdale'],
      ['LDS', 'Leeds', 'Leeds'],
    ] as const) {
      await page.getByRole('link', { name: 'Add an LDU to West Yorkshire' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add an LDU');
      await looksRight(page);
      await addUnit(page, 'LDU', { Code: code, Name: name, 'Areas that it serves': area });
    }
    for (const code of TEAMS) {
      const ldu = code.startsWith('HX') ? 'Calderdale' : 'Leeds';
      await page.getByRole('link', { name: `Add a team to ${ldu}` }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a team');
      await looksRight(page);
      await addUnit(page, 'team', { Code: code, Name: `Team ${code}` });
    }
    await expect(page.getByRole('row').filter({ hasText: /Team (HX|LS)/ })).toHaveCount(4);
    await looksRight(page);
  });

  await test.step('30 officers come from a workbook, 1,500 cases from a CSV with semicolons', async () => {
    await page.getByRole('link', { name: 'bring your staff and cases' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data');
    await importFile(page, await officersWorkbook(), '30');
    await looksRight(page);
    await page.goto('/data');
    await importFile(page, casesCsv(), '1,500');
  });

  await test.step('a team is moved and another is closed, once what that does has been shown', async () => {
    await page.goto('/admin/estate');
    await page.getByRole('link', { name: 'Change Team LS-2' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Team LS-2');
    await page.getByLabel('LDU in which it stands').selectOption('CAL');
    await page.getByRole('button', { name: 'Save' }).click();
    const effect = page.getByRole('group', { name: 'Check what this does before it is saved' });
    await expect(effect).toContainText('goes from Leeds (LDS) to Calderdale (CAL), with 7 members of staff');
    await looksRight(page);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await expect(page.getByText('The change was saved')).toBeVisible();
    await page.getByRole('link', { name: 'Change Team HX-2' }).click();
    await page.getByRole('link', { name: 'Close this team' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Close Team HX-2');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.locator('.govuk-error-summary')).toContainText('Choose the team');
    await looksRight(page);
    await page.getByLabel('Team in which they go on').selectOption('HX-1');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(effect).toContainText('everything in it goes on in Team HX-1 (HX-1)');
    await looksRight(page);
    await page.getByRole('button', { name: 'Close the team' }).click();
    await expect(page.getByText('It was closed')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Closed teams' })).toBeVisible();
    await looksRight(page);
  });

  await test.step('the organisation is called otherwise', async () => {
    await page.getByRole('link', { name: 'Change the name of the organisation' }).click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('West Probation');
    await looksRight(page);
    await page.getByLabel('Name', { exact: true }).fill('Probation in the West');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await expect(page.getByRole('banner')).toContainText('Probation in the West');
  });

  await test.step('5 users are made by form, the manager among them', async () => {
    for (const [name, role, part] of [
      ['Manager, May', 'Manager', 'ldu:CAL'],
      ['Manager, Lee', 'Manager', 'ldu:LDS'],
      ['Allocator, Al', 'Allocator', 'region:WY'],
      ['Leader, Lou', 'Leader', 'region:WY'],
      ['Officer, Ollie', 'Officer', 'team:HX-1'],
    ] as const) {
      await page.goto('/admin/users/new');
      await page.getByLabel('Email address').fill(`${name.split(' ')[1]?.toLowerCase() ?? ''}@example.org`);
      await page.getByLabel('Name (optional)').fill(name);
      if (role === 'Officer') await page.getByLabel('Staff code (optional)').fill('S005');
      await page.getByRole('radio', { name: role, exact: true }).check();
      await page.getByLabel('Over which part of the estate').selectOption(part);
      await page.getByRole('radio', { name: 'You enter a first password' }).check();
      await page.getByRole('textbox', { name: 'First password' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Add the user' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    }
    await page.goto('/admin');
    await expect(missing().getByRole('listitem')).toHaveText([/Nobody has allocated a case here yet/]);
    await looksRight(page);
  });

  await test.step('a manager signs in and allocates a case', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Email address').fill('may@example.org');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: '10 cases are waiting for an officer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases waiting for an officer');
    await page
      .getByRole('link', { name: /Family0/ })
      .first()
      .click();
    const best = page.locator('.hr-cand').first();
    await expect(best).toBeVisible();
    await best.getByRole('radio').check();
    await page.getByRole('button', { name: 'Check and confirm' }).click();
    await expect(page.getByRole('button', { name: 'Allocate the case' })).toBeVisible();
    await page.getByRole('button', { name: 'Allocate the case' }).click();
    await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
  });
});
