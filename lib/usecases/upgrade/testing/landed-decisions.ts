import type { Row, TableRows } from './table-rows';

const RECORDED = { recorded_at: '2026-11-20T10:00:00.000Z', recorded_by_name: 'Lee Manager' };

const bandChange = (id: string, more: Row): Row => ({
  id,
  at: '2026-11-25T10:42:00.000Z',
  by_id: 'u-landed',
  by_name: 'Lee Manager',
  source: 'person',
  old_band: '4',
  new_band: '2',
  old_inputs: { rosh: 'high' },
  new_inputs: { rosh: 'medium' },
  reason: 'No new offence for a year',
  model_version: 'ibat-4, version 1',
  state: 'waiting',
  asks: [{ rule: 'FALL-ROSH', text: 'ROSH falls from high to medium' }],
  ...more,
});

/** What came with the release of decisions: bars, oversight actions and audits, drafts, baskets, changes of band, emails. */
export const DECISION_RECORDS: readonly TableRows[] = [
  [
    'bar',
    [
      {
        id: 'ba-1',
        crn: 'X200001',
        staff_code: 'LO0004',
        reason: 'threat',
        detail: 'In March',
        ...RECORDED,
      },
      { id: 'ba-2', crn: 'X200003', staff_code: 'LO0005', reason: 'known_to', ...RECORDED },
    ],
  ],
  [
    'basket',
    [
      {
        actor_id: 'u-landed',
        items: [
          {
            crn: 'X200007',
            staffCode: 'LO0005',
            reasonCode: null,
            reasonText: null,
            oversightReviewOn: null,
            notes: null,
          },
        ],
        changed_at: '2026-11-27T16:00:00.000Z',
      },
    ],
  ],
  [
    'note_draft',
    [
      {
        actor_id: 'u-landed',
        crn: 'X200007',
        notes: 'Ask about the address',
        changed_at: '2026-11-27T16:00:00.000Z',
      },
    ],
  ],
  [
    'oversight_action',
    [
      {
        id: 'oa-1',
        oversight_id: 'ov-1',
        crn: 'X200002',
        what: 'Check the address',
        who: 'The officer',
        due_on: '2026-12-08',
      },
    ],
  ],
  ['oversight_audit', [{ oversight_id: 'ov-1', sampled_on: '2026-11-20' }]],
  [
    'womens_offer',
    [{ id: 'wo-1', crn: 'X200008', team_code: 'LRLE-A', answer: 'declined', note: null, ...RECORDED }],
  ],
  [
    'band_change',
    [
      bandChange('bc-1', { crn: 'X200001', holder_staff_code: 'LO0002', holder_over: false }),
      bandChange('bc-2', {
        crn: 'X200006',
        holder_staff_code: 'LO0003',
        source: 'import',
        state: 'turned_down',
        settled_at: '2026-11-26T06:10:00.000Z',
        settled_by_id: 'system',
        settled_by_name: 'Headroom',
        settled_why: 'Replaced by a later change',
      }),
      bandChange('bc-3', {
        crn: 'X200002',
        holder_staff_code: 'LO0003',
        state: 'recorded',
        new_band: '4',
        old_inputs: { ogrs: 86 },
        new_inputs: { ogrs: 88 },
        sampled: true,
        asks: [],
      }),
    ],
  ],
  [
    'grade_item',
    [
      {
        id: 'gi-1',
        crn: 'X200001',
        staff_code: 'LO0002',
        band_change_id: 'bc-1',
        why: 'RSR is 3.0 or over (4.2): the officer may not hold the case',
        raised_at: '2026-11-25T10:42:00.000Z',
        due_on: '2026-12-02',
      },
    ],
  ],
  [
    'outbox_email',
    [
      {
        id: 'em-1',
        to_address: 'senior@example.org',
        to_name: 'Lee Senior',
        subject: 'A case was allocated to you',
        body: 'See Headroom.',
        thing_type: 'allocation',
        thing_key: 'al-X200002',
        created_at: '2026-11-27T16:00:00.000Z',
        next_attempt_at: '2026-11-27T16:00:00.000Z',
      },
    ],
  ],
];
