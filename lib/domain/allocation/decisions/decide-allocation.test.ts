import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/actor';
import { addDays } from '../../../kernel/dates';
import { asCrn, asLduCode, asStaffCode, asTeamCode } from '../../../kernel/ids';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import type { AllocationProblem } from './allocation-problem';
import type { AllocationSubject } from '../candidates/assess-officer';
import { type AllocationInput, decideAllocation } from './decide-allocation';
import type { AllocationFacts } from './allocation-facts';
import type { Route } from '../queue/route';
import {
  caseloadOf,
  HALIFAX,
  NOW,
  officerOf,
  shortlistFrom,
  subjectOf,
  TODAY,
  waitingCase,
} from '../testing/people';

const actorWith = (role: Role): Actor => ({
  kind: 'user',
  id: 'u-1',
  name: 'Helen Pickles',
  grants: [{ role, scope: { level: 'ldu', code: 'HX' } }],
  staffCode: null,
});
const manager = actorWith('manager');

const routed: Route = {
  outcome: 'routed',
  rule: 'L-2',
  team: { code: asTeamCode('HX-G'), reason: 'Generic team for Halifax' },
  lduCode: asLduCode('HX'),
  alternatives: [],
  reason: 'Generic team for Halifax',
};

const sick = { id: 's', kind: 'sickness' as const, startDate: addDays(TODAY, -3), endDate: null, version: 1 };

/** Light (10 cases), full (78: just over 100% with the case), heavy (over 110%), sick, untrained, trainee, away in Bradford. */
const caseloads = [
  caseloadOf(officerOf('LIGHT', { surname: 'Priestley', forename: 'Owen' }), 10),
  caseloadOf(officerOf('FULL'), 78),
  caseloadOf(officerOf('HEAVY'), 84),
  caseloadOf(officerOf('SICK', { absences: [sick] }), 10),
  caseloadOf(officerOf('LEFT', { leavingDate: TODAY }), 0),
  caseloadOf(officerOf('NEW', { startDate: addDays(TODAY, 1) }), 0),
  caseloadOf(officerOf('NOGRADE', { grade: null }), 0),
  caseloadOf(officerOf('UNTRAINED', { training: [] }), 10),
  caseloadOf(officerOf('TRAINEE', { grade: 'PQiP' }), 1),
  caseloadOf(officerOf('SPO', { grade: 'SPO' }), 0),
  caseloadOf(
    officerOf('BRADFORD', {
      teamCode: asTeamCode('BD-W'),
      teamName: "Bradford women's team",
      lduCode: asLduCode('BD'),
    }),
    10,
  ),
];

const factsOf = (
  subject: AllocationSubject = subjectOf(),
  more: Partial<AllocationFacts> = {},
): AllocationFacts => ({
  model: IBAT_4,
  subject,
  holder: null,
  route: routed,
  insideLdus: HALIFAX.insideLdus,
  shortlist: shortlistFrom(caseloads, subject),
  thing: { places: [{ regionCode: 'WY', lduCode: 'HX', teamCode: null }] },
  ...more,
});

const inputOf = (staffCode: string, more: Partial<AllocationInput> = {}): AllocationInput => ({
  crn: asCrn('X000001'),
  staffCode,
  expectedVersion: 1,
  reasonCode: null,
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  ...more,
});

const decide = (input: AllocationInput, facts = factsOf(), actor = manager) =>
  decideAllocation(actor, facts, input, NOW);
