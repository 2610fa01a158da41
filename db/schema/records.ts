import { sql } from 'drizzle-orm';
import type { AuditDetail, AuditAction } from '../../lib/domain/audit/events';
import type { IsoDate } from '../../lib/kernel/dates';
import type { PersonId, StaffCode, StaffId, TeamCode } from '../../lib/kernel/ids';
import type { WorkloadState } from '../../lib/domain/workload/measure/states';
import { officers } from './staff';
import { date, integer, json, sequence, text } from './kit/columns';
import { table } from './kit/table-pair';

/** Who did what to which thing, and when: written in the transaction of the change itself. Never changed, never removed. */
export const auditEntries = table(
  'audit_entry',
  {
    seq: sequence(),
    at: text().notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    action: text().$type<AuditAction>().notNull(),
    thingType: text('thing_type').notNull(),
    thingKey: text('thing_key').notNull(),
    detail: json().$type<AuditDetail>().notNull(),
    /** Beside the readable keys, which may be destroyed: see identities.ts. */
    personId: text('person_id').$type<PersonId>(),
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index }) => [
    index('audit_by_thing').on(t.thingType, t.thingKey),
    index('audit_by_actor').on(t.actorId),
    // Of each name the newest first; and each name once, from one to the next.
    index('audit_by_name').on(t.actorName, t.seq),
    // Of some days the newest first.
    index('audit_by_time').on(t.at, t.seq),
    // However the key is typed.
    index('audit_by_key').on(sql`lower(${t.thingKey})`, t.seq),
  ],
);

/** The chain over the audit trail: one link an entry, each with the hash of the one before and of its entry. */
export const auditLinks = table('audit_link', {
  /** Where it stands in the chain: 1, 2, 3 ... */
  position: integer().primaryKey(),
  /** The entry, by its number: in order of sealing, which is not always that of the numbers. */
  seq: integer().notNull().unique(),
  hash: text().notNull(),
});

/** One import that was applied. The newest `finishedAt` is the time of the data, but for one that was undone. */
export const importRuns = table('import_run', {
  id: text().primaryKey(),
  finishedAt: text('finished_at').notNull(),
  actorName: text('actor_name').notNull(),
  source: text().notNull(),
  added: integer().notNull(),
  changed: integer().notNull(),
  unchanged: integer().notNull(),
  ended: integer().notNull(),
  /** When it was undone, and by whom; null: it stands. */
  undoneAt: text('undone_at'),
  undoneByName: text('undone_by_name'),
});

/**
 * What an import changed, so that it can be undone: each row as it was, and a mark of how it was left, packed (gzip) and written as text
 * (base64), in parts. Gone when it is undone or its time is over.
 */
export const importUndoParts = table(
  'import_undo_part',
  {
    runId: text('run_id')
      .notNull()
      .references(() => importRuns.id),
    part: integer().notNull(),
    /** The version of the model by which the import was worked out. */
    modelVersion: text('model_version').notNull(),
    content: text().notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.runId, t.part] })],
);

/** The first answer to a request that must not act twice. */
export const idempotencyKeys = table(
  'idempotency_key',
  {
    actorId: text('actor_id').notNull(),
    key: text().notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer().notNull(),
    response: text().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.actorId, t.key] })],
);

/** Each officer's workload as it stood at the end of a day. Counts once its day is stored (stored-days.ts), and is never rewritten then. */
export const officerSnapshots = table(
  'officer_snapshot',
  {
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    onDate: date('on_date').$type<IsoDate>().notNull(),
    teamCode: text('team_code').$type<TeamCode>().notNull(),
    grade: text(),
    pointsUsedHundredths: integer('points_used_hundredths').notNull(),
    pointsAvailable: integer('points_available').notNull(),
    caseCount: integer('case_count').notNull(),
    provisionalCount: integer('provisional_count').notNull(),
    state: text().$type<WorkloadState>().notNull(),
    modelVersion: text('model_version').notNull(),
    /** The contracted hours of that day; null where none were recorded or the day is older than this record. */
    contractedHoursHundredths: integer('contracted_hours_hundredths'),
    /** Instant up to which changes were known: the end of the day, unless it was taken before. Null: the end of the day. */
    knownAt: text('known_at'),
    /** The number of the rules by which the day was worked out; null: older than this record. */
    rulesVersion: integer('rules_version'),
    /** Of the points used, what a co-worker carried beside officers of record; null for others, and on older days. */
    besideHundredths: integer('beside_hundredths'),
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index, primaryKey }) => [
    primaryKey({ columns: [t.staffCode, t.onDate] }),
    index('snapshot_by_day').on(t.onDate, t.teamCode),
  ],
);
