import type { IsoDate } from '../../lib/kernel/dates';
import type { StaffCode, TeamCode } from '../../lib/kernel/ids';
import type { ChallengedLine, ChallengeOutcome } from '../../lib/domain/workload/ledger/challenge';
import type { ReliefAction } from '../../lib/domain/workload/relief/relief-plan';
import { teams } from './estate';
import { officers } from './staff';
import { date, integer, json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** A supervision meeting of an officer and their manager: the workload as it stood, and what was agreed. */
export const supervisions = table(
  'supervision',
  {
    id: text().primaryKey(),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    heldOn: date('held_on').$type<IsoDate>().notNull(),
    /** The workload that day, so that it never changes with later records. */
    pointsUsedHundredths: integer('points_used_hundredths').notNull(),
    pointsAvailable: integer('points_available').notNull(),
    caseCount: integer('case_count').notNull(),
    modelVersion: text('model_version').notNull(),
    agreed: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    version: integer().notNull().default(1),
  },
  (t, { index }) => [index('supervision_by_officer').on(t.staffCode, t.heldOn)],
);

/** A short agreed plan to bring a workload down: for one officer, or one for all of a team. Open while `closedAt` is null. */
export const reliefPlans = table(
  'relief_plan',
  {
    id: text().primaryKey(),
    /** The officer that it is for; null where it is the team's, for all. */
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .references(() => officers.staffCode),
    teamCode: text('team_code')
      .$type<TeamCode>()
      .notNull()
      .references(() => teams.code),
    actions: json().$type<ReliefAction[]>().notNull(),
    agreedOn: date('agreed_on').$type<IsoDate>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    closedAt: text('closed_at'),
    closedByName: text('closed_by_name'),
    /** What came of it, in the manager's words. */
    outcome: text(),
    version: integer().notNull().default(1),
  },
  (t, { index }) => [
    index('relief_plan_by_team').on(t.teamCode, t.closedAt),
    index('relief_plan_by_officer').on(t.staffCode, t.closedAt),
  ],
);

/** "This is wrong": an officer about a line of their own ledger, and what the manager found. All kept. */
export const challenges = table(
  'challenge',
  {
    id: text().primaryKey(),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    line: json().$type<ChallengedLine>().notNull(),
    reason: text().notNull(),
    raisedAt: text('raised_at').notNull(),
    raisedByName: text('raised_by_name').notNull(),
    outcome: text().$type<ChallengeOutcome>(),
    answer: text(),
    resolvedAt: text('resolved_at'),
    resolvedByName: text('resolved_by_name'),
    version: integer().notNull().default(1),
  },
  (t, { index }) => [
    index('challenge_by_officer').on(t.staffCode, t.raisedAt),
    index('challenge_open').on(t.resolvedAt),
  ],
);
