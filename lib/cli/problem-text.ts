import type { Problem } from '../usecases/problem';

/** A use case's refusal in words for the command line, one problem to a line. */
export function problemText(problem: Problem): string {
  switch (problem.code) {
    case 'not_found':
      return 'There is no such thing.';
    case 'does_not_fit':
      return problem.fields.map((field) => field.message).join('\n');
    case 'not_allowed':
    case 'stale':
      return problem.detail;
  }
}
