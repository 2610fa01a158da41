import type { OperationExample } from '@/lib/server/openapi/operation';

/** A case of the demonstration that waits in Halifax, one that somebody there holds, and an officer. */
const [WAITING, STAFF_CODE] = ['X407218', 'WYHA011'];

/** An example of each call by its id: all of them do something on the demonstration. */
export const EXAMPLES: Readonly<Record<string, OperationExample>> = {
  banding: {
    body: {
      setting: 'community',
      rsr: 1.5,
      ogrs: 62,
      rosh: 'medium',
      flags: ['domestic_abuse'],
      sex: 'male',
    },
  },
  evaluateWorkload: {
    body: {
      model: {
        bands: [
          { code: 'low', rank: 1, points: { standard: { community: 12 } } },
          { code: 'high', rank: 2, points: { standard: { community: 30, custody: 10 } } },
        ],
        grades: [{ code: 'officer', targetPoints: 2176, fullTimeHours: 37 }],
      },
      officer: { grade: 'officer', contractedHours: 37, reductions: [{ hours: 5 }] },
      cases: [
        { band: 'low', setting: 'community', count: 22 },
        { band: 'high', setting: 'custody', count: 6 },
      ],
    },
  },
  officerWorkload: { path: { staffCode: STAFF_CODE } },
  teamWorkload: { path: { code: 'WYHA' } },
  capacity: { query: { level: 'region', code: 'WY' } },
  waitingCases: { query: { unallocated: 'true', limit: 10 } },
  caseFacts: { path: { crn: WAITING } },
  candidates: { path: { crn: WAITING } },
  choosing: { path: { crn: WAITING }, body: { choosing: true } },
  changes: { query: { page: 'team', code: 'WYHA' } },
  allocate: {
    body: {
      crn: WAITING,
      staffCode: STAFF_CODE,
      expectedVersion: 1,
      reasonCode: 'other',
      reasonText: 'Agreed at the allocation meeting',
    },
  },
  undoAllocation: { path: { id: 'allocationId' } },
  differences: { query: { limit: 20 } },
  settleDifference: {
    path: { id: '5b0c7a54-6a0e-4f5d-9d0e-2f8f5f7c1a11' },
    body: { decision: 'keep', reason: 'Agreed at the allocation meeting; the record is put right' },
  },
  handoffs: { query: { state: 'late', limit: 20 } },
  keyHandoff: { path: { id: 'allocationId' } },
  undoImport: { path: { id: '5b0c7a54-6a0e-4f5d-9d0e-2f8f5f7c1a11' } },
  reallocate: {
    body: {
      crns: [WAITING],
      staffCode: 'WYHA012',
      reasonCode: 'caseload_adjustment',
      expectedVersions: { [WAITING]: 2 },
    },
  },
  archive: {
    query: { level: 'region', code: 'WY', of: 'units', from: '2026-10-01', to: '2026-10-31' },
  },
  exportFile: { query: { region: 'WY', file: 'teams.csv' } },
  audit: { query: { action: 'case.allocated', limit: 20 } },
};
