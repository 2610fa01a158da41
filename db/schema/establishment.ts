import type { ScopeLevel } from '../../lib/domain/access/actor';
import { integer, text } from './kit/columns';
import { table } from './kit/table-pair';

/**
 * The posts that a unit is to have of a grade, in hundredths of a full-time equivalent: what is set for a region, an LDU or a team itself,
 * beside what is set for the units below it. No foreign key: the unit may be of any level.
 */
export const establishmentPosts = table(
  'establishment_post',
  {
    unitLevel: text('unit_level').$type<ScopeLevel>().notNull(),
    unitCode: text('unit_code').notNull(),
    grade: text().notNull(),
    fteHundredths: integer('fte_hundredths').notNull(),
    /** Instant of the last change. */
    changedAt: text('changed_at').notNull(),
    version: integer().notNull().default(1),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.unitLevel, t.unitCode, t.grade] })],
);
