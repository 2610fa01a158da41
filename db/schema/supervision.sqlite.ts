import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../lib/kernel/dates';
import type { StaffCode, TeamCode } from '../../lib/kernel/ids';
import type { ChallengedLine, ChallengeOutcome } from '../../lib/workload/challenge';
import type { ReliefAction } from '../../lib/workload/relief-plan';
import { teams } from './estate.sqlite';
import { officers } from './staff.sqlite';

/** A supervision meeting of an officer and their manager: the workload as it stood, and what was agreed. */
export const supervisions = sqliteTable(
  'supervision',
  {
    id: text().primaryKey(),
    staffCode: text('staff_code').$type<StaffCode>().notNull().references(() => officers.staffCode),
    heldOn: text('held_on').$type<IsoDate>().notNull(),
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
  (t) => [index('supervision_by_officer').on(t.staffCode, t.heldOn)],
);

/** A short agreed plan to bring a workload down: for one officer, or one for all of a team. Open while `closedAt` is null. */
export const reliefPlans = sqliteTable(
  'relief_plan',
  {
    id: text().primaryKey(),
    /** The officer that it is for; null where it is the team's, for all. */
    staffCode: text('staff_code').$type<StaffCode>().references(() => officers.staffCode),
    teamCode: text('team_code').$type<TeamCode>().notNull().references(() => teams.code),
    actions: text({ mode: 'json' }).$type<ReliefAction[]>().notNull(),
    agreedOn: text('agreed_on').$type<IsoDate>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    closedAt: text('closed_at'),
    closedByName: text('closed_by_name'),
    /** What came of it, in the manager's words. */
    outcome: text(),
    version: integer().notNull().default(1),
  },
  (t) => [index('relief_plan_by_team').on(t.teamCode, t.closedAt), index('relief_plan_by_officer').on(t.staffCode, t.closedAt)],
);

/** "This is wrong": an officer about a line of their own ledger, and what the manager found. All kept. */
export const challenges = sqliteTable(
  'challenge',
  {
    id: text().primaryKey(),
    staffCode: text('staff_code').$type<StaffCode>().notNull().references(() => officers.staffCode),
    line: text({ mode: 'json' }).$type<ChallengedLine>().notNull(),
    reason: text().notNull(),
    raisedAt: text('raised_at').notNull(),
    raisedByName: text('raised_by_name').notNull(),
    outcome: text().$type<ChallengeOutcome>(),
    answer: text(),
    resolvedAt: text('resolved_at'),
    resolvedByName: text('resolved_by_name'),
    version: integer().notNull().default(1),
  },
  (t) => [index('challenge_by_officer').on(t.staffCode, t.raisedAt), index('challenge_open').on(t.resolvedAt)],
);
