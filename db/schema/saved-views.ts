import type { UserId } from '../../lib/kernel/ids';
import { text } from './kit/columns';
import { table } from './kit/table-pair';
import { users } from './people';

/** A list as one person wants to find it again: narrowed, sorted and with its columns; of the teams, one of them. Theirs alone, and theirs to delete. */
export const savedViews = table(
  'saved_view',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    /** The word of the list in its address. */
    list: text().notNull(),
    /** As its owner called it; of a team its code. */
    name: text().notNull(),
    /** Path and query. */
    address: text().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t, { uniqueIndex }) => [uniqueIndex('saved_view_by_name').on(t.userId, t.list, t.name)],
);
