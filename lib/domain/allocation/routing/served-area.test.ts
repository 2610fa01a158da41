import { describe, expect, it } from 'vitest';
import { asLduCode } from '../../../kernel/ids';
import { areaKeysOf, lduServing } from './routing-estate';

const AREAS = [
  { areaKey: 'hx1', lduCode: asLduCode('CAL') },
  { areaKey: 'calderdale', lduCode: asLduCode('CAL') },
  { areaKey: 'ls1', lduCode: asLduCode('LDS') },
  { areaKey: 'ec1a', lduCode: asLduCode('CTY') },
];

describe('the LDU that serves an area', () => {
  it.each([
    ['HX1', 'CAL'],
    ['HX1 5ER', 'CAL'],
    ['hx15er', 'CAL'],
    [' HX1  5ER ', 'CAL'],
    ['Calderdale', 'CAL'],
    ['LS1 4AP', 'LDS'],
    ['EC1A 1BB', 'CTY'],
    // LS11 is another district than LS1.
    ['LS11 5AB', null],
    ['HX1 5', null],
    ['NF1 1NF', null],
    ['HX12', null],
    ['', null],
  ])('of %j is %j', (area, lduCode) => {
    expect(lduServing(AREAS, area)).toBe(lduCode);
  });

  it('is not known without an area', () => expect(lduServing(AREAS, null)).toBeNull());

  it('is looked up by the area as written first, then by the district of a full postcode', () => {
    expect(areaKeysOf('HX1 5ER')).toEqual(['hx1 5er', 'hx1']);
    expect(areaKeysOf('Halifax')).toEqual(['halifax']);
  });
});
