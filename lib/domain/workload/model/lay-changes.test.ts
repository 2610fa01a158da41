import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layChanges, sameDocument } from './lay-changes';

const json = fc.jsonValue({ maxDepth: 3 });

describe('laying the changes of a release on a document that was made from the one before', () => {
  test('who changed nothing gets the next document; where nothing changed, theirs stays', () => {
    fc.assert(
      fc.property(json, json, (base, other) => {
        expect(sameDocument(layChanges(base, other, base), other)).toBe(true);
        expect(sameDocument(layChanges(base, base, other), other)).toBe(true);
      }),
    );
  });

  test('rows of a list are told apart by their code: a changed row of theirs stays, a new row comes', () => {
    const base = {
      bands: [
        { code: '1', days: 56, points: 29 },
        { code: '2', days: 28, points: 41 },
      ],
    };
    const next = {
      bands: [
        { code: '1', days: 28, points: 29 },
        { code: '2', days: 28, points: 41 },
        { code: '5', points: 7 },
      ],
      mark: true,
    };
    const theirs = {
      bands: [
        { code: '2', days: 21, points: 41 },
        { code: '1', days: 56, points: 33 },
      ],
    };
    expect(layChanges(base, next, theirs)).toEqual({
      bands: [
        { code: '2', days: 21, points: 41 },
        { code: '1', days: 28, points: 33 },
        { code: '5', points: 7 },
      ],
      mark: true,
    });
  });

  test('a row that they removed does not come back', () => {
    const base = { grades: [{ code: 'A' }, { code: 'B' }] };
    const next = {
      grades: [
        { code: 'A', mark: true },
        { code: 'B', mark: false },
      ],
    };
    expect(layChanges(base, next, { grades: [{ code: 'A' }] })).toEqual({
      grades: [{ code: 'A', mark: true }],
    });
  });

  test('a list without codes that both changed stays theirs', () => {
    expect(layChanges([50, 75], [40, 60], [45])).toEqual([45]);
  });

  test('a member that they set to the next value already is left', () => {
    expect(layChanges({ a: 1 }, { a: 2, b: 3 }, { a: 2 })).toEqual({ a: 2, b: 3 });
  });
});
