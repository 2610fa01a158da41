import 'server-only';
import { loadStaff } from '../../../db/queries/capacity/load-staff';
import { loadManagedOf } from '../../../db/queries/officers/load-line-management';
import type { Store } from '../../../db/store';
import { type LineTally, NO_LINES, tallyLines } from '../../domain/metrics/officers/line-tally';
import { staffingYear, type StaffTallies, tallyStaff } from '../../domain/metrics/units/staffing';
import { groupBy } from '../../kernel/collections';
import { addDays, addMonths, startOfLondonDay } from '../../kernel/dates';
import { asTeamCode } from '../../kernel/ids';
import type { FigureDay } from './figure-day';
import { type FigurePlace, nameOfPlace } from './figure-places';

/** The staff of a place over the year that counts today, over the year before, and who manages them. */
export interface StaffYears {
  readonly now: StaffTallies;
  readonly before: StaffTallies;
  /** Who is managed by whom today. */
  readonly lines: LineTally;
}

export const NO_STAFF: StaffYears = { now: {}, before: {}, lines: NO_LINES };

/** The staff of some places, by name of the place, where they stood at the end of the month that staff figures are of; only teams have any. */
export async function makeStaff(
  store: Pick<Store, 'db' | 't' | 'dialect'>,
  { model, today }: FigureDay,
  places: readonly FigurePlace[],
): Promise<Map<string, StaffYears>> {
  const teamCodes = places.flatMap((place) =>
    place.kind === 'team' ? [asTeamCode(place.team.teamCode)] : [],
  );
  const yearBefore = addMonths(today, -12);
  const asked = {
    teamCodes,
    knownAt: startOfLondonDay(addDays(staffingYear(today).to, 1)),
    since: staffingYear(yearBefore).from,
  };
  const staff = teamCodes.length === 0 ? [] : await loadStaff(store, asked);
  const byTeam = groupBy(staff, (one): string => one.teamCode);
  const managed = groupBy(await loadManagedOf(store.db, store.t, teamCodes), (one): string => one.teamCode);
  return new Map(
    places.map((place): [string, StaffYears] => {
      const people = place.kind === 'team' ? (byTeam.get(place.team.teamCode) ?? []) : [];
      const years = {
        now: tallyStaff(model, people, today),
        before: tallyStaff(model, people, yearBefore),
        lines: tallyLines(
          model,
          place.kind === 'team' ? (managed.get(place.team.teamCode) ?? []) : [],
          today,
        ),
      };
      return [nameOfPlace(place), years];
    }),
  );
}
