import { type CaseChoice, choicesWords } from './case-choice';

/** A case that somebody was given since a page was opened. */
export interface TakenCase {
  readonly crn: string;
  /** "Allocated to Sam Lee by Priya Shah at 2:05pm" */
  readonly words: string;
}

/** The cases that wait in the reader's part of the estate just now. */
export interface WaitingNow {
  readonly waiting: number;
  /** Those whose first appointment has passed, or the day on which one was due. */
  readonly late: number;
  /** Each as `CRN/version`: what an open queue is compared with. Empty where only the count was asked for. */
  readonly keys: readonly string[];
  /** Who else is about to decide on one of them. */
  readonly choices: readonly CaseChoice[];
  /** Which of those that an open queue shows were allocated meanwhile. */
  readonly taken: readonly TakenCase[];
}

/** What is said beside a case that a page shows waiting: as it is now, or as it was served where nothing more is known. Empty: nothing. */
export function nowWords(crn: string, now: WaitingNow | undefined, served: readonly CaseChoice[]): string {
  if (now === undefined) return choicesWords(served.filter((choice) => choice.crn === crn));
  const taken = now.taken.find((entry) => entry.crn === crn);
  if (taken !== undefined) return taken.words;
  const waits = now.keys.some((key) => key.startsWith(`${crn}/`));
  return waits ? choicesWords(now.choices.filter((choice) => choice.crn === crn)) : 'Waits no longer';
}
