import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readRulePages } from './testing/read-rules';

const FOLDERS = ['app', 'bench', 'components', 'db', 'e2e', 'lib'];
const SOURCE = /\.(ts|tsx|mts|mjs|cjs|scss)$/;
const COMMENT = /^\s*(\/\/|\/?\*|\{\/\*)/;

/** A line of a comment, with where it stands. */
interface Line {
  readonly place: string;
  readonly text: string;
}

const COMMENTS: readonly Line[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file))
    .flatMap((file) => commentsOf(path.join(folder, file))),
);

function commentsOf(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, at) => (COMMENT.test(text) ? [{ place: `${file}:${at + 1}`, text }] : []));
}

/** "docs/rules/banding.md, B-1 to B-3 and B-6": a page, and the ids said of it. */
const CITED = /docs\/rules\/([a-z]+)\.md((?:(?:,| to| and) [A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)*)/g;
const ID = /[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*/g;

it('every document that a comment names is in the repository', () => {
  const named = COMMENTS.flatMap(({ place, text }) =>
    (text.match(/[\w./-]+\.md\b/g) ?? []).map((document) => ({ place, document })),
  );
  expect(named.filter(({ document }) => !existsSync(document))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});

it('every rule that a comment cites is on the page that it names', () => {
  const idsOf = new Map(
    readRulePages().map((page) => [page.file, new Set(page.rules.map((rule) => rule.id))] as const),
  );
  const cited = COMMENTS.flatMap(({ place, text }) =>
    [...text.matchAll(CITED)].flatMap(([, page = '', ids = '']) =>
      (ids.match(ID) ?? []).map((id) => ({ place, page: `${page}.md`, id })),
    ),
  );
  expect(cited.filter(({ page, id }) => idsOf.get(page)?.has(id) !== true)).toEqual([]);
  expect(cited.length).toBeGreaterThan(0);
});
