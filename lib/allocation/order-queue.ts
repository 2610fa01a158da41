import { compareAppointments, type FirstAppointment } from './first-appointment';

/** What the order of the queue is read from. */
export interface Queued {
  readonly crn: string;
  readonly appointment: FirstAppointment;
  /** Rank of the band in the model; 1 is the least work. */
  readonly bandRank: number;
  /** Working days since the order began; null where that is not recorded. */
  readonly waitWorkingDays: number | null;
}

/**
 * The order of the queue (screens.md, section 5): working days left to the first appointment, late ones first; then the highest
 * band; then the longest wait; then the CRN, so that no two cases are equal.
 */
export function compareQueue(a: Queued, b: Queued): number {
  return (
    compareAppointments(a.appointment, b.appointment) ||
    b.bandRank - a.bandRank ||
    (b.waitWorkingDays ?? -1) - (a.waitWorkingDays ?? -1) ||
    (a.crn < b.crn ? -1 : a.crn > b.crn ? 1 : 0)
  );
}
