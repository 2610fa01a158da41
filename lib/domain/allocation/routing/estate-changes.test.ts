import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asLduCode } from '../../../kernel/ids';
import { changeAreas, changeServes, homesMoved, lduOf } from './estate-changes';

const [EAST, WEST] = [asLduCode('EAST'), asLduCode('WEST')];
const STORED = [
  { areaKey: 'hx1', lduCode: EAST },
  { areaKey: 'leeds', lduCode: WEST },
];

describe('the areas that LDUs serve', () => {
  test('are those that are claimed; an area has one LDU, and cases at home there move with it', () => {
    const changes = changeAreas(STORED, [{ lduCode: EAST, areas: ['Leeds ', 'Bradford'] }]);
    expect(changes.taken).toEqual([
      { areaKey: 'leeds', area: 'Leeds ', lduCode: EAST, from: WEST },
      { areaKey: 'bradford', area: 'Bradford', lduCode: EAST, from: null },
    ]);
    expect(changes.removed).toEqual([STORED[0]]);
    expect(lduOf(changes, 'LEEDS')).toBe(EAST);
    expect(lduOf(changes, null)).toBeNull();
    expect(homesMoved(changes, ['HX1 5ER', 'Leeds', 'York'])).toEqual([
      { area: 'HX1 5ER', lduCode: null },
      { area: 'Leeds', lduCode: EAST },
    ]);
  });

  test('stay as they are where the same is claimed again, and with those who claim nothing', () => {
    const area = fc.constantFrom('A', 'b', 'C c', 'D');
    const claims = fc.array(
      fc.record({ lduCode: fc.constantFrom(EAST, WEST), areas: fc.uniqueArray(area) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(claims, (claimed) => {
        const after = changeAreas([], claimed);
        const stored = [...after.lduOfArea].map(([areaKey, lduCode]) => ({ areaKey, lduCode }));
        expect(changeAreas(stored, []).movedAreaKeys.size).toBe(0);
        const again = changeAreas(stored, [
          { lduCode: EAST, areas: stored.filter((row) => row.lduCode === EAST).map((row) => row.areaKey) },
        ]);
        expect([again.taken, again.removed]).toEqual([[], []]);
      }),
    );
  });
});

test('what a team serves is exactly what is wanted', () => {
  expect(changeServes(['A', 'B'], ['B', 'C'])).toEqual({ added: ['C'], removed: ['A'] });
});
