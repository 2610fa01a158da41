import { formatDate } from '../../../kernel/format';
import type { FieldProblem } from '../../../kernel/form-state';
import { readChoice, readField, readLines } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';
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

const CHALLENGE_OUTCOMES = ['put_right', 'stands'] as const;
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

/** Why an officer says that a line is wrong, as it was typed into the field `reason`. */
export function readChallengeReason(text: string): Result<string, readonly FieldProblem[]> {
  return readWords('reason', text, 'Reason', 'Enter why you think that this line is wrong');
}

/** What the manager found, as it was typed: the fields `outcome` and `answer`. */
export function readChallengeAnswer(texts: {
  readonly outcome: string;
  readonly answer: string;
}): Result<{ outcome: ChallengeOutcome; answer: string }, readonly FieldProblem[]> {
  const outcome = readField(
    {
      label: 'Outcome',
      read: readChoice('Outcome', CHALLENGE_OUTCOMES),
      ask: 'Choose whether the line was put right or stands',
    },
    texts.outcome,
  );
  const answer = readWords('answer', texts.answer, 'Answer', 'Enter your answer to the officer');
  if (outcome.ok && answer.ok) return ok({ outcome: outcome.value, answer: answer.value });
  return err([
    ...(outcome.ok ? [] : [{ field: 'outcome', message: outcome.error }]),
    ...(answer.ok ? [] : answer.error),
  ]);
}

const FEWEST = 10;
const MOST = 1_000;

function readWords(
  field: string,
  text: string,
  label: string,
  ask: string,
): Result<string, readonly FieldProblem[]> {
  const tidy = text.replaceAll('\r\n', '\n').trim();
  const read = readField({ label, read: readLines(label, MOST), ask }, tidy);
  if (!read.ok) return err([{ field, message: read.error }]);
  return tidy.length < FEWEST
    ? err([{ field, message: `${label} must be ${FEWEST} characters or more` }])
    : ok(read.value);
}
