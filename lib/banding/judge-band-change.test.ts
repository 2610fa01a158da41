import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../kernel/dates';
import type { BandingFacts } from './band-case';
import { bandRank } from './input-steps';
import { judgeBandChange } from './judge-band-change';
import { facts, IBAT, TODAY } from './testing/ibat';
import { FLAGS, ROSH_LEVELS, SETTINGS } from './vocabulary';

const judge = (
  before: Partial<BandingFacts>,
  after: Partial<BandingFacts>,
  allocatedOn: IsoDate | null = null,
  model = IBAT,
) => judgeBandChange(facts(before), facts({ ...before, ...after }), { model, today: TODAY, allocatedOn });
const rules = (...of: Parameters<typeof judge>): string[] => judge(...of).asks.map((ask) => ask.rule);

describe('what waits for a second manager', () => {
  it('is every fall in ROSH, also one that leaves the band as it is, and one to "not known"', () => {
    expect(rules({ rosh: 'high' }, { rosh: 'medium' })).toEqual(['FALL-ROSH', 'DROP-BANDS']);
    expect(rules({ rosh: 'very_high' }, { rosh: 'high' })).toEqual(['FALL-ROSH']);
    expect(rules({ rosh: 'medium', ogrs: 60 }, { rosh: 'low' })).toEqual(['FALL-ROSH']);
    expect(rules({ rosh: 'medium' }, { rosh: null })).toEqual(['FALL-ROSH']);
    expect(rules({ rosh: 'low' }, { rosh: null })).toEqual([]);
    expect(rules({ rosh: null }, { rosh: 'low' })).toEqual([]);
    expect(judge({ rosh: 'high' }, { rosh: 'medium' }).asks[0]?.text).toBe('ROSH falls from high to medium');
  });

  it('is the removal of each flag that a rule of the rule set reads, and of no other', () => {
    const read = IBAT.ruleSet.seniorRules.flatMap(({ condition }) =>
      'flag' in condition ? [condition.flag] : [],
    );
    for (const flag of FLAGS)
      expect([flag, rules({ flags: [flag] }, { flags: [] })]).toEqual([
        flag,
        read.includes(flag) ? ['FLAG-REMOVED'] : [],
      ]);
    expect(rules({ flags: ['prevent', 'mappa'] }, { flags: ['iom'] })).toEqual([
      'FLAG-REMOVED',
      'FLAG-REMOVED',
    ]);
  });

  it('follows the rule set, not the code: a flag that no rule reads any more may go', () => {
    const ruleSet = { ...IBAT.ruleSet, seniorRules: [] };
    expect(rules({ flags: ['prevent'] }, { flags: [] }, null, { ...IBAT, ruleSet })).toEqual([]);
  });

  it('is a drop of two bands or more, and not of one', () => {
    expect(rules({ ogrs: 90 }, { ogrs: 74 })).toEqual(['DROP-BANDS']);
    expect(rules({ ogrs: 90 }, { ogrs: 75 })).toEqual([]);
    expect(judge({ rsr: 6.9 }, { rsr: 2 }).asks).toEqual([
      { rule: 'DROP-BANDS', text: 'The band drops by 3 bands, from 4 to 1' },
    ]);
  });

  it('is any drop up to the 28th day after the allocation', () => {
    const drop = (allocatedOn: IsoDate | null) => rules({ ogrs: 50 }, { ogrs: 49 }, allocatedOn);
    expect(drop(addDays(TODAY, -28))).toEqual(['DROP-SOON']);
    expect(drop(TODAY)).toEqual(['DROP-SOON']);
    expect(drop(addDays(TODAY, 3))).toEqual(['DROP-SOON']);
    expect(drop(addDays(TODAY, -29))).toEqual([]);
    expect(drop(null)).toEqual([]);
    expect(rules({ ogrs: 40 }, { ogrs: 30 }, TODAY)).toEqual([]);
    expect(judge({ ogrs: 50 }, { ogrs: 49 }, TODAY).asks[0]?.text).toBe(
      'The band drops within 28 days of the allocation on 2 November 2026',
    );
  });
});

