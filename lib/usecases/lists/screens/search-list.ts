import 'server-only';
import { mapResult } from '../../../kernel/result';
import type { CsvCell } from '../../../kernel/text/csv';
import { EVERYTHING_FOUND, findAnything } from '../../search/find-anything';
import type { SearchPage } from '../../search/search-page';
import type { ReadScreenList } from './screen-list';

/** All that was found of what somebody typed, and not the first of each kind alone. */
export const foundList: ReadScreenList = async (context, { words }) =>
  mapResult(await findAnything(context, { text: words, most: EVERYTHING_FOUND }), (page) => ({
    title: 'Search',
    about: [`By "${words.trim()}".`],
    head: ['kind', 'code', 'name', 'officer', 'grade', 'inside', 'ended'],
    rows: [...peopleFound(page), ...officersFound(page), ...unitsFound(page)],
  }));

function peopleFound({ people }: SearchPage): CsvCell[][] {
  return (people?.rows ?? []).map(({ crn, name, holder, ended }) => [
    ...['case', crn, name.text, holder?.name ?? null, null, holder?.teamName ?? null, ended ? 'y' : 'n'],
  ]);
}

function officersFound({ officers }: SearchPage): CsvCell[][] {
  return (officers?.rows ?? []).map(({ staffCode, name, grade, teamName }) => [
    ...['officer', staffCode, name, null, grade, teamName, null],
  ]);
}

function unitsFound({ savedTeams, units, model: { estateNames } }: SearchPage): CsvCell[][] {
  const saved = savedTeams.map(({ teamCode, teamName, lduName, regionName }) => ({
    ...{ level: 'team' as const, code: teamCode, name: teamName, within: [lduName, regionName] },
  }));
  return [...saved, ...(units?.rows ?? [])].map(({ level, code, name, within }) => [
    ...[estateNames[level], code, name, null, null, within.join(', '), null],
  ]);
}
