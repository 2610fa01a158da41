import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiGiven, apiTexts } from './api-texts';
import { optional } from './field';
import { day, hundredths, line } from './kinds';
import { bodyShape, unknownMembers } from './known-members';
import { describeFields } from './record';

const FIELDS = describeFields({
  name: line('Name', 20),
  hours: optional(hundredths('Hours', 4_000, { api: { noun: 'hours' } })),
  from: optional(day('From')),
});
const BODY = apiTexts(FIELDS, { confirmed: z.boolean().default(false) });

describe('the body of a call by the fields of a form', () => {
  it('is handed on as the texts that a form sends; what is left out is empty', () => {
    expect(BODY.parse({ name: 'Ann', hours: 18.5, from: '2026-11-02' })).toEqual({
      confirmed: false,
      texts: { name: 'Ann', hours: '18.5', from: '2026-11-02' },
    });
    expect(BODY.parse({ name: 'Ann', hours: null, confirmed: true })).toEqual({
      confirmed: true,
      texts: { name: 'Ann', hours: '', from: '' },
    });
  });

  it('of a record that is there leaves what was left out as it is; null says that it is not known', () => {
    expect(apiGiven(FIELDS, {}).parse({ hours: null })).toEqual({ texts: { hours: '' } });
    expect(apiGiven(FIELDS, {}).safeParse({ name: null }).success).toBe(false);
  });

  it('asks for what a form asks for, and knows every member by its name', () => {
    expect(BODY.safeParse({ hours: 1 }).success).toBe(false);
    expect(BODY.safeParse({ name: 'Ann', from: 'soon' }).success).toBe(false);
    const shape = bodyShape(BODY);
    expect(shape.required).toEqual(['name']);
    expect(unknownMembers(shape, { name: 'Ann', hour: 1 })).toMatchObject([{ field: 'hour' }]);
  });
});
