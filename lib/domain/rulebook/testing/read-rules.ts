import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the rules are written down. */
const FOLDER = path.join(process.cwd(), 'docs/rules');

/** A rule as its page tells it. */
interface WrittenRule {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** Null where the first line of the rule is no mark. */
  readonly mark: WrittenMark | null;
}

type WrittenMark =
  { readonly kind: 'ours' } | { readonly kind: 'published'; readonly body: string; readonly report: string };

/** One worked example: what is given, and what comes of it. */
export interface WrittenExample {
  /** "docs/rules/banding.md, line 31" without the folder. */
  readonly place: string;
  /** The id of the rule under which it stands; null before the first. */
  readonly rule: string | null;
  readonly inputs: ReadonlyMap<string, string>;
  readonly results: ReadonlyMap<string, string>;
}

export interface RulePage {
  readonly file: string;
  readonly rules: readonly WrittenRule[];
  readonly examples: readonly WrittenExample[];
}

/** Every page of rules but the index, as it stands in docs/rules. */
export function readRulePages(): RulePage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => readRulePage(file, readFileSync(path.join(FOLDER, file), 'utf8')));
}

const HEADING = /^### ((?:[A-Z]+(?:-[A-Z0-9]+)+)|[A-Z]{3,}) (.+)$/;
const PUBLISHED = /^\*\*Published\*\* by ([^(]+) \(([^)]+)\)\./;

/**
 * A page taken apart. Rules are headings of the third level that begin with an id. Examples are the rows of every table, whose columns in
 * bold are results, and every quoted line `> name: value; name: value → name: value`. Throws where one is neither.
 */
export function readRulePage(file: string, text: string): RulePage {
  const rules: WrittenRule[] = [];
  const examples: WrittenExample[] = [];
  const lines = text.split('\n');
  let header: string[] | null = null;
  for (const [at, line] of lines.entries()) {
    const place = `${file}, line ${at + 1}`;
    const rule = rules.at(-1)?.id ?? null;
    if (line.startsWith('### ')) rules.push(readHeading(file, place, lines, at));
    else if (line.startsWith('> ')) examples.push({ place, rule, ...readLine(place, line.slice(2)) });
    else if (line.startsWith('|')) {
      const cells = cellsOf(line);
      if (header === null) header = cells;
      else if (!cells.every((cell) => /^:?-+:?$/.test(cell)))
        examples.push({ place, rule, ...readRow(place, header, cells) });
    }
    if (!line.startsWith('|')) header = null;
  }
  return { file, rules, examples };
}

function readHeading(file: string, place: string, lines: readonly string[], at: number): WrittenRule {
  const [, id, title] = HEADING.exec(lines[at] ?? '') ?? [];
  if (id === undefined || title === undefined) throw new Error(`${place}: a rule begins with its id`);
  const first = lines.slice(at + 1).find((line) => line.trim() !== '') ?? '';
  return { id, title, file, mark: readMark(first) };
}

function readMark(line: string): WrittenMark | null {
  if (/^\*\*Ours\*\*[.:]/.test(line)) return { kind: 'ours' };
  const [, body, report] = PUBLISHED.exec(line) ?? [];
  return body === undefined || report === undefined ? null : { kind: 'published', body, report };
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

type Parts = Pick<WrittenExample, 'inputs' | 'results'>;

function readRow(place: string, header: readonly string[], cells: readonly string[]): Parts {
  if (cells.length !== header.length) throw new Error(`${place}: as many cells as columns`);
  const inputs = new Map<string, string>();
  const results = new Map<string, string>();
  for (const [index, name] of header.entries()) {
    const result = /^\*\*(.+)\*\*$/.exec(name)?.[1];
    const value = cells[index] ?? '';
    if (result !== undefined) results.set(result, value);
    else if (value !== '') inputs.set(name, value);
  }
  return { inputs, results };
}

function readLine(place: string, text: string): Parts {
  const sides = text.split(' → ');
  if (sides.length !== 2) throw new Error(`${place}: a worked line is "given → what comes of it"`);
  const [inputs, results] = sides.map(
    (side) =>
      new Map(
        side.split('; ').map((part): [string, string] => {
          const [name, ...value] = part.split(': ');
          if (name === undefined || value.length === 0)
            throw new Error(`${place}: each part of a worked line is "name: value"`);
          return [name, value.join(': ')];
        }),
      ),
  );
  return { inputs: inputs ?? new Map(), results: results ?? new Map() };
}
