/** What a field is drawn as. */
export type Control = 'line' | 'lines' | 'day' | 'select' | 'radios' | 'checkboxes' | 'box';

/** One choice of a list. */
export interface ShownChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** How a form shows a field. */
export interface Shown {
  readonly control: Control;
  /** The question, where it is not the label: "Email (optional)". */
  readonly label?: string;
  readonly hint?: string;
  readonly options?: readonly ShownChoice[];
  /** Characters that the answer usually has: the field shows as wide. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly rows?: number;
  readonly suffix?: string;
  readonly type?: 'email' | 'password';
  readonly inputMode?: 'decimal' | 'numeric';
  readonly autoComplete?: string;
  readonly spellCheck?: boolean;
  /** Characters that the browser lets somebody type. */
  readonly maxLength?: number;
}

/** What a form needs of a field to draw it: no more of its description has to be in a browser. */
export interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly shown: Shown;
}

/** That of a field, for whatever the server hands it to. */
export function shownOf({ name, label, shown }: ShownField): ShownField {
  return { name, label, shown };
}

/** What may be said of a field besides its kind. */
export type Help = Omit<Shown, 'control'>;

/** For names, codes and figures of other people: neither the browser's own past entries nor its spelling helps. */
export const NOT_FILLED_IN = { autoComplete: 'off', spellCheck: false } as const;

/** Choices of some codes by their labels. */
export function labelled<T extends string>(
  codes: readonly T[],
  labels: Readonly<Record<T, string>>,
): ShownChoice[] {
  return codes.map((value) => ({ value, label: labels[value] }));
}
