import 'server-only';
import type { ProblemLog } from '../import-report';
import { type CaseRow, CASE_SPEC, type GivenCase } from './columns/columns-of-cases';
import { columnOf, type ReadFile } from './file-spec';

/** Scores that are per cent. */
const SCORES = ['rsr', 'ogrs'] as const;

/** Below this every value of a column of shares lies; a column of per cent has higher ones, where it has some rows. */
const MOST_OF_SHARES = 1.5;

/** Of fewer values nothing can be told: a handful of people may all have low scores. */
const FEWEST = 5;

/**
 * Warns where every score of a column is a fraction below 1.5: most likely they are shares of one, which a spreadsheet shows as per cent. They
 * are taken as they stand.
 */
export function warnOfShares(
  file: Pick<ReadFile<CaseRow, GivenCase>, 'file' | 'rows' | 'given'> | null,
  log: ProblemLog,
): void {
  if (file === null) return;
  for (const field of SCORES) {
    if (!file.given.has(field)) continue;
    const count = countShares(file.rows, field);
    if (count < FEWEST) continue;
    log.warn(
      { file: file.file, column: columnOf(CASE_SPEC, field) },
      `All ${count} scores of this column are below 1.5 per cent: where 0.12 stands for 12 per cent, write 12`,
    );
  }
}

/** How many scores there are, where all are below the limit and some are fractions; else 0. */
function countShares(rows: ReadFile<CaseRow, GivenCase>['rows'], field: (typeof SCORES)[number]): number {
  let count = 0;
  let fractions = false;
  for (const { values } of rows) {
    const score = values[field];
    if (typeof score !== 'number' || score <= 0) continue;
    if (score >= MOST_OF_SHARES) return 0;
    count += 1;
    fractions ||= !Number.isInteger(score);
  }
  return fractions ? count : 0;
}
