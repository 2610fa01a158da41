import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiOptional, apiValue } from './api-schema';
import { emptyIs, optional } from './field';
import { choice, choices, crn, day, line, percent, yesNo } from './kinds';

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
