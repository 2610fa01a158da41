import { describe, expect, it } from 'vitest';
import { asLduCode, asRegionCode, asTeamCode } from '../../../kernel/ids';
import type { TeamPlace } from '../../workload/measure/officer-record';
import { childUnits, findUnit, isInside, unitsAbove } from './units';

const team = (code: string, ldu: string, region: string): TeamPlace => ({
  teamCode: asTeamCode(code),
  teamName: `Team ${code}`,
  teamType: 'generic',
  lduCode: asLduCode(ldu),
  lduName: `LDU ${ldu}`,
  regionCode: asRegionCode(region),
  regionName: `Region ${region}`,
});
const ESTATE = [team('A1', 'A', 'N'), team('A2', 'A', 'N'), team('B1', 'B', 'N'), team('C1', 'C', 'S')];

describe('the units of the estate', () => {
  it('go from the nation to regions, LDUs and teams, each unit once', () => {
    const codes = (level: 'nation' | 'region' | 'ldu' | 'team', code: string) =>
      childUnits(ESTATE, { level, code }).map((unit) => unit.code);
    expect(codes('nation', '')).toEqual(['N', 'S']);
    expect(codes('region', 'N')).toEqual(['A', 'B']);
    expect(codes('ldu', 'A')).toEqual(['A1', 'A2']);
    expect(codes('team', 'A1')).toEqual([]);
  });

  it('know their names and what is above them', () => {
    expect(findUnit(ESTATE, { level: 'ldu', code: 'B' })).toEqual({ level: 'ldu', code: 'B', name: 'LDU B' });
    expect(findUnit(ESTATE, { level: 'region', code: 'B' })).toBeNull();
    expect(unitsAbove(ESTATE, { level: 'team', code: 'C1' }).map((unit) => unit.name)).toEqual([
      'England and Wales',
      'Region S',
      'LDU C',
    ]);
    expect(unitsAbove(ESTATE, { level: 'nation', code: '' })).toEqual([]);
  });

  it('hold a place without an LDU only in the nation', () => {
    const nowhere = { regionCode: null, lduCode: null, teamCode: null };
    expect(isInside({ level: 'nation', code: '' }, nowhere)).toBe(true);
    expect(isInside({ level: 'region', code: 'N' }, nowhere)).toBe(false);
  });
});
