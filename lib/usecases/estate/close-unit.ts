import 'server-only';
import { closeUnit as saveClosing } from '../../../db/commands/estate/close-units';
import { countInUnits } from '../../../db/queries/estate/count-in-units';
import { lockTeam } from '../../../db/queries/estate/hold-team';
import { loadStoredEstate, type StoredEstate } from '../../../db/queries/import/load-import-facts';
import { lockForImport } from '../../../db/queries/import/lock-for-import';
import { loadScopesOver } from '../../../db/queries/users/load-scopes-over';
import { lowerFirst } from '../../kernel/text/first-letter';
import type { Reader } from '../../../db/store';
import { countOf } from '../../kernel/format';
import { sumOf } from '../../kernel/collections';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { compareNames } from '../../kernel/text/fold-name';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { CloseUnitPage, LevelNames, UnitLevel } from './estate-page';
import { keepsEstate } from './parts/keeps-estate';
import { placesAt, sightSentences } from './parts/sight';
import { nameOf } from './parts/unit-effect';
import { levelNamed, seenOf, valuesOf } from './parts/unit-values';

/** What the form that closes a unit sends. */
export const CLOSE_UNIT_FORM = {
  level: plain(),
  code: plain(),
  into: plain(),
  seen: plain(),
  confirmed: pressed('y'),
  step: plain(),
};

interface AskedClosing {
  readonly level: string;
  readonly code: string;
  /** Where what stands in it goes on; empty: nothing does. */
  readonly into: string;
  readonly seen: string;
  readonly confirmed: boolean;
}

export type UnitClosed =
  { readonly kind: 'confirm'; readonly sentences: readonly string[] } | { readonly kind: 'closed' };

/** What stands in a unit that is to be closed, and where it may go on. */
export async function viewCloseUnit(
  context: UseCaseContext,
  asked: { readonly level: string; readonly code: string },
): Promise<Result<CloseUnitPage, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  return closingOf(context, context.store.db, asked);
}

/**
 * Closes a unit in which nothing stands, or of which everything goes on in another one, in the same transaction, once what that does has been shown.
 * An LDU or a region that is closed is no more; a team stays on record for the days before.
 */
export async function closeUnit(
  context: UseCaseContext,
  asked: AskedClosing,
): Promise<Result<UnitClosed, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  const { store, actor, now } = context;
  return store.tx(async (tx) => {
    await lockForImport(tx, store.dialect);
    if (asked.level === 'team') await lockTeam(tx, store.t, asked.code);
    const page = await closingOf(context, tx, asked);
    if (!page.ok) return page;
    if (page.value.seen !== asked.seen) return err({ code: 'stale', detail: CHANGED });
    const { level, code, holds, targets, levels } = page.value;
    const into = targets.find(({ value }) => value === asked.into) ?? null;
    if (into === null && holds.length > 0) return err(noTarget(level, levels));
    if (!asked.confirmed) {
      const estate = await loadStoredEstate(tx, store.t);
      const roles = await loadScopesOver(tx, store.t, todayOf(context));
      const sight = into === null ? [] : sightOf(estate, roles, level, { from: code, into: into.value });
      return ok({ kind: 'confirm', sentences: [...sentencesOf(page.value, into?.label ?? null), ...sight] });
    }
    const saving = { tx, t: store.t, actor, now, today: todayOf(context) };
    await saveClosing(saving, { level, from: code, into: into?.value ?? null });
    return ok({ kind: 'closed' });
  });
}

const CHANGED =
  'What stands in it was changed after you opened this page, so it has not been closed. Open the page again to see what stands now';

function noTarget(level: UnitLevel, levels: LevelNames): Problem {
  const message = `Choose the ${lowerFirst(levels[level])} in which what stands in it goes on`;
  return { code: 'does_not_fit', fields: [{ field: 'into', message }] };
}

