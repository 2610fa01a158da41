import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { changesOf, type CountedChange, measureDowngrades } from './downgrades';
import { cases, officer, waiting } from '../testing/test-facts';

const TODAY = isoDate('2026-11-02');
const place = { regionCode: 'WY', lduCode: 'CAL', teamCode: 'HX' };
const fall = (more: Partial<CountedChange> = {}): CountedChange => ({
  place,
  onDate: TODAY,
  inForce: true,
  falls: true,
  holderOver: false,
  waiting: false,
  drawn: false,
  reviewed: false,
  ...more,
});
const facts = {
  officers: [officer(cases(40), { contractedHoursHundredths: 370 }), officer(cases(50))],
  waiting: Array.from({ length: 10 }, () => waiting()),
  onDate: TODAY,
};

describe('downgrades', () => {
  it('are falls in force for each 100 live cases, officers over 100% beside the rest', () => {
    const changes = [
      fall({ holderOver: true }),
      fall({ holderOver: true }),
      fall(),
      fall({ holderOver: null }),
    ];
    expect(measureDowngrades(facts, changes)).toEqual({
      over: { falls: 2, cases: 40, per100: 5 },
      rest: { falls: 2, cases: 60, per100: 3.3 },
      all: { falls: 4, cases: 100, per100: 4 },
      waiting: 0,
      drawn: 0,
      toReview: 0,
      notKnown: 0,
    });
  });

  it('count 90 days, today included', () => {
    const at = (days: number) =>
      measureDowngrades(facts, [fall({ onDate: addDays(TODAY, -days) })]).all.falls;
    expect([at(0), at(89), at(90), at(-1)]).toEqual([1, 1, 0, 0]);
  });

  it('leave out rises, and what only waits or was turned down', () => {
    const changes = [
      fall({ falls: false }),
      fall({ inForce: false, waiting: true }),
      fall({ inForce: false }),
    ];
    expect(measureDowngrades(facts, changes)).toMatchObject({ all: { falls: 0 }, waiting: 1 });
  });

  it('tell what was drawn for review, and what is still to be looked at however old', () => {
    const old = addDays(TODAY, -200);
    const changes = [
      fall({ drawn: true }),
      fall({ drawn: true, reviewed: true }),
      fall({ drawn: true, onDate: old }),
    ];
    expect(measureDowngrades(facts, changes)).toMatchObject({ drawn: 2, toReview: 2 });
  });

  it('tell of how many older changes it is not known whether the lowest grade fell', () => {
    const older = fall({ falls: false, notKnown: true });
    const changes = [older, { ...older, inForce: false }];
    expect(measureDowngrades(facts, changes)).toMatchObject({ all: { falls: 0 }, notKnown: 1 });
  });

  it('have no rate where there is no case', () => {
    expect(measureDowngrades({ officers: [], waiting: [], onDate: TODAY }, []).all).toEqual({
      falls: 0,
      cases: 0,
      per100: null,
    });
  });

  it('belong to the unit of the officer of record', () => {
    const elsewhere = fall({ place: { ...place, teamCode: 'LS', lduCode: 'LEE' } });
    const inTeam = changesOf([fall(), elsewhere], { level: 'team', code: 'HX', name: 'Halifax' });
    expect(inTeam).toHaveLength(1);
    expect(changesOf([fall(), elsewhere], { level: 'region', code: 'WY', name: 'West' })).toHaveLength(2);
  });
});
