import type { IsoDate } from '../../../kernel/dates';

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

/** How effective oversight was found to be; only audited decisions are counted. */
export interface AuditCount {
  readonly sampled: number;
  readonly audited: number;
  readonly effective: number;
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
