import 'server-only';
import type { Actor } from '../../../domain/access/actor';
import type { StoredCase } from '../../../domain/allocation/cases/case-record';
import type { AuditEvent } from '../../../domain/audit/events';
import type { ImportWrites } from '../../../../db/commands/import/save-import';
import { sameFact } from '../../../domain/banding/changes/case-change';
import type { IsoDate } from '../../../kernel/dates';
import { RowsByColumn } from '../../../kernel/rows/rows-by-column';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import type { ExtractTimes } from '../reading/extract-time';
import type { SourceWatch } from '../guards/watch-source';
import type { ImportCounts, ImportFile, ProblemLog } from '../import-report';
import type { RowEffect } from './row-effect';

/** What every part of an import's plan is worked out with. */
export interface ImportScope {
  readonly log: ProblemLog;
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  readonly now: Date;
  readonly actor: Actor;
  /** When each file was extracted. */
  readonly extractTimes: ExtractTimes;
  /** What the files say otherwise than what stands, for managers. */
  readonly watch: SourceWatch;
  /** Files are complete: what they lack is ended. */
  readonly complete: boolean;
  /** The region with which cases stand that have no unit and no officer, where it was named. */
  readonly region: string | null;
  /** Told between steps how many of the rows of cases were compared; it may throw, and nothing is changed then. */
  readonly compared: (rows: number) => Promise<void>;
  /** A new random id. */
  readonly newId: () => string;
}

/** The audit entry of one thing that an import changes. */
export interface PlannedAudit {
  readonly thingKey: string;
  readonly event: AuditEvent;
}

/** What happens to the rows of one file, by key. */
export interface FileOutcome {
  readonly file: ImportFile;
  readonly added: string[];
  readonly changed: string[];
  readonly ended: string[];
  unchanged: number;
  /** Each of them with what it comes to, in the order of the file. */
  readonly effects: RowsByColumn<RowEffect>;
}

/** A part of the plan: what to write, what to record, and what becomes of the rows. */
export interface PlanPart {
  readonly writes: Partial<ImportWrites>;
  readonly audits: readonly PlannedAudit[];
  readonly outcome: FileOutcome;
  /** Cases that had ended and are live again, as they stood when they had. */
  readonly reopened?: readonly ReopenedByFile[];
}

/** A case that a file brings again after its end. */
export interface ReopenedByFile {
  readonly ended: StoredCase;
  /** Whether the file says who holds it, or that it waits; else the officer of its end has it back where that would stand. */
  readonly holderSaid: boolean;
}

export function emptyOutcome(file: ImportFile): FileOutcome {
  return { file, added: [], changed: [], ended: [], unchanged: 0, effects: new RowsByColumn() };
}

/** Totals over the files of an import. */
export function totalsOf(outcomes: readonly FileOutcome[]): ImportCounts {
  const sum = (pick: (outcome: FileOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  return {
    added: sum((outcome) => outcome.added.length),
    changed: sum((outcome) => outcome.changed.length),
    unchanged: sum((outcome) => outcome.unchanged),
    ended: sum((outcome) => outcome.ended.length),
  };
}

/** The fields in which two records differ, with both values; null when they are the same. Lists compare by content, in any order. */
export function differences<T extends object>(
  before: T,
  after: T,
): { from: Record<string, unknown>; to: Record<string, unknown> } | null {
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (sameFact(before[key], after[key])) continue;
    from[key] = before[key];
    to[key] = after[key];
  }
  return Object.keys(to).length === 0 ? null : { from, to };
}
