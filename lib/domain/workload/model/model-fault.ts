/** One thing in a model that contradicts the rest of it: where it stands, and what to mend. */
export interface ModelFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A fault at a place of the document. */
export function fault(path: readonly (string | number)[], message: string): ModelFault {
  return { path, message };
}

/** Each value that was there before, with its place. */
export function repeated<T>(values: readonly T[]): [number, T][] {
  return values.flatMap((value, index): [number, T][] =>
    values.indexOf(value) < index ? [[index, value]] : [],
  );
}

/** The fault, unless the condition holds. */
export function faultUnless(
  holds: boolean,
  path: readonly (string | number)[],
  message: string,
): ModelFault[] {
  return holds ? [] : [fault(path, message)];
}
