import 'server-only';
import { ROLE_LABELS, WHOLE_LABEL } from '../../../domain/access/labels';
import { mapResult, ok } from '../../../kernel/result';
import type { CsvCell } from '../../../kernel/text/csv';
import type { UseCaseContext } from '../../context';
import { listImports, MOST_IMPORTS } from '../../data/list-imports';
import { viewEstablishment } from '../../establishment/set-establishment';
import { toUnitsAnswer } from '../../estate/calls/unit-calls';
import { viewEstate } from '../../estate/view-estate';
import { listTokens } from '../../session/list-tokens';
import type { UsersPage } from '../../users/users-page';
import { viewUsers } from '../../users/view-users';
import type { ReadScreenList } from './screen-list';

/** Everybody who signs in, with the roles that count today. */
export const userList: ReadScreenList = async (context, { words }) => {
  const first = await viewUsers(context, { words, page: 1 });
  if (!first.ok) return first;
  return ok({
    title: 'Users',
    about: words === '' ? [] : [`With "${words}" in their name or email.`],
    head: ['name', 'email', 'staff_code', 'roles', 'sign_in', 'last_signed_in_at'],
    rows: pagesOfUsers(context, words, first.value),
  });
};

async function* pagesOfUsers(
  context: UseCaseContext,
  words: string,
  first: UsersPage,
): AsyncGenerator<CsvCell[][]> {
  yield first.users.map(userCells);
  for (let page = 2; page <= first.part.pageCount; page += 1) {
    const read = await viewUsers(context, { words, page });
    // A file with a page of it missing would look whole.
    if (!read.ok) throw new Error(`The list of users ended at page ${page}: ${read.error.code}`);
    yield read.value.users.map(userCells);
  }
}

function userCells({
  name,
  email,
  staffCode,
  roles,
  state,
  lastSignInAt,
}: UsersPage['users'][number]): CsvCell[] {
  const held = roles.filter((role) => role.state === 'counts');
  const words = held.map(({ role, place }) => `${ROLE_LABELS[role]}, ${place ?? WHOLE_LABEL}`);
  return [name, email, staffCode, words.join('; '), state, lastSignInAt];
}

/** What was imported, the newest first. */
export const importList: ReadScreenList = async (context) =>
  mapResult(await listImports(context), ({ runs }) => ({
    title: 'Imports',
    about: runs.length < MOST_IMPORTS ? [] : [`The newest ${MOST_IMPORTS}.`],
    head: [
      'finished_at',
      'who',
      'source',
      'added',
      'changed',
      'unchanged',
      'ended',
      'undone_at',
      'undone_by',
    ],
    rows: runs.map(
      ({ finishedAt, actorName, source, added, changed, unchanged, ended, undoneAt, undoneByName }) => [
        ...[finishedAt, actorName, source, added, changed, unchanged, ended, undoneAt, undoneByName],
      ],
    ),
  }));

/** The parts of the estate with what stands in each. */
export const unitList: ReadScreenList = async (context) =>
  mapResult(await viewEstate(context), (page) => ({
    title: 'The estate',
    head: ['level', 'code', 'name', 'inside', 'staff', 'live_cases', 'closed_on'],
    rows: toUnitsAnswer(page).items.map(({ level, code, name, parent, staff, liveCases, closedOn }) => [
      ...[page.levels[level], code, name, parent, staff, liveCases, closedOn],
    ]),
  }));

/** The posts that are set, by unit and grade. */
export const establishmentList: ReadScreenList = async (context) =>
  mapResult(await viewEstablishment(context), ({ posts, estateNames }) => ({
    title: 'Establishment',
    head: ['level', 'code', 'name', 'grade', 'posts'],
    rows: posts.map(({ unitLevel, unitCode, unitName, grade, fteHundredths }) => [
      unitLevel === 'nation' ? unitLevel : estateNames[unitLevel],
      ...[unitCode, unitName, grade, fteHundredths / 100],
    ]),
  }));

/** The tokens of other systems, the revoked ones too; never what they are. */
export const tokenList: ReadScreenList = async (context) =>
  mapResult(await listTokens(context), (tokens) => ({
    title: 'API tokens',
    head: ['name', 'role', 'level', 'code', 'made_at', 'ends_at', 'last_used_at', 'revoked_at'],
    rows: tokens.map(({ name, role, scopeLevel, scopeCode, createdAt, expiresAt, lastUsedAt, revokedAt }) => [
      ...[name, ROLE_LABELS[role], scopeLevel, scopeCode, createdAt, expiresAt, lastUsedAt, revokedAt],
    ]),
  }));
