import 'server-only';
import type { DropOutcome } from '../../../domain/audit/feed';
import type { ImportProblem, ImportReport } from '../../import/import-report';

/** So many of the warnings and errors of a drop are kept. */
const MOST_TOLD = 50;

/** What a drop came to, as it is kept: no value of a row is in it, since it may be a name. */
export function outcomeOf({ added, changed, unchanged, ended, warnings, errors }: ImportReport): DropOutcome {
  const told = [...errors, ...warnings].slice(0, MOST_TOLD).map(withoutValue);
  const counts = { added, changed, unchanged, ended };
  return { ...counts, warnings: warnings.length, errors: errors.length, told };
}

function withoutValue({ file, row, column, message }: ImportProblem): DropOutcome['told'][number] {
  return { file, row, column, message };
}
