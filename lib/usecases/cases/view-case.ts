import 'server-only';
import { loadCaseEvents, loadCaseOversights } from '../../../db/queries/cases/load-case-page';
import { loadCaseActions } from '../../../db/queries/decisions/load-oversights';
import { loadHoldingOversight } from '../../../db/queries/decisions/load-holding-oversight';
import { loadSplitsOf } from '../../../db/queries/decisions/load-judging';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import { loadRulesBefore } from '../../../db/queries/rules/load-rules-before';
import { loadWomensOffers } from '../../../db/queries/queue/load-womens-offers';
import { can } from '../../domain/access/can';
import { scoreNamesOf } from '../../domain/banding/rule-names';
import { toCaseHistory } from '../../domain/allocation/cases/case-history';
import type { CaseHolding } from '../../domain/allocation/cases/case-record';
import type { CasePage, HoldingLine } from './case-page';
import { officersOfRecord } from '../../domain/allocation/candidates/continuity';
import { reasonWords } from '../../domain/allocation/reasons/reason-words';
import type { HeldCase } from '../../domain/banding/bands/case-facts';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { formatListName } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { bandPlaceOf } from '../../domain/workload/measure/band-place';
import { measureHeldCase } from '../../domain/workload/measure/measure-caseload';
import { toWeighedCase } from '../../domain/workload/measure/weigh-case';
import { caseLine } from '../../domain/workload/measure/measure-officer';
import { bandingModelOf, findGrade, type WorkloadModel } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import { type LoadedCase, loadCaseFor } from './parts/load-case';
import { viewBeside } from '../sharing/parts/view-beside';
import type { Problem } from '../problem';
import { mayUndo } from '../decisions/undo-decision';
import { viewCaseBandChanges } from '../band-changes/parts/view-band-changes';
import { viewBars } from './view-bars';

/** A case: facts, band and lowest grade with their reasons, who holds it and held it, oversight, and what was done to it. */
export async function viewCase(context: UseCaseContext, crn: string): Promise<Result<CasePage, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  const { actor, store } = context;
  const { facts, model, banding, thing, holdings, name, endedOn, estate, route } = loaded.value;
  const oversights = await loadCaseOversights(store.db, store.t, facts.crn);
  const held = await viewHolding(context, loaded.value);
  const events = await loadCaseEvents(store.db, store.t, facts.crn);
  const bandChanges = await viewCaseBandChanges(context, loaded.value);
  const officerName = (staffCode: string): string => nameOfHolder(context, holdings, staffCode);
  const teamOfRoute = estate.teams.find((team) => team.code === route?.team?.code);
  const live = endedOn === null;
  const { today, dataAsOf } = loaded.value;
  const about = shownCase(name, model.ruleSet, {
    facts: name.named ? facts : { ...facts, forename: null, surname: null },
    name,
    endedOn,
    banding,
    bandPlace: bandPlaceOf(model, banding.band),
    seniorName: nameOfRole(model, 'senior'),
    minimumGradeName: nameOfRole(model, banding.minimumRole),
    homeLduName: estate.ldus.find((ldu) => ldu.code === facts.homeLduCode)?.name ?? null,
    pointsHundredths: caseLine(model, toWeighedCase(facts, banding)).pointsHundredths,
    held,
    route: live && held === null && route !== null ? { ...route, teamName: teamOfRoute?.name ?? null } : null,
    holdings: await toHoldingLines(context, holdings),
    officersInYear: officersOfRecord(holdings, loaded.value.today).size,
    bars: await viewBars(context, loaded.value),
    offers: await loadWomensOffers(store.db, store.t, facts.crn),
    mayBar: live && can(actor, 'record_bar', thing).allowed,
    oversights,
    oversightActions: await loadCaseActions(store.db, store.t, facts.crn),
    mayOversee: live && can(actor, 'record_oversight', thing).allowed,
    bandChanges,
    history: toCaseHistory(events, {
      officerName,
      mayName: name.named,
      scores: scoreNamesOf(model.ruleSet),
      hides: name.hides ?? [],
    }),
    beside: live ? await viewBeside(context, loaded.value) : [],
    mayShare: held !== null && can(actor, 'share_case', thing).allowed,
    mayEdit: live && can(actor, 'edit_case', thing).allowed,
    mayReopen: !live && can(actor, 'edit_case', thing).allowed,
    mayAllocate: live && held === null && can(actor, 'allocate_case', thing).allowed,
    mayMove: live && held !== null && can(actor, 'reallocate_case', thing).allowed,
  });
  return ok({ model, today, dataAsOf, bandingModel: bandingModelOf(model), ...about });
}

