import { describe, expect, it } from 'vitest';
import { band, IBAT } from '../testing/ibat';
import type { BandingFacts, BandingModel } from './band-case';
import type { Rosh } from '../case-vocabulary';

/** Nothing but one input is known, so that it alone makes the base band. */
const only = (input: Partial<BandingFacts>): Partial<BandingFacts> => ({
  rsr: null,
  ogrs: null,
  rosh: null,
  ...input,
});

/** One input at work, the other two known and in band 1. */
const lowest = { rsr: 0, ogrs: 0, rosh: 'low' } as const;

describe('the base band by OGRS', () => {
  it.each([
    [0, '1'],
    [49, '1'],
    [49.99, '1'],
    [50, '2'],
    [74, '2'],
    [74.99, '2'],
    [75, '3'],
    [89, '3'],
    [89.99, '3'],
    [90, '4'],
    [100, '4'],
  ])('OGRS %d is band %s', (ogrs, expected) => {
    expect(band(only({ ogrs })).baseBand).toBe(expected);
    expect(band({ ...lowest, ogrs })).toMatchObject({
      band: expected,
      baseBand: expected,
      provisional: false,
    });
  });
});

describe('the base band by RSR', () => {
  it.each([
    [0, '1'],
    [2.99, '1'],
    [3, '3'],
    [3.01, '3'],
    [6.89, '3'],
    [6.9, '4'],
    [6.91, '4'],
    [100, '4'],
  ])('RSR %d is band %s: never band 2', (rsr, expected) => {
    expect(band(only({ rsr })).baseBand).toBe(expected);
    expect(band({ ...lowest, rsr })).toMatchObject({
      band: expected,
      baseBand: expected,
      provisional: false,
    });
  });
});

describe('the base band by risk of serious harm', () => {
  it.each<[Rosh, string]>([
    ['low', '1'],
    ['medium', '2'],
    ['high', '4'],
    ['very_high', '4'],
  ])('ROSH %s is band %s', (rosh, expected) => {
    expect(band(only({ rosh })).baseBand).toBe(expected);
    expect(band({ ...lowest, rosh })).toMatchObject({
      band: expected,
      baseBand: expected,
      provisional: false,
    });
  });
});

it('the base band is the highest of the three, whichever that is', () => {
  const ogrs = [0, 50, 75, 90];
  const rsr: [number, number][] = [
    [0, 1],
    [3, 3],
    [6.9, 4],
  ];
  const rosh: [Rosh, number][] = [
    ['low', 1],
    ['medium', 2],
    ['high', 4],
  ];
  for (const [index, score] of ogrs.entries()) {
    for (const [risk, byRisk] of rsr) {
      for (const [harm, byHarm] of rosh) {
        expect(band({ ogrs: score, rsr: risk, rosh: harm }).baseBand).toBe(
          String(Math.max(index + 1, byRisk, byHarm)),
        );
      }
    }
  }
});

