import ExcelJS from 'exceljs';
import { widthBeyondAt } from '../support/measure';
import { checkAccessibility, expect, test } from '../support/test';

const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const MANAGER = 'helen.pickles@headroom.example.org';
const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const teamsOf = (code: string) =>
  fileOf(
    'Teams for November.csv',
    `team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\n${code},New team ${code},generic,${code}L,New unit ${code},${code}R,New region ${code}\n`,
  );
const officersOf = (code: string, team: string) =>
  fileOf(
    'officers.csv',
    `staff_code,forename,surname,team_code,grade,contracted_hours\n${code}1,Ann,${code},${team},PO,37.5\n`,
  );

/** A workbook with teams and officers, as a team keeps it: a title above the head, days that are days. */
async function workbookOf(code: string) {
  const workbook = new ExcelJS.Workbook();
  const teams = workbook.addWorksheet('Teams');
  teams.addRow(['team_code', 'team_name', 'team_type', 'ldu_code', 'ldu_name', 'region_code', 'region_name']);
  teams.addRow([
    code,
    `New team ${code}`,
    'generic',
    `${code}L`,
    `New unit ${code}`,
    `${code}R`,
    `New region ${code}`,
  ]);
  const officers = workbook.addWorksheet('Officers');
  officers.addRow(['Our officers']);
  officers.mergeCells('A1:D1');
  officers.addRow(['Staff code', 'Forename', 'Surname', 'Team code', 'Grade', 'Start date']);
  officers.addRow([`${code}1`, 'Ann', code, code, 'PO', new Date('2026-01-05T00:00:00Z')]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'Our team.xlsx', mimeType, buffer: Buffer.from(await workbook.xlsx.writeBuffer()) };
}

test('the workbook to fill in is brought as it is', async ({ page, signInAs }) => {
  await signInAs(ADMINISTRATOR);
  await page.goto('/data');
  const link = page.getByRole('link', { name: 'Download a workbook to fill in' });
  const template = await page.request.get((await link.getAttribute('href')) ?? '');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await template.body()).buffer);
  workbook.getWorksheet('Teams')?.addRow(['NEWT', 'New', 'generic', 'NEWTL', 'Unit', 'NEWTR', 'Region']);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles([{ name: 'data-template.xlsx', mimeType, buffer }]);
  await page.getByRole('button', { name: 'Check the files' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'teams.csv' }).getByRole('cell').first()).toHaveText(
    '1',
  );
});

