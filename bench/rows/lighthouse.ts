import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../lib/cli/tools/browser.mjs';
import { type BenchService, freePort } from '../http/service';
import { type Figure, spreadOf } from '../report/figures';
import { PAGES } from './pages';
import { type Row, whileServed } from './row';

const ROW = 'lighthouse';
/** As often as each page is looked at in each form: the middle one counts. */
const LOOKS = 5;
const LOOKED_AT = { home: 'home', team: 'team', allocate: 'shortlist', capacity: 'region' } as const;
const FORMS = ['desktop', 'mobile'] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

/** What Lighthouse gives the pages that are opened most, of 100, signed in, by its presets of a desktop and of a slow telephone. */
export const LIGHTHOUSE: Row = {
  name: ROW,
  run: async (bench) => {
    const cast = await bench.cast();
    return whileServed(bench, ROW, async (service) => {
      const executablePath = await ensureBrowser();
      if (executablePath === null)
        return [{ row: ROW, what: ROW, unit: 'of 100', value: null, note: 'no browser was found' }];
      const port = await freePort();
      const browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', `--remote-debugging-port=${port}`],
      });
      try {
        const figures: Figure[] = [];
        for (const [what, page] of Object.entries(LOOKED_AT))
          for (const form of FORMS) {
            const { who, path } = PAGES[page].asks(cast, 0, 0);
            figures.push(...(await looks(service, port, { what, form, who: who.id, path })));
          }
        return figures;
      } finally {
        await browser.close();
      }
    });
  },
};

interface Look {
  readonly what: string;
  readonly form: (typeof FORMS)[number];
  readonly who: string;
  readonly path: string;
}

async function looks(service: BenchService, port: number, look: Look): Promise<Figure[]> {
  // Loaded here, since it is large and no other row needs it.
  const { default: lighthouse, desktopConfig } = await import('lighthouse');
  const extraHeaders = { Cookie: await service.cookieOf(look.who) };
  const scores = new Map<string, number[]>(CATEGORIES.map((category) => [category, []]));
  for (let turn = 0; turn < LOOKS; turn += 1) {
    const flags = { port, logLevel: 'error' as const, extraHeaders, onlyCategories: [...CATEGORIES] };
    const config = look.form === 'desktop' ? desktopConfig : undefined;
    const result = await lighthouse(`${service.address}${look.path}`, flags, config);
    for (const [category, found] of scores) {
      const score = result?.lhr.categories[category]?.score;
      if (score === null || score === undefined)
        throw new Error(`Lighthouse gave ${look.path} no ${category}`);
      found.push(Math.round(score * 100));
    }
  }
  return [...scores].map(([category, found]) => {
    const { value, runs } = spreadOf(found);
    const what = `Lighthouse: ${category} of ${look.what}, ${look.form}`;
    return { row: ROW, what, unit: 'of 100', value, runs, note: `lowest ${Math.min(...found)}` };
  });
}
