import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTeamCode } from '../../../kernel/ids';
import type { CapacityFacts } from './capacity-facts';
import { capacityGapByGrade, gapAfter, gapBefore, measureCapacityGaps } from './capacity-gap';
import { capacityFacts, cases, officer, SENIOR_CASE, waiting } from '../testing/test-facts';

const T1 = { teamCode: asTeamCode('T1') };
const T2 = { teamCode: asTeamCode('T2') };

const teamOf = (facts: CapacityFacts, teamCode: string): CapacityFacts => ({
  ...facts,
  officers: facts.officers.filter((entry) => entry.officer.teamCode === teamCode),
  waiting: facts.waiting.filter((entry) => entry.place.teamCode === teamCode),
});

describe('the capacity gap', () => {
  it('counts spare senior time once: what is lent is no longer to spare', () => {
    const facts = capacityFacts({ officers: [officer([], { grade: 'SCM' }), officer(cases(100))] });
    expect(capacityGapByGrade(facts)).toEqual({
      SCM: { before: -1, after: -0.67, low: -0.67, high: -0.67 },
      CM: { before: 0.33, after: 0, low: 0, high: 0 },
    });
  });

  it('lends inside a team only; what all teams could lend one another is told beside it', () => {
    const facts = capacityFacts({
      officers: [officer([], { grade: 'SCM', ...T1 }), officer(cases(100), T2)],
    });
    const [senior, ordinary] = measureCapacityGaps(facts);
    expect(senior).toMatchObject({ before: -1, lent: 0, after: -1, pooled: -0.67 });
    expect(ordinary).toMatchObject({ before: 0.33, lent: 0, after: 0.33, pooled: 0 });
  });

  it('counts a case of an undecided grade for case managers, and says what it would be if all needed a senior', () => {
    // Without RSR the band is 2 at the least: 41 points that may need a senior case manager.
    const facts = capacityFacts({ officers: [officer(cases(10, { rsr: null }))] });
    expect(capacityGapByGrade(facts)).toEqual({
      SCM: { before: 0, after: 0, low: 0, high: 0.19 },
      CM: { before: -0.81, after: -0.81, low: -0.81, high: -1 },
    });
  });

  it('gives co-workers no time: a Through the Gate worker fills no gap', () => {
    const without = capacityFacts({ officers: [officer(cases(100))] });
    const withOne = capacityFacts({ officers: [...without.officers, officer([], { grade: 'TTG' })] });
    expect(capacityGapByGrade(withOne)).toEqual(capacityGapByGrade(without));
  });

  const someone = fc.record({
    team: fc.constantFrom('T1', 'T2', 'T3'),
    grade: fc.constantFrom('SCM', 'CM', 'PQiP', 'SPO', 'TTG', 'HIO'),
    easy: fc.integer({ min: 0, max: 60 }),
    hard: fc.integer({ min: 0, max: 40 }),
    open: fc.integer({ min: 0, max: 5 }),
  });
  const waits = fc.record({
    team: fc.constantFrom('T1', 'T2', 'T3', null),
    hard: fc.boolean(),
  });
  const anyFacts = fc
    .record({ staff: fc.array(someone, { maxLength: 8 }), queue: fc.array(waits, { maxLength: 6 }) })
    .map(({ staff, queue }) =>
      capacityFacts({
        officers: staff.map(({ team, grade, easy, hard, open }) =>
          officer([...cases(easy), ...cases(hard, SENIOR_CASE), ...cases(open, { rsr: null })], {
            grade,
            teamCode: asTeamCode(team),
          }),
        ),
        waiting: queue.map(({ team, hard }) => waiting(hard ? SENIOR_CASE : {}, { teamCode: team })),
      }),
    );

  it('is, for a parent, the sum of its teams and of its own waiting cases', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('low' as const, 'high' as const), (facts, reading) => {
        const teams = ['T1', 'T2', 'T3'].map((code) => teamOf(facts, code));
        const own = {
          ...facts,
          officers: [],
          waiting: facts.waiting.filter((entry) => entry.place.teamCode === null),
        };
        for (const gap of [gapBefore, gapAfter]) {
          const parts = [...teams, own].map((part) => gap(part, reading));
          const sum = (role: 'senior' | 'ordinary'): number =>
            parts.reduce((total, part) => total + part[role], 0);
          expect(gap(facts, reading)).toEqual({ senior: sum('senior'), ordinary: sum('ordinary') });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('loses and makes nothing by lending: both grades together stay what they were', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [before, after] = [gapBefore(facts, 'low'), gapAfter(facts, 'low')];
        expect(after.senior + after.ordinary).toBe(before.senior + before.ordinary);
        expect(after.senior).toBeGreaterThanOrEqual(before.senior);
      }),
      { numRuns: 50 },
    );
  });
});