test('an administrator brings a workbook, and its sheets are imported like files', async ({
  page,
  signInAs,
}) => {
  await signInAs(ADMINISTRATOR);
  await page.goto('/data');
  await page.getByLabel('Files', { exact: true }).setInputFiles([await workbookOf('NEWX')]);
  await page.getByRole('button', { name: 'Check the files' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  const officers = page.getByRole('row').filter({ hasText: 'officers.csv' });
  await expect(officers.getByRole('cell').first()).toHaveText('1');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Import the files' }).click();
  await expect(page.getByText('Imported: 2 added, 0 changed and 0 ended')).toBeVisible();
});

/** A workbook as a team keeps it: titles, headings of its own, a total. */
async function oddWorkbook(name: string, code: string, row: readonly (string | number)[]) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.addRow([`Staff list of ${name}`]);
  sheet.addRow(['Staff no', 'First name', 'Family name', 'Team', 'Role', 'Hrs', `Locker ${code}`]);
  sheet.addRow([...row]);
  sheet.addRow(['Total', '', '', '', '', 1]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${name}.xlsx`, mimeType, buffer: Buffer.from(await workbook.xlsx.writeBuffer()) };
}

for (const [javaScriptEnabled, code] of [
  [true, 'ODDA'],
  [false, 'ODDB'],
] as const)
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a workbook with headings of its own is asked about once, and the next of its shape is read by itself', async ({
      page,
      signInAs,
    }) => {
      const looksRight = async (): Promise<void> => {
        if (!javaScriptEnabled) return;
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      };
      const bring = async (name: string, row: readonly (string | number)[]): Promise<void> => {
        await page.goto('/data');
        await page.getByLabel('Files', { exact: true }).setInputFiles([await oddWorkbook(name, code, row)]);
        await page.getByRole('button', { name: 'Check the files' }).click();
      };
      await signInAs(ADMINISTRATOR);
      await bring(code, [`${code}1`, 'Ann', 'Lee', 'WYHA', 'PO', 30, 'L1']);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Say which column is which');
      await expect(page.getByLabel(`What ${code}.xlsx/Sheet1 holds`)).toHaveValue('officers.csv');
      await expect(page.getByLabel('What Family name is')).toHaveValue('surname');
      await looksRight();
      await page.getByLabel('What Hrs is').selectOption('staff_code');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('both said to be staff_code');
      await looksRight();
      await page.getByLabel('What Hrs is').selectOption('contracted_hours');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
      await expect(page.getByText('Family name is surname')).toBeVisible();
      await page.getByRole('button', { name: 'Import the files' }).click();
      await expect(page.getByText('Imported: 1 added, 0 changed and 0 ended')).toBeVisible();

      await bring(`${code} again`, [`${code}2`, 'Ben', 'Hill', 'WYHA', 'PO', 30, 'L2']);
      await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
      await expect(page.getByText('with its columns as Tomasz Wojcik said on')).toBeVisible();
      await page.getByRole('link', { name: 'Change how the columns are read' }).click();
      await expect(page.getByLabel(`What Locker ${code} is`)).toHaveValue('');
    });
  });

for (const [javaScriptEnabled, code] of [
  [true, 'NEWA'],
  [false, 'NEWB'],
] as const)
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an administrator brings files, mends them, sees what they would change, and imports them', async ({
      page,
      signInAs,
    }) => {
      await signInAs(ADMINISTRATOR);
      await page.goto('/data');
      const looksRight = async (): Promise<void> => {
        if (!javaScriptEnabled) return;
        await checkAccessibility(page);
        expect(await widthBeyondAt(page, 320)).toBe(0);
      };
      await looksRight();
      await page.getByRole('button', { name: 'Check the files' }).click();
      await expect(page.locator('.govuk-error-summary')).toContainText('Choose at least one file');
      await looksRight();

      await page
        .getByLabel('Files', { exact: true })
        .setInputFiles([teamsOf(code), officersOf(code, 'NOTEAM')]);
      await page.getByRole('button', { name: 'Check the files' }).click();
      await expect(page.getByRole('heading', { name: '1 error to mend' })).toBeVisible();
      const wrong = page.getByRole('row').filter({ hasText: 'NOTEAM' });
      await expect(wrong).toContainText('officers.csv');
      await expect(wrong).toContainText('team_code');
      await looksRight();
      const list = await page.request.get(
        (await page.getByRole('link', { name: 'Download this list' }).getAttribute('href')) ?? '',
      );
      expect(await list.text()).toContain('error,officers.csv,2,team_code,NOTEAM');

      const mend = page.getByRole('link', {
        name: 'Download officers.csv with what to mend beside each row',
      });
      const mended = await page.request.get((await mend.getAttribute('href')) ?? '');
      expect(await mended.text()).toContain('PO,37.5,"team_code: No team');

      await page.getByRole('button', { name: 'Discard the files' }).click();
      await expect(page.getByText('The files were discarded')).toBeVisible();
      await page.getByLabel('Files', { exact: true }).setInputFiles([teamsOf(code), officersOf(code, code)]);
      await page.getByRole('button', { name: 'Check the files' }).click();
      await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
      const officers = page.getByRole('row').filter({ hasText: 'officers.csv' });
      await expect(officers.getByRole('cell').first()).toHaveText('1');
      await looksRight();
      await page.getByRole('button', { name: 'Import the files' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Files imported');
      await expect(page.getByText('Imported: 2 added, 0 changed and 0 ended')).toBeVisible();
      await looksRight();

      await page.goto('/data');
      const newest = page
        .getByRole('table', { name: /Imports/ })
        .getByRole('row')
        .nth(1);
      await expect(newest).toContainText('Upload: teams.csv, officers.csv');
      await expect(newest).toContainText('Wojcik');
      await page.goto(`/teams/${code}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`New team ${code}`);
    });
  });

test('who may not import finds neither the page nor the address of the files, and files are one person’s own', async ({
  page,
  signInAs,
}) => {
  await signInAs(ADMINISTRATOR);
  await page.goto('/data');
  await page.getByLabel('Files', { exact: true }).setInputFiles([teamsOf('NEWC')]);
  await page.getByRole('button', { name: 'Check the files' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  const own = page.url();

  await signInAs(MANAGER);
  const origin = new URL(own).origin;
  for (const address of ['/data', own, `${own}/problems`])
    expect((await page.request.get(address)).status(), address).toBe(404);
  const sent = await page.request.post('/data/upload', {
    multipart: { files: teamsOf('NEWD') },
    headers: { origin },
  });
  expect(sent.status()).toBe(404);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Data', exact: true })).toHaveCount(0);
  await page.context().clearCookies();
  const signedOut = await page.request.post('/data/upload', {
    multipart: { files: teamsOf('NEWD') },
    headers: { origin },
    maxRedirects: 0,
  });
  expect(signedOut.headers().location).toContain('/sign-in');
});

test('another system imports with its token, once for each key', async ({ service, playwright }) => {
  const token = service.createToken('administrator');
  const request = await playwright.request.newContext({ baseURL: service.address });
  const send = (key: string, file: ReturnType<typeof teamsOf>, bearer = token) =>
    request.post('/api/v1/imports', {
      headers: { authorization: `Bearer ${bearer}`, 'idempotency-key': key },
      multipart: { teams: { ...file, name: 'teams.csv' } },
    });
  const first = await send('one', teamsOf('NEWE'));
  expect(first.status(), await first.text()).toBe(200);
  expect(await first.json()).toMatchObject({ added: 1, errors: [] });
  expect(await (await send('one', teamsOf('NEWE'))).json()).toMatchObject({ added: 1 });
  expect((await send('one', teamsOf('NEWF'))).status()).toBe(422);
  expect((await send('two', fileOf('teams.csv', 'team_code\nX\n'))).status()).toBe(422);
  expect((await send('three', teamsOf('NEWE'), service.createToken('manager'))).status()).toBe(404);
  const large = { ...teamsOf('NEWG'), buffer: Buffer.alloc(26 * 1024 * 1024, 'x') };
  expect((await send('four', large)).status()).toBe(413);
});
