import { addDays, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDayMonth } from '../../../kernel/format';
import type { CaseRow } from '../../workload/ledger/to-case-row';

/** A case that a one-to-one should come to, and why. */
export interface CaseToDiscuss {
  readonly row: CaseRow;
  readonly why: readonly string[];
}

/** Days ahead at which a release counts as soon. */
const RELEASE_SOON_DAYS = 28;

/** The cases that a one-to-one should come to, each with every reason, in the order given (those that need attention first). */
export function casesToDiscuss(rows: readonly CaseRow[], onDate: IsoDate): CaseToDiscuss[] {
  return rows.map((row) => ({ row, why: whyDiscuss(row, onDate) })).filter(({ why }) => why.length > 0);
}

/** Why a case should be discussed: short words, the most urgent first. */
export function whyDiscuss(row: CaseRow, onDate: IsoDate): string[] {
  const { releaseDate } = row;
  const soon =
    releaseDate !== null && releaseDate >= onDate && releaseDate <= addDays(onDate, RELEASE_SOON_DAYS);
  return [
    row.attention.includes('needs_reallocating') ? 'Needs a new officer' : '',
    row.verdict === 'not_allowed' ? 'Beyond grade' : '',
    oversightWords(row),
    row.daysLate === null ? '' : `Contact ${countOf(row.daysLate, 'day')} late`,
    row.missingCourses.length === 0 ? '' : `No training: ${row.missingCourses.join(', ')}`,
    soon ? `Released ${formatDayMonth(releaseDate)}` : '',
    row.bandRank === row.bandCount ? `Band ${row.band}` : '',
    row.provisional ? `Provisional: ${row.missing.join(', ')} missing` : '',
  ].filter((words) => words !== '');
}

function oversightWords({ oversight, oversightDueOn, attention }: CaseRow): string {
  if (oversight === 'missing') return 'No oversight';
  if (oversightDueOn === null) return '';
  if (oversight === 'overdue') return `Oversight overdue since ${formatDayMonth(oversightDueOn)}`;
  return attention.includes('oversight_due') ? `Oversight due ${formatDayMonth(oversightDueOn)}` : '';
}
