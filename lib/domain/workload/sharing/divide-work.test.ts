import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { asCrn, asStaffCode } from '../../../kernel/ids';
import type { CaseCover, CaseShare } from './case-split';
import { coverNeeded, namedContactNeeded, whyCover } from '../absence/cover-needed';
import { withCover, withoutCover, withoutShare, withShare, withSupport, type WorkPair } from './divide-work';
import { type Caseload, measureCaseload } from '../measure/measure-caseload';
import { caseCapPassed } from '../measure/measure-officer';
import { shareWork, type SupportGiven, supportsOf } from './shared-work';
import { IBAT_4 } from '../model/shipped/shipped-models';
import { held, record } from '../testing/caseload';

const TODAY = isoDate('2026-11-02');
const CODES = ['S0', 'S1', 'S2', 'S3'];
const nameOf = (code: string): string => code;
const crnOf = (index: number): string => `X10000${index}`;

/** Ten cases of bands 1 and 2 in two states, two or three to each of four officers. */
function caseloads(): Caseload[] {
  return CODES.map((code, at) => ({
    officer: record({ staffCode: asStaffCode(code) }),
    cases: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
      .filter((index) => index % CODES.length === at)
      .map((index) =>
        held({
          crn: asCrn(crnOf(index)),
          staffCode: asStaffCode(code),
          ogrs: index % 3 === 0 ? 60 : 20,
          state: index % 5 === 0 ? 'warrant' : 'active',
        }),
      ),
    reports: [],
    supports: [],
  }));
}

const used = (all: readonly Caseload[], onDate = TODAY): number =>
  all.reduce((sum, entry) => sum + measureCaseload(IBAT_4, entry, onDate).workload.pointsUsedHundredths, 0);

const code = fc.constantFrom(...CODES);
const crn = fc.integer({ min: 0, max: 9 }).map(crnOf);
const day = fc.integer({ min: -9, max: 9 }).map((offset) => addDays(TODAY, offset));
const share: fc.Arbitrary<CaseShare> = fc.record({
  crn,
  staffCode: code,
  kind: fc.constantFrom('through_the_gate', 'partner_agency', 'co_working'),
  percent: fc.integer({ min: 1, max: 24 }),
  startedOn: day,
  endedOn: fc.option(day, { nil: null }),
});
const cover: fc.Arbitrary<CaseCover> = fc.record({
  crn,
  staffCode: code,
  holderStaffCode: code,
  startsOn: day,
  endsOn: day,
});
const support: fc.Arbitrary<SupportGiven> = fc.record({
  fromStaffCode: code,
  toStaffCode: code,
  crn: fc.constant(null),
  givenOn: day,
  pointsHundredths: fc.integer({ min: 1, max: 99_999 }),
});

describe('shared work', () => {
  it('leaves the points of everybody together as they were, whatever is shared, covered and lent', () => {
    const all = caseloads();
    const cases = new Map(
      all.flatMap(({ officer, cases: own }) =>
        own.map((facts) => [String(facts.crn), { facts, holder: String(officer.staffCode) }] as const),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(share, { maxLength: 4 }),
        fc.array(cover, { maxLength: 6 }),
        fc.array(support, { maxLength: 6 }),
        (shares, covers, given) => {
          const work = shareWork({ shares, covers, cases, nameOf }, TODAY);
          const divided = all.map((entry) => ({
            ...entry,
            supports: supportsOf(entry.officer.staffCode, given, nameOf, TODAY),
            shared: work.get(entry.officer.staffCode) ?? { splits: new Map(), parts: [] },
          }));
          expect(used(divided)).toBe(used(all));
          for (const entry of divided) {
            const { workload } = measureCaseload(IBAT_4, entry, TODAY);
            expect(workload.caseCount).toBe(entry.cases.length);
          }
        },
      ),
    );
  });

  it('ignores a share of the officer of record, and a cover arranged for an earlier one', () => {
    const [first] = caseloads();
    const facts = first?.cases[0];
    if (!facts) throw new Error('No case');
    const cases = new Map([[String(facts.crn), { facts, holder: 'S0' }]]);
    const days = { startsOn: TODAY, endsOn: TODAY };
    const covers = [
      { crn: facts.crn, staffCode: 'S1', holderStaffCode: 'S2', ...days },
      { crn: facts.crn, staffCode: 'S0', holderStaffCode: 'S0', ...days },
    ];
    const own = {
      crn: facts.crn,
      staffCode: 'S0',
      kind: 'co_working',
      percent: 40,
      startedOn: TODAY,
    } as const;
    expect(shareWork({ shares: [{ ...own, endedOn: null }], covers, cases, nameOf }, TODAY)).toEqual(
      new Map(),
    );
  });
});

describe('a change of shared work', () => {
  const pair = (): WorkPair => {
    const [holder, other] = caseloads();
    if (!holder || !other) throw new Error('No pair');
    return { holder, other };
  };
  const points = ({ holder, other }: WorkPair): number[] => [used([holder]), used([other])];

  it('moves the points of the covered cases, and back', () => {
    const before = pair();
    const covered = withCover(before, [crnOf(4)], nameOf);
    // Case 4 is active, of band 1: 29 points.
    expect(points(covered)).toEqual([used([before.holder]) - 2_900, used([before.other]) + 2_900]);
    expect(points(withoutCover(covered, [crnOf(4)], nameOf))).toEqual(points(before));
  });

  it('gives a share of the points, and takes it back', () => {
    const before = pair();
    const shared = withShare(before, crnOf(4), { kind: 'co_working', percent: 30 }, nameOf);
    expect(points(shared)).toEqual([used([before.holder]) - 870, used([before.other]) + 870]);
    expect(points(withoutShare(shared, crnOf(4), nameOf))).toEqual(points(before));
  });

  it('lends points equal and opposite', () => {
    const before = pair();
    expect(points(withSupport(before, 5_900))).toEqual([
      used([before.holder]) - 5_900,
      used([before.other]) + 5_900,
    ]);
  });
});

