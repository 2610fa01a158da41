import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const loadableSchema = z.record(z.string(), z.object({ files: z.array(z.string()) }));

/** A file of JavaScript as the page fetched it. */
export interface FetchedScript {
  /** `static/chunks/2x5ja.js` */
  readonly file: string;
  /** As it came over the line: compressed. */
  readonly bytes: number;
  /** Fetched after the page had loaded, for a chart alone. */
  readonly forChart: boolean;
}

/**
 * The scripts that the page in front has fetched, with their size on the line. Asked for with loading or after it, ahead for a link
 * too, they count as the page's own; only what comes after the load event and is of a chart does not.
 */
export async function scriptsOf(page: Page): Promise<readonly FetchedScript[]> {
  const fetched = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const loaded = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : Infinity;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize, startTime }) => ({
        name,
        encodedBodySize,
        later: loaded > 0 && startTime >= loaded,
      }));
  });
  const late = chartFiles();
  return fetched.map(({ name, encodedBodySize, later }) => {
    const file = new URL(name).pathname.replace('/_next/', '');
    return { file, bytes: encodedBodySize, forChart: later && late.has(file) };
  });
}

/** The files that the build keeps for what is fetched late: charts, and nothing else (`next/dynamic`). */
export function chartFiles(): ReadonlySet<string> {
  const pages = path.resolve(process.env.NEXT_DIST_DIR ?? '.next', 'server/app');
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'react-loadable-manifest.json')
    .flatMap((file) => {
      const manifest = loadableSchema.parse(JSON.parse(readFileSync(path.join(pages, file), 'utf8')));
      return Object.values(manifest).flatMap((late) => late.files);
    });
  return new Set(files);
}

/** Something that moved although nobody had pressed or typed. */
export interface Shift {
  /** The browser's score: the share of the screen that moved, times how far. */
  readonly score: number;
  /** What moved, and from where to where: `section.hr-section (0,90 960x400 to 0,110 960x400)` */
  readonly moved: readonly string[];
}

/** Writes down every shift of the layout. Before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const nameOf = (element: Element): string =>
      [
        element.localName,
        element.id && `#${element.id}`,
        ...[...element.classList].map((name) => `.${name}`),
      ].join('');
    // A page is told no node that has gone since, or that the browser has drawn within a control: then what stands there is told.
    const whatMoved = ({ node, currentRect: { x, y, width, height } }: Source): string => {
      const around = node instanceof Element ? node : node?.parentElement;
      if (around) return `${nameOf(around)}${around === node ? '' : ', its text'}`;
      const there = document.elementFromPoint(x + width / 2, y + height / 2);
      return there ? `something gone or within ${nameOf(there)}` : 'something gone';
    };
    const placeOf = ({ x, y, width, height }: DOMRectReadOnly): string =>
      `${[x, y].map(Math.round).join()} ${[width, height].map(Math.round).join('x')}`;
    const shifts: { at: number; score: number; moved: string[] }[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources, hadRecentInput, startTime: at } = entry as unknown as LayoutShift;
        if (!hadRecentInput)
          shifts.push({
            at,
            score: value,
            moved: (sources ?? []).map(
              (source) =>
                `${whatMoved(source)} (${placeOf(source.previousRect)} to ${placeOf(source.currentRect)})`,
            ),
          });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shiftsSeen: shifts });
  });
}

interface LayoutShift {
  readonly startTime: number;
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources?: readonly Source[];
}

interface Source {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

/**
 * What has moved so far, from when the HTML was there on: what scripts, fonts and charts did. While it comes, a page that is longer than
 * what has come of it grows as fast as the network is, and what stands to the right or in columns finds its place.
 */
export function shiftsOf(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const whole = navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : 0;
    const seen = (window as unknown as { readonly shiftsSeen: readonly (Shift & { readonly at: number })[] })
      .shiftsSeen;
    return seen.filter(({ at }) => at >= whole).map(({ score, moved }) => ({ score, moved }));
  });
}
