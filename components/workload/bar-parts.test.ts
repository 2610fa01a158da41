import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barParts } from './bar-parts';

describe('a workload bar on its scale of 0 to 140%', () => {
  it.each([
    {
      percent: 112.4,
      state: 'well_over' as const,
      parts: [
        ['load', 0, 71.43],
        ['well', 71.43, 8.86],
      ],
    },
    {
      percent: 107.1,
      state: 'over' as const,
      parts: [
        ['load', 0, 71.43],
        ['over', 71.43, 5.07],
      ],
    },
    { percent: 100, state: 'near' as const, parts: [['load', 0, 71.43]] },
    { percent: 78.3, state: 'spare' as const, parts: [['load', 0, 55.93]] },
  ])('draws $percent% as $parts', ({ percent, state, parts }) => {
    const drawn = barParts({ usedHundredths: Math.round(percent * 1000), available: 1000, state });
    expect(drawn.map((part) => [part.kind, part.start, part.width])).toEqual(parts);
  });

  it('draws what a case adds from where the bar ends now', () => {
    const drawn = barParts({ usedHundredths: 92_400, available: 1000, state: 'near', addedHundredths: 3600 });
    expect(drawn.map((part) => [part.kind, part.start, part.width])).toEqual([
      ['load', 0, 66],
      ['added', 66, 2.57],
    ]);
  });

  it('stops at the edge when the workload is past 140%: the figure tells', () => {
    const drawn = barParts({
      usedHundredths: 400_000,
      available: 1000,
      state: 'well_over',
      addedHundredths: 5000,
    });
    expect(drawn.map((part) => [part.kind, part.start, part.width])).toEqual([
      ['load', 0, 71.43],
      ['well', 71.43, 28.57],
    ]);
  });

  it.each(['no_capacity', 'unavailable', 'unknown'] as const)(
    'draws nothing for %s: there is no percentage',
    (state) => {
      expect(barParts({ usedHundredths: 111_700, available: 0, state })).toEqual([]);
    },
  );

  it('draws an empty bar for an officer with points available and no cases', () => {
    expect(barParts({ usedHundredths: 0, available: 2176, state: 'spare' })).toEqual([]);
  });

  it('lays its parts end to end, never past the edge', () => {
    const points = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: 1, max: 5000 }),
        points,
        (usedHundredths, available, addedHundredths) => {
          const parts = barParts({ usedHundredths, available, state: 'over', addedHundredths });
          let end = 0;
          for (const part of parts) {
            expect(part.start).toBeCloseTo(end, 1);
            end = part.start + part.width;
          }
          expect(end).toBeLessThanOrEqual(100.01);
        },
      ),
    );
  });
});
