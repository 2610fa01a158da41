import 'server-only';
import { loadReliefInForce } from '../../../../db/queries/officers/load-relief-plans';
import { can } from '../../../domain/access/can';
import { mayDoFor } from '../../../domain/access/officer-may';
import { type CountShare, shareOf } from '../../../domain/metrics/counts/count-share';
import { listOfficersOf, type OfficerListName } from '../../../domain/metrics/officers/list-officers';
import { NO_RELIEF, reliefInForce } from '../../../domain/metrics/officers/relief-in-force';
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

/**
 * The officers behind a figure: by name below the nation, for whoever may see its capacity; of the nation, how many each unit has, added
 * up from what is kept.
 */
export async function listOfficersFor(
  context: UseCaseContext,
  asked: UnitToView,
  list: OfficerListName,
): Promise<Listed> {
  const units = await countByUnit(context, asked, list);
  if (asked.unit.level === 'nation')
    return { share: units.share, items: { kind: 'units', units: units.below } };
  const { listed, of } = await loadListed(context, asked, list);
  const since = await loadOverSince(context, asked, listed);
  const { actor } = context;
  const officers = listed.map((entry): CapacityOfficer => ({
    ...toOfficerLine(entry),
    may: mayDoFor(actor, entry.officer),
    teamCode: entry.officer.teamCode,
    teamName: entry.officer.teamName,
    overSince: since.get(entry.officer.staffCode)?.on ?? null,
    overBefore: since.get(entry.officer.staffCode)?.orBefore ?? false,
    column: columnOf(entry, asked.model),
    newIn7Days: entry.newIn7Days,
  }));
  // Officers are ranked for their own managers, and for who allocates to them; others see a list (docs/rules/measures.md).
  const mayRank = listed.every(({ officer }) => can(actor, 'allocate_case', { places: [officer] }).allowed);
  return {
    share: shareOf(listed.length, of),
    items: { kind: 'officers', officers, mayRank, units: units.below },
  };
}

async function loadListed(
  context: UseCaseContext,
  asked: UnitToView,
  list: OfficerListName,
): Promise<{ readonly listed: readonly MeasuredOfficer[]; readonly of: number }> {
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
  context: UseCaseContext,
  { estate, unit, model, today }: UnitToView,
  list: OfficerListName,
): Promise<{ readonly share: CountShare; readonly below: readonly UnitShare[] }> {
  if (unit.level === 'team') return { share: shareOf(0, 0), below: [] };
  const children = childUnits(estate, unit).map((child) => ({ child, below: childUnits(estate, child) }));
  const few = children.flatMap(({ below }) => below).length <= MOST_BELOW;
  const units = [unit, ...children.flatMap(({ child, below }) => [child, ...(few ? below : [])])];
  const tallyOf = await loadUnitTallies(context, 'work', { model, today }, units);
  const shareIn = (one: Unit): CountShare => {
    const tally = tallyOf(one);
    if (tally === undefined) return shareOf(0, 0);
    const { count, of } = tallyOfList(list, tally);
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
