import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { asTeamCode } from '../../../kernel/ids';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { tabulateBandsByGrade } from '../units/band-grade-table';
import { type CapacityFacts, factsOf } from '../capacity/capacity-facts';
import { measureCapacityGaps } from '../capacity/capacity-gap';
import { countUncovered } from '../counts/count-cases';
import { shareOf } from '../counts/count-share';
import { measureUnit } from '../units/measure-unit';
import { capacityFacts, cases, LONG_SICK, officer, SENIOR_CASE, waiting } from '../testing/test-facts';
import type { BriefInput } from './brief-parts';
import { comparedUnits, tallyKinds } from '../units/team-kinds';
import { wholeAverage } from '../cases/average-caseload';
import { extremesSentence } from './brief-of-staff';
import { writeBrief } from './write-brief';

function briefOf(facts: CapacityFacts, more: Partial<BriefInput> = {}): string[] {
  const units = ['T1', 'T2'].map((code) => ({
    level: 'team' as const,
    code,
    name: `Team ${code}`,
    ...measureUnit(factsOf(facts, { level: 'team', code })),
  }));
  const input: BriefInput = {
    model: IBAT_4,
    unit: { level: 'region', code: 'R1', name: 'Northshire' },
    figures: measureUnit(facts),
    noCapacityOfficers: facts.officers.filter((entry) => entry.workload.state === 'no_capacity').length,
    heldWithoutCapacity: countUncovered(facts).heldWithoutCapacity,
    gaps: measureCapacityGaps(facts),
    table: tabulateBandsByGrade(facts),
    units,
    lastYear: null,
    ...more,
  };
  return writeBrief(input).map((sentence) => sentence.map((part) => part.text).join(''));
}

/** The sentence on the highest and the lowest unit, which the brief has where little else is to be said. */
function extremesOf(facts: CapacityFacts, more: Pick<BriefInput, 'units' | 'paybackLeftOut'>): string {
  const said = extremesSentence({
    model: IBAT_4,
    unit: { level: 'region', code: 'R1', name: 'Northshire' },
    figures: measureUnit(facts),
    noCapacityOfficers: 0,
    heldWithoutCapacity: 0,
    gaps: measureCapacityGaps(facts),
    table: tabulateBandsByGrade(facts),
    lastYear: null,
    ...more,
  });
  return (said ?? []).map((part) => part.text).join('');
}

