import { and, eq } from 'drizzle-orm';
import type { Decider } from '../../../lib/domain/access/decider-level';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { heldOn, openOn } from './held-on';

/** Every part of the estate that somebody has as a manager on a day, and can sign in, to be read together with others. */
export function selectManagedParts(db: Reader, t: Tables, day: IsoDate) {
  return db
    .select({ id: t.users.id, level: t.userRoles.scopeLevel, code: t.userRoles.scopeCode })
    .from(t.userRoles)
    .innerJoin(t.users, eq(t.userRoles.userId, t.users.id))
    .where(and(eq(t.userRoles.role, 'manager'), heldOn(t, day), openOn(db, t, day)));
}

/** Everybody with the role of manager who can sign in, with the parts of the estate that they manage. */
export function toDeciders(rows: Awaited<ReturnType<typeof selectManagedParts>>): Decider[] {
  return [...groupBy(rows, (row) => row.id)].map(([id, scopes]) => ({
    id,
    scopes: scopes.map(({ level, code }) => ({ level, code })),
  }));
}
