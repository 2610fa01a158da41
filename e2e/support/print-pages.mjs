import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * What leaders print, as pictures to look at: of the demonstration, as it is served at an address, in docs/images/printed.
 *
 *     node e2e/support/print-pages.mjs http://localhost:3000
 *
 * PLAYWRIGHT_CHROMIUM names the browser where it is not Playwright's own. It needs `pdftoppm`. Sheets are grey, as most printers are.
 */
const LEADER = 'margaret.osei@headroom.example.org';
const MANAGER = 'helen.pickles@headroom.example.org';
const PAGES = [
  ['nation', LEADER, '/capacity?level=nation'],
  ['region', LEADER, '/capacity?level=region&code=WY'],
  ['region-at-once', LEADER, '/capacity?level=region&code=WY', 'before its charts'],
  ['team', LEADER, '/capacity?level=team&code=WYHA'],
  ['ranking', LEADER, '/capacity/ranking?level=region&code=WY'],
  ['evidence', LEADER, '/capacity/evidence?level=region&code=WY'],
  ['chronology', MANAGER, firstChronology],
];
const PASSWORD = 'headroom-demo-2026';
const FOLDER = 'docs/images/printed';
const DOTS_PER_INCH = '64';

const address = process.argv[2] ?? 'http://localhost:3000';
const papers = mkdtempSync(join(tmpdir(), 'printed-'));
const { PLAYWRIGHT_CHROMIUM: executablePath } = process.env;
const browser = await chromium.launch(executablePath ? { executablePath } : {});
mkdirSync(FOLDER, { recursive: true });
for (const [name, who, where, when] of PAGES) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await signIn(page, who);
  // As on a line so slow that nothing of a chart has come yet.
  if (when !== undefined) await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.goto(address + (typeof where === 'string' ? where : await where(page)));
  if (when === undefined) await drawCharts(page);
  const file = join(papers, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  execFileSync('pdftoppm', ['-gray', '-png', '-r', DOTS_PER_INCH, file, join(papers, name)]);
  const sheets = readdirSync(papers).filter((entry) => entry.startsWith(`${name}-`));
  await layOut(sheets.sort(), join(FOLDER, `${name}.png`));
  console.log(`${name}: ${sheets.length} ${sheets.length === 1 ? 'sheet' : 'sheets'}`);
  await page.close();
}
await browser.close();
rmSync(papers, { recursive: true });

async function signIn(page, who) {
  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('Email address').fill(who);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

/** The chronology of the first case of an officer. */
async function firstChronology(page) {
  await page.goto(`${address}/officers/WYHA003`);
  const href = await page.locator('main a[href^="/cases/"]').first().getAttribute('href');
  return `${href}/chronology`;
}

/** Goes to each chart that the page shows, until it is drawn. */
async function drawCharts(page) {
  for (const plot of await page.locator('.hr-plot:visible').all()) {
    await plot.scrollIntoViewIfNeeded();
    await plot.locator('svg').first().waitFor();
  }
}

/** The sheets of a document side by side, as one picture. */
async function layOut(sheets, file) {
  const pictures = sheets.map((sheet) => readFileSync(join(papers, sheet)).toString('base64'));
  const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
  const shown = pictures.map((data) => `<img alt="" src="data:image/png;base64,${data}">`).join('');
  await page.setContent(
    `<div style="display:inline-flex;gap:8px;padding:8px;background:#b1b4b6">${shown}</div>`,
  );
  await page.locator('div').screenshot({ path: file });
  await page.close();
}
