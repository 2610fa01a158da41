import type { Setting } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import { formatDayNear } from '../../../kernel/format';

/** What comes next for a person: an appointment, the first one, or the release from custody. */
export interface NextDay {
  readonly kind: 'appointment' | 'first' | 'release';
  /** Null where the day is not the reader's to know (shown-case.ts). */
  readonly nextAppointment: IsoDate | null;
}

/** What the next day is read from. A first appointment counts until the person was seen. */
export interface NextDayFacts {
  readonly setting: Setting;
  readonly releaseDate: IsoDate | null;
  readonly firstAppointment: IsoDate | null;
  readonly lastSeen: IsoDate | null;
  readonly nextAppointment: IsoDate | null;
}

/** The days on which an appointment is booked, passed ones too: the next one, and the first until the person was seen. */
export function appointmentDays({
  firstAppointment,
  lastSeen,
  nextAppointment,
}: Pick<NextDayFacts, 'firstAppointment' | 'lastSeen' | 'nextAppointment'>): IsoDate[] {
  return [nextAppointment, lastSeen === null ? firstAppointment : null].filter((day) => day !== null).sort();
}

/** The day of the next appointment, today included, the first one too; null where none is booked or all have passed. */
export function nextAppointmentOf(
  facts: Pick<NextDayFacts, 'firstAppointment' | 'lastSeen' | 'nextAppointment'>,
  today: IsoDate,
): IsoDate | null {
  return appointmentDays(facts).find((day) => day >= today) ?? null;
}

/** The next day on which something is booked, today included, the earliest first; null where nothing is. A day that has passed is no next day. */
export function nextDayOf(facts: NextDayFacts, today: IsoDate): NextDay | null {
  const { setting, releaseDate, firstAppointment, lastSeen, nextAppointment } = facts;
  const known = [
    { kind: 'release' as const, day: setting === 'custody' ? releaseDate : null },
    { kind: 'appointment' as const, day: nextAppointment },
    { kind: 'first' as const, day: lastSeen === null ? firstAppointment : null },
  ];
  return (
    known
      .flatMap(({ kind, day }) => (day === null || day < today ? [] : [{ kind, nextAppointment: day }]))
      .sort((a, b) => a.nextAppointment.localeCompare(b.nextAppointment))[0] ?? null
  );
}

/** "6 Nov", "6 Nov, the first", "Release 6 May", "None": how every list writes it. */
export function nextDayWords(next: NextDay | null, today: IsoDate): string {
  if (next === null) return 'None';
  if (next.nextAppointment === null) return 'Not shown';
  const day = formatDayNear(next.nextAppointment, today);
  switch (next.kind) {
    case 'release':
      return `Release ${day}`;
    case 'first':
      return `${day}, the first`;
    case 'appointment':
      return day;
  }
}
