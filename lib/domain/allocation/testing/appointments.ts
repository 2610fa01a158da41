import type { IsoDate } from '../../../kernel/dates';
import { type FirstDueFacts, WAITS_UNKNOWN } from '../../workload/absence/first-due';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { type FirstAppointment, firstAppointmentOn } from '../queue/first-appointment';

/** A first appointment booked for a day, or none booked and none due. */
export function booked(date: IsoDate | null, today: IsoDate): FirstAppointment {
  return firstAppointmentOn(IBAT_4, { ...NOTHING_DUE, firstAppointment: date }, WAITS_UNKNOWN, today);
}

const NOTHING_DUE: FirstDueFacts = {
  setting: 'community',
  rosh: 'low',
  flags: [],
  orderStart: null,
  releaseDate: null,
  firstAppointment: null,
};
