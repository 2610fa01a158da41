import type { Sentence } from '../../../lib/domain/banding/case-vocabulary';
import { asCrn, type Crn } from '../../../lib/kernel/ids';
import { addWorkingDays } from '../../../lib/kernel/working-days';
import type { Tables } from '../../store';
import type { Calendar } from '../plan/calendar';
import { bornAt } from '../people';
import { openRandom, type Random } from '../plan/random';
import {
  type EarlierOfficer,
  PAYBACK_QUEUE,
  UNSERVED_QUEUE,
  type Waiting,
  WEST_YORKSHIRE_QUEUE,
} from './waiting-queue';

type CaseRow = Tables['cases']['$inferInsert'];

export interface WaitingCase {
  readonly row: CaseRow;
  readonly before: EarlierOfficer | null;
}

/** The unallocated cases: those of West Yorkshire, and the others. */
export function buildWaiting(
  seed: number,
  calendar: Calendar,
  nextCrn: () => Crn,
): { readonly region: WaitingCase[]; readonly elsewhere: WaitingCase[] } {
  const random = openRandom(seed, 'waiting');
  const build = (entry: Waiting): WaitingCase => ({
    row: toRow(random, calendar, nextCrn, entry),
    before: entry.before,
  });
  return {
    region: WEST_YORKSHIRE_QUEUE.map(build),
    elsewhere: [...PAYBACK_QUEUE, ...UNSERVED_QUEUE].map(build),
  };
}

function toRow(random: Random, calendar: Calendar, nextCrn: () => Crn, entry: Waiting): CaseRow {
  const { forename, surname, sex, area, homeLduCode, setting, restricted } = entry;
  const [rsr, ogrs, rosh] = entry.scores;
  return {
    crn: entry.crn === null ? nextCrn() : asCrn(entry.crn),
    setting,
    forename,
    surname,
    dateOfBirth: bornAt(random, entry.age, calendar.today),
    sex,
    area,
    homeLduCode,
    restricted,
    sentence: sentenceOf(random, entry),
    rsr,
    ogrs,
    rosh,
    flags: [...entry.flags],
    ...datesOf(calendar, entry),
  };
}

function sentenceOf(random: Random, { setting }: Waiting): Sentence {
  if (setting === 'licence' || setting === 'custody') return setting;
  return random.chance(0.7) ? 'community_order' : 'suspended_sentence_order';
}

function datesOf(calendar: Calendar, entry: Waiting): Partial<CaseRow> {
  const began = workingDaysBefore(calendar, entry.waited);
  const release = entry.setting === 'licence' ? began : entry.releaseInDays;
  return {
    orderStart: calendar.date(began),
    orderEnd: calendar.date(began + (entry.setting === 'custody' ? 426 : 365)),
    releaseDate: release === null ? null : calendar.date(release),
    firstAppointment:
      entry.appointment > 0
        ? addWorkingDays(calendar.today, entry.appointment)
        : calendar.date(workingDaysBefore(calendar, -entry.appointment)),
  };
}

/** The working day from which counting to today gives this number of working days. */
function workingDaysBefore(calendar: Calendar, workingDays: number): number {
  let offset = 0;
  while (calendar.workingDays(offset + 1, 0) < workingDays) offset -= 1;
  return calendar.workingOnOrBefore(offset);
}
