import type { Locator, Page } from '@playwright/test';
import { settled } from './support/measure';
import type { Service } from './support/service';
import { checkAccessibility, expect, test } from './support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';

/** Waiting in Halifax in the demonstration: band 3 with domestic abuse, a woman, and one with a score missing. */
const MARSDEN = 'X407218';
const WHITELEY = 'X371828';
const AKHTAR = 'X896115';

const rowOf = (page: Page, name: string): Locator =>
  page.locator('.hr-cand').filter({ has: page.locator('.hr-cand__name', { hasText: name }) });
const ruledOut = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: 'Officers who are ruled out' }).getByRole('row').filter({ hasText: name });
const summary = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'There is a problem' });

function tidyUp(service: Service): void {
  for (const crn of [MARSDEN, WHITELEY]) {
    service.change('delete from oversight where crn = ?', crn);
    service.change("delete from allocation where crn = ? and kind = 'allocation'", crn);
    service.change('delete from bar where crn = ?', crn);
    service.change('delete from note_draft where crn = ?', crn);
    service.change('delete from womens_offer where crn = ?', crn);
  }
}

test.afterEach(({ service }) => tidyUp(service));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const axe = async (page: Page): Promise<void> => {
      if (javaScriptEnabled) await checkAccessibility(page);
    };

    test('an officer who must not hold a case is recorded, ruled out with the reason, and let back with why', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`/cases/${MARSDEN}`);
      await page.getByRole('link', { name: 'Record an officer who must not hold it' }).click();
      await page.getByRole('button', { name: 'Record it' }).click();
      await expect(summary(page)).toContainText('Choose the officer who must not hold the case');
      await expect(summary(page)).toContainText('Choose why the officer must not hold the case');
      await page.getByLabel('Officer', { exact: true }).selectOption({ label: 'Doyle, Aoife, Halifax' });
      await page.getByLabel('Link with the victim').check();
      await page.getByLabel('Details').fill('See https://example.org');
      await page.getByRole('button', { name: 'Record it' }).click();
      await expect(summary(page)).toContainText('Details must not have a link');
      await expect(page.getByLabel('Link with the victim')).toBeChecked();
      await axe(page);
      await page.getByLabel('Details').fill('Her sister is the victim');
      await page.getByRole('button', { name: 'Record it' }).click();
      await expect(page.getByText('The officer who must not hold the case is recorded')).toBeVisible();
      await expect(page.getByRole('table', { name: 'Officers who must not hold this case' })).toContainText(
        'Link with the victim',
      );
      await axe(page);
      await page.goto(`/allocations/${MARSDEN}`);
      await expect(ruledOut(page, 'Doyle, Aoife')).toContainText(
        'Must not hold this case. Recorded by Helen Pickles on',
      );
      await expect(ruledOut(page, 'Doyle, Aoife')).not.toContainText(/victim/i);
      await expect(rowOf(page, 'Doyle, Aoife')).toHaveCount(0);
      await page.goto(`/cases/${MARSDEN}`);
      await page.getByRole('link', { name: 'Lift for Doyle, Aoife' }).click();
      await page.getByRole('button', { name: 'Lift it' }).click();
      await expect(summary(page)).toContainText('Enter why the officer may hold the case again');
      await axe(page);
      await page.getByLabel('Why the officer may hold the case again').fill('The sister moved away');
      await page.getByRole('button', { name: 'Lift it' }).click();
      await expect(page.getByText('The officer may hold the case again').first()).toBeVisible();
      await page.goto(`/allocations/${MARSDEN}`);
      await expect(rowOf(page, 'Doyle, Aoife')).toHaveCount(1);
    });

    test('officers are compared side by side, no more than four, and chosen straight from there', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`/allocations/${MARSDEN}`);
      const workloadsAfter: string[] = [];
      for (const name of ['Doyle, Aoife', 'Priestley, Owen']) {
        const shown = (await rowOf(page, name).innerText()).match(/\d+\.\d%/g) ?? [];
        expect(shown.length, `workload of ${name}, now and after`).toBeGreaterThan(1);
        workloadsAfter.push(shown[1] ?? '');
        await page.getByLabel(`Compare ${name}`).check();
      }
      await page.getByRole('button', { name: 'Compare officers' }).click();
      const table = page.getByRole('table', { name: 'Officers side by side' });
      await expect(table.getByRole('columnheader')).toHaveText([
        'What is compared',
        'Doyle, Aoife',
        'Priestley, Owen',
      ]);
      for (const after of workloadsAfter)
        await expect(table.getByRole('row', { name: /^Workload after/ })).toContainText(after);
      await axe(page);
      await page
        .getByRole('button', { name: 'Choose Priestley, Owen' })
        .or(page.getByRole('link', { name: 'Choose Priestley, Owen' }))
        .click();
      await expect(rowOf(page, 'Priestley, Owen').getByRole('radio')).toBeChecked();
      for (const name of ['Doyle, Aoife', 'Fairburn, Joanne', 'Mistry, Jayesh', 'Hussain, Nadia'])
        await page.getByLabel(`Compare ${name}`).check();
      const fifth = page.getByLabel('Compare Okafor, Chidi');
      const full = page.getByText('4 are ticked already: untick one of them to compare this officer');
      await fifth.focus();
      await page.keyboard.press('Space');
      if (javaScriptEnabled) {
        await expect(full).toBeVisible();
        await expect(fifth).not.toBeChecked();
        await expect(fifth).toBeFocused();
        await axe(page);
        await page.getByLabel('Compare Doyle, Aoife').uncheck();
        await expect(full).toHaveCount(0);
        await fifth.check();
        await page.getByLabel('Compare Doyle, Aoife').press('Space');
        await expect(page.getByLabel('Compare Doyle, Aoife')).not.toBeChecked();
        await expect(rowOf(page, 'Okafor, Chidi').getByRole('radio')).not.toBeChecked();
      }
      await page.getByRole('button', { name: 'Compare officers' }).click();
      if (!javaScriptEnabled) {
        await expect(
          page.getByText('You ticked more than 4 officers. The first 4 are shown. Left out:'),
        ).toBeVisible();
        await expect(page.getByRole('listitem').filter({ hasText: 'Okafor, Chidi' })).toBeVisible();
      }
      await expect(table.getByRole('columnheader')).toHaveCount(5);
      await page.goto(`/allocations/${MARSDEN}/compare`);
      await expect(page.getByText('No officer is ticked to be compared')).toBeVisible();
      await axe(page);
    });

    test('notes are kept across pages, refused with a link, and gone once the case is allocated', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`/allocations/${MARSDEN}`);
      await page.getByText('Add notes for the officer').click();
      await page.getByLabel('Notes', { exact: true }).fill('Prefers mornings');
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Save notes' }).click();
      await expect(page.getByText(/^Draft saved at .*[ap]m/)).toBeVisible();
      await page.goto('/allocations');
      await page.goto(`/allocations/${MARSDEN}`);
      await expect(page.getByLabel('Notes', { exact: true })).toHaveValue('Prefers mornings');
      await axe(page);
      await page.getByLabel('Notes', { exact: true }).fill('See www.example.org');
      await rowOf(page, 'Doyle, Aoife').getByRole('radio').check();
      await page.getByRole('button', { name: 'Check and confirm' }).click();
      await expect(summary(page)).toContainText('Notes must not have a link');
      await page.getByLabel('Notes', { exact: true }).fill('Prefers mornings, by phone');
      await page.getByRole('button', { name: 'Check and confirm' }).click();
      await page.getByRole('button', { name: 'Allocate the case' }).click();
      await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
    });

    test('the women’s offer is recorded, and accepted it shows the women’s team first', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto(`/allocations/${WHITELEY}`);
      await page.getByText('Record what came of the offer').click();
      await page.getByRole('button', { name: 'Save the answer' }).click();
      await expect(summary(page)).toContainText('Choose what came of the offer');
      await page.getByLabel('Accepted', { exact: true }).check();
      await page.getByRole('button', { name: 'Save the answer' }).click();
      await expect(page.getByText('The answer to the offer is recorded')).toBeVisible();
      await expect(page.locator('.hr-offer')).toContainText('Accepted: recorded by Helen Pickles');
      await expect(page.getByLabel(/^Why Bradford/)).toHaveValue(
        'She accepted the offer of the women’s team.',
      );
      await axe(page);
      await page.getByRole('link', { name: 'Show those of her own unit' }).click();
      await expect(rowOf(page, 'Doyle, Aoife')).toHaveCount(1);
    });

    test('the queue keeps its order in the address, counts itself in the navigation, and lists what is missing beside it', async ({
      page,
      signInAs,
    }) => {
      await signInAs(MANAGER);
      await page.goto('/allocations');
      await expect(
        page.getByRole('link', { name: /^Allocations .*4 cases waiting, 1 first appointment has passed/ }),
      ).toHaveCount(1);
      await page.getByRole('link', { name: 'Person' }).click();
      await expect(page).toHaveURL(/sort=person/);
      await expect(page.getByRole('rowheader').first()).toContainText('Akhtar, Imran');
      await axe(page);
      await page.getByRole('link', { name: 'Details missing', exact: true }).click();
      const line = page.getByRole('row').filter({ hasText: AKHTAR });
      await expect(line).toContainText('Waits for an officer');
      await axe(page);
      await line.getByRole('link', { name: /^Add what is missing/ }).click();
      await expect(page).toHaveURL(new RegExp(`/allocations/details-missing\\?fill=${AKHTAR}`));
      await expect(page.getByRole('button', { name: /^Save/ }).first()).toBeVisible();
    });
  });
}

