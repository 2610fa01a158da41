import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

/** What a page is on paper. */
export interface Paper {
  /** How many sheets it takes. */
  readonly sheets: number;
  /** The lines of each sheet, without its running foot; null where no program is there that reads them. */
  readonly lines: readonly (readonly string[])[] | null;
  /** Every word on it. */
  readonly words: ReadonlySet<string>;
}

const FOOT = /^OFFICIAL-SENSITIVE\s+Page \d+ of \d+$/;

/** Prints the page as it stands, and reads the file; where `pdftotext` is not there, the words are those of the page as paper shows it. */
export async function printed(page: Page, file: string): Promise<Paper> {
  await markLeftOut(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  writeFileSync(file, pdf);
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  const text = await textOf(file);
  if (text === null) return { sheets, lines: null, words: wordsIn(await shownOnPaper(page, 'body')) };
  const lines = text
    .replace(/\f$/, '')
    .split('\f')
    .map((sheet) => sheet.split('\n').map((line) => line.trim()))
    .map((sheet) => sheet.filter((line) => line !== '' && !FOOT.test(line)));
  return { sheets, lines, words: wordsIn(lines.flat()) };
}

/**
 * A chart that had not come when the page was printed gives up its place, with its heading, where a table beside it has the figures. It
 * may come before the page is asked what paper shows: what was left out is marked as the printing ends.
 */
async function markLeftOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const mark = (): void => {
      for (const frame of document.querySelectorAll('.hr-frame:has(.hr-plot__room:empty):not(:has(table))'))
        frame.setAttribute('data-left-out', '');
    };
    window.addEventListener('afterprint', mark, { once: true });
  });
}

/** The text of elements that paper shows, among those that a selector finds. */
export async function shownOnPaper(page: Page, selector: string): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const texts = await page.locator(selector).evaluateAll((elements) => {
    // What only a screen reader says is not printed.
    const isPrinted = (text: Node): boolean => {
      const around = text.parentElement;
      return (
        (around?.checkVisibility() ?? false) &&
        !around?.closest('.govuk-visually-hidden, [data-left-out], script, style')
      );
    };
    const textOf = (element: Element): string => {
      const found: string[] = [];
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
        if (isPrinted(node)) found.push(node.textContent ?? '');
      return found.join(' ').replace(/\s+/g, ' ').trim();
    };
    return elements.map(textOf).filter((text) => text !== '');
  });
  await page.emulateMedia({ media: null });
  return texts;
}

/** The words of texts, apart from the marks around them; what a hyphen joins may stand on two lines, so it is two words. */
export function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,’']*[\p{L}\p{N}%]|[\p{L}\p{N}]/gu) ?? []),
  );
}

/** Null where the program is not installed. */
async function textOf(file: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null;
    throw problem;
  }
}
