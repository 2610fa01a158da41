/** Whether an error of the database, or one that wraps it, says that a unique index refused a row. Both dialects. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  const refused =
    code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  return refused || isUniqueViolation(error.cause);
}