async function closingOf(
  context: UseCaseContext,
  db: Reader,
  asked: { readonly level: string; readonly code: string },
): Promise<Result<CloseUnitPage, Problem>> {
  const level = levelNamed(asked.level);
  const { t } = context.store;
  const estate = await loadStoredEstate(db, t);
  const values = level === null ? null : valuesOf(estate, level, asked.code);
  if (level === null || values === null) return err({ code: 'not_found' });
  const levels = (await modelOf(context)).estateNames;
  const holds = await holdsOf(context, db, estate, { level, code: asked.code, levels });
  const others = { region: estate.regions, ldu: estate.ldus, team: openTeams(estate) }[level];
  const targets = others
    .filter(({ code }) => code !== asked.code)
    .map(({ code, name }) => ({ value: code as string, label: `${name} (${code})` }))
    .sort((a, b) => compareNames(a.label, b.label));
  const { name } = values;
  return ok({ level, levels, code: asked.code, name, holds, targets, seen: seenOf(values, holds) });
}

/** What stands in a unit, in lines; of an LDU its closed teams as well, whose past days are found by it. */
async function holdsOf(
  context: UseCaseContext,
  db: Reader,
  estate: StoredEstate,
  { level, code, levels }: Pick<CloseUnitPage, 'level' | 'code' | 'levels'>,
): Promise<string[]> {
  const { t } = context.store;
  const counts = await countInUnits(db, t, todayOf(context));
  const ldus = estate.ldus.filter((ldu) => level === 'region' && ldu.regionCode === code);
  const teams = estate.teams.filter((team) => (level === 'team' ? team.code : team.lduCode) === code);
  const waiting =
    (level === 'ldu' && counts.waitingOfLdu.get(code)) ||
    (level === 'region' && counts.waitingOfRegion.get(code)) ||
    0;
  const areas = estate.areas.filter((area) => level === 'ldu' && area.lduCode === code);
  const roles = (await loadScopesOver(db, t, todayOf(context))).filter(
    (role) => role.level === level && role.code === code,
  );
  const inTeams = level === 'region' ? [] : teams;
  const lines: readonly (readonly [number, string, string?])[] = [
    [ldus.length, lowerFirst(levels.ldu)],
    [level === 'ldu' ? teams.length : 0, lowerFirst(levels.team)],
    [sumOf(inTeams, (team) => counts.staff.get(team.code) ?? 0), 'member of staff', 'members of staff'],
    [
      sumOf(inTeams, (team) => counts.held.get(team.code) ?? 0),
      'live case with an officer',
      'live cases with an officer',
    ],
    [waiting, 'live case that waits', 'live cases that wait'],
    [areas.length, 'area served', 'areas served'],
    [roles.length, 'sign-in or role', 'sign-ins and roles'],
  ];
  return lines.flatMap(([count, one, many]) => (count === 0 ? [] : [countOf(count, one, many)]));
}

function sentencesOf({ level, name, code, holds }: CloseUnitPage, into: string | null): string[] {
  return [
    into === null
      ? `${name} (${code}) is closed from today. Nothing stands in it.`
      : `${name} (${code}) is closed from today, and everything in it goes on in ${into}: ${holds.join(', ')}.`,
    level === 'team'
      ? 'It stays on record, apart, for the days before: those keep their numbers. Its code is not given again.'
      : 'It is no more: its name and its history are kept in the audit trail. Days that are stored keep their numbers.',
  ];
}

function sightOf(
  estate: StoredEstate,
  roles: Awaited<ReturnType<typeof loadScopesOver>>,
  level: UnitLevel,
  { from, into }: { readonly from: string; readonly into: string },
): string[] {
  const placesOf = (code: string) => {
    if (level === 'region') return [{ level, code: into }];
    const ldu = level === 'ldu' ? code : estate.teams.find((team) => team.code === code)?.lduCode;
    const above = ldu === undefined ? [] : placesAt(estate, 'ldu', ldu);
    // Roles over the unit itself go over with it.
    return level === 'team' ? [{ level, code: into }, ...above] : above.filter((one) => one.level !== 'ldu');
  };
  const over = roles.filter((role) => role.level === level && (role.code === from || role.code === into));
  const both = [...new Set(over.map(({ name }) => name))];
  return [
    ...(both.length === 0
      ? []
      : [`Over ${nameOf(estate, level, into)} and all that is in it from now on: ${both.join('; ')}.`]),
    ...(level === 'region' ? [] : sightSentences(roles, placesOf(from), placesOf(into))),
  ];
}

function openTeams(estate: StoredEstate) {
  return estate.teams.filter(({ closedOn }) => closedOn === null);
}
