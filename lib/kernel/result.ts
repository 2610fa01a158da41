/** The outcome of something that can be refused: a value, or the problem. Unexpected faults are thrown, never returned. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps a problem as a refusal. */
export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** The same outcome with its value turned into another; a problem passes through. */
export function mapResult<T, U, E>(result: Result<T, E>, turn: (value: T) => U): Result<U, E> {
  return result.ok ? ok(turn(result.value)) : result;
}

/** Marks a branch that the type system says cannot be reached. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable value: ${JSON.stringify(value)}`);
}
