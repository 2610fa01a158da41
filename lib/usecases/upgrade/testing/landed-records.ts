import ibatAtFirst from '../../../domain/workload/model/shipped/ibat-4.version-1.first.json';
import ibatAtLast from '../../../domain/workload/model/shipped/ibat-4.version-1.second.json';
import { HEALTH_NOTE } from './landed-staff';
import type { TableRows } from './table-rows';

const AT = { at: '2026-11-02T09:00:00.000Z', actor_id: 'u-landed', actor_name: 'Lee Manager' };

const SNAPSHOT = {
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

/** Accounts, tokens, the audit trail and what imports leave: alike in every release. */
export const RECORDS: readonly TableRows[] = [
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
        created_at: AT.at,
      },
    ],
  ],
  [
    'audit_entry',
    [
      {
        ...AT,
        action: 'reduction.added',
        thing_type: 'officer',
        thing_key: 'LO0005',
        detail: { from: {}, to: { reason: 'Disability or reasonable adjustment', notes: HEALTH_NOTE } },
      },
      {
        ...AT,
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
        created_at: AT.at,
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
];

/** The model and the snapshots, in the columns and words of a release. */
export function measuredRecords(version: number): TableRows[] {
  return [
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
        ...SNAPSHOT,
        on_date: onDate,
        ...(version >= 1 ? { contracted_hours_hundredths: 3700, known_at: `${onDate}T23:59:00.000Z` } : {}),
      })),
    ],
  ];
}
