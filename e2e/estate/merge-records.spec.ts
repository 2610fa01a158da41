import { widthBeyond } from '../support/measure';
import type { Service } from '../support/service';
import { checkAccessibility, expect, test } from '../support/test';

/** Manages Halifax. */
const MANAGER = 'helen.pickles@headroom.example.org';
/** Manages the teams of Calderdale, Halifax among them. */
const HEAD = 'martin.ackroyd@headroom.example.org';
const CHANGED = /What stands under these records was changed after you opened this page/;

/** Another record of a member of staff, as data of before may hold one: the code in small letters. */
function addTwin(service: Service, code: string): void {
  service.change(
    `insert into officer (staff_code, forename, surname, team_code, grade, contracted_hours_hundredths)
     select lower(staff_code), forename, surname, team_code, grade, contracted_hours_hundredths from officer where staff_code = ?`,
    code,
  );
  moveOneCase(service, code);
}

/** One more live case stands under the twin. */
function moveOneCase(service: Service, code: string): void {
  service.change(
    `update allocation set staff_code = lower(staff_code) where id =
     (select a.id from allocation a join supervised_case c on c.crn = a.crn
      where a.staff_code = ? and a.ended_on is null and c.ended_on is null and c.restricted = 0 order by a.crn limit 1)`,
    code,
  );
}

for (const [javaScriptEnabled, code, team] of [
  [true, 'WYHA011', 'WYNORTH'],
  [false, 'WYHA012', 'WYSOUTH'],
] as const)
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a manager merges two records of one member of staff, and what was changed meanwhile is looked at again', async ({
      page,
      service,
      signInAs,
    }) => {
      const twin = code.toLowerCase();
      addTwin(service, code);
      await signInAs(MANAGER);
      await page.goto('/teams');
      await page.getByRole('link', { name: 'Records to merge' }).click();
      const pair = page.locator('section', {
        has: page.getByRole('heading', { name: `Staff code ${twin} and ${code}` }),
      });
      await expect(pair).toContainText(`1 live case goes on under ${code}`);
      if (javaScriptEnabled) {
        await checkAccessibility(page);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await widthBeyond(page)).toBe(0);
        await page.setViewportSize({ width: 1280, height: 900 });
      }

      moveOneCase(service, code);
      const press = pair.getByRole('button', { name: `Merge ${twin} into ${code}` });
      await press.click();
      await expect(page.getByText(CHANGED)).toBeVisible();
      await page.goto('/admin/keys');
      await expect(pair).toContainText(`2 live cases go on under ${code}`);
      await press.click();

      await expect(page.getByRole('alert', { name: 'Success' })).toContainText('The two records were merged');
      await expect(pair).toHaveCount(0);
      if (javaScriptEnabled) await checkAccessibility(page);
      await page.goto('/teams/WYHA');
      const officers = page.getByRole('table').first();
      await expect(officers.locator(`a[href^="/officers/${code}"]`).first()).toBeVisible();
      await expect(officers.locator(`a[href^="/officers/${twin}"]`)).toHaveCount(0);
      // The record of before stays readable, and says what it is.
      await page.goto(`/officers/${twin}`);
      await expect(page.locator('main')).toContainText(/logged in error/i);
    });

    test('who manages a unit merges the other spelling of it, with its teams', async ({
      page,
      service,
      signInAs,
    }) => {
      service.change(
        "insert into ldu (code, name, region_code) values ('wycal', 'Calderdale of before', 'WY')",
      );
      service.change(
        "insert into team (code, name, type, ldu_code) values (?, ?, 'generic', 'wycal')",
        team,
        `Valley ${team}`,
      );
      await signInAs(MANAGER);
      await page.goto('/admin/keys');
      await expect(page.getByRole('heading', { name: /wycal/ })).toHaveCount(0);

      await signInAs(HEAD);
      await page.goto('/teams');
      await expect(page.getByText(`Valley ${team}`)).toHaveCount(0);
      await page.getByRole('link', { name: 'Records to merge' }).click();
      const pair = page.locator('section', { has: page.getByRole('heading', { name: /wycal and WYCAL$/ }) });
      await expect(pair).toContainText('1 team goes on in WYCAL from today');
      if (javaScriptEnabled) await checkAccessibility(page);
      await pair.getByRole('button', { name: 'Merge wycal into WYCAL' }).click();
      await expect(page.getByRole('alert', { name: 'Success' })).toContainText('The two records were merged');
      await expect(pair).toHaveCount(0);
      await page.goto('/teams');
      await expect(page.getByText(`Valley ${team}`).first()).toBeVisible();
    });
  });
