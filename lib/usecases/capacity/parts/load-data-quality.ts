import 'server-only';
import { loadReviewDays, loadSeenEdits } from '../../../../db/queries/capacity/load-data-quality';
import type { Place } from '../../../domain/access/can';
import { groupBy } from '../../../kernel/collections';
import { addDays, londonDay, londonDayStart } from '../../../kernel/dates';
import { type DataQuality, measureDataQuality } from '../../../domain/metrics/cases/data-quality';
import { type CountedChange, DOWNGRADE_DAYS } from '../../../domain/metrics/cases/downgrades';
import { isInside } from '../../../domain/metrics/units/units';
import type { UseCaseContext } from '../../context';
import { type LoadedCapacity, regionsOfLdus } from './load-capacity';

/** What of a unit's records asks a question, of the days over which falls are counted. `changes`: those of the unit. */
export async function loadDataQuality(
  { store }: UseCaseContext,
  { today, estate, unit }: LoadedCapacity,
  changes: readonly CountedChange[],
): Promise<DataQuality> {
  const from = addDays(today, 1 - DOWNGRADE_DAYS);
  const regions = regionsOfLdus(estate);
  const edits = (await loadSeenEdits(store, londonDayStart(from).toISOString())).map((edit) => {
    const home: Place = {
      regionCode: regions.get(edit.homeLduCode ?? '') ?? null,
      lduCode: edit.homeLduCode,
      teamCode: null,
    };
    const { crn, actorId, at, place } = edit;
    return { crn, actorId, onDate: londonDay(new Date(at)), place: place.teamCode === null ? home : place };
  });
  const falls = changes.flatMap(({ crn, inForce, falls: fell, onDate, place }) =>
    crn !== undefined && inForce && fell && onDate >= from && onDate <= today ? [{ crn, onDate, place }] : [],
  );
  const days = await loadReviewDays(
    store.db,
    store.t,
    falls.map((fall) => fall.crn),
  );
  const reviews = groupBy(days, (day) => day.crn);
  return measureDataQuality(
    edits.filter((edit) => isInside(unit, edit.place)),
    falls.map((fall) => ({
      ...fall,
      reviewsOn: (reviews.get(fall.crn) ?? []).map((day) => day.reviewOn),
    })),
  );
}
