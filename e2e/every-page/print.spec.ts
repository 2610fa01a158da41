import type { Page } from '@playwright/test';
import { settled } from '../support/measure';
import { chartFiles } from '../support/page-weight';
import { type Paper, printed, shownOnPaper, wordsIn } from '../support/paper';
import { expect, test } from '../support/test';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ADEYEMI = '/officers/WYHA002';
const DASHBOARD = '/capacity?level=region&code=WY';

/** Eight pages that people print, by who prints them. */
const PAGES: readonly (readonly [who: string, address: string, drawn: boolean])[] = [
  [MANAGER, '/', false],
  [MANAGER, '/teams/WYHA', true],
  [MANAGER, '/teams/WYHA?columns=all', true],
  [MANAGER, '/teams/WYHA/trend', true],
  [MANAGER, ADEYEMI, true],
  [MANAGER, `${ADEYEMI}/ledger`, true],
  [LEADER, DASHBOARD, true],
  [MANAGER, '/allocations', false],
];

/** What only a screen needs. */
const OF_THE_SCREEN = [
  'Sign out',
  'Apply filters',
  'Download CSV',
  'Skip to main content',
  'Show more columns',
];

for (const [who, address, drawn] of PAGES)
  test(`${address} prints whole, on no sheet too many`, async ({ page, signInAs }, testInfo) => {
    await signInAs(who);
    // Printed at once: what is drawn late on the screen is on paper all the same.
    await page.goto(address, { waitUntil: 'load' });
    const paper = await printed(page, testInfo.outputPath('printed.pdf'));
    await expectAllOf(page, paper);
    if (drawn) await expectFigures(page);
    if (paper.lines === null) return;

    const text = paper.lines.flat().join('\n');
    for (const words of OF_THE_SCREEN) expect(text).not.toContain(words);
    await expectWholeSheets(page, paper);
  });

test('a page that is printed before its charts have come has all but them, and no heading with nothing below it', async ({
  page,
  signInAs,
}, testInfo) => {
  await signInAs(LEADER);
  const charts = chartFiles();
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    if (charts.has(new URL(route.request().url()).pathname.replace('/_next/', ''))) await held;
    await route.continue();
  });
  await page.goto(DASHBOARD, { waitUntil: 'load' });
  const paper = await printed(page, testInfo.outputPath('without-charts.pdf'));
  expect(paper.sheets, 'sheets of a region without its charts').toBeLessThanOrEqual(3);
  await expect(page.locator('.hr-plot svg')).toHaveCount(0);
  // They come between the printing and the reading, as on a slow line.
  arrive();
  await expect(page.locator('.hr-plot svg').first()).toBeVisible();
  await expectAllOf(page, paper);
  if (paper.lines !== null) await expectWholeSheets(page, paper);
});

/** Every heading and every name of a row that the page has is on paper. */
async function expectAllOf(page: Page, paper: Paper): Promise<void> {
  const named = await shownOnPaper(page, 'h1, h2, h3, tbody th');
  const missing = [...wordsIn(named)].filter((word) => !paper.words.has(word));
  expect(missing, 'headings and names of rows that are not on paper').toEqual([]);
}

/** No sheet is all but blank, and none ends with what belongs to the next: a heading, or the head of a table without a row. */
async function expectWholeSheets(page: Page, { lines: sheets, sheets: count }: Paper): Promise<void> {
  expect(sheets).toHaveLength(count);
  // A chart may write below an axis what is a heading elsewhere.
  const ofCharts = new Set(await page.locator('.hr-plot text').allTextContents());
  const headings = await shownOnPaper(page, 'h1, h2, h3, h4, caption');
  const alone = new Set(headings.filter((text) => !ofCharts.has(text)));
  const heads = (await shownOnPaper(page, 'thead')).map((text) => wordsIn([text]));
  for (const [index, lines] of (sheets ?? []).entries()) {
    const where = `sheet ${index + 1} of ${count}`;
    const last = plain(lines.at(-1));
    expect(lines.length, `${where} is not blank, and has more than the marking`).toBeGreaterThan(1);
    expect(alone.has(last), `${where} ends with a heading: ${last}`).toBe(false);
    // The head of a table is said again where it goes on.
    const words = [...wordsIn([last])];
    const isHead = heads.some((head) => words.every((word) => head.has(word)));
    const next = (sheets?.[index + 1] ?? []).slice(0, 3).map(plain);
    expect(isHead && next.includes(last), `${where} ends with the head of a table: ${last}`).toBe(false);
  }
}

const plain = (line = ''): string => line.replace(/\s+/g, ' ');

/** On paper each frame that was made for a chart has it drawn, or its figures as a table. */
async function expectFigures(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const without = await page.locator('.hr-frame:has(.hr-plot)').evaluateAll((frames) =>
    frames
      .filter((frame) => {
        const plots = [...frame.querySelectorAll('.hr-plot svg')];
        const isDrawn = plots.some((plot) => plot.getBoundingClientRect().height > 40);
        const hasTable = [...frame.querySelectorAll('table')].some((table) => table.checkVisibility());
        return frame.checkVisibility() && !isDrawn && !hasTable;
      })
      .map((frame) => frame.querySelector('h2, h3')?.textContent),
  );
  await page.emulateMedia({ media: null });
  expect(without, 'frames on paper without a chart or its figures').toEqual([]);
}

