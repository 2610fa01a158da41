import 'server-only';

/** What the page on which an officer answers draws. */
export interface PulseAnswerPage {
  readonly surveyId: string;
  readonly openedAt: string;
  readonly answered: boolean;
}

/** What the page on which the question is opened and closed draws. */
export interface PulseRunPage {
  /** The newest first. */
  readonly surveys: readonly PulseTime[];
}

/** A time at which officers are, or were, asked. */
interface PulseTime {
  readonly id: string;
  readonly openedAt: string;
  readonly openedByName: string;
  /** Null while it is open. */
  readonly closedAt: string | null;
  readonly closedByName: string | null;
  /** Null: fewer than 10. */
  readonly answers: number | null;
}