const refusal = (...args: Parameters<typeof decide>): AllocationProblem => {
  const result = decide(...args);
  if (result.ok) throw new Error('It was allowed');
  return result.error;
};
const decided = (...args: Parameters<typeof decide>) => {
  const result = decide(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const abuse = subjectOf(waitingCase({ flags: ['domestic_abuse'], ogrs: 60 }));
const senior = subjectOf(waitingCase({ rsr: 4 }));
const holder = {
  staffCode: asStaffCode('LIGHT'),
  name: 'Priestley, Owen',
  decidedBy: 'u-2',
  decidedByName: 'Ann Other',
  decidedAt: '2026-11-02T08:14:00.000Z',
};

describe('deciding an allocation', () => {
  it('allows the best candidate without a question, and keeps what was known', () => {
    const value = decided(inputOf('LIGHT', { notes: '  Knows the area ' }));
    expect(value).toMatchObject({
      staffCode: 'LIGHT',
      fromVersion: 1,
      version: 2,
      startedOn: TODAY,
      notes: 'Knows the area',
      reasonCode: null,
      oversightReviewOn: null,
      asked: [],
    });
    expect(value.decision).toMatchObject({
      modelVersion: 'ibat-4, version 2',
      band: '1',
      verdict: 'allowed',
      routedTeamCode: 'HX-G',
      reasonAskedFor: [],
      leavesRoute: null,
    });
    expect(value.decision.after.pointsUsedHundredths).toBe(
      value.decision.before.pointsUsedHundredths + 2_900,
    );
    expect(value.decision.candidates.length + (value.decision.ruledOut?.length ?? 0)).toBe(caseloads.length);
    expect(value.team.after.pointsUsedHundredths - value.team.before.pointsUsedHundredths).toBe(2_900);
  });

  it('answers a conflict before every other refusal, saying who holds it, by whom and when', () => {
    for (const input of [
      inputOf('LIGHT'),
      inputOf('SICK'),
      inputOf('NOBODY'),
      inputOf('HEAVY'),
      inputOf('LIGHT', { expectedVersion: 9 }),
    ])
      expect(refusal(input, factsOf(subjectOf(), { holder }))).toEqual({
        code: 'conflict',
        detail: 'The case was allocated to Priestley, Owen by Ann Other',
        version: 1,
        allocatedTo: holder,
      });
    expect(refusal(inputOf('SICK', { expectedVersion: 2 }))).toMatchObject({
      code: 'conflict',
      allocatedTo: null,
      version: 1,
    });
  });

  it.each(['SICK', 'LEFT', 'NEW', 'NOGRADE'])('refuses %s: no reason overrides it', (staffCode) => {
    const answers = { reasonCode: 'best_match', oversightReviewOn: addDays(TODAY, 7) };
    expect(refusal(inputOf(staffCode, answers))).toMatchObject({
      code: 'officer_unavailable',
      fields: [{ field: 'staffCode' }],
    });
  });

  it('refuses an officer who is not on the shortlist, and a person under 18', () => {
    expect(refusal(inputOf('NOBODY'))).toMatchObject({
      code: 'does_not_fit',
      fields: [{ field: 'staffCode' }],
    });
    const young = factsOf(subjectOf(), {
      route: {
        ...routed,
        outcome: 'refer_to_youth_justice',
        team: null,
        reason: 'Under 18: refer to youth justice',
      },
    });
    expect(refusal(inputOf('LIGHT'), young)).toMatchObject({ code: 'not_allowed' });
  });

  it('asks for a reason over 110%, and names the alternative', () => {
    const problem = refusal(inputOf('HEAVY'));
    expect(problem).toMatchObject({
      code: 'reason_required',
      fields: [{ field: 'reasonCode' }],
      asked: [{ code: 'well_over' }],
    });
    expect(problem).toHaveProperty(
      'detail',
      'SurnameHEAVY, Sam would be at 113.3%, over 110%. SurnameTRAINEE, Sam is allowed and would be at 2.7%.',
    );
    expect(decided(inputOf('HEAVY', { reasonCode: 'continuity' }))).toMatchObject({
      reasonCode: 'continuity',
      decision: { reasonAskedFor: ['well_over'] },
    });
  });

  it('asks for a reason over 100% while an allowed officer of the routed team would end at least 10 points lower', () => {
    expect(refusal(inputOf('FULL'))).toMatchObject({
      code: 'reason_required',
      asked: [{ code: 'lower_alternative' }],
    });
    const alone = [
      caseloadOf(officerOf('FULL'), 78),
      caseloadOf(officerOf('OTHER', { teamCode: asTeamCode('HX-W') }), 0),
    ];
    expect(decide(inputOf('FULL'), factsOf(subjectOf(), { shortlist: shortlistFrom(alone) })).ok).toBe(true);
  });

  it('asks for a reason and a review date for a training gap, with oversight and beyond grade', () => {
    for (const [staffCode, subject, code] of [
      ['UNTRAINED', abuse, 'training_gap'],
      ['TRAINEE', abuse, 'with_oversight'],
      ['LIGHT', senior, 'not_allowed'],
    ] as const) {
      const facts = factsOf(subject);
      expect(refusal(inputOf(staffCode), facts)).toMatchObject({
        code: 'reason_required',
        asked: [{ code }],
        fields: [{ field: 'reasonCode' }, { field: 'oversightReviewOn' }],
      });
      expect(refusal(inputOf(staffCode, { reasonCode: 'specialism' }), facts)).toMatchObject({
        code: 'review_date_required',
        fields: [{ field: 'oversightReviewOn' }],
      });
      expect(
        decided(
          inputOf(staffCode, { reasonCode: 'specialism', oversightReviewOn: addDays(TODAY, 28) }),
          facts,
        ),
      ).toMatchObject({ oversightReviewOn: addDays(TODAY, 28) });
    }
  });

  it('asks for a reason, and no date, for an officer with no capacity', () => {
    const off = {
      id: 'r',
      reason: 'Other',
      hoursHundredths: 3700,
      startDate: TODAY,
      endDate: null,
      cancelled: false,
      staysUntilReviewed: false,
      notes: null,
      version: 1,
    };
    const facts = factsOf(subjectOf(), {
      shortlist: shortlistFrom([caseloadOf(officerOf('NONE', { reductions: [off] }), 3)]),
    });
    expect(refusal(inputOf('NONE'), facts)).toMatchObject({
      code: 'reason_required',
      asked: [{ code: 'no_capacity', needsReviewDate: false }],
    });
    expect(decide(inputOf('NONE', { reasonCode: 'no_capacity_elsewhere' }), facts).ok).toBe(true);
  });

  it('lets only a manager allocate beyond grade', () => {
    const answers = { reasonCode: 'agreed_development', oversightReviewOn: addDays(TODAY, 7) };
    expect(refusal(inputOf('LIGHT', answers), factsOf(senior), actorWith('allocator'))).toMatchObject({
      code: 'not_allowed',
    });
    const elsewhere: Actor = {
      ...manager,
      grants: [{ role: 'manager', scope: { level: 'ldu', code: 'BD' } }],
    };
    expect(refusal(inputOf('LIGHT', answers), factsOf(senior), elsewhere)).toMatchObject({
      code: 'not_allowed',
    });
    expect(decide(inputOf('LIGHT', answers), factsOf(senior)).ok).toBe(true);
  });

  it('wants words for “Other”, and only then', () => {
    expect(refusal(inputOf('HEAVY', { reasonCode: 'other' }))).toMatchObject({
      code: 'reason_required',
      fields: [{ field: 'reasonText' }],
    });
    expect(refusal(inputOf('LIGHT', { reasonCode: 'other', reasonText: ' ' }))).toMatchObject({
      code: 'does_not_fit',
      fields: [{ field: 'reasonText' }],
    });
    expect(
      decide(inputOf('HEAVY', { reasonCode: 'other', reasonText: 'Holds the case of a brother' })).ok,
    ).toBe(true);
  });

  it.each([
    [addDays(TODAY, -1), false],
    [TODAY, true],
    [addDays(TODAY, 91), true],
    [addDays(TODAY, 92), false],
    ['31/2/2026', false],
  ])(
    'takes a review date from today to the furthest that the rules set where nothing asks for oversight: %s',
    (date, fits) => {
      const result = decide(inputOf('LIGHT', { oversightReviewOn: date }));
      expect(result.ok).toBe(fits);
      if (!result.ok)
        expect(result.error).toMatchObject({
          code: 'does_not_fit',
          fields: [{ field: 'oversightReviewOn' }],
        });
    },
  );

  it('refuses a reason that is not on the list and text that is too long, all problems at once', () => {
    const problem = refusal(
      inputOf('UNTRAINED', {
        reasonCode: 'because',
        reasonText: 'x'.repeat(2_001),
        notes: 'x'.repeat(4_001),
      }),
      factsOf(abuse),
    );
    expect(problem).toMatchObject({ code: 'does_not_fit' });
    expect(problem.code === 'does_not_fit' && problem.fields.map((field) => field.field)).toEqual([
      'reasonCode',
      'reasonText',
      'notes',
      'oversightReviewOn',
    ]);
  });

  it('asks on screen why the person’s LDU is left, and records it; a system that sends allocations is not asked', () => {
    expect(refusal(inputOf('BRADFORD', { teamReason: null }))).toMatchObject({
      code: 'does_not_fit',
      fields: [{ field: 'teamReason' }],
    });
    expect(decided(inputOf('BRADFORD', { teamReason: 'Womens offer accepted' })).decision).toMatchObject({
      leavesRoute: 'other_ldu',
      teamReason: 'Womens offer accepted',
    });
    expect(decided(inputOf('BRADFORD')).decision).toMatchObject({
      leavesRoute: 'other_ldu',
      teamReason: null,
    });
    expect(decided(inputOf('LIGHT', { teamReason: null })).decision).toMatchObject({ leavesRoute: null });
  });

  it('asks on screen why this team where no team was routed', () => {
    const facts = factsOf(subjectOf(), {
      route: { ...routed, outcome: 'no_ldu', team: null, lduCode: null },
      insideLdus: new Set(),
    });
    expect(refusal(inputOf('LIGHT', { teamReason: '' }), facts)).toMatchObject({
      fields: [{ field: 'teamReason', message: 'Enter why you choose Halifax: no team was routed' }],
    });
  });

  it('asks again when a threshold was crossed after the person looked', () => {
    const seen = { asked: [], stateAfter: 'near' };
    const given = { reasonCode: 'continuity', seen };
    expect(refusal(inputOf('HEAVY', given))).toMatchObject({
      code: 'asks_again',
      asked: [{ code: 'well_over' }],
    });
    expect(
      decide(inputOf('HEAVY', { ...given, seen: { asked: ['well_over'], stateAfter: 'well_over' } })).ok,
    ).toBe(true);
    expect(
      refusal(
        inputOf('FULL', {
          reasonCode: 'continuity',
          seen: { asked: ['lower_alternative'], stateAfter: 'near' },
        }),
      ),
    ).toMatchObject({ code: 'asks_again', asked: [] });
    expect(decide(inputOf('LIGHT', { seen: { asked: ['well_over'], stateAfter: 'well_over' } })).ok).toBe(
      true,
    );
  });

  it('knows that a senior probation officer has no points available and needs oversight', () => {
    expect(refusal(inputOf('SPO'))).toMatchObject({
      code: 'reason_required',
      asked: [{ code: 'with_oversight' }, { code: 'no_capacity' }],
    });
  });
});