describe('the brief', () => {
  const busy = capacityFacts({
    officers: [
      ...Array.from({ length: 8 }, () => officer(cases(83))),
      officer([...cases(30), ...cases(3, SENIOR_CASE)], { teamCode: asTeamCode('T2') }),
      officer(cases(40), { grade: 'SCM', teamCode: asTeamCode('T2') }),
      officer(cases(5), LONG_SICK),
    ],
    waiting: [waiting()],
    continuity: [
      {
        crn: waiting().facts.crn,
        orderStart: isoDate('2026-01-05'),
        officersOfRecord: 1,
        firstAllocatedOn: isoDate('2026-01-06'),
        place: { regionCode: 'R1', lduCode: 'L1', teamCode: 'T1' },
      },
    ],
  });

  it('says in five lines what is amiss, harm to people before the service’s own means', () => {
    expect(briefOf(busy)).toEqual([
      'More than four in five of the officers who hold cases, 82 per cent (9 of 11), are over 100 per cent, and 1 of them has no capacity at all.',
      '6 cases have nobody with capacity: 5 are held by officers without any and 1 waits for an officer, the oldest for 5 working days.',
      '3 cases are held beyond grade, most of them band 3 cases held by case managers.',
      'Northshire is 0.86 FTE case managers short, and has 0.91 FTE senior case managers to spare.',
      'Oversight is missing of 3 of 3 cases that need it.',
    ]);
  });

  it('says who has not been seen for long, and whose oversight is missing, where that is so', () => {
    const unseen = capacityFacts({
      officers: [
        officer([
          ...cases(2, { lastSeen: isoDate('2026-09-30') }),
          ...cases(1, { lastSeen: isoDate('2026-08-01') }),
          ...cases(4),
        ]),
      ],
    });
    expect(briefOf(unseen)).toContain(
      '3 people have not been seen for over 28 days, of 7 active cases in the community, and 1 of them for over 56.',
    );
    const figures = { ...measureUnit(unseen), oversightMissing: shareOf(1, 1) };
    expect(briefOf(unseen, { figures })).toContain('Oversight is missing of 1 of 1 case that needs it.');
    expect(briefOf(unseen, { figures: { ...figures, oversightMissing: shareOf(2, 1200) } })).toContain(
      'Oversight is missing of 2 of 1,200 cases that need it.',
    );
  });

  it('never compares Community Payback with other teams: the extremes are of those that are alike', () => {
    const payback = officer(cases(1), { teamCode: asTeamCode('T3'), teamType: 'community_payback' });
    const beside = officer(cases(5), { teamCode: asTeamCode('T2'), teamType: 'community_payback' });
    const facts = { ...busy, officers: [...busy.officers, payback, beside] };
    const units = ['T1', 'T2', 'T3'].map((code) => ({
      level: 'team' as const,
      code,
      name: `Team ${code}`,
      ...measureUnit(factsOf(facts, { level: 'team', code })),
    }));
    const withKinds = units.map((unit) => ({ unit, kinds: tallyKinds(factsOf(facts, unit)) }));
    const { units: compared, leftOut } = comparedUnits(IBAT_4, withKinds);
    expect(extremesOf(facts, { units: compared, paybackLeftOut: leftOut })).toBe(
      'Team T1 is the most stretched, at 111.4 per cent; Team T2 has the most room, at 51.0 per cent (without Community Payback).',
    );
    expect(comparedUnits(IBAT_4, withKinds.slice(2))).toEqual({ units: units.slice(2), leftOut: false });
  });

  it('says how it was a year ago where the snapshots can tell', () => {
    const average = (value: number, cased: number) => ({ value, cases: cased, fte: 1 });
    const lastYear = {
      onDate: isoDate('2025-11-02'),
      workloadPercent: 96.04,
      pointsUsed: 960.4,
      pointsAvailable: 1000,
      officersOver100: shareOf(3, 10),
      over50Cases: shareOf(1, 10),
      over75Cases: shareOf(0, 10),
      averageCaseloadByGrade: { CM: average(60, 60), SCM: average(41, 41) },
      rules: null,
    };
    // Nothing else is amiss of somebody with few cases: what is well has its turn.
    const calm = capacityFacts({ officers: [officer(cases(40)), officer(cases(30), { grade: 'SCM' })] });
    expect(briefOf(calm, { lastYear })).toContain(
      'Case managers hold 40 cases each on average, 20 fewer than a year ago, while senior case managers hold 30, 11 fewer than a year ago.',
    );
  });

  it('reads properly of one officer with one case, and of nobody at all', () => {
    const one = capacityFacts({ officers: [officer(cases(1), LONG_SICK)] });
    expect(briefOf(one)).toContain(
      'The only officer who holds cases is over 100 per cent, and has no capacity at all.',
    );
    expect(briefOf(one)).toContain('1 case has nobody with capacity: 1 is held by officers without any.');
    expect(briefOf(capacityFacts())).toEqual(['No responsible officer holds a case here.']);
  });

  it('says so where all is well', () => {
    const calm = briefOf(
      capacityFacts({ officers: [officer(cases(10)), officer(cases(10), { grade: 'SCM' })] }),
    );
    expect(calm).toContain('None of the 2 officers who hold cases is over 100 per cent.');
    expect(calm).toContain('No case is held beyond grade.');
    expect(calm).toContain('Every case has an officer with capacity.');
    expect(calm).toContain(
      'Northshire has the time that its cases need: 1.00 FTE senior case managers and 0.73 FTE case managers to spare.',
    );
  });

  it('links every sentence that counts something to what it counts', () => {
    const facts = busy;
    const input: BriefInput = {
      model: IBAT_4,
      unit: { level: 'region', code: 'R1', name: 'Northshire' },
      figures: measureUnit(facts),
      noCapacityOfficers: 1,
      heldWithoutCapacity: 5,
      gaps: measureCapacityGaps(facts),
      table: tabulateBandsByGrade(facts),
      units: [],
      lastYear: null,
    };
    for (const sentence of writeBrief(input))
      expect(sentence.some((part) => part.to !== undefined)).toBe(true);
  });

  it('rounds averages half up to whole cases', () => {
    expect(wholeAverage({ value: 65.5, cases: 131, fte: 2 })).toBe(66);
    expect(wholeAverage({ value: null, cases: 0, fte: 0 })).toBeNull();
  });
});
