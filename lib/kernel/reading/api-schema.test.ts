import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiDefault, apiFilled, apiOptional, apiQuery, apiValue } from './api-schema';
import { emptyIs, optional } from './field';
import { choice, choices, crn, day, hundredths, line, percent, whole, yesNo } from './kinds';
import { describeFields } from './record';

const body = z.object({
  score: apiOptional(optional(percent('RSR', { hint: '0 to 100' }))),
  setting: apiValue(choice('Setting', ['community', 'custody'])),
  flags: apiOptional(emptyIs(choices('Flags', ['mappa', 'iom']), [])),
  born: apiOptional(optional(day('Date of birth'))),
  area: apiOptional(optional(line('Home area', 100, { api: { noun: 'an area', most: 200 } }))),
  notes: apiOptional(optional(line('Notes', 9))),
  restricted: apiOptional(yesNo('Restricted')),
  crn: apiValue(crn('CRN')).optional(),
});
const messages = (given: object) => {
  const read = body.safeParse({ setting: 'community', ...given });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the body of a call, by the description of its fields', () => {
  it('has null for what was left out: not known, never nought or a default', () => {
    expect(body.parse({ setting: 'custody' })).toEqual({
      score: null,
      setting: 'custody',
      flags: null,
      born: null,
      area: null,
      notes: null,
      restricted: null,
    });
  });

  it.each([
    [{ score: '3' }, 'score: Enter RSR as a number from 0 to 100'],
    [{ score: 101 }, 'score: Enter RSR from 0 to 100'],
    [{ setting: 'hostel' }, 'setting: Enter one of: community, custody'],
    [{ flags: ['x'] }, 'flags.0: Enter one of: mappa, iom'],
    [{ born: '2026-02-30' }, 'born: Enter a real date, like 2026-11-02'],
    [{ born: '1800-01-01' }, 'born: Enter a date from 1900 to 2200'],
    [{ area: 7 }, 'area: Enter an area, as text'],
    [{ area: 'x'.repeat(201) }, 'area: Enter an area of at most 200 characters'],
    [{ notes: 'x'.repeat(10) }, 'notes: Enter at most 9 characters'],
    [{ restricted: 'y' }, 'restricted: Enter true or false'],
    [{ crn: 'X1' }, 'crn: Enter a CRN, like X123456'],
  ])('%j is refused beside its field', (given, message) => {
    expect(messages(given)).toEqual([message]);
  });

  it('is described by the words and limits that it is validated by', () => {
    expect(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })).toMatchObject({
      required: ['setting'],
      properties: {
        score: {
          default: null,
          anyOf: [
            { type: 'number', minimum: 0, maximum: 100, title: 'RSR', description: '0 to 100' },
            { type: 'null' },
          ],
        },
        setting: { type: 'string', enum: ['community', 'custody'], title: 'Setting' },
        born: { anyOf: [{ type: 'string', format: 'date', title: 'Date of birth' }, { type: 'null' }] },
      },
    });
  });
});

describe('a what-if, by the description of its fields', () => {
  const hours = (least: number) => hundredths('Hours', 16_800, { api: { noun: 'hours', least } });
  const whatIf = z.object({
    grade: apiFilled(optional(line('Grade', 20, { api: { noun: 'a grade', hint: 'By its code' } }))),
    hours: apiValue(hours(0.01)),
    count: apiDefault(emptyIs(whole('Cases', 0, 10_000), 1)),
  });
  const given = { grade: 'CM', hours: 37 };
  const wrong = (changes: object) =>
    whatIf
      .safeParse({ ...given, ...changes })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('takes what is left out as an empty field means it', () => {
    expect(whatIf.parse(given)).toEqual({ ...given, count: 1 });
  });

  it.each([
    [{ grade: '' }, 'grade: Enter a grade'],
    [{ grade: null }, 'grade: Enter a grade, as text'],
    [{ grade: 'x'.repeat(21) }, 'grade: Enter a grade of at most 20 characters'],
    [{ hours: '37' }, 'hours: Enter a number of hours'],
    [{ hours: 0 }, 'hours: Enter hours of 0.01 or more'],
    [{ hours: 168.01 }, 'hours: Enter hours of 168 or less'],
    [{ hours: 37.001 }, 'hours: Enter hours with at most 2 decimal places'],
    [{ count: '1' }, 'count: Enter a whole number'],
    [{ count: 1.5 }, 'count: Enter a whole number'],
    [{ count: 10_001 }, 'count: Enter 10,000 or less'],
  ])('%j is refused beside its field', (changes, message) => {
    expect(wrong(changes)).toEqual([message]);
  });

  it('is described by what the API asks for, not by what a form says', () => {
    expect(z.toJSONSchema(whatIf, { io: 'input', unrepresentable: 'any' })).toMatchObject({
      required: ['grade', 'hours'],
      properties: {
        grade: { title: 'Grade', description: 'By its code', minLength: 1, maxLength: 20 },
        hours: { title: 'Hours', minimum: 0.01, maximum: 168 },
        count: { title: 'Cases', default: 1, type: 'integer', minimum: 0, maximum: 10_000 },
      },
    });
  });
});

describe('the parameters of a query, by the description of their fields', () => {
  const query = apiQuery(
    describeFields({
      waiting: choice('Waiting', ['true'], { api: { ask: 'Send waiting=true' } }),
      limit: emptyIs(whole('Limit', 1, 500, { hint: 'How many' }), 100),
      cursor: optional(line('Cursor', 20)),
    }),
  );
  const wrong = (given: object) => query.safeParse(given).error?.issues.map(({ message }) => message);

  it('are read from texts: a number as a number, one that is left out as its usual value or none', () => {
    expect(query.parse({ waiting: 'true' })).toEqual({ waiting: 'true', limit: 100 });
    expect(query.parse({ waiting: 'true', limit: '7', cursor: 'X1', more: 'x' })).toEqual({
      waiting: 'true',
      limit: 7,
      cursor: 'X1',
    });
  });

  it.each([
    [{}, 'Send waiting=true'],
    [{ waiting: 'no' }, 'Send waiting=true'],
    [{ waiting: 'true', limit: 'many' }, 'Enter a whole number'],
    [{ waiting: 'true', limit: '1.5' }, 'Enter a whole number'],
    [{ waiting: 'true', limit: '0' }, 'Enter 1 or more'],
    [{ waiting: 'true', limit: '501' }, 'Enter 500 or less'],
    [{ waiting: 'true', cursor: 'x'.repeat(21) }, 'Enter at most 20 characters'],
  ])('%j is refused', (given, message) => {
    expect(wrong(given)).toEqual([message]);
  });

  it('are described with their words, limits and usual values', () => {
    expect(z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })).toMatchObject({
      required: ['waiting'],
      properties: {
        limit: { title: 'Limit', description: 'How many', default: 100, minimum: 1, maximum: 500 },
        cursor: { title: 'Cursor', maxLength: 20 },
      },
    });
  });
});
