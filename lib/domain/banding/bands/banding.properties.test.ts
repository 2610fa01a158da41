import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, isoDate, toEpochDay } from '../../../kernel/dates';
import { type Banding, bandCase, type BandingFacts } from './band-case';
import { judgeGrade, worseVerdict } from './judge-grade';
import { IBAT, rulesOf, TODAY } from '../testing/ibat';
import { FLAGS, type GradeVerdict, ROSH_LEVELS, SETTINGS } from '../case-vocabulary';

const RULES = IBAT.ruleSet;
const edge = (...values: number[]): fc.Arbitrary<number> => fc.constantFrom(...values);
const ogrs = fc.oneof(fc.integer({ min: 0, max: 100 }), edge(0, 49, 50, 74, 75, 89, 90, 100));
const rsr = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  edge(0, 2.99, 3, 6.89, 6.9, 100),
);
const rosh = fc.constantFrom(...ROSH_LEVELS);
const flags = fc.subarray([...FLAGS]);
const born = fc.integer({ min: toEpochDay(isoDate('1940-01-01')), max: toEpochDay(TODAY) }).map(fromEpochDay);
const anyFacts: fc.Arbitrary<BandingFacts> = fc.record({
  ogrs: fc.option(ogrs),
  rsr: fc.option(rsr),
  rosh: fc.option(rosh),
  flags,
  setting: fc.constantFrom(...SETTINGS),
  dateOfBirth: fc.option(born),
  importedBand: fc.constant(null),
});

const banded = (facts: BandingFacts): Banding => bandCase(facts, IBAT, TODAY);
const order = (code: string): number => IBAT.bands.findIndex((band) => band.code === code);
const roleOrder = (banding: Banding): number => (banding.minimumRole === 'senior' ? 1 : 0);
const roshOrder = (level: BandingFacts['rosh']): number => (level === null ? -1 : ROSH_LEVELS.indexOf(level));

/** Two cases alike but that the second has every known input as high or higher. The same inputs are missing. */
const raised = fc
  .tuple(anyFacts, ogrs, rsr, rosh)
  .map(([facts, moreOgrs, moreRsr, moreRosh]): [BandingFacts, BandingFacts] => [
    facts,
    {
      ...facts,
      ogrs: facts.ogrs === null ? null : Math.max(facts.ogrs, moreOgrs),
      rsr: facts.rsr === null ? null : Math.max(facts.rsr, moreRsr),
      rosh: facts.rosh === null ? null : roshOrder(moreRosh) > roshOrder(facts.rosh) ? moreRosh : facts.rosh,
    },
  ]);

/** The same case once every missing input has become known. */
const learned = fc
  .tuple(anyFacts, ogrs, rsr, rosh)
  .map(([facts, newOgrs, newRsr, newRosh]): [BandingFacts, BandingFacts] => [
    facts,
    { ...facts, ogrs: facts.ogrs ?? newOgrs, rsr: facts.rsr ?? newRsr, rosh: facts.rosh ?? newRosh },
  ]);

describe('raising a known score', () => {
  it('never lowers the base band, the band, the bands still possible, or the lowest grade', () => {
    fc.assert(
      fc.property(raised, ([lower, higher]) => {
        const [before, after] = [banded(lower), banded(higher)];
        expect(order(after.baseBand)).toBeGreaterThanOrEqual(order(before.baseBand));
        expect(order(after.band)).toBeGreaterThanOrEqual(order(before.band));
        expect(order(after.possibleBands[0])).toBeGreaterThanOrEqual(order(before.possibleBands[0]));
        expect(roleOrder(after)).toBeGreaterThanOrEqual(roleOrder(before));
      }),
    );
  });
});

describe('adding a flag', () => {
  it('never lowers the band or the lowest grade, on unpaid work either', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...FLAGS), (facts, flag) => {
        const [before, after] = [banded(facts), banded({ ...facts, flags: [...facts.flags, flag] })];
        expect(order(after.band)).toBeGreaterThanOrEqual(order(before.band));
        expect(roleOrder(after)).toBeGreaterThanOrEqual(roleOrder(before));
        for (const course of before.requiredCourses) expect(after.requiredCourses).toContain(course);
        // What a flag can take away is CP-STANDALONE, in favour of the stricter CP-CONFLICT.
        for (const rule of rulesOf(before))
          if (!rule.startsWith('CP-')) expect(rulesOf(after)).toContain(rule);
        if (before.oversightRequired && !after.oversightRequired)
          expect(after.communityPayback).toBe('CP-CONFLICT');
      }),
    );
  });

  it('never makes the verdict for any grade better', () => {
    const grades = [
      { code: 'SCM', role: 'senior', name: 'a' },
      { code: 'CM', role: 'ordinary', name: 'b' },
      { code: 'PQiP', role: 'trainee', name: 'c' },
      { code: 'SPO', role: 'manager', name: 'd' },
      { code: 'OTHER', role: 'other', name: 'e' },
    ] as const;
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...FLAGS), fc.constantFrom(...grades), (facts, flag, grade) => {
        const verdictOf = (case_: BandingFacts): GradeVerdict => {
          const { verdict, reasons } = judgeGrade(banded(case_), grade, RULES);
          if (verdict === 'unknown') throw new Error('Every grade has a verdict');
          expect(reasons.length > 0).toBe(verdict !== 'allowed');
          expect(reasons.every((reason) => reason.verdict === verdict && reason.text !== '')).toBe(true);
          return verdict;
        };
        const [before, after] = [verdictOf(facts), verdictOf({ ...facts, flags: [...facts.flags, flag] })];
        expect(worseVerdict(before, after)).toBe(after);
      }),
    );
  });
});

