import 'server-only';
import { loadLastPlaces } from '../../../../db/queries/cases/load-last-places';
import { type CaseSearch, type FoundCase, searchCases } from '../../../../db/queries/cases/search-cases';
import { searchOfficers } from '../../../../db/queries/officers/search-officers';
import { can, type Place, scopesFor } from '../../../domain/access/can';
import { type CaseListQuery, readSearchText } from '../../../domain/allocation/cases/case-list';
import { formatListName } from '../../../kernel/format';
import { asStaffCode } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';
import { storedStaffCode } from '../../officers/stored-staff-code';
import type { CaseListPage } from '../case-list-page';

/** So many officers are named of those that a search finds. */
const MOST_OFFICERS = 10;

/** Officers whom somebody may see and whom the same search finds by name or staff code: a surname is not of people on probation alone. */
export async function officersFound(
  context: UseCaseContext,
  { text }: CaseListQuery,
): Promise<CaseListPage['officersFound']> {
  const { actor, store } = context;
  const { crnStart, words } = readSearchText(text);
  if (crnStart !== null || words.length === 0) return [];
  const typed = text.trim();
  const code = /\s/.test(typed) ? null : await storedStaffCode(context, typed, 'read');
  const found = await searchOfficers(store.db, store.t, {
    words,
    staffCode: code === null ? null : asStaffCode(code),
    scopes: scopesFor(actor, 'view_officer'),
    own: actor.staffCode,
    limit: MOST_OFFICERS,
  });
  return found
    .filter(
      (officer) => can(actor, 'view_officer', { places: [officer], staffCode: officer.staffCode }).allowed,
    )
    .map((officer) => ({
      staffCode: officer.staffCode,
      name: formatListName(officer),
      teamName: officer.teamName,
    }));
}

/** How many ended cases the same search finds, where it finds no live one: they are not gone, only elsewhere. */
export async function endedFound(
  { store }: UseCaseContext,
  search: CaseSearch,
  { text, status, beyond, missing }: CaseListQuery,
  total: number,
): Promise<number> {
  if (total > 0 || text === '' || status === 'ended' || beyond || missing) return 0;
  const ended = { ...search, status: 'ended', limit: 1, offset: 0 } as const;
  return (await searchCases(store.db, store.t, ended)).total;
}

/** Where cases that ended stood last, by CRN: with whoever held them, as on their own pages. */
export async function lastPlacesOf(
  { store }: UseCaseContext,
  found: readonly FoundCase[],
): Promise<ReadonlyMap<string, Place>> {
  const ended = found.filter((entry) => entry.endedOn !== null).map((entry) => entry.facts.crn);
  return ended.length === 0 ? new Map() : loadLastPlaces(store.db, store.t, ended);
}
