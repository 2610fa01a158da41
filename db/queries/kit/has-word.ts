import { like, type SQL } from 'drizzle-orm';
import type { Tables } from '../../store';

/** What a person's name was folded to. */
type NameKey = Tables['cases']['nameKey'] | Tables['officers']['nameKey'];

/**
 * Whether a folded word that was searched for stands in a name: the one way in which people are found by name. Folded words hold letters
 * and figures alone, so that nothing in them means more than itself.
 */
export function hasWord(nameKey: NameKey, word: string): SQL {
  return like(nameKey, `%${word}%`);
}
