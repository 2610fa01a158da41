import type { Page } from '@playwright/test';
import { isoDate } from '../lib/kernel/dates';
import { formatDate } from '../lib/kernel/format';
import { inDays, fillDay } from './support/day';
import { settled, widthBeyond } from './support/measure';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const PAYBACK_MANAGER = 'gareth.ingham@headroom.example.org';
/** Pickles, Helen: line manager in Halifax. */
const PICKLES = '/officers/WYHA001';

/** Officers of Halifax with the longest names that somebody may have: one is away for a month, the other is there. */
const AWAY = { code: 'ZZHA01', name: 'Featherstonehaugh-Cholmondeley, Bartholomew' };
const HERE = { code: 'ZZHA02', name: 'Wolstenholme-Ramsbottom, Persephone' };

const OTHER = 'Priestley, Owen (CM, Halifax)';

/** Cases that need a contact and oversight: by ROSH, by the register and by MAPPA. */
const CASES = [
  { end: 1, rosh: 'high', flags: '[]' },
  { end: 2, rosh: 'medium', flags: '["child_protection"]' },
  { end: 3, rosh: 'medium', flags: '["mappa"]' },
];
const crnOf = (officer: typeof AWAY, end: number): string => `Z97${officer.code.slice(-2)}0${end}`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const problems = (page: Page) => page.locator('.govuk-error-summary');

test.beforeEach(({ service }) => {
  for (const officer of [AWAY, HERE]) addOfficer(service, officer);
  service.change('delete from named_contact where holder_staff_code = ?', AWAY.code);
  service.change('delete from oversight where staff_code = ?', HERE.code);
  service.change("delete from absence where id = 'zz-away'");
  service.change(
    "insert into absence (id, staff_code, kind, start_date, end_date, version) values ('zz-away', ?, 'annual_leave', ?, ?, 1)",
    AWAY.code,
    inDays(-3),
    inDays(25),
  );
});

function addOfficer(service: Service, officer: typeof AWAY): void {
  service.change(
    `insert or ignore into officer (staff_code, surname, forename, team_code, grade, contracted_hours_hundredths, start_date, line_manager_staff_code, version)
     values (?, ?, ?, 'WYHA', 'SCM', 3700, '2012-03-05', 'WYHA001', 1)`,
    officer.code,
    ...officer.name.split(', '),
  );
  for (const { end, rosh, flags } of CASES) {
    const crn = crnOf(officer, end);
    service.change(
      `insert or ignore into supervised_case (crn, setting, forename, surname, sex, home_ldu_code, rsr, ogrs, rosh, flags, order_start)
       values (?, 'community', 'Maximilian', 'Throckmorton-Wrigglesworth', 'male', 'WYCAL', 1.5, 40, ?, ?, ?)`,
      crn,
      rosh,
      flags,
      inDays(-200),
    );
    service.change(
      `insert or ignore into allocation (id, crn, staff_code, kind, started_on, decided_at, decided_by, decided_by_name)
       values (?, ?, ?, 'imported', ?, ?, 'file', 'A file')`,
      `zz-${crn}`,
      crn,
      officer.code,
      inDays(-190),
      `${inDays(-190)}T09:00:00.000Z`,
    );
  }
}