describe('a missing input', () => {
  it.each<[Partial<BandingFacts>, string[]]>([
    [{}, []],
    [{ rsr: null }, ['rsr']],
    [{ ogrs: null }, ['ogrs']],
    [{ rosh: null }, ['rosh']],
    [{ rsr: null, ogrs: null }, ['ogrs', 'rsr']],
    [{ rsr: null, rosh: null }, ['rsr', 'rosh']],
    [{ ogrs: null, rosh: null }, ['ogrs', 'rosh']],
    [{ rsr: null, ogrs: null, rosh: null }, ['ogrs', 'rsr', 'rosh']],
  ])('is unknown, never 0: %j', (changes, missing) => {
    expect(band(changes)).toMatchObject({ missing, provisional: missing.length > 0 });
  });

  it.each<[string, Partial<BandingFacts>, string, string, [string, string]]>([
    ['band 1 by the rest counts as 2', { rsr: null }, '1', '2', ['1', '4']],
    ['nothing known counts as 2', { rsr: null, ogrs: null, rosh: null }, '1', '2', ['1', '4']],
    ['band 2 by the rest stays 2', { rsr: null, ogrs: 60 }, '2', '2', ['2', '4']],
    ['band 3 by the rest stays 3', { rosh: null, ogrs: 75 }, '3', '3', ['3', '4']],
    ['band 4 by the rest stays 4', { ogrs: null, rsr: 6.9 }, '4', '4', ['4', '4']],
    ['band 2 by up-banding may not be 1', { rsr: null, flags: ['domestic_abuse'] }, '1', '2', ['2', '4']],
  ])('%s', (_, changes, baseBand, counted, possibleBands) => {
    expect(band(changes)).toMatchObject({ baseBand, band: counted, possibleBands, provisional: true });
  });

  it('leaves no other band possible when nothing is missing', () => {
    expect(band().possibleBands).toEqual(['1', '1']);
    expect(band({ flags: ['da_register'] }).possibleBands).toEqual(['2', '2']);
    expect(band({ rosh: 'high' }).possibleBands).toEqual(['4', '4']);
  });
});

describe('up-banding for domestic abuse', () => {
  it.each<[string, Partial<BandingFacts>, boolean, string]>([
    ['on the register, band 1', { flags: ['da_register'] }, true, '2'],
    ['a domestic abuse concern, band 1', { flags: ['domestic_abuse'] }, true, '2'],
    ['both flags, band 1', { flags: ['domestic_abuse', 'da_register'] }, true, '2'],
    ['the lowest OGRS of all', { flags: ['domestic_abuse'], ogrs: 0 }, true, '2'],
    ['wounding alone is no DA case', { flags: ['wounding_da'] }, false, '1'],
    ['band 2 already', { flags: ['da_register'], ogrs: 50 }, false, '2'],
    ['band 3 already', { flags: ['da_register'], ogrs: 75 }, false, '3'],
    ['band 4 already', { flags: ['da_register'], rosh: 'high' }, false, '4'],
    ['no domestic abuse', {}, false, '1'],
    ['provisional, still fires', { flags: ['da_register'], rsr: null }, true, '2'],
    ['on unpaid work', { flags: ['domestic_abuse'], setting: 'unpaid_work' }, true, '2'],
  ])('%s', (_, changes, upBanded, counted) => {
    expect(band(changes)).toMatchObject({ upBanded, band: counted });
    expect(band(changes).reasons[0]?.rule === 'UPBAND-DA').toBe(upBanded);
  });

  it('says which band becomes which', () => {
    expect(band({ flags: ['da_register'] }).reasons[0]).toEqual({
      rule: 'UPBAND-DA',
      text: 'Domestic abuse: band 1 becomes band 2',
    });
  });

  it('reads its bands and flags from the rules', () => {
    const upBanding = { rule: 'UPBAND-X', flags: ['iom' as const], from: '2', to: '4' };
    const model: BandingModel = { ...IBAT, ruleSet: { ...IBAT.ruleSet, upBanding } };
    expect(band({ flags: ['iom'], ogrs: 50 }, model)).toMatchObject({
      band: '4',
      baseBand: '2',
      upBanded: true,
    });
    expect(band({ flags: ['da_register'] }, model)).toMatchObject({ band: '1', upBanded: false });
    const none: BandingModel = {
      ...IBAT,
      ruleSet: { ...IBAT.ruleSet, upBanding: null, provisionalFloor: null },
    };
    expect(band({ flags: ['da_register'], rsr: null }, none)).toMatchObject({
      band: '1',
      upBanded: false,
      possibleBands: ['1', '4'],
    });
  });
});

