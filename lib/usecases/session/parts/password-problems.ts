import 'server-only';
import type { FieldProblem } from '../../problem';

const SHORTEST_PASSWORD = 10;
/** Longer than any real one: nobody makes the server hash megabytes. */
export const LONGEST_PASSWORD = 500;

/** What is wrong with a password that somebody is to sign in with. It is no field of a record: neither trimmed nor kept. */
export function passwordProblems(password: string): FieldProblem[] {
  if (password.length < SHORTEST_PASSWORD)
    return [{ field: 'password', message: `Password must be ${SHORTEST_PASSWORD} characters or more` }];
  if (password.length > LONGEST_PASSWORD)
    return [{ field: 'password', message: `Password must be ${LONGEST_PASSWORD} characters or fewer` }];
  return [];
}