/** Axe, no sideways scroll on three narrow screens, and pictures of the widest and the narrowest. */
async function looksRight(page: Page, name: string, path: (file: string) => string): Promise<void> {
  await checkAccessibility(page);
  await page.screenshot({ path: path(`${name}-1280.png`), fullPage: true });
  for (const width of [768, 360, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await widthBeyond(page), `${name} at ${width}`).toBe(0);
  }
  await page.screenshot({ path: path(`${name}-320.png`), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await settled(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const look = async (page: Page, name: string, path: (file: string) => string): Promise<void> => {
      if (javaScriptEnabled) await looksRight(page, name, path);
    };

    test('a manager names one contact for all cases of an officer who is away, and another for one', async ({
      page,
      signInAs,
    }, info) => {
      await signInAs(MANAGER);
      await page.goto(`/officers/${AWAY.code}/contacts`);
      await expect(heading(page)).toContainText('Name contacts');
      await look(page, 'contacts', (file) => info.outputPath(file));
      await page.getByRole('button', { name: 'Save contacts' }).click();
      await expect(problems(page)).toBeVisible();
      await look(page, 'contacts-problems', (file) => info.outputPath(file));
      await page
        .getByLabel('Contact for all cases without one')
        .selectOption({ label: `${HERE.name} (SCM, Halifax)` });
      await page.getByLabel(new RegExp(crnOf(AWAY, 2))).selectOption({ label: OTHER });
      await page.getByRole('button', { name: 'Save contacts' }).click();
      await expect(heading(page)).not.toContainText('Name contacts');
      await page.goto(`/cases/${crnOf(AWAY, 2)}`);
      await expect(page.locator('main')).toContainText('Priestley, Owen');
      await page.goto(`/officers/${AWAY.code}/contacts`);
      await expect(page.locator('main')).toContainText(`Named: ${HERE.name}`);
      await look(page, 'contacts-named', (file) => info.outputPath(file));
    });

    test('a manager records what one meeting decided on several cases of an officer', async ({
      page,
      signInAs,
    }, info) => {
      await signInAs(MANAGER);
      await page.goto(`/officers/${HERE.code}/oversight`);
      await expect(heading(page)).toContainText('Record oversight of several cases');
      await look(page, 'oversights', (file) => info.outputPath(file));
      await page.getByRole('checkbox', { name: new RegExp(crnOf(HERE, 3)) }).uncheck();
      await page.getByRole('button', { name: 'Record the oversight' }).click();
      await expect(problems(page)).toContainText(/decided/);
      await expect(page.getByRole('checkbox', { name: new RegExp(crnOf(HERE, 3)) })).not.toBeChecked();
      await look(page, 'oversights-problems', (file) => info.outputPath(file));
      await page.getByLabel('What was decided').fill('Home visits with a colleague until the review');
      await fillDay(page, 'reviewOn', 20);
      await page.getByRole('button', { name: 'Record the oversight' }).click();
      await expect(heading(page)).not.toContainText('Record oversight of several cases');
      await page.goto(`/cases/${crnOf(HERE, 1)}`);
      await expect(page.locator('main')).toContainText('Home visits with a colleague until the review');
      await page.goto(`/cases/${crnOf(HERE, 3)}`);
      await expect(page.locator('main')).not.toContainText('Home visits with a colleague until the review');
    });
  });
}

test('an allocation and what undoing it does are told before it is undone', async ({
  page,
  signInAs,
  service,
}, info) => {
  const crn = 'Z970301';
  service.change(
    `insert into supervised_case (crn, setting, forename, surname, sex, home_ldu_code, rsr, ogrs, rosh, order_start)
     values (?, 'community', 'Maximilian', 'Throckmorton-Wrigglesworth', 'male', 'WYCAL', 0.5, 20, 'low', ?)`,
    crn,
    inDays(-2),
  );
  await signInAs(MANAGER);
  await page.goto(`/allocations/${crn}`);
  await page.getByRole('radio', { name: HERE.name }).check();
  await page.getByRole('button', { name: 'Check and confirm' }).click();
  await page.getByRole('button', { name: 'Allocate the case' }).click();
  await page.getByRole('link', { name: 'Undo this allocation' }).click();
  await expect(heading(page)).toHaveText(`Undo the allocation to ${HERE.name}`);
  await looksRight(page, 'undo', (file) => info.outputPath(file));
  const address = page.url();
  await page.getByRole('button', { name: 'Undo the allocation' }).click();
  await expect(page.locator('main')).toContainText('Undone as made in error by Helen Pickles on');
  await looksRight(page, 'undone', (file) => info.outputPath(file));
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Undo the allocation' })).toHaveCount(0);
  await looksRight(page, 'undo-refused', (file) => info.outputPath(file));
});

/** A case that any officer may hold without a question, with Featherstonehaugh-Cholmondeley; moved by the manager who is signed in. */
async function moveInError(page: Page, service: Service, crn: string): Promise<void> {
  service.change(
    `insert into supervised_case (crn, setting, forename, surname, sex, home_ldu_code, rsr, ogrs, rosh, order_start)
     values (?, 'community', 'Maximilian', 'Throckmorton-Wrigglesworth', 'male', 'WYCAL', 0.5, 20, 'low', ?)`,
    crn,
    inDays(-200),
  );
  service.change(
    `insert into allocation (id, crn, staff_code, kind, started_on, decided_at, decided_by, decided_by_name)
     values (?, ?, ?, 'imported', ?, ?, 'file', 'A file')`,
    `zz-${crn}`,
    crn,
    AWAY.code,
    inDays(-190),
    `${inDays(-190)}T09:00:00.000Z`,
  );
  await page.goto(`/reallocations/receiver?crn=${crn}`);
  await page.getByRole('radio', { name: HERE.name }).check();
  await page.getByLabel('Reason for the move').selectOption({ label: 'Absence of the officer' });
  await page.getByRole('button', { name: 'Check and confirm' }).click();
  await page.getByRole('button', { name: 'Move the case' }).click();
  await expect(heading(page)).toHaveText('Case moved');
}

test('a manager undoes a move that was made in error, and the case is with its former officer again', async ({
  page,
  signInAs,
  service,
}, info) => {
  const crn = 'Z970302';
  await signInAs(MANAGER);
  await moveInError(page, service, crn);
  await page.getByRole('link', { name: `Undo the move of ${crn}` }).click();
  await expect(heading(page)).toHaveText(`Undo the move to ${HERE.name}`);
  await expect(page.locator('main')).toContainText(`${AWAY.name} holds the case again`);
  await looksRight(page, 'undo-move', (file) => info.outputPath(file));
  const address = page.url();
  await page.getByRole('button', { name: 'Undo the move' }).click();
  await expect(page.locator('main')).toContainText('Undone as made in error by Helen Pickles on');
  await looksRight(page, 'undone-move', (file) => info.outputPath(file));
  await page.goto(`/cases/${crn}`);
  await expect(page.getByRole('table', { name: 'Officers who held this case' })).toContainText(AWAY.name);
  await expect(page.locator('main')).toContainText(/Undone: the move/);
  await page.goto(address);
  await expect(page.locator('main')).toContainText('This was undone already, by Helen Pickles on');
  await expect(page.getByRole('button', { name: 'Undo the move' })).toHaveCount(0);
});

test('a move on which something was built is not undone, and the page says what', async ({
  page,
  signInAs,
  service,
}, info) => {
  const crn = 'Z970303';
  const why = 'This cannot be undone any more: since then management oversight was recorded';
  await signInAs(MANAGER);
  await moveInError(page, service, crn);
  await page.getByRole('link', { name: `Undo the move of ${crn}` }).click();
  await expect(heading(page)).toHaveText(`Undo the move to ${HERE.name}`);
  const other = await page.context().newPage();
  await other.goto(`/cases/${crn}/oversight`);
  await other.getByLabel('What was decided').fill('Stays with the new officer');
  await fillDay(other, 'reviewOn', 20);
  await other.getByRole('button', { name: 'Record the oversight' }).click();
  await expect(heading(other)).not.toContainText('Record oversight');
  await other.close();
  await page.getByRole('button', { name: 'Undo the move' }).click();
  await expect(problems(page)).toContainText(why);
  await looksRight(page, 'undo-move-problems', (file) => info.outputPath(file));
  await page.reload();
  await expect(page.locator('main')).toContainText(`${why}. Move the case instead.`);
  await expect(page.getByRole('button', { name: 'Undo the move' })).toHaveCount(0);
  await looksRight(page, 'undo-move-refused', (file) => info.outputPath(file));
});

test('deputies who stand in, stood in and will are listed', async ({ page, signInAs, service }, info) => {
  const add = (id: string, staffCode: string, from: number, to: number): void =>
    service.change(
      `insert or ignore into deputy (id, for_staff_code, staff_code, starts_on, ends_on, recorded_at, recorded_by_name)
       values (?, 'WYHA001', ?, ?, ?, ?, 'Helen Pickles')`,
      id,
      staffCode,
      inDays(from),
      inDays(to),
      `${inDays(-60)}T09:00:00.000Z`,
    );
  add('zz-deputy-1', HERE.code, -50, -40);
  add('zz-deputy-2', AWAY.code, -1, 9);
  add('zz-deputy-3', HERE.code, 20, 30);
  await signInAs(MANAGER);
  await page.goto(`${PICKLES}/deputies`);
  const rows = page.getByRole('table', { name: 'Deputies, the latest first' }).getByRole('row');
  await expect(rows.filter({ hasText: HERE.name })).toHaveCount(2);
  await expect(rows.filter({ hasText: AWAY.name }).getByRole('button', { name: /End now/ })).toBeVisible();
  await expect(rows.filter({ hasText: 'Ended' })).toHaveCount(1);
  await expect(rows.filter({ hasText: `From ${formatDate(isoDate(inDays(20)))}` })).toHaveCount(1);
  await looksRight(page, 'deputies', (file) => info.outputPath(file));
  await page.getByRole('button', { name: 'Name the deputy' }).click();
  await expect(problems(page)).toContainText('There is a problem');
  await looksRight(page, 'deputies-problems', (file) => info.outputPath(file));
});

test('the manager of the Community Payback unit sees what oversight was asked of them, and records it', async ({
  page,
  signInAs,
  service,
}, info) => {
  const crn = crnOf(HERE, 1);
  service.change('delete from oversight where crn = ?', crn);
  service.change(
    "update supervised_case set setting = 'unpaid_work', rsr = 3.4, rosh = 'medium' where crn = ?",
    crn,
  );
  service.change(
    `insert into oversight (id, crn, staff_code, decision, review_on, decided_at, decided_by, decided_by_name, asked)
     values ('zz-asked', ?, ?, 'Please look at it', ?, ?, 'u', 'Helen Pickles', 1)`,
    crn,
    HERE.code,
    inDays(-1),
    `${inDays(-5)}T09:00:00.000Z`,
  );
  await signInAs(PAYBACK_MANAGER);
  await page.goto('/oversight');
  const asked = page.getByRole('table', { name: /asked of you/ }).getByRole('row');
  await expect(asked.filter({ hasText: crn })).toContainText('Overdue');
  await expect(asked.filter({ hasText: crn })).toContainText('Throckmorton-Wrigglesworth, Maximilian');
  await looksRight(page, 'asked', (file) => info.outputPath(file));
  await asked
    .filter({ hasText: crn })
    .getByRole('link', { name: `Record oversight of ${crn}` })
    .click();
  await expect(heading(page)).toContainText('Record oversight');
  await expect(page.locator('main')).toContainText('Throckmorton-Wrigglesworth, Maximilian');
  await looksRight(page, 'asked-record', (file) => info.outputPath(file));
});
