import 'server-only';
import {
  loadPastOfficers,
  loadSnapshotDay,
  loadTeamTotals,
} from '../../../db/queries/capacity/load-capacity-history';
import type { Store } from '../../../db/store';
import { type PastTally, tallyPast } from '../../domain/metrics/history/past-figures';
import { comparisonDays, TREND_STEPS, trendDays } from '../../domain/metrics/history/trend';
import { type DaysTally, NO_DAYS, tallyTrend } from '../../domain/metrics/tally/days-tally';
import { groupBy } from '../../kernel/collections';
import { addDays, type IsoDate } from '../../kernel/dates';
import { asTeamCode, type TeamCode } from '../../kernel/ids';
import type { FigureDay } from './figure-day';
import { type FigurePlace, nameOfPlace } from './figure-places';
import { makeChange } from './make-change';

/** What the stored days tell of some places, by name of the place; only teams have any. */
export async function makeDays(
  store: Pick<Store, 'db' | 't'>,
  day: FigureDay,
  places: readonly FigurePlace[],
): Promise<Map<string, DaysTally>> {
  const { model, today } = day;
  const codes = places.flatMap((place) => (place.kind === 'team' ? [asTeamCode(place.team.teamCode)] : []));
  const days = [...new Set(TREND_STEPS.flatMap((step) => trendDays(step, today)))];
  const totals = codes.length === 0 ? [] : await loadTeamTotals(store.db, store.t, codes, days, model);
  const trends = groupBy(totals, (row): string => row.teamCode);
  const compared = comparisonDays(today);
  const month = await makePast(store, day, codes, compared.month);
  const year = await makePast(store, day, codes, compared.year);
  const change = await makeChange(store, day, codes);
  return new Map(
    places.map((place): [string, DaysTally] => {
      const code = place.kind === 'team' ? place.team.teamCode : null;
      const tally =
        code === null
          ? NO_DAYS
          : {
              trend: tallyTrend(trends.get(code) ?? []),
              month: month.get(code) ?? {},
              year: year.get(code) ?? {},
              change: change.get(code) ?? {},
            };
      return [nameOfPlace(place), tally];
    }),
  );
}

/** Each team on the last stored day in the week up to a day: a night may have been missed. */
async function makePast(
  { db, t }: Pick<Store, 'db' | 't'>,
  { model }: FigureDay,
  codes: readonly TeamCode[],
  onDate: IsoDate,
): Promise<Map<string, Record<string, PastTally>>> {
  const span = { from: addDays(onDate, -6), to: onDate };
  const day = codes.length === 0 ? null : await loadSnapshotDay(db, t, { level: 'nation', code: '' }, span);
  if (day === null) return new Map();
  const officers = await loadPastOfficers(db, t, { level: 'teams', codes }, day);
  const byTeam = groupBy(officers, ({ teamCode }): string => teamCode);
  return new Map([...byTeam].map(([code, people]) => [code, { [day]: tallyPast(model, people) }]));
}
