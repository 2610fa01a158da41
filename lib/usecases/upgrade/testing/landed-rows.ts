import ibatAtFirst from '../../../domain/workload/model/shipped/ibat-4.version-1.first.json';
import ibatAtLast from '../../../domain/workload/model/shipped/ibat-4.version-1.second.json';
import { decisionRecords } from './landed-decisions';
import { sharedWork } from './landed-shared-work';
import type { Row, TableRows } from './table-rows';

/** What the notes of a reduction say: it may stand nowhere but with who may know. */
export const HEALTH_NOTE = 'Back injury, sees the occupational health doctor';

/** What cannot be said in the order of the inserts. */
export const LATER_UPDATES = [
  "update officer set line_manager_staff_code = 'LO0009' where staff_code = 'LO0008'",
];

/** Data as a release before this one held it, parents first: its columns, and its words. Today is Saturday 28 November 2026. */
export function landedRows(version: 0 | 1 | 2 | 3 | 4): TableRows[] {
  return [
    ...estate(),
    ...officers(),
    ...cases(),
    ...records(version),
    ...(version >= 1 ? sharedWork() : []),
    ...(version >= 2 ? decisionRecords() : []),
  ];
}

function estate(): TableRows[] {
  return [
    ['region', [{ code: 'LR', name: 'Landshire' }]],
    ['ldu', [{ code: 'LRLE', name: 'Landed', region_code: 'LR' }]],
    [
      'ldu_area',
      [
        { area_key: 'landed', area: 'Landed', ldu_code: 'LRLE' },
        { area_key: 'ld1', area: 'LD1', ldu_code: 'LRLE' },
      ],
    ],
    ['team', [{ code: 'LRLE-A', name: 'Landed A', type: 'generic', ldu_code: 'LRLE' }]],
    ['team_serves', [{ team_code: 'LRLE-A', unit_code: 'LR' }]],
  ];
}

const officer = (staffCode: string, surname: string, grade: string | null, more: Row = {}): Row => ({
  staff_code: staffCode,
  forename: 'Lee',
  surname,
  team_code: 'LRLE-A',
  grade,
  contracted_hours_hundredths: grade === null ? null : 3700,
  start_date: '2023-01-09',
  line_manager_staff_code: grade === null || grade === 'SPO' ? null : 'LO0001',
  ...more,
});

const sickNote = (id: string, startDate: string, endDate: string): Row => ({
  id,
  staff_code: 'LO0002',
  kind: 'sickness',
  start_date: startDate,
  end_date: endDate,
});

function officers(): TableRows[] {
  return [
    [
      'officer',
      [
        officer('LO0001', 'Manager', 'SPO'),
        officer('LO0002', 'Sick', 'CM'),
        officer('LO0003', 'Senior', 'SCM', { email: 'senior@example.org', version: 3 }),
        officer('LO0004', 'Trainee', 'PQiP'),
        officer('LO0005', 'Reduced', 'CM'),
        officer('LO0006', 'Unallocated', null),
        officer('LO0007', 'Gone', 'CM', { leaving_date: '2026-10-01' }),
        officer('LO0008', 'Circle', 'CM', { line_manager_staff_code: null }),
        officer('LO0009', 'Round', 'CM', { line_manager_staff_code: 'LO0008' }),
      ],
    ],
    [
      'absence',
      [
        sickNote('ab-1', '2026-11-02', '2026-11-06'),
        sickNote('ab-2', '2026-11-09', '2026-11-13'),
        sickNote('ab-3', '2026-11-16', '2026-11-20'),
        sickNote('ab-4', '2026-11-23', '2026-12-04'),
        { ...sickNote('ab-5', '1990-01-01', '1990-01-05'), version: 2 },
      ],
    ],
    [
      'reduction',
      [
        {
          id: 're-1',
          staff_code: 'LO0005',
          reason: 'Disability or reasonable adjustment',
          hours_hundredths: 444,
          start_date: '2026-01-05',
          end_date: '2027-01-04',
          notes: HEALTH_NOTE,
        },
      ],
    ],
    [
      'officer_training',
      [{ staff_code: 'LO0003', course: 'domestic_abuse', completed_on: '2024-02-01', expires_on: null }],
    ],
    ['report', [{ report_id: 'rp-1', staff_code: 'LO0003', kind: 'standard', completed_on: '2026-11-10' }]],
  ];
}

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

function cases(): TableRows[] {
  return [
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
}

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

function records(version: number): TableRows[] {
  const at = { at: '2026-11-02T09:00:00.000Z', actor_id: 'u-landed', actor_name: 'Lee Manager' };
  const changed = { action: 'reduction.added', thing_type: 'officer', thing_key: 'LO0005' };
  const snapshot = {
    staff_code: 'LO0003',
    team_code: 'LRLE-A',
    grade: 'SCM',
    points_used_hundredths: 17000,
    points_available: 2176,
    case_count: 2,
    provisional_count: 0,
    state: 'spare',
    model_version: 'ibat-4, version 1',
  };
  return [
    [
      'user_account',
      [{ id: 'u-landed', email: 'manager@example.org', name: 'Lee Manager', staff_code: 'LO0001' }],
    ],
    ['user_role', [{ user_id: 'u-landed', role: 'manager', scope_level: 'team', scope_code: 'LRLE-A' }]],
    [
      'api_token',
      [
        {
          id: 'tk-1',
          name: 'Reporting',
          token_hash: 'a'.repeat(64),
          role: 'leader',
          scope_level: 'region',
          scope_code: 'LR',
          created_at: at.at,
        },
      ],
    ],
    [
      'audit_entry',
      [
        {
          ...at,
          ...changed,
          detail: { from: {}, to: { reason: 'Disability or reasonable adjustment', notes: HEALTH_NOTE } },
        },
        {
          ...at,
          action: 'case.edited',
          thing_type: 'case',
          thing_key: 'X200002',
          detail: { from: { rsr: 6.9 }, to: { rsr: 7.1 }, reason: null },
        },
      ],
    ],
    [
      'idempotency_key',
      [
        {
          actor_id: 'u-landed',
          key: 'k-1',
          body_hash: 'b'.repeat(64),
          status: 200,
          response: '{}',
          created_at: at.at,
        },
      ],
    ],
    [
      'import_run',
      [
        {
          id: 'im-1',
          finished_at: '2026-11-27T06:10:00.000Z',
          actor_name: 'Headroom',
          source: 'night',
          added: 10,
          changed: 0,
          unchanged: 0,
          ended: 1,
        },
      ],
    ],
    [
      'model_version',
      [
        {
          code: 'ibat-4',
          version: 1,
          effective_from: '2020-01-01',
          document: version < 2 ? ibatAtFirst : ibatAtLast,
          published_at: '2026-01-01T00:00:00.000Z',
          published_by_name: 'Headroom',
        },
      ],
    ],
    [
      'officer_snapshot',
      ['2026-11-26', '2026-11-27'].map((onDate) => ({
        ...snapshot,
        on_date: onDate,
        ...(version >= 1 ? { contracted_hours_hundredths: 3700, known_at: `${onDate}T23:59:00.000Z` } : {}),
      })),
    ],
  ];
}