test('the button prints once every chart of the page is drawn, in one piece with its heading, a region on three sheets', async ({
  page,
  signInAs,
}, testInfo) => {
  await signInAs(LEADER);
  await page.addInitScript(() => {
    // The page waits for its charts some seconds of its own clock: which runs slower, so that a slow machine has the time to draw them.
    const now = performance.now.bind(performance);
    performance.now = () => now() / 20;
    window.print = () => {
      const rooms = [...document.querySelectorAll('.hr-plot__room')];
      const drawn = rooms.filter((room) => room.querySelector('svg') !== null);
      document.documentElement.setAttribute('data-printed', `${drawn.length} of ${rooms.length}`);
    };
  });
  await page.goto(DASHBOARD);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /^([1-9]\d*) of \1$/);
  const paper = await printed(page, testInfo.outputPath('drawn.pdf'));
  expect(paper.sheets).toBeLessThanOrEqual(3);
  if (paper.lines !== null) await expectWholeSheets(page, paper);
});

test('charts fit their frames on paper, with every axis and its words', async ({
  page,
  signInAs,
}, testInfo) => {
  await signInAs(MANAGER);
  await page.goto(ADEYEMI);
  await expect(page.locator('.hr-plot svg').first()).toBeVisible();
  const marks = await page.locator('.hr-plot text').allTextContents();
  const paper = await printed(page, testInfo.outputPath('charts.pdf'));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1031, height: 800 });
  // Charts are drawn for their new place after it has its size.
  await settled(page);
  const beyond = await page.locator('.hr-frame').evaluateAll((frames) =>
    frames.flatMap((frame) => {
      const { left, right } = frame.getBoundingClientRect();
      return [...frame.querySelectorAll('svg text')]
        .filter((mark) => {
          const box = mark.getBoundingClientRect();
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        })
        .map((mark) => mark.textContent);
    }),
  );
  expect(beyond, 'words of charts beyond their frame').toEqual([]);
  if (paper.lines === null) return;
  const missing = [...wordsIn(marks)].filter((word) => !paper.words.has(word));
  expect(missing, 'words of charts that are not on paper').toEqual([]);
});

test('a list says on paper which rows it has, and prints all of them from its print view', async ({
  page,
  signInAs,
}, testInfo) => {
  await signInAs(LEADER);
  await page.goto('/capacity/list/beyond-grade?level=region&code=WY');
  const crns = async (): Promise<number> =>
    new Set((await page.locator('tbody').innerText()).match(/\b[A-Z]\d{6}\b/g)).size;
  expect(await crns()).toBe(50);
  const rows = page.getByText(/^Rows 1 to 50 of \d+\./);
  const total = Number(/of (\d+)\./.exec(await rows.innerText())?.[1]);
  expect(total).toBeGreaterThan(50);
  const one = await printed(page, testInfo.outputPath('one-page.pdf'));
  for (const word of ['Rows', String(total)]) expect(one.words).toContain(word);
  expect((await shownOnPaper(page, '.hr-rows')).join()).toBe(`Rows 1 to 50 of ${total}.`);

  await page.getByRole('link', { name: `Show all ${total} to print` }).click();
  await expect(page.getByText(`All ${total} rows.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this list' })).toBeVisible();
  expect(await crns()).toBe(total);
  const all = await printed(page, testInfo.outputPath('all-rows.pdf'));
  expect(all.sheets).toBeGreaterThan(one.sheets);
  const onPaper = [...all.words].filter((word) => /^[A-Z]\d{6}$/.test(word));
  expect(onPaper).toHaveLength(total);
});

test('the one-to-one sheets of a team print together, each on paper of its own', async ({
  page,
  signInAs,
}, testInfo) => {
  await signInAs(MANAGER);
  await page.goto('/teams/WYHA');
  await page.getByRole('link', { name: 'One-to-one sheets' }).click();
  await expect(page.getByRole('button', { name: 'Print all' })).toBeVisible();
  const names = await page.locator('article h2.govuk-heading-l').allInnerTexts();
  expect(names.length).toBeGreaterThan(5);
  expect([...names].sort((a, b) => a.localeCompare(b))).toEqual(names);
  const paper = await printed(page, testInfo.outputPath('sheets.pdf'));
  expect(paper.sheets).toBeGreaterThanOrEqual(names.length);
  if (paper.lines === null) return;
  const begins = names.map(
    (name) => paper.lines?.findIndex((lines) => lines.slice(0, 3).includes(name)) ?? -1,
  );
  expect(begins[0]).toBe(0);
  expect(new Set(begins).size).toBe(names.length);
  expect(begins).not.toContain(-1);
});
