import type { Row, TableRows } from './table-rows';

/** What the notes of a reduction say: it may stand nowhere but with who may know. */
export const HEALTH_NOTE = 'Back injury, sees the occupational health doctor';

/** One region, one unit, one team. */
export const ESTATE: readonly TableRows[] = [
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

/** The staff of the team, with what is recorded of their hours, training and reports. */
export const OFFICERS: readonly TableRows[] = [
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