describe('cover by name', () => {
  const BAND_4 = { rsr: 2.4, ogrs: 94, rosh: 'medium' } as const;
  const away = (
    startDate: string,
    endDate: string | null,
    kind: 'annual_leave' | 'sickness' = 'annual_leave',
  ) => ({
    absences: [
      {
        id: 'a',
        version: 1,
        kind,
        startDate: isoDate(startDate),
        endDate: endDate === null ? null : isoDate(endDate),
      },
    ],
  });
  const measured = (absence: ReturnType<typeof away>) =>
    measureCaseload(
      IBAT_4,
      {
        officer: record(absence),
        cases: [
          held({ crn: asCrn('X100001'), ...BAND_4 }),
          held({ crn: asCrn('X100006'), ...BAND_4, lastSeen: isoDate('2026-11-01') }),
          held({ crn: asCrn('X100002'), nextAppointment: isoDate('2026-11-06') }),
          held({ crn: asCrn('X100003'), nextAppointment: isoDate('2026-11-07') }),
          held({ crn: asCrn('X100004'), releaseDate: isoDate('2026-11-02') }),
          held({ crn: asCrn('X100005') }),
        ],
        reports: [],
        supports: [],
      },
      TODAY,
    );

  it('is asked for a release, an appointment and a planned contact within the absence, and no others', () => {
    const asked = coverNeeded(IBAT_4, measured(away('2026-11-02', '2026-11-06')), TODAY);
    expect([...asked]).toEqual([
      ['X100001', ['Contact planned by 6 Nov 2026']],
      ['X100002', ['Appointment on 6 Nov 2026']],
      ['X100004', ['Release on 2 Nov 2026']],
    ]);
  });

  it('is not asked before or after an absence, nor where the cases need a new officer', () => {
    for (const absence of [
      away('2026-11-03', '2026-11-06'),
      away('2026-10-26', '2026-11-01'),
      away('2026-10-01', null, 'sickness'),
      away('2026-10-26', '2026-11-30', 'sickness'),
    ])
      expect(coverNeeded(IBAT_4, measured(absence), TODAY).size).toBe(0);
    expect(coverNeeded(IBAT_4, measured(away('2026-10-26', '2026-11-30')), TODAY).size).toBe(6);
  });

  it('looks as far as anybody knows where the last day is not known', () => {
    const [, , , later] = measured(away('2026-11-02', null, 'sickness')).cases;
    if (!later) throw new Error('No case');
    expect(whyCover(later, { from: TODAY, to: null })).toEqual([
      'Appointment on 7 Nov 2026',
      'Contact planned by 27 Nov 2026',
    ]);
  });
});

describe('a named contact', () => {
  const day = (text: string) => isoDate(text);
  const leave = (from: string, to: string | null, kind: 'annual_leave' | 'sickness' = 'annual_leave') => ({
    absences: [{ id: 'a', version: 1, kind, startDate: day(from), endDate: to === null ? null : day(to) }],
  });
  const needed = (absence: ReturnType<typeof leave>) =>
    [
      ...namedContactNeeded(
        measureCaseload(
          IBAT_4,
          {
            officer: record(absence),
            cases: [
              held({ crn: asCrn('X100001'), rosh: 'high' }),
              held({ crn: asCrn('X100002'), rosh: 'very_high' }),
              held({ crn: asCrn('X100003'), flags: ['mappa'] }),
              held({ crn: asCrn('X100004'), flags: ['child_protection'] }),
              held({ crn: asCrn('X100005'), setting: 'custody', releaseDate: day('2026-11-09') }),
              held({ crn: asCrn('X100006'), setting: 'custody', releaseDate: day('2026-11-10') }),
              held({ crn: asCrn('X100007') }),
            ],
            reports: [],
            supports: [],
          },
          TODAY,
        ),
        TODAY,
      ).keys(),
    ].map((crn) => crn.slice(-1));

  it('is asked from the first day of any absence for high risk and near releases, never the whole caseload', () => {
    const five = ['1', '2', '3', '4', '5'];
    expect(needed(leave('2026-11-02', '2026-11-02'))).toEqual(five);
    expect(needed(leave('2026-10-01', null, 'sickness'))).toEqual(five);
    expect(needed(leave('2026-11-03', '2026-11-06'))).toEqual([]);
  });
});

describe('the cap of a grade', () => {
  const grade = { caseCap: 20, fullTimeHoursHundredths: 3700 };
  it('is passed by one case more, in proportion to the hours, and never by fewer hours than known', () => {
    expect(caseCapPassed(grade, 3700, 20)).toBeNull();
    expect(caseCapPassed(grade, 3700, 21)).toBe(20);
    expect(caseCapPassed(grade, 3750, 21)).toBe(20);
    expect(caseCapPassed(grade, 1850, 10)).toBeNull();
    expect(caseCapPassed(grade, 1850, 11)).toBe(10);
    expect(caseCapPassed(grade, null, 99)).toBeNull();
    expect(caseCapPassed({ fullTimeHoursHundredths: 3700 }, 3700, 99)).toBeNull();
    expect(caseCapPassed(null, 3700, 99)).toBeNull();
  });
});
