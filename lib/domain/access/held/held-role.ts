import type { IsoDate } from '../../../kernel/dates';
import type { Grant } from '../actor';

/** The days on which a role counts, both included; null: from the beginning, without an end. */
export interface RoleDays {
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

/** A role that somebody holds, held or is to hold over a part of the estate. */
export interface HeldRole extends Grant, RoleDays {
  /** Which of their roles it is. */
  readonly seq: number;
  /** When it was taken away, at once; null: it was not. */
  readonly endedAt: string | null;
  /** The rule of claims that gave it; null: it was given here. */
  readonly claimRoleId: string | null;
}

export type RoleState = 'counts' | 'to_come' | 'ended';

/** Whether a role counts on a day, is still to come, or has ended (the queries ask the same: db/queries/session/held-on.ts). */
export function roleState(
  { startsOn, endsOn, endedAt }: RoleDays & Pick<HeldRole, 'endedAt'>,
  day: IsoDate,
): RoleState {
  if (endedAt !== null || (endsOn !== null && endsOn < day)) return 'ended';
  return startsOn !== null && startsOn > day ? 'to_come' : 'counts';
}

/** Whether two spans have a day in common. */
export function shareDays(one: RoleDays, other: RoleDays): boolean {
  const startsBeforeEnd = (a: RoleDays, b: RoleDays): boolean =>
    a.startsOn === null || b.endsOn === null || a.startsOn <= b.endsOn;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

/** Whether somebody who is an officer is gone on a day: from the leaving date on, which is the day after their last. */
export function hasLeftBy(leavingDate: IsoDate | null, day: IsoDate): boolean {
  return leavingDate !== null && leavingDate <= day;
}
