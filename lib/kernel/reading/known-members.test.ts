import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyShape, unknownMembers } from './known-members';

const schema = z
  .object({
    crn: z.string().transform((text) => text.toUpperCase()),
    note: z.string().nullable().default(null),
    cases: z.array(z.object({ band: z.string() })).optional(),
    versions: z.record(z.string(), z.number()),
    model: z
      .object({ shares: z.partialRecord(z.enum(['active', 'warrant']), z.number()).optional() })
      .nullable(),
    subject: z.union([z.object({ crn: z.string() }), z.object({ staffCode: z.string() })]).optional(),
  })
  .superRefine(() => undefined);
const shape = bodyShape(schema);
const fieldsOf = (value: unknown) => unknownMembers(shape, value).map(({ field }) => field);
const WHOLE = { crn: 'x1', versions: { x1: 1, anything: 2 }, model: { shares: { active: 1 } } };

describe('members that a call does not know', () => {
  it('are none where all are known, whatever is left out, null or keyed by what it is about', () => {
    expect(fieldsOf({ ...WHOLE, cases: [{ band: '2' }], subject: { staffCode: 'S1' } })).toEqual([]);
    expect(fieldsOf({ ...WHOLE, note: null, model: null })).toEqual([]);
  });

  it('are named by their path, however deep they are, with what is known there', () => {
    expect(
      fieldsOf({ ...WHOLE, CRN: 'x', cases: [{ band: '1' }, { band: '2', bnad: '3' }], model: { share: 1 } }),
    ).toEqual(['model.share', 'CRN', 'cases.1.bnad']);
    expect(unknownMembers(shape, { ...WHOLE, cases: [{ bnad: '3' }] })).toEqual([
      { field: 'cases.0.bnad', message: 'Nothing goes by this name here. Known: band' },
    ]);
    expect(fieldsOf({ ...WHOLE, subject: { crn: 'x1', more: 1 } })).toEqual(['subject.more']);
    expect(
      fieldsOf(JSON.parse('{"crn":"x1","versions":{},"model":null,"__proto__":1,"constructor":1}')),
    ).toEqual(['__proto__', 'constructor']);
  });

  it('are listed up to fifty, and what is no object is left to the schema', () => {
    expect(fieldsOf(Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`m${at}`, at])))).toHaveLength(
      50,
    );
    for (const value of [null, 'text', 3, [], [{ a: 1 }]]) expect(fieldsOf(value)).toEqual([]);
  });

  it('are refused by the description of the API too, but where any name may stand', () => {
    expect(shape).toMatchObject({
      additionalProperties: false,
      properties: {
        cases: { items: { additionalProperties: false } },
        versions: { additionalProperties: { type: 'number' } },
      },
    });
  });
});
