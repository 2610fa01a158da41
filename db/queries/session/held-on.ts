import { and, eq, exists, gte, isNull, lte, not, or, type SQL } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';

/** Whether a role counts on a day: from its first day until its last, both included, and not taken away. Every read of roles asks by it. */
export function heldOn({ userRoles: r }: Tables, day: IsoDate): SQL | undefined {
  return and(
    isNull(r.endedAt),
    or(isNull(r.startsOn), lte(r.startsOn, day)),
    or(isNull(r.endsOn), gte(r.endsOn, day)),
  );
}

/** Whether the person of an account, who is an officer, had left by a day: on the first on which they are gone. */
function hadLeftBy(db: Pick<Reader, 'select'>, { users: u, officers: o }: Tables, day: IsoDate): SQL {
  return exists(
    db
      .select({ code: o.staffCode })
      .from(o)
      .where(and(eq(o.staffCode, u.staffCode), lte(o.leavingDate, day))),
  );
}

/** Whether an account is open on a day: neither disabled, nor of somebody who has left. */
export function openOn(db: Pick<Reader, 'select'>, t: Tables, day: IsoDate): SQL | undefined {
  return and(eq(t.users.disabled, false), not(hadLeftBy(db, t, day)));
}
