import 'server-only';
import { loadReliefInForce } from '../../../../db/queries/officers/load-relief-plans';
import { can } from '../../../domain/access/can';
import { mayDoFor } from '../../../domain/access/officer-may';
import { type CountedOf, type CountShare, shareOf } from '../../../domain/metrics/counts/count-share';
import { listOfficersOf, type OfficerListName } from '../../../domain/metrics/officers/list-officers';
import { NO_RELIEF, reliefInForce } from '../../../domain/metrics/officers/relief-in-force';
import type { FairShare } from '../../../domain/metrics/outliers/fair-share';
import type { SupervisedOfficer } from '../../../domain/metrics/officers/supervision-measure';
import { tallyOfList } from '../../../domain/metrics/tally/tally-of-list';
import { toOfficerLine } from '../../../domain/metrics/officers/unit-officers';
import { columnOf } from '../../../domain/metrics/units/distribution';
import { childUnits, MOST_BELOW, type Unit } from '../../../domain/metrics/units/units';
import type { MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import { loadExcessive } from '../../capacity/parts/load-excessive';
import type { UnitToView } from '../../capacity/parts/load-capacity';
import { loadMeasured } from '../../capacity/parts/load-measured';
import type { UseCaseContext } from '../../context';
import { loadUnitTallies } from '../../figures/load-unit-tallies';
import { loadNextToTrip } from '../../supervision/parts/load-clocks';
import type { CapacityItems, CapacityOfficer, UnitShare } from '../capacity-list-page';
import { loadOverSince } from './load-over-since';

interface Listed {
  readonly share: CountShare;
  readonly items: CapacityItems;
}

/** The officers of a list, and of how many they are. */
export interface ListedOfficers {
  readonly listed: readonly MeasuredOfficer[];
  readonly of: number;
  /** The meetings of those whom a list of supervision holds, by staff code. */
  readonly supervised?: ReadonlyMap<string, SupervisedOfficer>;
  /** The new cases of those who took more than a fair share, by staff code. */
  readonly fair?: ReadonlyMap<string, FairShare>;
}

/** How the officers of a list are found: counted in units without reading anybody, and by name. */
export interface OfficerSource {
  readonly count: (units: readonly Unit[]) => Promise<(unit: Unit) => CountedOf | undefined>;
  readonly load: () => Promise<ListedOfficers>;
  /** Whether the reader may be told who they are. */
  readonly mayName: boolean;
}

/**
 * The officers behind a figure: by name below the nation, for whoever may see its capacity; of the nation, how many each unit has, added
 * up from what is kept.
 */
export async function listOfficersFor(
  context: UseCaseContext,
  asked: UnitToView,
  source: OfficerSource,
): Promise<Listed> {
  const units = await countByUnit(asked, source);
  if (asked.unit.level === 'nation' || !source.mayName)
    return { share: units.share, items: { kind: 'units', units: units.below, mayName: source.mayName } };
  const { listed, of, supervised, fair } = await source.load();
  const since = await loadOverSince(context, asked, listed);
  const { actor } = context;
  const officers = listed.map((entry): CapacityOfficer => {
    const { staffCode } = entry.officer;
    return {
      ...toOfficerLine(entry),
      may: mayDoFor(actor, entry.officer),
      teamCode: entry.officer.teamCode,
      teamName: entry.officer.teamName,
      overSince: since.get(staffCode)?.on ?? null,
      overBefore: since.get(staffCode)?.orBefore ?? false,
      column: columnOf(entry, asked.model),
      newIn7Days: entry.newIn7Days,
      supervised: supervised?.get(staffCode) ?? null,
      fair: fairOf(fair?.get(staffCode)),
    };
  });
  // Officers are ranked for their own managers, and for who allocates to them; others see a list (docs/rules/measures.md).
  const mayRank = listed.every(({ officer }) => can(actor, 'allocate_case', { places: [officer] }).allowed);
  return {
    share: shareOf(listed.length, of),
    items: { kind: 'officers', officers, mayRank, units: units.below },
  };
}

function fairOf(share: FairShare | undefined): CapacityOfficer['fair'] {
  if (share === undefined) return null;
  const { newCases, ofGrade, fairHundredths } = share;
  return { newCases, ofGrade, fairHundredths };
}

/** A list whose officers what is kept of each unit counts. */
export function keptSource(context: UseCaseContext, asked: UnitToView, list: OfficerListName): OfficerSource {
  const { model, today } = asked;
  return {
    count: async (units) => {
      const tallyOf = await loadUnitTallies(context, 'work', { model, today }, units);
      return (unit) => {
        const tally = tallyOf(unit);
        return tally && tallyOfList(list, tally);
      };
    },
    load: () => loadListed(context, asked, list),
    mayName: true,
  };
}

async function loadListed(
  context: UseCaseContext,
  asked: UnitToView,
  list: OfficerListName,
): Promise<ListedOfficers> {
  const { store } = context;
  const { model, today, unit } = asked;
  const officers = await loadMeasured(context, asked, 'view_capacity', unit);
  return listOfficersOf(
    {
      ...{ model, onDate: today, officers, waiting: [], continuity: [] },
      excessive: list === 'excessive' ? await loadExcessive(store, asked, officers) : NOBODY,
      ...(list === 'next-to-trip' ? { nextToTrip: await loadNextToTrip(context, asked, officers) } : {}),
      relief:
        list === 'without-relief' ? reliefInForce(await loadReliefInForce(store.db, store.t)) : NO_RELIEF,
    },
    list,
  );
}

const NOBODY: ReadonlySet<string> = new Set();

/** How many of a unit's officers are in the list, and the same of the units below it, two levels down where these are few enough. */
async function countByUnit(
  { estate, unit }: UnitToView,
  source: OfficerSource,
): Promise<{ readonly share: CountShare; readonly below: readonly UnitShare[] }> {
  if (unit.level === 'team' && source.mayName) return { share: shareOf(0, 0), below: [] };
  const children = childUnits(estate, unit).map((child) => ({ child, below: childUnits(estate, child) }));
  const few = children.flatMap(({ below }) => below).length <= MOST_BELOW;
  const units = [unit, ...children.flatMap(({ child, below }) => [child, ...(few ? below : [])])];
  const countIn = await source.count(units);
  const shareIn = (one: Unit): CountShare => {
    const { count, of } = countIn(one) ?? { count: 0, of: 0 };
    return shareOf(count, of);
  };
  return {
    share: shareIn(unit),
    below: children.map(({ child, below }) => ({
      ...child,
      share: shareIn(child),
      below: few ? below.map((one) => ({ ...one, share: shareIn(one) })) : [],
    })),
  };
}
