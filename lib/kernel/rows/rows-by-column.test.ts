import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, valuesOf } from './many-rows';
import { RowsByColumn } from './rows-by-column';

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constantFrom(null, undefined, true, false, '', '["a"]'),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.record({ of: fc.string() }),
);
const rows = fc.array(
  fc.dictionary(fc.constantFrom('crn', 'setting', 'flags', 'rsr', 'area'), value, { noNullPrototype: true }),
);

function held(list: readonly Record<string, unknown>[]): RowsByColumn<Record<string, unknown>> {
  const kept = new RowsByColumn<Record<string, unknown>>();
  for (const row of list) kept.push(row);
  return kept;
}

describe('rows by column', () => {
  it('gives every row back as it came, member by member, in its order', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const kept = held(list);
        expect(kept).toHaveLength(list.length);
        expect([...kept]).toStrictEqual(list);
        expect([...kept].map(Object.keys)).toEqual(list.map(Object.keys));
        expect(list.map((_, place) => kept.at(place))).toStrictEqual(list);
      }),
    );
  });

  it('answers as a list of the same rows does', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const kept = held(list);
        const names = (row: object): string[] => Object.keys(row);
        const hasFlags = (row: object): boolean => 'flags' in row;
        expect(kept.map(names)).toEqual(list.map(names));
        expect(kept.flatMap(names)).toEqual(list.flatMap(names));
        expect(kept.some(hasFlags)).toBe(list.some(hasFlags));
        for (const name of ['crn', 'flags']) {
          const values = list.map((row) => row[name]);
          expect([...valuesOf(kept, name)]).toEqual(values);
          expect([...valuesOf(list, name)]).toEqual(values);
        }
      }),
    );
  });

  it('goes on once a column has more different values than it looks for', () => {
    const list = Array.from({ length: 90_001 }, (_, place) => ({
      crn: `X${place}`,
      setting: 'community',
      flags: [],
    }));
    const kept = held(list);
    expect([...kept]).toEqual(list);
  });

  it('hands over rows that whoever takes them may change', () => {
    const kept = held([{ crn: 'X1' }]);
    kept.at(0).crn = 'X2';
    expect(kept.at(0)).toEqual({ crn: 'X1' });
  });

  it('has no row beyond its last', () => {
    expect(() => held([{ crn: 'X1' }]).at(1)).toThrow(RangeError);
  });
});

describe('parts of rows', () => {
  it('hold every row once, in order, and none more than its size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), (list, size) => {
        const parts = [...partsOf(list, size)];
        expect(parts.flat()).toEqual(list);
        expect(parts.every((part) => part.length > 0 && part.length <= size)).toBe(true);
      }),
    );
  });
});
