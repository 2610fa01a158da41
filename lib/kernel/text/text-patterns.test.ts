import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSearchText } from '../../domain/allocation/cases/case-list';
import { settleAnswers } from '../../domain/allocation/decisions/settle-answers';
import { MOST_OF_A_FIELD, readForm } from '../../server/form-reader';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import type { KnownCourses } from '../../domain/workload/measure/training-fields';
import { isoDate } from '../dates';
import { parseCrn } from '../ids';
import { findLink, linkProblem } from './no-links';
import { parseHundredths } from '../ratio';
import * as readers from './read-text';
import { type Field, readValue } from '../reading/field';
import { day } from '../reading/kinds';
import { plain } from '../reading/sent';
import { longestSeenByPatterns, moreThanTwice, unitsOf } from '../testing/work-of';

const today = isoDate('2026-11-02');

const form = (text: string) => {
  const data = new FormData();
  for (const name of ['words', 'on-day', 'on-month', 'on-year']) data.append(name, text);
  return readForm(data);
};
const answers = (text: string) =>
  settleAnswers(
    { reasonCode: text, reasonText: text, notes: text, teamReason: text, oversightReviewOn: text },
    today,
    28,
  );

/** Everything that reads text as somebody typed or sent it. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a line': readers.readLine('Name', 100),
  'several lines': readers.readLines('Notes', 4_000),
  'a code': readers.readCode('Code'),
  'a choice': readers.readChoice('Setting', ['community', 'unpaid_work']),
  'a list of choices': readers.readChoices('Flags', ['mappa', 'child_protection']),
  'yes or no': readers.readYesNo('Restricted'),
  'a day': readers.readDate('Start'),
  'a number': readers.readHundredths('Hours', 3_700),
  'a percentage': readers.readPercent('RSR'),
  'an email address': readers.readEmail('Email'),
  'a decimal': parseHundredths,
  'a CRN': parseCrn,
  'a search': readSearchText,
  answers,
  'a text of a form': (text) => form(text).read({ words: plain() }),
  'a day of a form': (text) => form(text).read({ on: day('Start') }),
};

/** Every file that describes the fields of a noun: whoever describes one more is tried here without being named. */
const DESCRIBED = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../**/*-fields.ts', '../../**/*-specs.ts'],
  {
    eager: true,
  },
);

/** The fields that a value holds, at any depth: a field, a record of fields, a file of such, or what makes them for a place of a form. */
function fieldsIn(where: string, value: unknown): [string, Field<unknown, WorkloadModel & KnownCourses>][] {
  if (typeof value === 'function')
    return /Fields of /.test(where) ? fieldsIn(where, (value as (place: number) => unknown)(1)) : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('read' in value && 'most' in value) return [[where, value as Field<unknown>]];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' ? fieldsIn(`${where}.${key}`, one) : [],
  );
}
const IN_FILES = Object.entries(DESCRIBED).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => fieldsIn(`${name} of ${path.basename(file)}`, value)),
);
const MODEL = { ...IBAT_4, bandSource: 'imported' as const, courses: [] };
const FIELDS = IN_FILES.flatMap(([where, field]) =>
  (['form', 'file'] as const).map((from): [string, (text: string) => unknown] => [
    `${where}, from a ${from}`,
    (text) => readValue(field, text, from, MODEL),
  ]),
);
const ALL = [...Object.entries(READERS), ...FIELDS];

/** Characters that one pattern or another knows. */
const KNOWN = ' \t\n[]()%@.:/-_;,"<>=+a9w';

describe('text that is longer than its field may be', () => {
  it.each(ALL)('is seen by no pattern that reads %s', (_name, read) => {
    for (const unit of ['[', ' ', '9', ';'])
      expect(longestSeenByPatterns(() => read(`x${unit.repeat(60_000)}x`))).toBeLessThanOrEqual(
        MOST_OF_A_FIELD,
      );
  });

  it('is refused for its length, and for nothing else', () => {
    expect(answers('['.repeat(60_000)).problems.filter(({ field }) => field === 'notes')).toEqual([
      { field: 'notes', message: 'Notes must be 4,000 characters or fewer' },
    ]);
    for (const [where, field] of IN_FILES)
      expect([where, readValue(field, 'x'.repeat(field.most + 1), 'form', MODEL).ok]).toEqual([where, false]);
    const line = readers.readLine('Name', 100);
    expect(line('x'.repeat(100)).ok).toBe(true);
    expect(line(`\u0000${'x'.repeat(100)}`)).toEqual({
      ok: false,
      error: 'Name must be 100 characters or fewer',
    });
  });

  it('loses nothing of what a field may hold on its way through a form', () => {
    expect(form('x'.repeat(20_000)).read({ words: plain() }).words).toHaveLength(20_000);
    expect(form('x'.repeat(60_000)).read({ words: plain() }).words.length).toBeGreaterThan(20_000);
    expect(form('x'.repeat(600_000)).document('words', 500_000)).toHaveLength(500_001);
  });
});

describe('twice the text takes twice the work', () => {
  it.each(ALL)('for what reads %s', (_name, read) => {
    expect(moreThanTwice(read, KNOWN.split(''), 24_000)).toEqual([]);
  });

  it('for what looks for links', () => {
    expect(moreThanTwice(findLink, unitsOf('[](:/.wa '), 24_000)).toEqual([]);
    expect(moreThanTwice((text) => findLink(`[${text}`), ['[](', ']('], 24_000)).toEqual([]);
    expect(moreThanTwice(findLink, ['[](', 'a://', '_a:', '1://'], 24_000)).toEqual([]);
    expect(moreThanTwice((text) => linkProblem('Notes', text), ['['], 60_000)).toEqual([]);
  });

  it.each(patternsOfTheService())('for the pattern %s', { timeout: 60_000 }, (_source, pattern) => {
    const own = pattern.source.replace(/\\[a-z]|[\^$\\]/gi, '').slice(0, 20);
    const around = ['', ' ', '@'].flatMap((after) => ['', 'a@'].map((before) => [before, after] as const));
    const slow = around.flatMap(([before, after]) =>
      moreThanTwice(
        (text) => `${before}${text}${after}`.replace(pattern, ''),
        unitsOf(`${own.slice(0, 8)} a.`),
        6_000,
      ),
    );
    expect(slow).toEqual([]);
  });

  it('and would be seen where it did not', () => {
    expect(moreThanTwice((text) => /\[[^\]]*\]\(/.exec(text), ['['], 6_000)).toEqual(['[']);
    expect(moreThanTwice((text) => `1${text}x`.replace(/\s*%$/, ''), [' '], 6_000)).toEqual([' ']);
  });
});

describe('links', () => {
  const OLD = /\b[a-z][a-z\d+.-]*:\/\/\S*|\bwww\.\S*|\[[^\]]*\]\([^)]*\)/i;

  it('are found where a pattern would find them', () => {
    const part = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '://',
      'http',
      'www.',
      'a',
      '_',
      '9',
      ' ',
      '.',
      'é',
      '\n',
      '+',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        expect(findLink(text)).toBe(OLD.exec(text)?.[0] ?? null);
      }),
      { numRuns: 3_000 },
    );
  });
});

/** Every pattern that the service's code holds, but for its commands, tests and demonstration data, which read no stranger's text. */
function patternsOfTheService(): [string, RegExp][] {
  const root = path.resolve(import.meta.dirname, '../../..');
  const files = ['lib', 'app', 'components', 'db'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\/|^cli\/|^seed\/|fixture/.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  const found = new Map<string, RegExp>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (!text.includes('/')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.set(node.text, new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  }
  return [...found];
}
