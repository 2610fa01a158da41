import type { IsoDate } from '../../../kernel/dates';
import type { AbsenceSettings } from '../../workload/absence/absence-settings';
import { hoursStopOn, stretchesOf, stretchLabel } from '../../workload/absence/absence-stretch';
import type { OfficerRecord } from '../../workload/measure/officer-record';

/** A reduction or an absence that fell, wholly or in part, within the days of a chart. */
export interface HistorySpan {
  readonly kind: 'reduction' | 'absence';
  readonly label: string;
  /** As recorded. The last day is null while it is not known, or until somebody reviews the reduction. */
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
  /** Hundredths of an hour a week; null for an absence that takes all hours, 0 for one that takes none. */
  readonly hoursHundredths: number | null;
  /** The part within the chart during which hours were taken; null where none were: it is listed, not drawn. */
  readonly drawn: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

/**
 * The reductions and absences of an officer that touch some days, both included, by their first day. Cancelled reductions are
 * left out; absences with no working day between them are one stretch (docs/rules/absence.md, A-1).
 */
export function historySpans(
  officer: Pick<OfficerRecord, 'reductions' | 'absences'>,
  settings: AbsenceSettings,
  first: IsoDate,
  last: IsoDate,
): HistorySpan[] {
  const within = (from: IsoDate | null, to: IsoDate | null): HistorySpan['drawn'] => {
    if (from === null || from > last || (to !== null && to < first)) return null;
    return { from: from < first ? first : from, to: to === null || to > last ? last : to };
  };
  const reductions = officer.reductions
    .filter((entry) => !entry.cancelled)
    .map((entry): HistorySpan => {
      const endDate = entry.staysUntilReviewed ? null : entry.endDate;
      return {
        kind: 'reduction',
        label: entry.reason,
        startDate: entry.startDate,
        endDate,
        hoursHundredths: entry.hoursHundredths,
        drawn: within(entry.startDate, endDate),
      };
    });
  const absences = stretchesOf(officer.absences).map((entry): HistorySpan => {
    const stops = hoursStopOn(entry, settings);
    const drawn = within(stops, entry.endDate);
    return {
      kind: 'absence',
      label: stretchLabel(entry),
      startDate: entry.startDate,
      endDate: entry.endDate,
      hoursHundredths: drawn === null ? 0 : null,
      drawn,
    };
  });
  return [...reductions, ...absences]
    .filter((span) => within(span.startDate, span.endDate) !== null)
    .sort((a, b) => a.startDate.localeCompare(b.startDate) || a.label.localeCompare(b.label));
}
