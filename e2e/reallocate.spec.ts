import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { formatDateShort } from '../lib/kernel/format';
import { isoDate } from '../lib/kernel/dates';
import { inDays } from './support/day';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';

const HALIFAX_MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const LEEDS_MANAGER = 'rukhsana.mahmood@headroom.example.org';

const ABSENT = 'Adeyemi, Folasade';

const officerRow = z.object({ staffCode: z.string() });
const crnRow = z.object({ crn: z.string() });

function read<T>(service: Service, schema: z.ZodType<T>, sql: string, ...values: readonly unknown[]): T[] {
  return service.ask(sql, ...values).map((row) => schema.parse(row));
}

function staffCodeOf(service: Service, listName: string): string {
  const [surname, forename] = listName.split(', ');
  const sql = 'select staff_code as "staffCode" from officer where surname = ? and forename = ?';
  return read(service, officerRow, sql, surname, forename)[0]?.staffCode ?? '';
}

/** The cases that an officer holds. */
function casesOf(service: Service, staffCode: string): string[] {
  const sql = `select a.crn as crn from allocation a
    where a.staff_code = ? and a.ended_on is null order by a.crn`;
  return read(service, crnRow, sql, staffCode).map((row) => row.crn);
}

/** The first cases of those that an officer holds, made such that any officer may hold them without a question. */
function plainCasesOf(service: Service, staffCode: string, count: number): string[] {
  const crns = casesOf(service, staffCode).slice(0, count);
  for (const crn of crns)
    service.change(
      "update supervised_case set rsr = 1, ogrs = 30, rosh = 'medium', flags = '[]', sex = 'male', restricted = false where crn = ?",
      crn,
    );
  return crns;
}

const movesOf = (service: Service, crn: string): number =>
  read(
    service,
    crnRow,
    "select thing_key as crn from audit_entry where thing_key = ? and action = 'case.reallocated'",
    crn,
  ).length;

const rowOf = (page: Page, name: string): Locator =>
  page.locator('.hr-cand').filter({ has: page.locator('.hr-cand__name', { hasText: name }) });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const summary = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const check = (page: Page): Promise<void> => page.getByRole('button', { name: 'Check and confirm' }).click();

/** Chooses the officer whom the list names first. */
async function chooseFirst(page: Page): Promise<string> {
  const first = page.locator('.hr-cand').first();
  const name = (await first.locator('.hr-cand__name').innerText()).trim();
  await chooseOfficer(page, first);
  return name;
}

async function chooseOfficer(page: Page, candidate: Locator): Promise<void> {
  await candidate.getByRole('radio').check();
  await page.getByLabel('Reason for the move').selectOption({ label: 'Absence of the officer' });
}

/** Two case managers of the team of the officer who is away, without cases: one more takes neither over a threshold. */
const ROOMY = ['Roomy, Ada', 'Roomy, Ben'] as const;

