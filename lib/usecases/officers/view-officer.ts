import 'server-only';
import { loadBesideOfficer } from '../../../db/queries/officers/load-beside-officer';
import type { OfficerName } from '../../../db/queries/officers/load-officer-names';
import { selectOfficerSnapshots } from '../../../db/queries/capacity/load-workload-history';
import { can } from '../../domain/access/can';
import { isHeadOf } from '../../domain/access/know-why';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { formatListName } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { readClock } from '../../domain/metrics/cases/excessive';
import { historySince, monthlyOf, weeklyOf } from '../../domain/metrics/history/history-days';
import type { LineManager, OfficerPage, OfficerWorkloadPage } from './officer-page';
import { bringUnder } from '../../domain/workload/relief/bring-under';
import { compareAttention } from '../../domain/workload/contact/case-attention';
import { summariseLedger } from '../../domain/workload/ledger/ledger-summary';
import type { MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import { findGrade } from '../../domain/workload/model/model';
import { awayWords, reallocationDue, standingOn } from '../../domain/workload/measure/officer-standing';
import { workloadAfterReduction } from '../../domain/workload/model/preview-workload';
import { isReductionActive } from '../../domain/workload/hours/reductions';
import { toCaseRow } from '../../domain/workload/ledger/to-case-row';
import { besideEachOther } from '../beside-each-other';
import type { UseCaseContext } from '../context';
import { loadLedgerChange } from './parts/load-ledger-change';
import { caseNamer, type FigureSource } from '../capacity/parts/load-measured';
import type { KnownOfficer } from '../figures/known-work';
import { loadShownOfficer } from './parts/load-officer';
import { loadReliefStanding } from '../supervision/parts/load-relief';
import type { Problem } from '../problem';
import { rulesUpTo } from '../rules/parts/rules-up-to';

/** An officer's head line, hours, reductions, absences and training. An officer sees their own. */
export async function viewOfficer(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerPage, Problem>> {
  const loaded = await loadShownOfficer(context, staffCode);
  return loaded.ok ? ok(await toOfficerPage(context, loaded.value)) : loaded;
}

/**
 * An officer's workload with the ledger that explains it, what moved it since a past day (a week ago unless told), the
 * cases that need attention first, and the history of a year.
 */
export async function viewOfficerWorkload(
  context: UseCaseContext,
  staffCode: string,
  since?: string,
): Promise<Result<OfficerWorkloadPage, Problem>> {
  const loaded = await loadShownOfficer(context, staffCode);
  if (!loaded.ok) return loaded;
  const { caseload, model, today } = loaded.value;
  const { db, t } = context.store;
  const { staffCode: stored } = caseload.officer;
  const [page, nameOf, days, relief] = await Promise.all([
    toOfficerPage(context, loaded.value),
    caseNamer(context),
    besideEachOther(context, selectOfficerSnapshots(db, t, stored, historySince(today))),
    mayViewRelief(context, caseload.officer) ? loadReliefStanding(context, loaded.value.measured) : null,
  ]);
  const { measured, reallocation } = page;
  const change = await loadLedgerChange(context, loaded.value, { measured, days }, since);
  const rows = measured.cases.map((entry) =>
    toCaseRow(model, entry, nameOf(entry.facts, caseload.officer), reallocation !== null, today),
  );
  return ok({
    ...page,
    relief,
    ledger: summariseLedger(model, measured.workload.ledger),
    cases: rows.sort(compareAttention).map((row) => shownCase(row.name, model.ruleSet, row)),
    whenReductionEnds: whenReductionEnds(loaded.value, measured),
    suggestions: bringUnder(model, measured, today),
    clock: readClock(days, measured.workload.state, measured.officer.absences, model.excessiveDays, today),
    change,
    history: { weekly: weeklyOf(days), monthly: monthlyOf(days), rules: rulesUpTo(loaded.value, days) },
  });
}

async function toOfficerPage(
  context: UseCaseContext,
  { model, today, dataAsOf, measured }: FigureSource & KnownOfficer,
): Promise<OfficerPage> {
  const { actor } = context;
  const { officer } = measured;
  const thing = { places: [officer], staffCode: officer.staffCode };
  const beside = await loadBesideOfficer(context.store.db, context.store.t, officer);
  return {
    model,
    today,
    dataAsOf,
    measured,
    standing: standingOn(officer, today),
    away: awayWords(officer, today),
    loggedInErrorAt: beside.loggedInErrorAt,
    reallocation: reallocationDue(model, officer, today),
    lineManager: toLineManager(context, beside.lineManager),
    own: actor.staffCode === officer.staffCode,
    mayEdit: can(actor, 'edit_officer', thing).allowed,
    mayAskWhy:
      isHeadOf(actor, officer) &&
      [...officer.reductions, ...officer.absences].some((fact) => fact.withheld === true),
    mayNameDeputies:
      findGrade(model, officer.grade)?.role === 'manager' &&
      (actor.staffCode === officer.staffCode || can(actor, 'name_deputy', thing).allowed),
    mayArrangeCover: can(actor, 'arrange_cover', { places: [officer] }).allowed,
    mayMoveCases: can(actor, 'reallocate_case', thing).allowed,
    maySupervise: can(actor, 'view_supervision', thing).allowed,
    mayViewRelief: mayViewRelief(context, officer),
    mayViewTeam: can(actor, 'view_team', thing).allowed,
    mayViewCases: can(actor, 'view_case', thing).allowed,
  };
}

function mayViewRelief({ actor }: UseCaseContext, officer: MeasuredOfficer['officer']): boolean {
  return can(actor, 'view_relief', { places: [officer], staffCode: officer.staffCode }).allowed;
}

function toLineManager({ actor }: UseCaseContext, found: OfficerName | null): LineManager | null {
  if (found === null) return null;
  const mayView = can(actor, 'view_officer', { places: [found], staffCode: found.staffCode }).allowed;
  return { staffCode: found.staffCode, name: formatListName(found), mayView };
}

/** The active reduction that ends first, and the workload on the day after it, with the cases held today. */
function whenReductionEnds(
  { model, today }: FigureSource,
  measured: MeasuredOfficer,
): OfficerWorkloadPage['whenReductionEnds'] {
  const ending = measured.officer.reductions.filter(
    (entry) => isReductionActive(entry, today) && entry.endDate !== null && !entry.staysUntilReviewed,
  );
  const [next] = [...ending].sort((a, b) => (a.endDate ?? '').localeCompare(b.endDate ?? ''));
  if (!next || next.endDate === null) return null;
  return { endDate: next.endDate, workload: workloadAfterReduction(model, measured, next, today) };
}
