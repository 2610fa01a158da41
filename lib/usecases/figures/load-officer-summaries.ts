import 'server-only';
import { loadTeamsOf } from '../../../db/queries/estate/load-teams-of';
import { loadFreshOfficers } from '../../../db/queries/figures/load-kept-figures';
import type { UnitFilter } from '../../../db/queries/kit/unit-filter';
import { type OfficerSummary, toOfficerSummary } from '../../domain/workload/summary/officer-summary';
import { onceFor } from '../../kernel/remember';
import { nameKeyOf } from '../../kernel/text/fold-name';
import { rulesOf } from './figure-day';
import { nameOfTeam } from './figure-places';
import { type MeasureSource, measureTeams } from './measure-teams';

/**
 * Every officer of a unit as whoever allocates needs to know them, by surname: the one way to them. What is kept of teams that have not
 * changed since, the others measured now; inside a transaction too, where a number that was raised by it makes what is kept stale. Nothing
 * in it depends on who asks; whom a reader may see is for the caller to say with the unit (a scoped filter).
 */
export async function loadOfficerSummaries(
  source: MeasureSource,
  unit: UnitFilter,
): Promise<OfficerSummary[]> {
  const { db, t, model, today } = source;
  const codes = await loadTeamsOf(db, t, unit);
  if (codes.length === 0) return [];
  const kept = await loadFreshOfficers(
    db,
    t,
    { onDate: today, rules: rulesOf(model) },
    codes.map(nameOfTeam),
  );
  const summaries = [...kept].flatMap(([place, json]) => readSummaries(place, json));
  const stale = codes.filter((code) => !kept.has(nameOfTeam(code)));
  for (const officer of await measureTeams(source, stale))
    summaries.push(toOfficerSummary(model, officer, today));
  return byName(summaries);
}

const nameOf = onceFor(
  ({ officer }: OfficerSummary): string => `${nameKeyOf(officer)}\u0000${officer.staffCode}`,
);

/** Teams of which what was read is held: those of fifty LDUs, some twenty megabytes. */
const MOST_HELD = 600;
const held = new Map<string, { readonly json: string; readonly summaries: readonly OfficerSummary[] }>();

/**
 * The summaries of a team as they are kept: the very same ones as before where they are so to the letter, so that nobody reads them
 * again for each case of an LDU, nor works out again what they say.
 */
function readSummaries(place: string, json: string): readonly OfficerSummary[] {
  const found = held.get(place);
  if (found?.json === json) return found.summaries;
  const summaries = JSON.parse(json) as OfficerSummary[];
  held.delete(place);
  held.set(place, { json, summaries });
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  return summaries;
}

/** The order in which a database lists officers (queries/kit/by-name.ts). */
function byName(summaries: readonly OfficerSummary[]): OfficerSummary[] {
  return summaries
    .map((summary) => ({ summary, key: nameOf(summary) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ summary }) => summary);
}
