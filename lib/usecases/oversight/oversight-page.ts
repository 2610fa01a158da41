import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { IsoDate } from '../../kernel/dates';
import type { OversightToDo } from '../../domain/metrics/counts/count-oversight';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type {
  ActionState,
  AuditCount,
  OversightAction,
  OversightAudit,
} from '../../domain/allocation/oversight/oversight-record';

/** An action or an audit on a list, with the case and the officer that it is about. */
export interface OversightLine {
  readonly crn: string;
  readonly name: CaseName;
  readonly officerName: string;
  readonly teamName: string;
}

export interface ActionLine extends OversightLine {
  readonly action: OversightAction;
  readonly state: ActionState;
}

export interface AuditLine extends OversightLine {
  readonly audit: OversightAudit;
  readonly decision: string;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

/** Oversight that was asked of the Community Payback manager and waits for them. */
export interface AskedLine extends OversightLine {
  readonly askedByName: string;
  readonly askedAt: string;
  readonly dueOn: IsoDate;
  readonly overdue: boolean;
}

export interface OversightPage extends FigureSource {
  /** What was asked of the reader as manager of a Community Payback unit, the earliest due first. */
  readonly asked: readonly AskedLine[];
  /** Reviews that are due, overdue or missing in the reader's teams; null where they see no team's cases. */
  readonly reviews: OversightToDo | null;
  /** Open ones, the most overdue first. */
  readonly actions: readonly ActionLine[];
  /** Those to be judged first, then the judged ones, the latest first. */
  readonly audits: readonly AuditLine[];
  readonly count: AuditCount;
  /** Decisions of the last 90 days that a sample could still be drawn from. */
  readonly toDrawFrom: number;
  readonly mayAct: boolean;
  readonly mayAudit: boolean;
}