function addRoomyOfficers(service: Service, team: string): void {
  for (const [index, name] of ROOMY.entries())
    service.change(
      `insert into officer (staff_code, surname, forename, team_code, grade, contracted_hours_hundredths, start_date, version)
       values (?, ?, ?, ?, 'CM', 3700, '2015-01-05', 1) on conflict do nothing`,
      `ROOMY${index}`,
      ...name.split(', '),
      team,
    );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const axe = async (page: Page): Promise<void> => {
      if (javaScriptEnabled) await checkAccessibility(page);
    };

    test('a manager gives one case to another officer, and the case tells from whom, to whom and why', async ({
      page,
      signInAs,
      service,
    }) => {
      const from = staffCodeOf(service, ABSENT);
      const [crn = ''] = plainCasesOf(service, from, 1);
      await signInAs(HALIFAX_MANAGER);
      await page.goto(`/cases/${crn}`);
      await page.getByRole('link', { name: 'Give this case to another officer' }).click();
      await expect(heading(page)).toContainText('Choose an officer for');
      await expect(rowOf(page, ABSENT)).toHaveCount(0);
      await expect(page.getByLabel('Reason for the move')).toHaveValue('absence');
      await axe(page);

      await page.getByLabel('Reason for the move').selectOption({ label: 'Other' });
      await page.getByLabel('Day').fill('31');
      await page.getByLabel('Month').fill('2');
      await page.getByLabel('Year').fill('2027');
      await check(page);
      await expect(summary(page)).toContainText('Choose an officer from the shortlist');
      const receiver = (await page.locator('.hr-cand').first().locator('.hr-cand__name').innerText()).trim();
      await page.locator('.hr-cand').first().getByRole('radio').check();
      await check(page);
      await expect(summary(page)).toContainText('“Other” needs it in words');
      await expect(summary(page)).toContainText('Oversight review date must be a real date');
      await expect(page.getByLabel('Reason for the move')).toHaveValue('other');
      await expect(page.getByLabel('Day')).toHaveValue('31');
      await axe(page);

      await page.getByLabel('What you considered').fill('Knows the family');
      for (const part of ['Day', 'Month', 'Year']) await page.getByLabel(part).fill('');
      await check(page);
      await expect(heading(page)).toContainText(`to ${receiver}?`);
      const table = page.getByRole('table', { name: 'Before and after' });
      await expect(table).toContainText(ABSENT);
      await expect(table).toContainText('Workload of Halifax');
      await expect(page.locator('main')).toContainText('What does not');
      await axe(page);
      await page.getByRole('button', { name: 'Change something' }).click();
      await expect(page.getByLabel('What you considered')).toHaveValue('Knows the family');
      await check(page);
      await page.getByRole('button', { name: 'Move the case' }).click();
      await expect(heading(page)).toHaveText('Case moved');
      await axe(page);
      expect(movesOf(service, crn)).toBe(1);

      await page.goto(`/cases/${crn}`);
      await expect(page.getByRole('table', { name: 'Officers who held this case' })).toContainText(
        'Knows the family',
      );
      await expect(page.locator('main')).toContainText(`Moved from ${ABSENT} to ${receiver}`);
      await page.goto(`/officers/${from}/allocations`);
      const moved = page
        .getByRole('row')
        .filter({ hasText: crn })
        .filter({ hasText: `Out, to ${receiver}` });
      await expect(moved.filter({ hasText: formatDateShort(isoDate(inDays(0))) })).toHaveCount(1);
    });

    test('a manager moves three cases of the officer who is away, and both officers change', async ({
      page,
      signInAs,
      service,
    }) => {
      const from = staffCodeOf(service, ABSENT);
      const held = casesOf(service, from);
      const crns = plainCasesOf(service, from, 3);
      await signInAs(HALIFAX_MANAGER);
      await page.goto('/teams/WYHA/attention?kind=needs_reallocating');
      await page.getByRole('link', { name: `Move cases of ${ABSENT}` }).click();
      await expect(heading(page)).toHaveText(`Move cases of ${ABSENT}`);
      await axe(page);
      await page.getByRole('button', { name: 'Choose who takes them' }).click();
      await expect(summary(page)).toContainText('Choose at least one case to move');
      await axe(page);
      for (const crn of crns) await page.getByRole('checkbox', { name: new RegExp(crn) }).check();
      if (javaScriptEnabled) await expect(page.getByText('3 cases chosen')).toBeVisible();
      await page.getByRole('button', { name: 'Choose who takes them' }).click();
      await expect(heading(page)).toHaveText('Choose an officer for 3 cases');
      await axe(page);
      const receiver = await chooseFirst(page);
      const to = staffCodeOf(service, receiver);
      const heldBefore = casesOf(service, to).length;
      await check(page);
      await expect(heading(page)).toHaveText(`Move 3 cases to ${receiver}?`);
      for (const crn of crns)
        await expect(page.getByRole('table', { name: /^The cases/ })).toContainText(crn);
      await axe(page);
      const move = page.getByRole('button', { name: 'Move 3 cases' });
      await (javaScriptEnabled ? move.dblclick() : move.click());
      await expect(heading(page)).toHaveText('3 cases moved');
      const address = page.url();
      await axe(page);
      expect(casesOf(service, from)).toHaveLength(held.length - 3);
      expect(casesOf(service, to)).toHaveLength(heldBefore + 3);
      for (const crn of crns) expect(movesOf(service, crn)).toBe(1);
      await page.goto(address);
      await expect(heading(page)).toHaveText('3 cases moved');
    });

    test('tells of each case that somebody else moved first who has it, by whom and when, and moves the others', async ({
      page,
      signInAs,
      service,
    }) => {
      const from = staffCodeOf(service, ABSENT);
      const [first = '', second = ''] = plainCasesOf(service, from, 2);
      await signInAs(HALIFAX_MANAGER);
      addRoomyOfficers(service, 'WYHA');
      const choose = `/reallocations/receiver?crn=${first}&crn=${second}`;
      const other = await page.context().newPage();
      await other.goto(`/reallocations/receiver?crn=${first}`);
      await page.goto(choose);
      for (const [one, name] of [
        [page, ROOMY[0]],
        [other, ROOMY[1]],
      ] as const) {
        await chooseOfficer(one, rowOf(one, name));
        await check(one);
        await expect(one.getByRole('button', { name: /^Move/ })).toBeVisible();
      }
      await other.getByRole('button', { name: 'Move the case' }).click();
      await expect(heading(other)).toHaveText('Case moved');
      await page.getByRole('button', { name: 'Move 2 cases' }).click();
      await expect(heading(page)).toHaveText('1 of 2 cases moved');
      const row = page.getByRole('row').filter({ hasText: first });
      await expect(row).toContainText('Not moved');
      await expect(row).toContainText(/moved to them by Helen Pickles on \d+ \w+ \d{4}, \d+:\d\d[ap]m/);
      await expect(page.getByRole('row').filter({ hasText: second })).toContainText('Moved');
      await axe(page);
      await other.close();
    });
  });
}

test.describe('what is not for somebody', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('answers like what is not there; a leader moves nothing', async ({ page, signInAs, service }) => {
    const from = staffCodeOf(service, ABSENT);
    const [crn = ''] = casesOf(service, from);
    await signInAs(LEEDS_MANAGER);
    for (const address of [
      `/reallocations?from=${from}`,
      `/reallocations/receiver?crn=${crn}`,
      '/reallocations/receiver?crn=nonsense',
      '/reallocations/done/nothing',
    ])
      expect((await page.goto(address))?.status()).toBe(404);
    await signInAs(LEADER);
    expect((await page.goto(`/reallocations/receiver?crn=${crn}`))?.status()).toBe(403);
    await page.goto(`/cases/${crn}`);
    await expect(page.getByRole('link', { name: 'Give this case to another officer' })).toHaveCount(0);
  });
});
