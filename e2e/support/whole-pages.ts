import type { BrowserContext, Locator, Page } from '@playwright/test';

/** How many times slower than the machine is the browser is to be: 1 unless HEADROOM_TEST_SLOW says otherwise. */
export const SLOWER = Math.max(1, Number(process.env.HEADROOM_TEST_SLOW ?? 1));

/**
 * Tests of a context have whole pages before them, however slow the machine: an opened page is theirs once its script listens, so that
 * nothing is pressed or typed into the void, and a press that leads to another document ends once all of that has come, so that nothing is
 * counted in half a page. A step of the router, or what an action changes in the page, is for the test to expect. Before the first page.
 */
export function expectWholePages(context: BrowserContext, scriptRuns: boolean): void {
  context.on('page', (page) => {
    if (SLOWER > 1) void slowDown(page);
    if (scriptRuns) opensWhole(page);
    pressesWhole(page.locator(':root'));
  });
}

function opensWhole(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (address, options) => {
    const answer = await goto(address, options);
    // Who says until when to wait wants the page as it is then.
    if (options?.waitUntil === undefined) await listens(page);
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    await listens(page);
    return answer;
  };
}

/** Waits until script has taken over the page in front. */
async function listens(page: Page): Promise<void> {
  await page.locator('#navigation:not([data-ready])').waitFor({ state: 'detached' });
}

const PRESSES = ['click', 'dblclick', 'press'] as const;
let patched = false;

/** Every press waits for the whole of the document that it leads to: the browser itself waits for its first byte alone. */
function pressesWhole(anyLocator: Locator): void {
  if (patched) return;
  patched = true;
  const locators = Object.getPrototypeOf(anyLocator) as Record<
    (typeof PRESSES)[number],
    (this: Locator, ...options: unknown[]) => Promise<void>
  >;
  for (const name of PRESSES) {
    const press = locators[name];
    locators[name] = async function (...options) {
      await press.apply(this, options);
      await this.page().waitForLoadState('domcontentloaded');
    };
  }
}

/** A slow browser behind a slow line: what a test forgot to wait for is then not there yet. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60 * SLOWER,
    downloadThroughput: 3_000_000 / SLOWER,
    uploadThroughput: 3_000_000 / SLOWER,
  });
}
