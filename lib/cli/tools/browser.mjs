import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';

/** Chromium without a window comes first: it draws the same pages for two thirds of the work. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** A browser for the tests: PLAYWRIGHT_CHROMIUM, else an installed Chromium or Chrome, else Playwright's own. Null when there is none. */
async function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (!isFile(named)) throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which is no file`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const installed = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...PLACES,
  ].find(isFile);
  return installed ?? (await ownBrowser());
}

async function ownBrowser() {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}

/** Finds a browser or installs one; null when neither can be done (the reason is printed). */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No browser found: installing one.');
  if (
    (await run(process.execPath, [
      path.join(root, 'node_modules/playwright/cli.js'),
      'install',
      'chromium',
    ])) === 0
  ) {
    const own = await findBrowser();
    if (own) return own;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    // Beside it, what reads the files that are printed: without it the tests of paper look at less.
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils'], { env });
    for (const browser of ['chromium-headless-shell', 'chromium']) {
      const wanted = ['-y', '-qq', '--no-install-recommends', browser, 'fonts-liberation'];
      if ((await run('apt-get', ['install', ...wanted], { env })) === 0) break;
    }
  }
  const installed = await findBrowser();
  if (!installed)
    console.error(
      'The browser tests need Chromium or Chrome. Install one, or set PLAYWRIGHT_CHROMIUM to its program file.',
    );
  return installed;
}
