import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/actor';
import { addDays } from '../../../kernel/dates';
import { asCrn, asLduCode, asStaffCode, asTeamCode } from '../../../kernel/ids';
import type { Caseload } from '../../workload/measure/measure-caseload';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import type { AllocationSubject } from '../candidates/assess-officer';
import { decideReallocation, type ReallocationFacts, type ReallocationInput } from './decide-reallocation';
import { REALLOCATION_REASONS } from './reallocation-reason';
import type { Route } from '../queue/route';
import { caseloadOf, giverOf, HALIFAX, heldCase, NOW, officerOf, subjectOf, TODAY } from '../testing/people';
import { weighMove } from './weigh-move';

const CRN = asCrn('X000001');
const actorWith = (role: Role): Actor => ({
  kind: 'user',
  id: 'u-1',
  name: 'Helen Pickles',
  grants: [{ role, scope: { level: 'ldu', code: 'HX' } }],
  staffCode: null,
});

const route: Route = {
  outcome: 'routed',
  rule: 'L-2',
  team: { code: asTeamCode('HX-G'), reason: 'Generic team for Halifax' },
  lduCode: asLduCode('HX'),
  alternatives: [],
  reason: 'Generic team for Halifax',
};

const sick = { id: 's', kind: 'sickness' as const, startDate: addDays(TODAY, -3), endDate: null, version: 1 };

/** The giver holds 20 other cases; each case of band 1 is 29 of 2,176 points. */
const caseloadsWith = (facts: AllocationSubject['facts']): readonly Caseload[] => [
  caseloadOf(officerOf('GIVER'), 20, [heldCase({ ...facts, staffCode: 'GIVER' })]),
  caseloadOf(officerOf('LIGHT', { surname: 'Priestley', forename: 'Owen' }), 10),
  caseloadOf(officerOf('FULL'), 78),
  caseloadOf(officerOf('HEAVY'), 84),
  caseloadOf(officerOf('SICK', { absences: [sick] }), 10),
  caseloadOf(officerOf('UNTRAINED', { training: [] }), 10),
  caseloadOf(officerOf('TRAINEE', { grade: 'PQiP' }), 1),
];

const factsOf = (
  subject: AllocationSubject = subjectOf(),
  more: Partial<ReallocationFacts> = {},
): ReallocationFacts => {
  const summaries = caseloadsWith(subject.facts).map((entry) => giverOf(entry));
  const onOffer = new Set<string>(summaries.map((entry) => entry.officer.staffCode));
  return {
    model: IBAT_4,
    subject,
    holder: {
      staffCode: asStaffCode('GIVER'),
      name: 'SurnameGIVER, Sam',
      kind: 'allocation',
      decidedBy: 'u-2',
      decidedByName: 'Alex Allocator',
      decidedAt: NOW.toISOString(),
    },
    route,
    insideLdus: HALIFAX.insideLdus,
    thing: { places: [{ regionCode: 'WY', lduCode: 'HX', teamCode: 'HX-G' }] },
    move: weighMove({ model: IBAT_4, subject, from: 'GIVER', onOffer, summaries, ...HALIFAX }, TODAY),
    ...more,
  };
};

const inputOf = (staffCode: string, more: Partial<ReallocationInput> = {}): ReallocationInput => ({
  crn: CRN,
  staffCode,
  expectedVersion: 1,
  reasonCode: 'caseload_adjustment',
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  ...more,
});

const decide = (
  staffCode: string,
  more: Partial<ReallocationInput> = {},
  facts = factsOf(),
  role: Role = 'manager',
) => decideReallocation(actorWith(role), facts, inputOf(staffCode, more), NOW);
const codeOf = (result: ReturnType<typeof decide>): string => (result.ok ? 'ok' : result.error.code);
const askedOf = (result: ReturnType<typeof decide>): readonly string[] =>
  result.ok ? result.value.asked.map((entry) => entry.code) : [];

