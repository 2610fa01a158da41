import { z } from 'zod';
import { SCOPE_LEVELS } from '../../access/actor';
import { WORKLOAD_STATES } from '../../workload/measure/states';
import { TEAM_KINDS } from '../units/team-kinds';
import type { UnitFigures } from '../units/measure-unit';
import type { Unit } from '../units/units';

const percent = z.number().nullable();
const count = z.number().int().nonnegative();
const share = z.object({ count, of: count, percent });

const averages = z.record(
  z.string(),
  z.object({
    value: percent,
    cases: count,
    fte: z.number(),
    /** By the FTE that those who hold cases have left after reductions and absence. */
    perAvailable: percent.optional(),
    availableFte: z.number().optional(),
  }),
);
/** Full-time equivalents, 2 decimals; over 0 is short. `after` and `low` take undecided grades as the ordinary one, `high` as senior. */
const gaps = z.record(
  z.string(),
  z.object({ before: z.number(), after: z.number(), low: z.number(), high: z.number() }),
);

/** Co-workers apart from their unit: the rows add up to the sums. */
const coWorkersSchema = z.object({
  pointsUsed: z.number(),
  pointsAvailable: count,
  officers: z.array(
    z.object({
      staffCode: z.string(),
      name: z.string(),
      grade: z.string().nullable(),
      team: z.object({ code: z.string(), name: z.string() }),
      pointsUsed: z.number(),
      pointsAvailable: count,
      workloadPercent: percent,
      state: z.enum(WORKLOAD_STATES),
    }),
  ),
});

/** The figures of a unit as `GET /capacity` answers them. Shares in per cent to 1 decimal, `workloadPercent` to 3, FTE to 2. */
const unitFiguresSchema = z.object({
  workloadPercent: percent,
  pointsUsed: z.number(),
  pointsAvailable: count,
  provisionalBands: count,
  range: z.object({ low: percent, high: percent }).nullable(),
  coWorkers: coWorkersSchema,
  kinds: z.array(
    z.object({
      kind: z.enum(TEAM_KINDS),
      workloadPercent: percent,
      pointsUsed: z.number(),
      pointsAvailable: count,
      liveCases: count,
      averageCaseloadByGrade: averages,
      capacityGap: gaps,
    }),
  ),
  liveCases: count,
  casesBySetting: z.object({ community: count, licence: count, custody: count, unpaid_work: count }),
  supervised: z.object({ community: count, postRelease: count, total: count }),
  officersHoldingCases: share,
  officersOver100: share,
  officersOver110: share,
  excessive: share,
  over50Cases: share,
  over75Cases: share,
  beyondGrade: share,
  oversightMissing: share,
  /** Of those, the ones that were overseen once and whose review has passed. */
  oversightOverdue: share,
  notTrained: share,
  sameOfficer: share,
  inputsComplete: share,
  /** Not seen within the planned days, and for over 28 and 56 days, by the person's clock; of the active community and licence cases. */
  contactOverdue: share,
  contactOver28: share,
  contactOver56: share,
  /** False: one date of last seen cannot tell "not offered" from "did not attend". */
  attendanceKnown: z.boolean(),
  preReleaseDue: z.object({ count }),
  /** In custody with a release date that has passed. */
  releasePassed: z.object({ count }),
  warrants: z.object({ count }),
  contactSuspended: z.object({ count }),
  /** Cases that began in the 12 months to today, and in the 12 before; ended ones included. */
  starts: z
    .object({
      community: z.object({ count, before: count }),
      afterRelease: z.object({ count, before: count }),
    })
    .nullable(),
  averageCaseloadByGrade: averages,
  fteByGrade: z.record(
    z.string(),
    z.object({
      ...{ holdingCases: z.number(), contracted: z.number(), available: z.number() },
      /** Contracted hours of those in post that go to reductions, and to absences that take all hours. */
      ...{ lostToReductions: z.number(), lostToAbsence: z.number() },
    }),
  ),
  uncovered: z.object({ count }),
  unallocated: z.object({ count, oldestWaitWorkingDays: count.nullable() }),
  capacityGapFteByGrade: z.record(z.string(), z.number()),
  capacityGap: gaps,
});

const unitSchema = unitFiguresSchema.extend({
  level: z.enum(SCOPE_LEVELS),
  code: z.string(),
  name: z.string(),
});

/** What `GET /capacity` answers: a unit's figures, and the same of each unit below it. */
export const capacityAnswerSchema = unitSchema.extend({
  dataAsOf: z.string().nullable(),
  modelVersion: z.string(),
  units: z.array(unitSchema),
});

export type MeasuredUnit = Unit & UnitFigures;

/** A unit with its figures, those of the units below, and what they were worked out from. */
export interface CapacityView extends MeasuredUnit {
  readonly dataAsOf: string | null;
  readonly modelVersion: string;
  readonly units: readonly MeasuredUnit[];
}
