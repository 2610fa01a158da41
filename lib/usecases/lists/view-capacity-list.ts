import 'server-only';
import { can, type Thing } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { formatListName } from '../../kernel/format';
import { shareOfContact } from '../../domain/metrics/counts/count-contact';
import { err, ok, type Result } from '../../kernel/result';
import type { CapacityFacts } from '../../domain/metrics/capacity/capacity-facts';
import type { GradeRole } from '../../domain/banding/case-vocabulary';
import { GRADE_ROLE_LABELS } from '../../domain/banding/labels';
import type { CapacityCase, CapacityListPage } from './capacity-list-page';
import { type CapacityList, isActionList, isPeriodList } from '../../domain/metrics/capacity/capacity-lists';
import { tallyFair } from '../../domain/metrics/outliers/fair-share';
import { isOutlierList } from '../../domain/metrics/outliers/outlier-lists';
import { isSupervisionList } from '../../domain/metrics/officers/supervision-measure';
import { countUncovered, holdingsOf, liveCaseFacts } from '../../domain/metrics/counts/count-cases';
import {
  casesOfContinuity,
  countBeyondGrade,
  countInputsComplete,
  countNotTrained,
  countOversightMissing,
  countOversightOverdue,
  hadSameOfficer,
} from '../../domain/metrics/counts/count-quality';
import { type CountShare, shareOf } from '../../domain/metrics/counts/count-share';
import {
  type CaseListName,
  isCaseList,
  listCases,
  type ListedCase,
} from '../../domain/metrics/cases/list-cases';
import { NO_GRADE } from '../../domain/metrics/units/sort-team-rows';
import { WAITING } from '../../domain/metrics/capacity/narrow-list';
import type { UseCaseContext } from '../context';
import {
  type AskedUnit,
  loadAskedUnit,
  loadCapacity,
  type LoadedCapacity,
  mayViewReliefOf,
  regionsOfLdus,
  unitsToGoUp,
  type UnitToView,
} from '../capacity/parts/load-capacity';
import type { Problem } from '../problem';
import { listActionsFor } from './parts/list-actions';
import { keptSource, listOfficersFor } from './parts/list-officers';
import { listPeriodsFor } from './parts/list-periods';
import { outlierSource } from './parts/list-outliers';
import { supervisionSource } from './parts/list-supervised';
import { viewSavedViews } from './saved-views';

/** The list behind a figure of the dashboard: by the same facts and the same rule as the figure itself. */
export async function viewCapacityList(
  context: UseCaseContext,
  list: CapacityList,
  asked: AskedUnit,
): Promise<Result<CapacityListPage, Problem>> {
  const found = await loadAskedUnit(context, asked);
  if (!found.ok) return err(found.error);
  const { model, today, dataAsOf, unit, estate } = found.value;
  if (isForManagers(list) && !mayViewReliefOf(context.actor, estate, unit)) return err({ code: 'not_found' });
  const items = await itemsOf(context, found.value, list);
  if (!items.ok) return items;
  const above = unitsToGoUp(context, found.value);
  const views = await viewSavedViews(context, list);
  return ok({ model, today, dataAsOf, list, unit, above, views, ...items.value });
}

/** Lists that are managers' and leaders' alone: of relief plans, of supervision, and of what was agreed with oversight. */
function isForManagers(list: CapacityList): boolean {
  return list === 'without-relief' || isSupervisionList(list) || isActionList(list);
}

type Items = Pick<CapacityListPage, 'share' | 'items'>;

async function itemsOf(
  context: UseCaseContext,
  found: UnitToView,
  list: CapacityList,
): Promise<Result<Items, Problem>> {
  if (isActionList(list)) return ok(await listActionsFor(context, found, list));
  if (isPeriodList(list)) return ok(await listPeriodsFor(context, found, list));
  if (isSupervisionList(list))
    return ok(await listOfficersFor(context, found, supervisionSource(context, found, list)));
  if (isOutlierList(list))
    return ok(await listOfficersFor(context, found, outlierSource(context, found, list)));
  if (list !== 'officer-changed' && !isCaseList(list))
    return ok(await listOfficersFor(context, found, keptSource(context, found, list)));
  const loaded = await loadCapacity(context, found.unit);
  if (!loaded.ok) return err(loaded.error);
  return ok(list === 'officer-changed' ? changesOf(loaded.value) : casesOf(context, loaded.value, list));
}