describe('moving one case from its officer to another', () => {
  it('measures the giver without the case and the receiver with it; a team that holds both keeps its points', () => {
    const result = decide('LIGHT');
    if (!result.ok) throw new Error(result.error.code);
    const { giver, chosen, team, giverTeam, decision } = result.value;
    expect(giver.before.pointsUsedHundredths - giver.after.pointsUsedHundredths).toBe(2900);
    expect(chosen.after.pointsUsedHundredths - chosen.now.pointsUsedHundredths).toBe(2900);
    expect(team.after).toEqual(team.before);
    expect(giverTeam).toEqual(team);
    expect(decision.giver).toMatchObject({ staffCode: 'GIVER', after: { caseCount: 20 } });
    expect(decision.candidates.map((entry) => entry.staffCode)).not.toContain('GIVER');
  });

  it('takes every reason of the list and no other, and always needs one', () => {
    for (const reasonCode of REALLOCATION_REASONS)
      expect(codeOf(decide('LIGHT', { reasonCode, reasonText: 'In words' }))).toBe('ok');
    expect(codeOf(decide('LIGHT', { reasonCode: null }))).toBe('reason_required');
    expect(codeOf(decide('LIGHT', { reasonCode: 'best_match' }))).toBe('does_not_fit');
    expect(codeOf(decide('LIGHT', { reasonCode: 'other' }))).toBe('does_not_fit');
  });

  it('asks what an allocation asks: over 110% after, and over 100% where somebody would end at least 10 points lower', () => {
    expect(askedOf(decide('LIGHT'))).toEqual([]);
    expect(askedOf(decide('FULL'))).toEqual(['lower_alternative']);
    expect(askedOf(decide('HEAVY'))).toEqual(['well_over']);
  });

  it('needs a review date with a training gap and beyond grade; beyond grade is for managers', () => {
    const harmful = subjectOf({ ...subjectOf().facts, flags: ['domestic_abuse'] });
    expect(codeOf(decide('UNTRAINED', {}, factsOf(harmful)))).toBe('review_date_required');
    const senior = subjectOf({ ...subjectOf().facts, rsr: 4 });
    const review = { oversightReviewOn: addDays(TODAY, 28) };
    expect(codeOf(decide('LIGHT', {}, factsOf(senior)))).toBe('review_date_required');
    expect(codeOf(decide('LIGHT', review, factsOf(senior)))).toBe('ok');
    expect(codeOf(decide('LIGHT', { oversightReviewOn: addDays(TODAY, 29) }, factsOf(senior)))).toBe(
      'does_not_fit',
    );
    expect(codeOf(decide('LIGHT', review, factsOf(senior), 'allocator'))).toBe('not_allowed');
  });

  it('judges what has changed before every other refusal', () => {
    expect(codeOf(decide('SICK', { expectedVersion: 3, reasonCode: null }))).toBe('conflict');
    expect(codeOf(decide('GIVER', { reasonCode: null }))).toBe('same_officer');
    expect(codeOf(decide('SICK', { reasonCode: null }))).toBe('officer_unavailable');
    expect(codeOf(decide('NOBODY'))).toBe('does_not_fit');
    expect(codeOf(decide('LIGHT', {}, factsOf(subjectOf(), { holder: null, move: null })))).toBe(
      'no_officer',
    );
  });

  it('says who holds a case that was changed meanwhile, by whom and since when', () => {
    const result = decide('LIGHT', { expectedVersion: 3 });
    expect(result).toMatchObject({
      ok: false,
      error: { version: 1, allocatedTo: { staffCode: 'GIVER', decidedByName: 'Alex Allocator' } },
    });
    expect(result.ok ? '' : 'detail' in result.error && result.error.detail).toContain(
      'SurnameGIVER, Sam holds it: allocated to them by Alex Allocator on 2 November 2026, 8:15am',
    );
  });

  it('asks again where the workload got worse than was seen', () => {
    expect(codeOf(decide('HEAVY', { seen: { asked: [], stateAfter: 'over' } }))).toBe('asks_again');
    expect(codeOf(decide('HEAVY', { seen: { asked: ['well_over'], stateAfter: 'well_over' } }))).toBe('ok');
  });
});
