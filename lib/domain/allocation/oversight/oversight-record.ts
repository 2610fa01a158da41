import type { CaseName } from '../../access/case-name';
import type { IsoDate } from '../../../kernel/dates';
import type { FigureSource } from '../../workload/ledger/figure-source';

/** Whether oversight was effective: a judgement from a sampled audit (docs/rules/oversight.md, O-4). */
export const OVERSIGHT_EFFECTS = ['effective', 'partly', 'not_effective'] as const;
export type OversightEffect = (typeof OVERSIGHT_EFFECTS)[number];

export const OVERSIGHT_EFFECT_LABELS: Record<OversightEffect, string> = {
  effective: 'Effective',
  partly: 'Partly effective',
  not_effective: 'Not effective',
};

/** What was agreed: what, who, by when, and when it was done. */
export interface OversightAction {
  readonly id: string;
  readonly oversightId: string;
  readonly crn: string;
  readonly what: string;
  readonly who: string;
  readonly dueOn: IsoDate;
  /** Null while it is not done. */
  readonly doneOn: IsoDate | null;
  readonly doneByName: string | null;
  readonly version: number;
}

/** Days ahead at which an action counts as due soon. */
export const ACTION_DUE_DAYS = 7;

export type ActionState = 'done' | 'overdue' | 'due' | 'open';

/** Overdue from the day after it was due, until it is done: overdue actions stay on the list. */
export function actionState(
  action: Pick<OversightAction, 'dueOn' | 'doneOn'>,
  onDate: IsoDate,
  dueBy: IsoDate,
): ActionState {
  if (action.doneOn !== null) return 'done';
  if (action.dueOn < onDate) return 'overdue';
  return action.dueOn <= dueBy ? 'due' : 'open';
}

/** Who decides on the oversight of a holding. */
export interface OversightDecider {
  /** Days to the furthest review date. */
  readonly reviewDays: number;
  /** Set where it is only asked for here: the day by which the Community Payback manager records it. */
  readonly by: IsoDate | null;
}

/** An audit of a decision of oversight: drawn, and perhaps judged. */
export interface OversightAudit {
  readonly oversightId: string;
  readonly sampledOn: IsoDate;
  readonly effect: OversightEffect | null;
  readonly comment: string | null;
  readonly auditedAt: string | null;
  readonly auditedByName: string | null;
}

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

/** How effective oversight was found to be; only audited decisions are counted. */
export interface AuditCount {
  readonly sampled: number;
  readonly audited: number;
  readonly effective: number;
}

export interface OversightPage extends FigureSource {
  /** What was asked of the reader as manager of a Community Payback unit, the earliest due first. */
  readonly asked: readonly AskedLine[];
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

/** Sampled, audited and effective, of these audits. */
export function countAudits(audits: readonly Pick<OversightAudit, 'effect'>[]): AuditCount {
  const audited = audits.filter((entry) => entry.effect !== null);
  return {
    sampled: audits.length,
    audited: audited.length,
    effective: audited.filter((entry) => entry.effect === 'effective').length,
  };
}
