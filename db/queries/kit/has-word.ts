import { like, or, type SQL, sql } from 'drizzle-orm';
import type { Tables } from '../../store';

/** A column that holds part of a person's name. */
export type NameColumn =
  | Tables['cases']['surname']
  | Tables['cases']['forename']
  | Tables['officers']['surname']
  | Tables['officers']['forename'];

/** Whether a word that was searched for stands in one of the parts of a name: the one way in which people are found by name. */
export function hasWord(columns: readonly NameColumn[], word: string): SQL | undefined {
  return or(
    ...columns.flatMap((column) => [
      like(sql`lower(${column})`, contains(word.toLowerCase())),
      like(column, contains(word)),
    ]),
  );
}

function contains(word: string): SQL {
  return sql`${`%${likeText(word)}%`} escape '!'`;
}

function likeText(text: string): string {
  return text.replace(/[!%_]/g, (character) => `!${character}`);
}
