import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { type Banding, bandCase, type BandingFacts } from '../bands/band-case';
import { gradeRank, gradeStepOf } from './grade-step';
import { bandRank, inputSteps, takeSteps } from './input-steps';
import { judgeBandChange } from './judge-band-change';
import { facts, IBAT, TODAY } from '../testing/ibat';
import { FLAGS, ROSH_LEVELS, SETTINGS } from '../case-vocabulary';

const judge = (
  before: Partial<BandingFacts>,
  after: Partial<BandingFacts>,
  allocatedOn: IsoDate | null = null,
  model = IBAT,
) => judgeBandChange(facts(before), facts({ ...before, ...after }), { model, today: TODAY, allocatedOn });
const rules = (...of: Parameters<typeof judge>): string[] => judge(...of).asks.map((ask) => ask.rule);

describe('what waits for a second manager', () => {
  it('is every fall in ROSH, also one that leaves the band as it is, and one to "not known"', () => {
    expect(rules({ rosh: 'high' }, { rosh: 'medium' })).toEqual(['FALL-GRADE', 'FALL-ROSH', 'DROP-BANDS']);
    expect(rules({ rosh: 'very_high' }, { rosh: 'high' })).toEqual(['FALL-ROSH']);
    expect(rules({ rosh: 'medium', ogrs: 60 }, { rosh: 'low' })).toEqual(['FALL-ROSH']);
    expect(rules({ rosh: 'medium' }, { rosh: null })).toEqual(['FALL-ROSH']);
    expect(rules({ rosh: 'low' }, { rosh: null })).toEqual([]);
    expect(rules({ rosh: null }, { rosh: 'low' })).toEqual([]);
    expect(judge({ rosh: 'high' }, { rosh: 'medium' }).asks[1]?.text).toBe('ROSH falls from high to medium');
  });

  it.each([
    ['RSR 3.10 to 2.99', { rsr: 3.1, ogrs: 80 }, { rsr: 2.99 }],
    ['RSR blanked', { rsr: 3.1, ogrs: 80 }, { rsr: null }],
    ['OGRS of a case on the DA register 76 to 74', { flags: ['da_register'], ogrs: 76 }, { ogrs: 74 }],
    ['the setting to standalone unpaid work', { rsr: 3.4 }, { setting: 'unpaid_work' }],
    ['oversight by Community Payback ends', { rsr: 3.4, setting: 'unpaid_work' }, { rsr: 2 }],
    ['RSR of standalone unpaid work blanked', { rsr: 3.4, setting: 'unpaid_work' }, { rsr: null }],
  ] as [string, Partial<BandingFacts>, Partial<BandingFacts>][])(
    'is a fall of the lowest grade: %s',
    (_name, before, after) => {
      const judged = judge(before, after);
      expect(judged.kind).toBe('waiting');
      expect(judged.asks[0]?.rule).toBe('FALL-GRADE');
      expect(judged.standing).toMatchObject(before);
      expect(judged.bandings.standing).toEqual(judged.bandings.before);
    },
  );

  it('is a fall between any two steps of the lowest grade, and no step up', () => {
    const steps: [string, Partial<BandingFacts>][] = [
      ['CM', { rsr: 2, setting: 'unpaid_work' }],
      ['CM with CP-STANDALONE', { rsr: 3.4, setting: 'unpaid_work' }],
      ['CM undecided', { rsr: null, setting: 'community' }],
      ['SCM', { rsr: 3.4, setting: 'community' }],
    ];
    steps.forEach(([from, before], old) =>
      steps.forEach(([to, after], now) => {
        if (before.rsr === null || old === now) return;
        expect([from, to, rules(before, after).includes('FALL-GRADE')]).toEqual([from, to, now < old]);
      }),
    );
  });

  it('is the removal of each flag that a rule which is on, oversight or a course reads, and of no other', () => {
    const removed = (flag: (typeof FLAGS)[number], model = IBAT): boolean =>
      rules({ flags: [flag] }, { flags: [] }, null, model).includes('FLAG-REMOVED');
    expect(FLAGS.filter((flag) => !removed(flag))).toEqual(['iom', 'child_safeguarding', 'through_the_gate']);
    const courses = IBAT.ruleSet.courses.map((course) => ({ ...course, on: true }));
    expect(removed('child_safeguarding', { ...IBAT, ruleSet: { ...IBAT.ruleSet, courses } })).toBe(true);
    expect(
      rules({ flags: ['prevent', 'mappa'] }, { flags: ['iom'] }).filter((rule) => rule === 'FLAG-REMOVED'),
    ).toHaveLength(2);
  });

  it('follows the rule set, not the code: a flag that nothing reads any more may go', () => {
    const ruleSet = {
      ...IBAT.ruleSet,
      seniorRules: [],
      courses: [],
      upBanding: null,
      oversight: { ...IBAT.ruleSet.oversight, flags: [], needs: undefined },
    };
    for (const flag of FLAGS)
      expect(rules({ flags: [flag] }, { flags: [] }, null, { ...IBAT, ruleSet })).toEqual([]);
  });

  it('is any fall that the caller asks for, and any that would clear a case beyond its holder’s grade', () => {
    const asked = { rule: 'HOLDER-OVER', text: 'The holder is over 100%' };
    const fall = (before: Partial<BandingFacts>, after: Partial<BandingFacts>, more: object) =>
      judgeBandChange(facts(before), facts({ ...before, ...after }), {
        model: IBAT,
        today: TODAY,
        allocatedOn: null,
        ...more,
      }).asks.map((ask) => ask.rule);
    expect(fall({ ogrs: 50 }, { ogrs: 49 }, { anyFallAsks: [asked] })).toEqual(['HOLDER-OVER']);
    expect(fall({ ogrs: 49 }, { ogrs: 50 }, { anyFallAsks: [asked] })).toEqual([]);
    expect(fall({ ogrs: 49, rsr: null }, { rsr: 1 }, { anyFallAsks: [asked] })).toEqual([]);
    const trainee = { code: 'PQiP', role: 'trainee' as const, name: 'trainee' };
    expect(fall({ ogrs: 75 }, { ogrs: 74 }, { holderGrade: trainee })).toEqual(['CLEARS-BEYOND-GRADE']);
    expect(fall({ ogrs: 90 }, { ogrs: 89 }, { holderGrade: trainee })).toEqual([]);
  });

  it('is a drop of two bands or more, and not of one', () => {
    expect(rules({ ogrs: 90 }, { ogrs: 74 })).toEqual(['DROP-BANDS']);
    expect(rules({ ogrs: 90 }, { ogrs: 75 })).toEqual([]);
    expect(judge({ rsr: 6.9 }, { rsr: 2 }).asks).toEqual([
      { rule: 'FALL-GRADE', text: 'The lowest grade falls from senior case manager to case manager' },
      { rule: 'DROP-BANDS', text: 'The band drops by 3 bands, from 4 to 1' },
    ]);
  });

  it('is told by what the model calls its grades', () => {
    const named = { ...IBAT, seniorName: 'lead worker', ordinaryName: 'core worker' };
    expect(judge({ rsr: 3.1, ogrs: 80 }, { rsr: 2.99 }, null, named).asks[0]?.text).toBe(
      'The lowest grade falls from lead worker to core worker',
    );
    expect(judge({ rsr: 3.1, ogrs: 80 }, { rsr: null }, null, named).asks[0]?.text).toBe(
      'The lowest grade falls from lead worker to core worker until it is decided',
    );
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
    expect(judged.held.map((step) => step.flag ?? step.field).sort()).toEqual(['prevent', 'rosh']);
  });

  it('is what became known: the floor and "undecided" end with it at once, whatever the days since allocation', () => {
    for (const [before, after] of [
      [{ rsr: null }, { rsr: 1 }],
      [{ rosh: null, ogrs: 20 }, { rosh: 'low' }],
      [{ flags: ['da_register'], ogrs: null }, { ogrs: 20 }],
      [
        { flags: [], flagsKnown: false },
        { flags: [], flagsKnown: true },
      ],
    ] as [Partial<BandingFacts>, Partial<BandingFacts>][])
      expect(judge(before, after, TODAY)).toMatchObject({ kind: 'recorded', standing: after });
  });

  it('is the least that keeps band and grade: other falls of the same change are taken', () => {
    const judged = judge({ rsr: 3.1, ogrs: 60 }, { rsr: 2.99, ogrs: 55 });
    expect(judged.standing).toMatchObject({ rsr: 3.1, ogrs: 55 });
    expect(judged.taken.map((step) => step.field)).toEqual(['ogrs']);
  });

  it('is the change itself where that asks for more, and only its confirmation waits', () => {
    const judged = judge({ rosh: 'medium' }, { rosh: null });
    expect(judged).toMatchObject({ kind: 'waiting', held: [], standing: { rosh: null } });
    expect(judged.confirming.map((step) => step.field)).toEqual(['rosh']);
    expect(judged.bandings.standing.minimumGradeUndecided).toBe(true);
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
  flagsKnown: fc.constant(true),
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
  it('band and lowest grade never stand below the higher of old and new while something waits, and the grade never falls unasked', () => {
    fc.assert(
      fc.property(changes, ([before, after, model, allocatedOn]) => {
        const judged = judgeBandChange(before, after, { model, today: TODAY, allocatedOn });
        const { standing, after: to } = judged.bandings;
        // As it was, with what became known: that is no fall.
        const filled = inputSteps(before, after, model).filter((step) => step.way === 'filled');
        const from = bandCase(takeSteps(before, after, filled), model, TODAY);
        const rank = (banding: Banding): number => bandRank(model, banding.band);
        const grade = (banding: Banding): number => gradeRank(gradeStepOf(banding));
        if (judged.kind === 'waiting') {
          expect(rank(standing)).toBeGreaterThanOrEqual(Math.max(rank(from), rank(to)));
          expect(grade(standing)).toBeGreaterThanOrEqual(Math.max(grade(from), grade(to)));
        } else {
          expect(standing).toEqual(to);
          expect(grade(standing)).toBeGreaterThanOrEqual(grade(from));
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('a rise is immediate: no input that went up ever waits, and a band that goes up stands at once', () => {
    fc.assert(
      fc.property(changes, ([before, after, model, allocatedOn]) => {
        const { held, bandings } = judgeBandChange(before, after, { model, today: TODAY, allocatedOn });
        const free = held.filter(({ way, field }) =>
          way === 'sideways'
            ? field !== 'setting' && field !== 'importedBand'
            : way === 'up' || way === 'filled',
        );
        expect(free).toEqual([]);
        expect(bandRank(model, bandings.standing.band)).toBeGreaterThanOrEqual(
          bandRank(model, bandings.after.band),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('a fall in ROSH to another level and a flag that a rule reads stay on the case', () => {
    fc.assert(
      fc.property(changes, ([before, after, model, allocatedOn]) => {
        const { standing } = judgeBandChange(before, after, { model, today: TODAY, allocatedOn });
        const level = (rosh: BandingFacts['rosh']): number => (rosh === null ? 0 : ROSH_LEVELS.indexOf(rosh));
        if (standing.rosh !== null) expect(level(standing.rosh)).toBeGreaterThanOrEqual(level(before.rosh));
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
    const folder = new URL('..', import.meta.url).pathname;
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !/\.test\.ts$|^testing\//.test(name),
    );
    expect(sources).toContain('changes/judge-band-change.ts');
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
