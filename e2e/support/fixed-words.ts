import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/**
 * The words of a page that are the service's own: title, headings, labels, heads of tables, captions, sentences, legends, axis marks, and
 * what only a screen reader says. Cells of data are left out, and so is what stands below `leftOut`.
 */
export async function fixedWordsOf(page: Page, leftOut: readonly string[]): Promise<string[]> {
  const words = await page.evaluate((selectors) => {
    const told =
      'h1,h2,h3,h4,h5,h6,caption,label,legend,th,dt,summary,figcaption,p,li,a,button,option,text,strong,b,.govuk-hint';
    const data = ['td', 'th[scope=row]', 'script', 'style', ...selectors].join(',');
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'data-label'];
    const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const found = new Set<string>([tidy(document.title)]);
    for (const element of document.querySelectorAll(told)) {
      if (element.closest(data) !== null) continue;
      const copy = element.cloneNode(true) as Element;
      for (const cell of copy.querySelectorAll(`${data},table,svg`)) cell.remove();
      found.add(tidy(copy.textContent));
    }
    for (const name of attributes)
      for (const element of document.querySelectorAll(`[${name}]`))
        if (element.closest(selectors.join(',') || 'script') === null)
          found.add(tidy(element.getAttribute(name)));
    return [...found];
  }, leftOut);
  return words.filter((text) => text !== '');
}

/** The marks of each axis of the page's charts that are numbers, in their order: "0%", "20%" are 0 and 20. */
export async function scalesOf(page: Page): Promise<number[][]> {
  const axes = await page
    .locator('.recharts-cartesian-axis-tick-labels')
    .evaluateAll((groups) =>
      groups.map((group) => [...group.querySelectorAll('text')].map((mark) => mark.textContent ?? '')),
    );
  return axes
    .map((marks) => marks.map((mark) => Number(mark.replace(/[%,]/g, ''))))
    .filter((marks) => marks.length > 2 && marks.every(Number.isFinite));
}

/** Addresses of this service that the page links to, without what only jumps within a page. */
export async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]:not([download])')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  const here = new URL(page.url()).origin;
  return links
    .map((link) => new URL(link))
    .filter((url) => url.origin === here && !url.pathname.startsWith('/api/'))
    .map((url) => `${url.pathname}${url.search}`);
}

/** Every page of the service as its folder says: `/teams/[code]/trend`. */
export function pagesOfService(): string[] {
  return (
    readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'page.tsx' && !file.includes('@'))
      .map(
        (file) =>
          `/${path
            .dirname(file)
            .split(path.sep)
            .filter((part) => !/^[(.]/.test(part))
            .join('/')}`,
      )
      // There only while nobody can sign in: its own journey looks at it.
      .filter((address) => address !== '/set-up')
      .sort()
  );
}

/** The page that an address belongs to; null for what is none, such as a file. */
export function pageOf(pages: readonly string[], address: string): string | null {
  const parts = new URL(address, 'http://localhost').pathname.split('/').filter((part) => part !== '');
  const fits = (candidate: string): boolean => {
    const wanted = candidate.split('/').filter((part) => part !== '');
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => part.startsWith('[') || part === parts[index])
    );
  };
  const fitting = pages.filter(fits);
  return fitting.sort((a, b) => a.split('[').length - b.split('[').length)[0] ?? null;
}
