import 'server-only';
import {
  type ChangesWithin,
  loadDowngrades,
  type StoredDowngrade,
} from '../../../../db/queries/cases/load-downgrades';
import type { Store } from '../../../../db/store';
import type { Place } from '../../../domain/access/can';
import { wasInForce } from '../../../domain/banding/changes/band-change';
import { fellBy } from '../../../domain/banding/changes/grade-fall';
import { addDays, type IsoDate, londonDay } from '../../../kernel/dates';
import { changesOf, type CountedChange, DOWNGRADE_DAYS } from '../../../domain/metrics/cases/downgrades';
import { bandingModelOf, type WorkloadModel } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import { type LoadedCapacity, regionsOfLdus } from '../../capacity/parts/load-capacity';

/** The changes of band of a unit, as the monitoring of downgrades counts them. */
export async function loadCountedChanges(
  { store }: UseCaseContext,
  { model, today, estate, unit }: LoadedCapacity,
): Promise<readonly CountedChange[]> {
  const regions = regionsOfLdus(estate);
  const teams = new Map<string, Place>(estate.map((team) => [team.teamCode, team]));
  const placeOf = ({ holderTeamCode, homeLduCode }: StoredDowngrade): Place => {
    const team = holderTeamCode === null ? undefined : teams.get(holderTeamCode);
    if (team) return team;
    const regionCode = homeLduCode === null ? null : (regions.get(homeLduCode) ?? null);
    return { regionCode, lduCode: homeLduCode, teamCode: null };
  };
  const stored = await loadDowngrades(store.db, store.t, sinceOf(today));
  return changesOf(
    stored.map((change) => toCounted(change, placeOf(change), model)),
    unit,
  );
}

/** The changes of some teams and homes, each with its team, or where nobody held the case, with its home. */
export async function loadChangesOfPlaces(
  store: Pick<Store, 'db' | 't'>,
  { model, today }: { readonly model: WorkloadModel; readonly today: IsoDate },
  within: ChangesWithin,
): Promise<readonly CountedChange[]> {
  const stored = await loadDowngrades(store.db, store.t, sinceOf(today), within);
  return stored.map((change) => {
    const { holderTeamCode: teamCode, homeLduCode: lduCode } = change;
    return toCounted(change, { teamCode, lduCode, regionCode: null }, model);
  });
}

function sinceOf(today: IsoDate): string {
  return `${addDays(today, -DOWNGRADE_DAYS)}T00:00:00.000Z`;
}

function toCounted(change: StoredDowngrade, place: Place, model: WorkloadModel): CountedChange {
  const { at, settledAt, state, sampled, holderOver } = change;
  const fell = fellBy(change, bandingModelOf(model));
  const inForceAt = state === 'approved' && !sampled ? (settledAt ?? at) : at;
  return {
    crn: change.crn,
    place,
    onDate: londonDay(new Date(inForceAt)),
    inForce: wasInForce(change),
    falls: fell === true,
    notKnown: fell === null,
    holderOver,
    waiting: state === 'waiting',
    drawn: sampled,
    reviewed: sampled && state !== 'recorded',
  };
}
