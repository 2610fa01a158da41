import { describe, expect, it } from 'vitest';
import { measureUnit } from './measure-unit';
import { sortUnits } from './sort-units';
import { capacityFacts, cases, officer } from '../testing/test-facts';

const unit = (name: string, caseCount: number | null) => ({
  level: 'team' as const,
  code: name,
  name,
  ...measureUnit(capacityFacts({ officers: caseCount === null ? [] : [officer(cases(caseCount))] })),
});
const UNITS = [unit('Beeston', 10), unit('Armley', null), unit('Calder', 40), unit('Dene', 10)];
const names = (units: readonly { name: string }[]) => units.map((one) => one.name);

describe('units in order', () => {
  it('rank by workload, the highest first, equal ones by name, and those without a percentage last', () => {
    expect(names(sortUnits(UNITS, 'workload', 'desc'))).toEqual(['Calder', 'Beeston', 'Dene', 'Armley']);
    expect(names(sortUnits(UNITS, 'workload', 'asc'))).toEqual(['Beeston', 'Dene', 'Calder', 'Armley']);
  });

  it('go by name or by count, both ways', () => {
    expect(names(sortUnits(UNITS, 'name', 'asc'))).toEqual(['Armley', 'Beeston', 'Calder', 'Dene']);
    expect(names(sortUnits(UNITS, 'name', 'desc'))).toEqual(['Dene', 'Calder', 'Beeston', 'Armley']);
    expect(names(sortUnits(UNITS, 'cases', 'desc'))).toEqual(['Calder', 'Beeston', 'Dene', 'Armley']);
    expect(names(sortUnits(UNITS, 'over50', 'asc')).at(-1)).toBe('Armley');
  });
});