/** What the model calls the grade of a role: "senior case manager". */
function nameOfRole(model: WorkloadModel, role: 'senior' | 'ordinary'): string {
  return findGrade(model, bandingModelOf(model).gradeOfRole[role] ?? null)?.name ?? '';
}

/** The open holding, judged for the officer who has it. */
async function viewHolding(
  context: UseCaseContext,
  { facts, endedOn, holdings, model, today }: LoadedCase,
): Promise<CasePage['held']> {
  const open = endedOn === null ? holdings.find((holding) => holding.endedOn === null) : undefined;
  if (!open) return null;
  const { db, t } = context.store;
  const [officer] = await loadOfficers(db, t, model, { level: 'officer', code: open.staffCode });
  if (!officer) return null;
  const oversightOf = await loadHoldingOversight(db, t, { level: 'officer', code: open.staffCode });
  const rulesBefore = await loadRulesBefore(db, t, today);
  const heldCase: HeldCase = {
    ...facts,
    staffCode: open.staffCode,
    allocatedOn: open.startedOn,
    allocatedHere: open.kind !== 'imported',
    oversight: oversightOf({ ...open, crn: facts.crn }),
  };
  const splits = await loadSplitsOf(db, t, model, [facts.crn], today);
  const { judgement, oversightReasons, oversight, missingCourses, contactOverdueDays } = measureHeldCase(
    model,
    heldCase,
    officer,
    today,
    { split: splits.get(facts.crn), rulesBefore },
  );
  return {
    judgement,
    oversightReasons,
    oversight,
    missingCourses,
    contactOverdueDays,
    since: open.startedOn,
    officer: {
      staffCode: open.staffCode,
      name: formatListName(officer),
      gradeName: findGrade(model, officer.grade)?.name ?? null,
      teamName: officer.teamName,
    },
    mayViewOfficer: maySee(context, open),
  };
}

async function toHoldingLines(
  context: UseCaseContext,
  holdings: readonly CaseHolding[],
): Promise<readonly HoldingLine[]> {
  const open = holdings.find((holding) => holding.endedOn === null && holding.kind !== 'imported');
  const undoable = open !== undefined && (await mayUndo(context, open.id));
  return holdings.map((holding) => toHoldingLine(context, holding, undoable && holding === open));
}

function toHoldingLine(context: UseCaseContext, holding: CaseHolding, undoable: boolean): HoldingLine {
  const officer =
    maySee(context, holding) || holding.endedOn === null
      ? { staffCode: holding.staffCode, name: formatListName(holding) }
      : null;
  return {
    holding,
    officer,
    reason: reasonWords(holding.reasonCode, holding.reasonText),
    mayUndo: undoable,
  };
}

function maySee({ actor }: UseCaseContext, holding: CaseHolding): boolean {
  return can(actor, 'view_officer', { places: [holding], staffCode: holding.staffCode }).allowed;
}

function nameOfHolder(context: UseCaseContext, holdings: readonly CaseHolding[], staffCode: string): string {
  const holding = holdings.find((entry) => entry.staffCode === staffCode);
  return holding && (maySee(context, holding) || holding.endedOn === null)
    ? formatListName(holding)
    : 'an officer of another team';
}
