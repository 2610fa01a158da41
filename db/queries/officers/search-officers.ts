import { and, eq, inArray, or } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { byOfficerName } from '../kit/by-name';
import { hasWord } from '../kit/has-word';
import { nameKeyIn } from '../kit/name-key';
import { officersInScopes } from '../kit/unit-filter';
import { type OfficerName, selectNames } from './load-officer-names';

export interface OfficerSearch {
  /** Folded words that must all stand in the forename or the surname. */
  readonly words: readonly string[];
  /** What was typed, where it is a whole staff code. */
  readonly staffCode: StaffCode | null;
  readonly scopes: readonly Scope[];
  /** Found wherever they work: the reader's own. */
  readonly own: StaffCode | null;
  readonly limit: number;
}

/** Officers within some scopes by name or staff code, by surname. */
export function searchOfficers(db: Reader, t: Tables, search: OfficerSearch): Promise<OfficerName[]> {
  const { staffCode } = t.officers;
  const nameKey = nameKeyIn(db, t.officers);
  const named =
    search.words.length === 0 ? undefined : and(...search.words.map((word) => hasWord(nameKey, word)));
  const coded = search.staffCode === null ? undefined : eq(staffCode, search.staffCode);
  const found = or(named, coded);
  if (found === undefined) return Promise.resolve([]);
  const inScopes = officersInScopes(t, { level: 'nation', code: '' }, search.scopes);
  const mine = search.own === null ? undefined : inArray(staffCode, [search.own]);
  // Without a condition every officer is theirs to see.
  const visible = inScopes === undefined ? undefined : or(inScopes, mine);
  return selectNames(db, t)
    .where(and(found, visible))
    .orderBy(...byOfficerName(db, t))
    .limit(search.limit);
}
