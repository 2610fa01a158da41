import { isUrgent } from '../../workload/absence/first-due';
import { compareDaysLeft, compareUrgent, type FirstAppointment } from './first-appointment';

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
 * The order of the queue (docs/rules/contact.md, C-10): those that are late or due within 1 working day first, by the
 * highest band; then by working days left; then by the longest wait; then the highest band and the CRN, so that no two are equal.
 */
export function compareQueue(a: Queued, b: Queued): number {
  const byBand = b.bandRank - a.bandRank;
  return (
    compareUrgent(a.appointment, b.appointment) ||
    (isUrgent(a.appointment) ? byBand : 0) ||
    compareDaysLeft(a.appointment, b.appointment) ||
    (b.waitWorkingDays ?? -1) - (a.waitWorkingDays ?? -1) ||
    byBand ||
    (a.crn < b.crn ? -1 : a.crn > b.crn ? 1 : 0)
  );
}
