import { is, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgDatabase } from 'drizzle-orm/pg-core';
import type { Reader } from '../../store';

/** The columns of somebody's name in a table of people or staff. */
interface NameColumns {
  readonly nameKey: PgColumn;
  readonly surname: PgColumn;
  readonly forename: PgColumn;
}

/**
 * What somebody is searched and sorted by. A row that was written past the service, without it, has it worked out on the spot, so that
 * nobody is on record and cannot be found; the next night writes it beside the name (lib/usecases/upgrade/fold-names.ts).
 */
export function nameKeyIn(db: Reader, { nameKey, surname, forename }: NameColumns): SQL {
  const folded = is(db, PgDatabase)
    ? sql`concat_ws(chr(9), nullif(${foldedInPostgres(surname)}, ''), nullif(${foldedInPostgres(forename)}, ''))`
    : sql`fold_name(${surname}, ${forename})`;
  return sql`case when ${nameKey} = '' then ${folded} else ${nameKey} end`;
}

/** As lib/kernel/text/fold-name.ts folds a name. SQLite asks that very function; PostgreSQL has none of ours, and says the same in its words. */
function foldedInPostgres(column: PgColumn): SQL {
  const text = sql`regexp_replace(left(coalesce(${column}, ''), 250), ${UNSEEN}, '', 'g')`;
  const letters = sql`lower(normalize(regexp_replace(normalize(${text}, NFKD), '[\\u0300-\\u036F]', '', 'g'), NFC))`;
  const typed = sql`replace(replace(replace(replace(translate(${letters}, 'øłđðıħŧς', 'olddihtσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')`;
  return sql`trim(regexp_replace(${typed}, '[[:punct:][:space:]]+', ' ', 'g'))`;
}

/** Apostrophes, however they are written, and characters that nobody sees. */
const UNSEEN = "['’‘‛ʼʻʽ`´′＇\\u00AD\\u180E\\u200B\\u200E\\u200F\\u2060-\\u2064\\uFEFF]";
