import 'server-only';
import { can, mayAnywhere } from '../../domain/access/can';
import type { CaseOrder } from '../../domain/allocation/moves/move-form-request';
import type { CaseToChoose, ChooseCasesPage, WorkloadFigures } from './move-page';
import { toSideFigures } from '../../domain/allocation/candidates/offered-candidate';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { compareAttention } from '../../domain/workload/contact/case-attention';
import { type Caseload, measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { giveUpCase } from '../../domain/workload/relief/move-case';
import { awayWords, leavesSoon, reallocationDue } from '../../domain/workload/measure/officer-standing';
import { type CaseRow, toCaseRow } from '../../domain/workload/ledger/to-case-row';
import type { UseCaseContext } from '../context';
import { caseNamer } from '../capacity/parts/load-measured';
import { type LoadedOfficer, loadOfficerFor } from '../officers/parts/load-officer';
import type { Problem } from '../problem';

/**
 * An officer's cases to choose from, with what the officer would have left: riskiest first for one who is gone or leaves, those that
 * help most first for one who is overloaded, unless an order is asked for.
 */
export async function viewCasesToMove(
  context: UseCaseContext,
  staffCode: string,
  asked: CaseOrder | null,
): Promise<Result<ChooseCasesPage, Problem>> {
  const { actor } = context;
  if (!mayAnywhere(actor, 'reallocate_case'))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators move cases' });
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  const { caseload, model, today, dataAsOf } = loaded.value;
  const { officer } = caseload;
  if (!can(actor, 'reallocate_case', { places: [officer], staffCode: officer.staffCode }).allowed)
    return err({ code: 'not_found' });
  const nameOf = await caseNamer(context);
  const measured = measureCaseload(model, caseload, today);
  const reallocation = reallocationDue(model, officer, today);
  const leavesOn = leavesSoon(officer, today);
  const order = asked ?? (reallocation !== null || leavesOn !== null ? 'risk' : 'points');
  const rows = measured.cases.map((entry) =>
    toCaseRow(model, entry, nameOf(entry.facts, officer), reallocation !== null, today),
  );
  return ok({
    model,
    today,
    dataAsOf,
    officer: {
      staffCode: officer.staffCode,
      name: formatListName(officer),
      gradeName: measured.grade?.name ?? 'grade not recorded',
      teamName: officer.teamName,
    },
    workload: toSideFigures(measured.workload),
    away: awayWords(officer, today),
    reallocation,
    leavesOn,
    order,
    cases: withRunningTotal(loaded.value, caseload, rows.sort(ORDERS[order])),
  });
}

const ORDERS: Readonly<Record<CaseOrder, (a: CaseRow, b: CaseRow) => number>> = {
  risk: (a, b) => compareAttention(asGone(a), asGone(b)),
  points: (a, b) => b.pointsHundredths - a.pointsHundredths || a.crn.localeCompare(b.crn),
};

/** Riskiest first, as in the list of cases that need reallocating. */
function asGone(row: CaseRow): CaseRow {
  return { ...row, attention: ['needs_reallocating'] };
}

function withRunningTotal(
  { model, today }: Pick<LoadedOfficer, 'model' | 'today'>,
  caseload: Caseload,
  rows: readonly CaseRow[],
): CaseToChoose[] {
  let left = caseload;
  return rows.map((row) => {
    left = giveUpCase(left, row.crn);
    const without: WorkloadFigures = toSideFigures(measureCaseload(model, left, today).workload);
    return { row, pointsHundredths: row.pointsHundredths, without };
  });
}
