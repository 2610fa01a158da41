import type { ScopeLevel } from '../../../lib/domain/access/actor';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { UserId } from '../../../lib/kernel/ids';
import { date, text } from '../kit/columns';
import { table } from '../kit/table-pair';
import { users } from '../people';

/**
 * Who wants a brief by email each Monday, and of which unit: one a person. `lastWeek` is the Monday of the last week that is done with:
 * it moves on in the transaction that writes the email, so that nobody gets two in a week. No foreign key to the unit: it may be of any
 * level.
 */
export const briefRequests = table('brief_request', {
  userId: text('user_id')
    .$type<UserId>()
    .primaryKey()
    .references(() => users.id),
  unitLevel: text('unit_level').$type<ScopeLevel>().notNull(),
  /** Empty for the nation. */
  unitCode: text('unit_code').notNull(),
  askedAt: text('asked_at').notNull(),
  lastWeek: date('last_week').$type<IsoDate>().notNull(),
});
