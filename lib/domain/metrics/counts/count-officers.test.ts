import { describe, expect, it } from 'vitest';
import {
  countExcessive,
  countOfficersHoldingCases,
  countOfficersOver100,
  countOfficersOver110,
  countOver50Cases,
  countOver75Cases,
} from './count-officers';
import { capacityFacts, cases, LONG_SICK, officer, TODAY } from '../testing/test-facts';
import { addDays, isoDate } from '../../../kernel/dates';

/** 75 band 1 community cases are 2,175 of 2,176 points: just under 100%. 76 are 2,204: 101.3%. 83 are 2,407: 110.6%. */
const under = () => officer(cases(75));
const over = () => officer(cases(76));
const wellOver = () => officer(cases(83));

describe('officers over 100%', () => {
  it('counts over, well over and no capacity among the responsible officers who hold a case', () => {
    const facts = capacityFacts({ officers: [under(), over(), wellOver(), officer(cases(2), LONG_SICK)] });
    expect(countOfficersOver100(facts)).toEqual({ count: 3, of: 4, percent: 75 });
  });

  it('leaves out officers without cases, also where reports alone fill their hours', () => {
    expect(countOfficersOver100(capacityFacts({ officers: [over(), officer([])] }))).toEqual({
      count: 1,
      of: 1,
      percent: 100,
    });
  });

  it('lists middle managers who hold cases apart: they are in neither number', () => {
    const manager = officer(cases(3), { grade: 'SPO' });
    expect(manager.workload.state).toBe('no_capacity');
    expect(countOfficersOver100(capacityFacts({ officers: [under(), manager] }))).toEqual({
      count: 0,
      of: 1,
      percent: 0,
    });
  });

  it('counts trainees and seniors by the role that the model gives their grade, also under its other name', () => {
    const facts = capacityFacts({
      officers: [
        officer(cases(76), { grade: 'PO' }),
        officer(cases(76), { grade: 'pqip' }),
        officer(cases(76), { grade: null }),
      ],
    });
    expect(countOfficersOver100(facts)).toEqual({ count: 2, of: 2, percent: 100 });
  });

  it('has no percentage where nobody holds a case', () => {
    expect(countOfficersOver100(capacityFacts())).toEqual({ count: 0, of: 0, percent: null });
  });

  it('counts exactly 100% as not over', () => {
    // 51 x 29 + 17 x 41 = 2,176 points of 2,176.
    const exact = officer([...cases(51), ...cases(17, { ogrs: 60 })]);
    expect(exact.workload.pointsUsedHundredths).toBe(217_600);
    expect(countOfficersOver100(capacityFacts({ officers: [exact] }))).toEqual({
      count: 0,
      of: 1,
      percent: 0,
    });
  });
});

describe('officers over 110%, and excessive workloads', () => {
  it('counts only those with a percentage over 110; no capacity has none and stands apart', () => {
    const facts = capacityFacts({ officers: [over(), wellOver(), officer(cases(2), LONG_SICK)] });
    expect(countOfficersOver110(facts)).toEqual({ count: 1, of: 3, percent: 33.3 });
  });

  it('counts those whose 28 snapshots said so', () => {
    const long = wellOver();
    const facts = capacityFacts({
      officers: [long, wellOver()],
      excessive: new Set([long.officer.staffCode]),
    });
    expect(countExcessive(facts)).toEqual({ count: 1, of: 2, percent: 50 });
  });
});

describe('officers holding cases', () => {
  it('is a share of the responsible officers in post', () => {
    const started = { startDate: addDays(TODAY, 1) };
    const left = { leavingDate: TODAY };
    const facts = capacityFacts({
      officers: [
        under(),
        officer([]),
        officer([], started),
        officer([], left),
        officer([], { grade: 'OTHER' }),
      ],
    });
    expect(countOfficersHoldingCases(facts)).toEqual({ count: 1, of: 2, percent: 50 });
  });

  it('keeps somebody who has left with cases in both numbers', () => {
    const facts = capacityFacts({ officers: [officer(cases(4), { leavingDate: isoDate('2026-10-01') })] });
    expect(countOfficersHoldingCases(facts)).toEqual({ count: 1, of: 1, percent: 100 });
  });
});

describe('officers with more than 50 and 75 cases', () => {
  it('counts officers of any grade, part-timers as one', () => {
    const partTime = officer(cases(51, { state: 'overdue_termination' }), {
      contractedHoursHundredths: 1850,
    });
    const facts = capacityFacts({
      officers: [
        officer(cases(50)),
        partTime,
        officer(cases(76)),
        officer(cases(2), { grade: 'SPO' }),
        officer([]),
      ],
    });
    expect(countOver50Cases(facts)).toEqual({ count: 2, of: 4, percent: 50 });
    expect(countOver75Cases(facts)).toEqual({ count: 1, of: 4, percent: 25 });
  });

  it('leaves the units of standalone unpaid work out of both numbers', () => {
    const payback = officer(cases(120, { setting: 'unpaid_work' }), { teamType: 'community_payback' });
    expect(countOver50Cases(capacityFacts({ officers: [payback, officer(cases(10))] }))).toEqual({
      count: 0,
      of: 1,
      percent: 0,
    });
  });
});