test('a leader reads the queue and compares, and has no basket', async ({ page, signInAs }) => {
  await signInAs(LEADER);
  await page.goto(`/allocations`);
  await expect(page.getByRole('link', { name: 'Basket' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /basket/ })).toHaveCount(0);
  await page.goto(`/allocations/${MARSDEN}`);
  await expect(page.getByRole('button', { name: 'Save notes' })).toHaveCount(0);
  await page.getByLabel('Compare Doyle, Aoife').check();
  await page.getByRole('button', { name: 'Compare officers' }).click();
  await expect(page.getByRole('table', { name: 'Officers side by side' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Choose / })).toHaveCount(0);
});

/** What has the focus: its words, and whether it is seen to have it. */
async function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', seen: false };
    const own = getComputedStyle(element);
    const label = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
    const styles = [own, ...(label ? [getComputedStyle(label, '::before'), getComputedStyle(label)] : [])];
    const seen = styles.some(
      (style) =>
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== 'none',
    );
    const text = (label ?? element).textContent.trim();
    return { name: `${text} ${element.getAttribute('value') ?? ''}`.trim(), seen };
  });
}

/** Goes on with Tab until something of this name has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    expect(at.seen, `the focus on “${at.name}” is seen`).toBe(true);
    if (name.test(at.name)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test('the keyboard alone goes from the queue to a case allocated', async ({ page, signInAs }) => {
  await signInAs(MANAGER);
  await page.goto('/allocations');
  await tabTo(page, /^Marsden, Tyler/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose an officer for Marsden, Tyler');
  const first = (await page.locator('.hr-cand__name').first().innerText()).trim();
  await tabTo(page, new RegExp(`^${first}`));
  await page.keyboard.press('Space');
  for (
    let step = 0;
    step < 20 && !(await rowOf(page, 'Doyle, Aoife').getByRole('radio').isChecked());
    step += 1
  )
    await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, 'Doyle, Aoife').getByRole('radio')).toBeChecked();
  await tabTo(page, /^Check and confirm/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Allocate Marsden, Tyler to Doyle, Aoife/,
  );
  await tabTo(page, /^Allocate the case/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Case allocated' })).toBeVisible();
});

test('at 400% nothing is lost: no page scrolls sideways, and every control is within reach', async ({
  page,
  signInAs,
}) => {
  // 1,280 by 1,024 at 400% is 320 by 256.
  await page.setViewportSize({ width: 320, height: 256 });
  await signInAs(MANAGER);
  // The heads of stacked tables are for those who hear the page: each cell says its column.
  const fits = async (): Promise<void> => {
    await settled(page);
    const lost = await page.evaluate(() => {
      const hidden = (element: Element): boolean =>
        element.closest('.govuk-visually-hidden, .hr-default-button, .govuk-skip-link, thead') !== null;
      const outside = [
        ...document.querySelectorAll(
          'a, button, input:not([type=hidden]), select, textarea, summary, h1, h2, h3, p, td, th',
        ),
      ]
        .filter((element) => !hidden(element) && element.getClientRects().length > 0)
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 1 && (left < -12 || right > 321);
        })
        .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
      return { width: document.documentElement.scrollWidth, outside };
    });
    expect(lost, page.url()).toEqual({ width: 320, outside: [] });
  };
  await page.goto('/allocations');
  await fits();
  await page.goto('/allocations/details-missing');
  await fits();
  await page.goto(`/allocations/${MARSDEN}`);
  await fits();
  for (const name of ['Doyle, Aoife', 'Priestley, Owen', 'Okafor, Chidi', 'Mistry, Jayesh'])
    await page.getByLabel(`Compare ${name}`).check();
  await page.getByRole('button', { name: 'Compare officers' }).click();
  await expect(page.getByRole('table', { name: 'Officers side by side' })).toBeVisible();
  await fits();
  await page.getByRole('link', { name: 'Choose Doyle, Aoife' }).click();
  await expect(rowOf(page, 'Doyle, Aoife').getByRole('radio')).toBeChecked();
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Basket of cases to allocate');
  await fits();
  await page.getByRole('button', { name: 'Allocate the case' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 case allocated');
  await fits();
  await page.goto(`/allocations/${MARSDEN}/done`);
  await fits();
});