describe('how the base band came about', () => {
  it.each<[Partial<BandingFacts>, string[]]>([
    [
      { ogrs: 40, rsr: 2.99, rosh: 'low' },
      ['OGRS 40 is under 50: band 1', 'RSR 2.99 is under 3.00: band 1', 'ROSH low: band 1'],
    ],
    [
      { ogrs: 60, rsr: 3.41, rosh: 'medium' },
      [
        'OGRS 60 is 50 or over, under 75: band 2',
        'RSR 3.41 is 3.00 or over, under 6.90: band 3',
        'ROSH medium: band 2',
      ],
    ],
    [
      { ogrs: 95, rsr: 7, rosh: 'very_high' },
      ['OGRS 95 is 90 or over: band 4', 'RSR 7.00 is 6.90 or over: band 4', 'ROSH very high: band 4'],
    ],
    [{ ogrs: 75, rsr: null, rosh: null }, ['OGRS 75 is 75 or over, under 90: band 3']],
    [{ ogrs: null, rsr: null, rosh: null }, []],
  ])('is told for each input that is known: %j', (changes, expected) => {
    expect(band(changes).baseReasons).toEqual(expected);
  });
});

describe('the order of bands', () => {
  it('is by rank, not by the order or the name in the model', () => {
    const shuffled: BandingModel = { ...IBAT, bands: [...IBAT.bands].reverse() };
    expect(band({ rsr: null, ogrs: 60 }, shuffled)).toMatchObject({ band: '2', possibleBands: ['2', '4'] });
    expect(band({}, shuffled).band).toBe('1');
  });
});

describe('imported bands', () => {
  const tiers: BandingModel = {
    ...IBAT,
    bandSource: 'imported',
    bands: [
      { code: 'HIGH', rank: 7, weighted: true },
      { code: 'HIGH-S', rank: 6, weighted: false },
      { code: 'UPPER', rank: 5, weighted: true },
      { code: 'LOWER', rank: 3, weighted: true },
      { code: 'LOW', rank: 1, weighted: true },
    ],
    ruleSet: { ...IBAT.ruleSet, baseBands: [] },
  };

  it('are taken as they came, whatever the scores are or lack', () => {
    expect(
      band({ importedBand: 'LOW', rosh: 'very_high', rsr: null, flags: ['da_register'] }, tiers),
    ).toMatchObject({
      band: 'LOW',
      baseBand: 'LOW',
      provisional: false,
      possibleBands: ['LOW', 'LOW'],
      upBanded: false,
      missing: ['rsr'],
      baseReasons: ['Tier LOW came with the data'],
    });
    expect(band({ importedBand: 'HIGH-S' }, tiers)).toMatchObject({ band: 'HIGH-S', provisional: false });
  });

  it.each<[string | null, string]>([
    ['Z9', 'Tier Z9 is not in the model: counted as the middle tier, LOWER'],
    ['low', 'Tier low is not in the model: counted as the middle tier, LOWER'],
    [null, 'No tier came with the data: counted as the middle tier, LOWER'],
  ])('that the model does not know (%s) count as the middle one, provisionally', (importedBand, text) => {
    expect(band({ importedBand }, tiers)).toMatchObject({
      band: 'LOWER',
      provisional: true,
      upBanded: false,
      possibleBands: ['LOW', 'HIGH'],
      baseReasons: [text],
    });
  });

  it.each([
    [1, '1'],
    [2, '1'],
    [3, '2'],
    [4, '2'],
    [5, '3'],
    [9, '5'],
  ])('count as the middle of %i bands: the %sth, the lower of two', (count, code) => {
    const bands = Array.from({ length: count }, (_, index) => ({
      code: String(index + 1),
      rank: index + 1,
      weighted: true,
    }));
    expect(band({ importedBand: 'Z' }, { ...tiers, bands })).toMatchObject({
      band: code,
      possibleBands: ['1', String(count)],
    });
  });

  it('still meet the rules for the lowest grade', () => {
    expect(band({ importedBand: 'LOW', rosh: 'high' }, tiers)).toMatchObject({
      minimumGrade: 'SCM',
      minimumRole: 'senior',
    });
  });

  it('are not read where the bands are computed', () => {
    expect(band({ importedBand: '4' }).band).toBe('1');
  });
});
