import 'server-only';
import { can, type Thing } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import { mayDoFor } from '../../domain/access/officer-may';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { formatListName } from '../../kernel/format';
import { shareOfContact } from '../../domain/metrics/counts/count-contact';
import { err, ok, type Result } from '../../kernel/result';
import { type CapacityFacts, factsOf } from '../../domain/metrics/capacity/capacity-facts';
import type { CapacityCase, CapacityItems, CapacityListPage } from './capacity-list-page';
import type { CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import { isContactList } from '../../domain/workload/contact/contact-lists';
import { countUncovered, liveCaseFacts } from '../../domain/metrics/counts/count-cases';
import {
  casesOfContinuity,
  countBeyondGrade,
  countInputsComplete,
  countNotTrained,
  countOversightMissing,
  hadSameOfficer,
} from '../../domain/metrics/counts/count-quality';
import { type CountShare, shareOf } from '../../domain/metrics/counts/count-share';
import { type CaseListName, listCases, type ListedCase } from '../../domain/metrics/cases/list-cases';
import { listOfficersOf, type OfficerListName } from '../../domain/metrics/officers/list-officers';
import { toOfficerLine } from '../../domain/metrics/officers/unit-officers';
import { childUnits, MOST_BELOW, type Unit, unitsAbove } from '../../domain/metrics/units/units';
import type { UseCaseContext } from '../context';
import {
  type AskedUnit,
  loadCapacity,
  type LoadedCapacity,
  mayViewCapacity,
  mayViewReliefOf,
  regionsOfLdus,
} from './parts/load-capacity';
import type { Problem } from '../problem';

/** The list behind a figure of the dashboard: by the same facts and the same rule as the figure itself. */
export async function viewCapacityList(
  context: UseCaseContext,
  list: CapacityList,
  asked: AskedUnit,
): Promise<Result<CapacityListPage, Problem>> {
  const loaded = await loadCapacity(context, asked);
  if (!loaded.ok) return err(loaded.error);
  const { model, today, dataAsOf, unit, estate } = loaded.value;
  if (list === 'without-relief' && !mayViewReliefOf(context.actor, estate, unit))
    return err({ code: 'not_found' });
  const above = unitsAbove(estate, unit).map((one) => ({
    ...one,
    mayView: mayViewCapacity(context.actor, estate, one),
  }));
  return ok({ model, today, dataAsOf, list, unit, above, ...itemsOf(context, loaded.value, list) });
}

function itemsOf(
  context: UseCaseContext,
  loaded: LoadedCapacity,
  list: CapacityList,
): { share: CountShare; items: CapacityItems } {
  if (isContactList(list)) return casesOf(context, loaded, list);
  switch (list) {
    case 'officer-changed':
      return changesOf(loaded);
    case 'beyond-grade':
    case 'oversight-missing':
    case 'not-trained':
    case 'uncovered':
    case 'unallocated':
    case 'inputs-missing':
      return casesOf(context, loaded, list);
    default:
      return officersOf(context, loaded, list);
  }
}

function officersOf(
  { actor }: UseCaseContext,
  { facts, unit, estate }: LoadedCapacity,
  list: OfficerListName,
): { share: CountShare; items: CapacityItems } {
  const { listed, of } = listOfficersOf(facts, list);
  const share = shareOf(listed.length, of);
  if (unit.level === 'team') {
    const officers = listed.map((entry) => ({
      ...toOfficerLine(entry),
      may: mayDoFor(actor, entry.officer),
    }));
    // Officers are listed to their own managers, and to who allocates to them; others see a list, never a ranking (docs/rules/measures.md).
    const mayRank = listed.every(({ officer }) => can(actor, 'allocate_case', { places: [officer] }).allowed);
    return { share, items: { kind: 'officers', officers, mayRank } };
  }
  const shareOfUnit = <T extends Unit>(one: T): T & { share: CountShare } => {
    const inside = listOfficersOf(factsOf(facts, one), list);
    return { ...one, share: shareOf(inside.listed.length, inside.of) };
  };
  const children = childUnits(estate, unit);
  const grandchildren = new Map(children.map((child) => [child.code, childUnits(estate, child)]));
  const few = [...grandchildren.values()].flat().length <= MOST_BELOW;
  const units = children.map((child) => {
    const below = few ? (grandchildren.get(child.code) ?? []) : [];
    return { ...shareOfUnit(child), below: below.map(shareOfUnit) };
  });
  return { share, items: { kind: 'units', units } };
}

function casesOf(
  context: UseCaseContext,
  loaded: LoadedCapacity,
  list: CaseListName,
): { share: CountShare; items: CapacityItems } {
  const cases = listCases(loaded.facts, list).map(caseWriter(context, loaded));
  return { share: shareOfList(loaded.facts, list), items: { kind: 'cases', cases } };
}

/** The figure that a list of cases belongs to. */
function shareOfList(facts: CapacityFacts, list: CaseListName): CountShare {
  switch (list) {
    case 'beyond-grade':
      return countBeyondGrade(facts);
    case 'oversight-missing':
      return countOversightMissing(facts);
    case 'not-trained':
      return countNotTrained(facts);
    case 'uncovered':
      return shareOf(countUncovered(facts).count, liveCaseFacts(facts).length);
    case 'unallocated':
      return shareOf(facts.waiting.length, liveCaseFacts(facts).length);
    case 'inputs-missing': {
      const { count, of } = countInputsComplete(facts);
      return shareOf(of - count, of);
    }
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
    });
  };
}

function changesOf({ facts, estate }: LoadedCapacity): { share: CountShare; items: CapacityItems } {
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
