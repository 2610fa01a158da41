import { sql, type SQL } from 'drizzle-orm';

/**
 * Whether a folded word that was searched for stands in a name: the one way in which people are found by name. Folded words hold letters
 * and figures alone, so that nothing in them means more than itself.
 */
export function hasWord(nameKey: SQL, word: string): SQL {
  return sql`${nameKey} like ${`%${word}%`}`;
}
