import type { Row, TableRows } from './table-rows';

const supervised = (crn: string, more: Row = {}): Row => ({
  crn,
  setting: 'community',
  forename: 'Pat',
  surname: `Person${crn.slice(-1)}`,
  date_of_birth: '1990-04-12',
  sex: 'male',
  area: 'Landed',
  home_ldu_code: 'LRLE',
  sentence: 'community_order',
  rsr: 1.2,
  ogrs: 40,
  rosh: 'medium',
  flags: [],
  order_start: '2026-03-02',
  order_end: '2027-03-01',
  last_seen: '2026-11-11',
  next_appointment: '2026-12-02',
  ...more,
});

const holding = (crn: string, staffCode: string, more: Row = {}): Row => ({
  id: `al-${crn}`,
  crn,
  staff_code: staffCode,
  kind: 'allocation',
  started_on: '2026-03-03',
  decided_at: '2026-03-03T10:00:00.000Z',
  decided_by: 'u-landed',
  decided_by_name: 'Lee Manager',
  ...more,
});

/** Cases, who holds them, and one oversight. */
export const CASES: readonly TableRows[] = [
  [
    'supervised_case',
    [
      supervised('X200001', { rsr: 4.2, ogrs: 80, rosh: 'high' }),
      supervised('X200002', { rsr: 7.1, ogrs: 88, rosh: 'very_high', flags: ['mappa'], version: 4 }),
      supervised('X200003', { restricted: true, rsr: null }),
      supervised('X200004', { setting: 'custody', sentence: 'custody', release_date: '2026-11-02' }),
      supervised('X200005'),
      supervised('X200006', { flags: ['domestic_abuse'], ogrs: 78 }),
      supervised('X200007', { area: 'LD1 4AB', home_ldu_code: null, first_appointment: '2026-12-01' }),
      supervised('X200008', { area: null, home_ldu_code: null, rosh: null }),
      supervised('X200009', { ended_on: '2026-09-01' }),
      supervised('X200010'),
    ],
  ],
  [
    'allocation',
    [
      holding('X200001', 'LO0002'),
      holding('X200002', 'LO0003', { decision: decisionOfThatTime(), reason_code: 'specialism' }),
      holding('X200003', 'LO0005'),
      holding('X200004', 'LO0005'),
      holding('X200005', 'LO0006', { kind: 'imported' }),
      holding('X200006', 'LO0003', { started_on: '2026-05-01', decided_at: '2026-05-01T09:00:00.000Z' }),
      { ...holding('X200006', 'LO0007', { ended_on: '2026-05-01' }), id: 'al-X200006-0' },
      holding('X200009', 'LO0007', { ended_on: '2026-09-01' }),
      holding('X200010', 'LO0007'),
    ],
  ],
  [
    'oversight',
    [
      {
        id: 'ov-1',
        crn: 'X200002',
        staff_code: 'LO0003',
        decision: 'Risk management plan read and agreed.',
        reason_code: 'specialism',
        review_on: '2027-03-02',
        decided_at: '2026-03-03T10:05:00.000Z',
        decided_by: 'u-landed',
        decided_by_name: 'Lee Manager',
      },
    ],
  ],
];

/** As the first release stored it: candidates without their reasons, and why somebody was away in its own words. */
function decisionOfThatTime(): Row {
  const before = { pointsUsedHundredths: 0, pointsAvailable: 2176, workloadPercent: 0, caseCount: 0 };
  const after = { pointsUsedHundredths: 9100, pointsAvailable: 2176, workloadPercent: 4.182, caseCount: 1 };
  const away = {
    rule: 'ABSENT',
    text: 'Sick since 2 March 2026, end not known: takes no new cases while away.',
  };
  return {
    modelVersion: 'ibat-4, version 1',
    band: '4',
    provisional: false,
    minimumGrade: 'senior',
    routedTeamCode: 'LRLE-A',
    verdict: 'allowed',
    reasonAskedFor: [],
    before,
    after,
    teamBefore: 0,
    teamAfter: 1.1,
    oversightReviewOn: '2027-03-02',
    candidates: [{ staffCode: 'LO0003', name: 'Senior, Lee', verdict: 'allowed', now: before, after }],
    ruledOut: [{ staffCode: 'LO0002', name: 'Sick, Lee', why: [away] }],
  };
}
