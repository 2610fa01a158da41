import 'server-only';
import { can } from '../../domain/access/can';
import type { CaseName } from '../../domain/access/case-name';
import { formatDate, formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import type { CaseRow } from '../../domain/workload/ledger/to-case-row';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { viewOfficerWorkload } from '../officers/view-officer';

/** A case that a meeting may record oversight of. */
interface OverseenCase {
  readonly crn: string;
  readonly name: CaseName;
  /** Why it needs oversight, and how that stands. */
  readonly words: string;
  /** It asks for a record now: ticked when the form opens. */
  readonly open: boolean;
}

export interface OversightsFormPage {
  readonly staffCode: string;
  readonly officerName: string;
  readonly cases: readonly OverseenCase[];
}

/** The cases of an officer that need oversight, those that ask for a record now first, for somebody who records it. */
export async function viewOversightsForm(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OversightsFormPage, Problem>> {
  const page = await viewOfficerWorkload(context, staffCode);
  if (!page.ok) return page;
  const { measured, cases } = page.value;
  const { officer } = measured;
  if (!can(context.actor, 'record_oversight', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only managers record oversight' });
  const listed = cases.filter((row) => row.oversight !== 'not_needed').map(toOverseen);
  return ok({
    staffCode: officer.staffCode,
    officerName: formatListName(officer),
    cases: [...listed.filter((entry) => entry.open), ...listed.filter((entry) => !entry.open)],
  });
}

function toOverseen(row: CaseRow): OverseenCase {
  const { crn, name, oversight, oversightWhy } = row;
  return {
    crn,
    name,
    words: `${oversightWhy.join(', ')}. ${standingWords(row)}`,
    open: oversight === 'missing' || oversight === 'overdue',
  };
}

function standingWords({ oversight, oversightDueOn }: CaseRow): string {
  const day = oversightDueOn === null ? '' : formatDate(oversightDueOn);
  switch (oversight) {
    case 'missing':
      return `Missing: it was due by ${day}`;
    case 'overdue':
      return `Review overdue since ${day}`;
    case 'first_due':
      return `First one due by ${day}`;
    case 'in_date':
      return `Review by ${day}`;
    case 'not_needed':
      return '';
  }
}
