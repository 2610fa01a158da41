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