describe('what stands meanwhile', () => {
  it('is the higher band and grade, while rises and the rest of the same edit are taken at once', () => {
    const judged = judge(
      { rosh: 'high', ogrs: 30, flags: ['iom', 'prevent'] },
      { rosh: 'medium', ogrs: 55, flags: ['mappa'], setting: 'licence' },
    );
    expect(judged.kind).toBe('waiting');
    expect(judged.standing).toMatchObject({ rosh: 'high', ogrs: 55, setting: 'licence' });
    expect([...judged.standing.flags].sort()).toEqual(['mappa', 'prevent']);
    expect(judged.bandings.standing).toMatchObject({ band: '4', minimumGrade: 'SCM' });
    expect(judged.held.map((step) => step.flag ?? step.field)).toEqual(['rosh', 'prevent']);
  });

  it('is an unknown score that would settle the band lower so soon after the allocation', () => {
    const judged = judge({ rsr: null }, { rsr: 1 }, TODAY);
    expect(judged).toMatchObject({ kind: 'waiting', standing: { rsr: null } });
    expect(judged.bandings.standing.band).toBe('2');
  });

  it('is the new record where nothing waits, and nothing changes where nothing differs', () => {
    expect(judge({ ogrs: 80 }, { ogrs: 60 })).toMatchObject({ kind: 'recorded', standing: { ogrs: 60 } });
    expect(judge({}, {})).toMatchObject({ kind: 'none', held: [], taken: [] });
    expect(judge({ flags: ['iom', 'mappa'] }, { flags: ['mappa', 'iom'] }).kind).toBe('none');
  });
});

const anyFacts: fc.Arbitrary<BandingFacts> = fc.record({
  ogrs: fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(49, 50, 74, 75, 89, 90))),
  rsr: fc.option(fc.constantFrom(0, 2.99, 3, 6.89, 6.9, 40)),
  rosh: fc.option(fc.constantFrom(...ROSH_LEVELS)),
  flags: fc.subarray([...FLAGS]),
  setting: fc.constantFrom(...SETTINGS),
  dateOfBirth: fc.constant(null),
  importedBand: fc.constantFrom(null, 'A3', 'B2', 'D0', 'Z9'),
});
const tiers = {
  ...IBAT,
  bandSource: 'imported' as const,
  bands: ['D0', 'B2', 'A3'].map((code, index) => ({ code, rank: index + 1, weighted: true })),
  ruleSet: { ...IBAT.ruleSet, baseBands: [], upBanding: null, provisionalFloor: null, matrix: null },
};
const changes = fc.tuple(
  anyFacts,
  anyFacts,
  fc.constantFrom(IBAT, tiers),
  fc.option(fc.integer({ min: 0, max: 40 }).map((days) => addDays(TODAY, -days))),
);

describe('for any change', () => {
  it('the standing band is never below the higher of old and new while something waits', () => {
    fc.assert(
      fc.property(changes, ([before, after, model, allocatedOn]) => {
        const judged = judgeBandChange(before, after, { model, today: TODAY, allocatedOn });
        const rank = (of: 'before' | 'standing' | 'after'): number =>
          bandRank(model, judged.bandings[of].band);
        if (judged.kind === 'waiting')
          expect(rank('standing')).toBeGreaterThanOrEqual(Math.max(rank('before'), rank('after')));
        else expect(rank('standing')).toBe(rank('after'));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a rise is immediate: no input that went up ever waits, and a band that goes up stands at once', () => {
    fc.assert(
      fc.property(changes, ([before, after, model, allocatedOn]) => {
        const { held, bandings } = judgeBandChange(before, after, { model, today: TODAY, allocatedOn });
        expect(held.filter((step) => step.way === 'up' || step.way === 'sideways')).toEqual([]);
        expect(bandRank(model, bandings.standing.band)).toBeGreaterThanOrEqual(
          bandRank(model, bandings.after.band),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('a fall in ROSH and a flag that a rule reads stay on the case, and with them the grade that they ask for', () => {
    fc.assert(
      fc.property(changes, ([before, after, model, allocatedOn]) => {
        const { standing } = judgeBandChange(before, after, { model, today: TODAY, allocatedOn });
        const level = (rosh: BandingFacts['rosh']): number => (rosh === null ? 0 : ROSH_LEVELS.indexOf(rosh));
        expect(level(standing.rosh)).toBeGreaterThanOrEqual(level(before.rosh));
        for (const { condition } of model.ruleSet.seniorRules)
          if ('flag' in condition && before.flags.includes(condition.flag))
            expect(standing.flags).toContain(condition.flag);
      }),
    );
  });
});

describe('capacity', () => {
  it('never enters banding: no banding module takes a workload, nor reads one', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const folder = new URL('.', import.meta.url).pathname;
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    expect(sources).toContain('judge-band-change.ts');
    for (const name of sources) {
      const text = readFileSync(`${folder}${name}`, 'utf8');
      const imports = [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
      expect([name, imports.filter((from) => /workload|allocation|metrics|db\//.test(from))]).toEqual([
        name,
        [],
      ]);
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect([name, /workload|capacity|pointsUsed|pointsAvailable/i.test(code)]).toEqual([name, false]);
    }
  });
});
