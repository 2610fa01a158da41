import type { Crn } from '../../../lib/kernel/ids';
import type { ChoiceKind } from '../../../lib/domain/allocation/queue/case-choice';
import { text } from '../kit/columns';
import { table } from '../kit/table-pair';

/**
 * Who is about to decide on a waiting case, for others who look at the same queue: never a lock, and nothing that is kept. It lapses by
 * itself. No foreign key: a row that outlives its case harms nobody.
 */
export const caseChoices = table(
  'case_choice',
  {
    crn: text().$type<Crn>().notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    kind: text().$type<ChoiceKind>().notNull(),
    sinceAt: text('since_at').notNull(),
    /** Instant from which it counts no longer, unless there was another sign of life. */
    untilAt: text('until_at').notNull(),
  },
  (t, { index, primaryKey }) => [
    primaryKey({ columns: [t.crn, t.actorId, t.kind] }),
    index('case_choice_by_until').on(t.untilAt),
  ],
);
