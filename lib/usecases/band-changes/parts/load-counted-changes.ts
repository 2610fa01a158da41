import 'server-only';
import { loadDowngrades, type StoredDowngrade } from '../../../../db/queries/cases/load-downgrades';
import type { Place } from '../../../domain/access/can';
import { wasInForce } from '../../../domain/banding/changes/band-change';
import { fellBy } from '../../../domain/banding/changes/grade-fall';
import { addDays, londonDay } from '../../../kernel/dates';
import { changesOf, type CountedChange, DOWNGRADE_DAYS } from '../../../domain/metrics/cases/downgrades';
import { bandingModelOf, type WorkloadModel } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import { type LoadedCapacity, regionsOfLdus } from '../../capacity/parts/load-capacity';

/** The changes of band of a unit, as the monitoring of downgrades counts them. */
export async function loadCountedChanges(
  { store }: UseCaseContext,
  { model, today, estate, unit }: LoadedCapacity,
): Promise<readonly CountedChange[]> {
  const since = `${addDays(today, -DOWNGRADE_DAYS)}T00:00:00.000Z`;
  const regions = regionsOfLdus(estate);
  const teams = new Map<string, Place>(estate.map((team) => [team.teamCode, team]));
  const placeOf = ({ holderTeamCode, homeLduCode }: StoredDowngrade): Place => {
    const team = holderTeamCode === null ? undefined : teams.get(holderTeamCode);
    if (team) return team;
    const regionCode = homeLduCode === null ? null : (regions.get(homeLduCode) ?? null);
    return { regionCode, lduCode: homeLduCode, teamCode: null };
  };
  const stored = await loadDowngrades(store.db, store.t, since);
  return changesOf(
    stored.map((change) => toCounted(change, placeOf(change), model)),
    unit,
  );
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
