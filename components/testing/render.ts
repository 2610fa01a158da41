import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What the server sends for an element. */
export function render(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** The attributes of the first tag that the pattern finds, by name; an empty record when there is none. */
export function attributesOf(markup: string, tag: RegExp): Readonly<Record<string, string>> {
  const found = tag.exec(markup)?.[0] ?? '';
  return Object.fromEntries(
    [...found.matchAll(/([\w-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** The text of some markup, as it reads. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
