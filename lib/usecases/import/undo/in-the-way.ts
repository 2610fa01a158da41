import 'server-only';

/** Something that was done since to what an import touched. */
export interface InTheWay {
  readonly thing: string;
  readonly what: string;
  /** When, and by whom, where that is known. */
  readonly at: string | null;
  readonly by: string | null;
}
