import type { IsoDate } from '../../../kernel/dates';
import { attentionOf } from '../../workload/contact/case-attention';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';

/** Held cases whose review has passed, whose review is due by Sunday, and those that need oversight and have none. A case is in one of them at most. */
export interface OversightToDo {
  readonly overdue: number;
  readonly due: number;
  readonly missing: number;
}

/** Counts the oversight to do among some officers' cases: the rows of the list "Oversight to do", each under its first reason. */
export function countOversightToDo(officers: readonly MeasuredOfficer[], onDate: IsoDate): OversightToDo {
  const found = officers.flatMap((officer) =>
    officer.cases.map((entry) => new Set(attentionOf(entry, false, onDate))),
  );
  const missing = found.filter((kinds) => kinds.has('oversight_missing'));
  const overdue = found.filter((kinds) => !kinds.has('oversight_missing') && kinds.has('oversight_overdue'));
  const due = found.filter(
    (kinds) =>
      !kinds.has('oversight_missing') && !kinds.has('oversight_overdue') && kinds.has('oversight_due'),
  );
  return { overdue: overdue.length, due: due.length, missing: missing.length };
}
