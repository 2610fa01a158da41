import type { TableRows } from './table-rows';

const RECORDED = { recorded_at: '2026-11-20T10:00:00.000Z', recorded_by_name: 'Lee Manager' };

/** What came with the release of history and shared work. */
export const SHARED_WORK: readonly TableRows[] = [
  [
    'case_cover',
    [
      {
        id: 'co-1',
        crn: 'X200001',
        staff_code: 'LO0004',
        holder_staff_code: 'LO0002',
        starts_on: '2026-11-20',
        ends_on: '2027-05-20',
        ...RECORDED,
      },
    ],
  ],
  [
    'case_share',
    [
      {
        id: 'sh-1',
        crn: 'X200002',
        staff_code: 'LO0004',
        kind: 'co_working',
        percent: 30,
        started_on: '2026-11-20',
        ...RECORDED,
      },
    ],
  ],
  [
    'support',
    [
      {
        id: 'su-1',
        from_staff_code: 'LO0004',
        to_staff_code: 'LO0002',
        crn: 'X200001',
        given_on: '2026-11-26',
        points_hundredths: 1000,
        note: 'Home visit',
        ...RECORDED,
      },
    ],
  ],
  [
    'challenge',
    [
      {
        id: 'ch-1',
        staff_code: 'LO0003',
        line: { kind: 'case', label: 'Band 4, community', crn: 'X200002', pointsHundredths: 9100 },
        reason: 'This case was to move.',
        raised_at: '2026-11-25T09:00:00.000Z',
        raised_by_name: 'Lee Senior',
      },
    ],
  ],
  [
    'relief_plan',
    [
      {
        id: 'rl-1',
        staff_code: 'LO0003',
        team_code: 'LRLE-A',
        actions: [{ what: 'No new cases', who: 'Manager', by: '2026-12-08', doneOn: null }],
        agreed_on: '2026-11-16',
        ...RECORDED,
      },
    ],
  ],
  [
    'supervision',
    [
      {
        id: 'sv-1',
        staff_code: 'LO0003',
        held_on: '2026-11-06',
        points_used_hundredths: 17000,
        points_available: 2176,
        case_count: 2,
        model_version: 'ibat-4, version 1',
        agreed: 'One half day a week for writing.',
        recorded_by: 'u-landed',
        ...RECORDED,
      },
    ],
  ],
  [
    'past_fact',
    [
      {
        thing_type: 'case',
        thing_key: 'X200002',
        staff_code: null,
        until_at: '2026-11-02T09:00:00.000Z',
        facts: {
          crn: 'X200002',
          setting: 'community',
          dateOfBirth: '1990-04-12',
          sex: 'male',
          cohort: 'standard',
          state: 'active',
          endedOn: null,
          recordedAt: null,
          rsr: 6.9,
          ogrs: 88,
          rosh: 'very_high',
          importedBand: null,
          flags: ['mappa'],
        },
      },
    ],
  ],
];
