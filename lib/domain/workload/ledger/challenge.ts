import { formatDate } from '../../../kernel/format';
import type { LedgerLine } from './ledger';

/** The ledger line that an officer says is wrong, as it stood when they said so. */
export interface ChallengedLine {
  readonly kind: LedgerLine['kind'];
  readonly label: string;
  /** The case of a case line; null for every other. */
  readonly crn: string | null;
  /** Hundredths of a point: used lines add to points used, available lines to points available. */
  readonly pointsHundredths: number;
}

export const CHALLENGE_OUTCOMES = ['put_right', 'stands'] as const;
/** What the manager found: the record was wrong and has been put right, or the line stands. */
export type ChallengeOutcome = (typeof CHALLENGE_OUTCOMES)[number];

export const CHALLENGE_OUTCOME_LABELS: Record<ChallengeOutcome, string> = {
  put_right: 'Put right',
  stands: 'The line stands',
};

/** "This is wrong": an officer about a line of their own ledger, and what the manager found. */
export interface Challenge {
  readonly id: string;
  readonly staffCode: string;
  readonly line: ChallengedLine;
  readonly reason: string;
  /** Instants. */
  readonly raisedAt: string;
  readonly raisedByName: string;
  readonly outcome: ChallengeOutcome | null;
  readonly answer: string | null;
  readonly resolvedAt: string | null;
  readonly resolvedByName: string | null;
  readonly version: number;
}

/** A ledger line as a challenge keeps it; a report is told apart by its day. */
export function toChallengedLine(line: LedgerLine): ChallengedLine {
  const day = line.kind === 'report' && line.completedOn !== null ? `, ${formatDate(line.completedOn)}` : '';
  return {
    kind: line.kind,
    label: `${line.label}${day}`,
    crn: line.kind === 'case' ? line.crn : null,
    pointsHundredths: line.side === 'used' ? line.pointsHundredths : line.pointsAvailable * 100,
  };
}

/** What a line is known by from day to day: a case by its CRN, every other by its kind and label. */
export function lineKey(line: Pick<ChallengedLine, 'kind' | 'label' | 'crn'>): string {
  return `${line.kind}:${line.crn ?? line.label}`;
}

/** The line of a ledger with this key; null when the ledger has none (any more). */
export function findChallengedLine(ledger: readonly LedgerLine[], key: string): ChallengedLine | null {
  return ledger.map(toChallengedLine).find((line) => lineKey(line) === key) ?? null;
}
