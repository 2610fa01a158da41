import type { WorkloadModel } from '../../workload/model/model';
import type { UnitTally } from '../tally/unit-tally';
import type { GapTally } from './capacity-gap';

/** The grades of which somebody may try more or fewer officers: those who hold cases as responsible officers. */
export const TRIED_ROLES = ['senior', 'ordinary', 'trainee'] as const;
export type TriedRole = (typeof TRIED_ROLES)[number];

/** How many full-time officers of each grade are added, in hundredths; below 0 they are taken away. */
export type TriedOfficers = Readonly<Record<TriedRole, number>>;

/** The code under which need stands that no team lends for (capacity-gap.ts). */
const NO_TEAM = '';

/**
 * What a unit adds up to with some full-time officers more, or fewer (docs/rules/measures.md, M-21): their points and hours are there, or
 * gone, and every case stays in the unit. `teamCode`: the team that they join or leave, inside which time is lent; null where it is open,
 * so that nobody lends to them. Headline figures come of it by the very functions that make today's.
 */
export function withOfficers(
  model: Pick<WorkloadModel, 'grades'>,
  tally: UnitTally,
  tried: TriedOfficers,
  teamCode: string | null,
): UnitTally {
  return TRIED_ROLES.reduce<UnitTally>((before, role) => {
    const grade = model.grades.find((one) => one.role === role);
    const hundredths = tried[role];
    if (grade === undefined || hundredths === 0) return before;
    const points = Math.round((grade.targetPoints * hundredths) / 100);
    const hours = Math.round((grade.fullTimeHoursHundredths * hundredths) / 100);
    const ofGrade = before.grades[grade.code];
    return {
      ...before,
      work: { ...before.work, available: before.work.available + points },
      gap: withTime(before.gap, teamCode ?? NO_TEAM, role === 'senior' ? 'senior' : 'ordinary', points * 100),
      grades:
        ofGrade === undefined
          ? before.grades
          : {
              ...before.grades,
              [grade.code]: {
                ...ofGrade,
                contracted: ofGrade.contracted + hours,
                available: ofGrade.available + hours,
              },
            },
    };
  }, tally);
}

const NOTHING = { senior: 0, ordinary: 0 };

function withTime(gap: GapTally, team: string, role: 'senior' | 'ordinary', points: number): GapTally {
  const part = gap[team] ?? { low: NOTHING, high: NOTHING, time: NOTHING };
  return { ...gap, [team]: { ...part, time: { ...part.time, [role]: part.time[role] + points } } };
}

/** How many full-time officers of a grade may be taken away at the most, in hundredths: what is contracted. */
export function mostTakenAway(
  model: Pick<WorkloadModel, 'grades'>,
  tally: UnitTally,
  role: TriedRole,
): number {
  const grade = model.grades.find((one) => one.role === role);
  const contracted = grade === undefined ? 0 : (tally.grades[grade.code]?.contracted ?? 0);
  return grade === undefined ? 0 : Math.floor((contracted * 100) / grade.fullTimeHoursHundredths);
}