function casesOf(context: UseCaseContext, loaded: LoadedCapacity, list: CaseListName): Items {
  const cases = listCases(loaded.facts, list).map(caseWriter(context, loaded));
  return { share: shareOfList(loaded.facts, list), items: { kind: 'cases', cases } };
}

/** The figure that a list of cases belongs to. */
function shareOfList(facts: CapacityFacts, list: CaseListName): CountShare {
  switch (list) {
    case 'live':
      return shareOf(liveCaseFacts(facts).length, liveCaseFacts(facts).length);
    case 'beyond-grade':
      return countBeyondGrade(facts);
    case 'oversight-missing':
      return countOversightMissing(facts);
    case 'oversight-overdue':
      return countOversightOverdue(facts);
    case 'not-trained':
      return countNotTrained(facts);
    case 'uncovered':
      return shareOf(countUncovered(facts).count, liveCaseFacts(facts).length);
    case 'held-uncovered':
      return shareOf(countUncovered(facts).heldWithoutCapacity, holdingsOf(facts).length);
    case 'unallocated':
      return shareOf(facts.waiting.length, liveCaseFacts(facts).length);
    case 'inputs-missing': {
      const { count, of } = countInputsComplete(facts);
      return shareOf(of - count, of);
    }
    case 'new-high-band':
      return shareOf(tallyFair(facts).newCases, holdingsOf(facts).length);
    default:
      return shareOfContact(facts, list);
  }
}

function caseWriter(
  { actor }: UseCaseContext,
  { estate, model }: LoadedCapacity,
): (entry: ListedCase) => CapacityCase {
  const regions = regionsOfLdus(estate);
  const rankOf = new Map(model.bands.map((band) => [band.code, band.rank]));
  return (entry) => {
    const { facts, banding, holder, place } = entry;
    const thing: Thing = {
      places: casePlaces(place, facts.homeLduCode, regions),
      staffCode: holder?.officer.staffCode ?? null,
    };
    const name = caseNameFor(actor, facts, thing);
    return shownCase(name, model.ruleSet, {
      crn: facts.crn,
      name,
      mayOpen: can(actor, 'view_case', thing).allowed,
      band: banding.band,
      bandRank: rankOf.get(banding.band) ?? 0,
      provisional: banding.provisional,
      setting: facts.setting,
      holder: holder && {
        staffCode: holder.officer.staffCode,
        name: formatListName(holder.officer),
        gradeCode: holder.grade?.code ?? holder.officer.grade,
      },
      teamName: estate.find((team) => team.teamCode === place.teamCode)?.teamName ?? null,
      why: entry.why,
      waitWorkingDays: entry.waitWorkingDays,
      gradeKey: holder === null ? WAITING : (holder.grade?.code ?? NO_GRADE),
      teamCode: place.teamCode,
      since: entry.since,
      lowestGrade: banding.minimumGradeUndecided ? null : gradeOfRole(model, banding.minimumRole),
      lastSeen: facts.lastSeen,
      nextAppointment: facts.nextAppointment,
      ends: facts.orderEnd,
      pointsHundredths: entry.pointsHundredths,
    });
  };
}

function gradeOfRole({ grades }: LoadedCapacity['model'], role: GradeRole): string {
  return grades.find((grade) => grade.role === role)?.code ?? GRADE_ROLE_LABELS[role];
}

function changesOf({ facts, estate }: LoadedCapacity): Items {
  const counted = casesOfContinuity(facts);
  const changed = counted.filter((entry) => !hadSameOfficer(entry));
  const teamNames = new Map<string, string>(estate.map((team) => [team.teamCode, team.teamName]));
  const changes = changed.map(({ crn, orderStart, officersOfRecord, firstAllocatedOn, place }) => ({
    crn,
    orderStart,
    officersOfRecord,
    firstAllocatedOn,
    teamName: teamNames.get(place.teamCode ?? '') ?? null,
  }));
  return { share: shareOf(changes.length, counted.length), items: { kind: 'changes', changes } };
}