describe('the order and repetition of flags', () => {
  it('change nothing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(banded({ ...facts, flags: [...facts.flags].reverse().concat(facts.flags) })).toEqual(
          banded(facts),
        );
      }),
    );
  });
});

describe('a provisional band', () => {
  it('is the least that is possible, or the floor, and what becomes known lies within what was possible', () => {
    fc.assert(
      fc.property(learned, ([before, after]) => {
        const [provisional, known] = [banded(before), banded(after)];
        const [low, high] = provisional.possibleBands;
        expect(provisional.provisional).toBe(provisional.missing.length > 0);
        if (provisional.provisional) expect(order(provisional.band)).toBe(Math.max(order(low), order('2')));
        expect(order(known.band)).toBeGreaterThanOrEqual(order(low));
        expect(order(known.band)).toBeLessThanOrEqual(order(high));
        expect(known.possibleBands).toEqual([known.band, known.band]);
      }),
    );
  });

  it('leaves undecided just what a missing input could still decide', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { undecided, communityPayback } = banded(facts);
        const top = banded({
          ...facts,
          ogrs: facts.ogrs ?? 100,
          rsr: facts.rsr ?? 100,
          rosh: facts.rosh ?? 'very_high',
          setting: 'community',
        });
        const bottom = banded({
          ...facts,
          ogrs: facts.ogrs ?? 0,
          rsr: facts.rsr ?? 0,
          rosh: facts.rosh ?? 'low',
          setting: 'community',
        });
        const open = rulesOf(top).filter(
          (rule) => rule.startsWith('SCM-') && !rulesOf(bottom).includes(rule),
        );
        const named = open.map((rule) =>
          facts.setting === 'unpaid_work' && rule === 'SCM-RSR' && communityPayback !== 'CP-CONFLICT'
            ? 'CP-STANDALONE'
            : rule,
        );
        expect(undecided).toEqual(named);
      }),
    );
  });
});

describe('the rules that are reported', () => {
  const inOrder = [
    'UPBAND-DA',
    ...RULES.seniorRules.map((rule) => rule.id),
    'CP-STANDALONE',
    'CP-CONFLICT',
    'CP-GENERIC',
    'TRAINING-DA',
    'AGE-UNDER-18',
  ];

  it('stand in the published order, each once, and account for what was decided', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const banding = banded(facts);
        const rules = rulesOf(banding);
        expect(rules).toEqual(inOrder.filter((rule) => rules.includes(rule)));
        expect(rules.includes('UPBAND-DA')).toBe(banding.upBanded);
        expect(rules.some((rule) => rule.startsWith('SCM-'))).toBe(banding.minimumRole === 'senior');
        expect(rules.filter((rule) => rule.startsWith('CP-'))).toHaveLength(
          facts.setting === 'unpaid_work' ? 1 : 0,
        );
        expect(rules.includes('CP-STANDALONE')).toBe(banding.oversightRequired);
        expect(rules.includes('TRAINING-DA')).toBe(banding.requiredCourses.length > 0);
        expect(rules.includes('AGE-UNDER-18')).toBe(banding.underAge);
        for (const rule of banding.undecided) expect(rules).not.toContain(rule);
        expect(banding.minimumGradeUndecided && banding.minimumRole === 'senior').toBe(false);
      }),
    );
  });

  it('lower the grade on unpaid work only where RSR alone had raised it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const elsewhere = banded({ ...facts, setting: 'community' });
        const onUnpaidWork = banded({ ...facts, setting: 'unpaid_work' });
        const senior = rulesOf(elsewhere).filter((rule) => rule.startsWith('SCM-'));
        expect(onUnpaidWork.minimumRole === elsewhere.minimumRole).toBe(senior.join() !== 'SCM-RSR');
        expect(onUnpaidWork.band).toBe(elsewhere.band);
      }),
    );
  });
});
