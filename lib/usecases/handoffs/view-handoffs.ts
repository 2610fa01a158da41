import 'server-only';
import {
  type HandoffReach,
  type HandoffSearch,
  loadHandoffs,
  loadHandoffsOf,
  loadOpenHandoffsOfCase,
  MOST_HANDOFFS,
  type StoredHandoff,
} from '../../../db/queries/decisions/load-handoffs';
import { chunked } from '../../../db/queries/kit/chunked';
import { can, mayAnywhere, scopesFor } from '../../domain/access/can';
import { isLateHandoff } from '../../domain/allocation/handoff/handoff';
import {
  type HandoffLine,
  type HandoffQuery,
  HANDOFFS_A_PAGE,
  HANDOFF_HEAD,
  handoffCells,
  handoffFilterWords,
} from '../../domain/allocation/handoff/handoff-list';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import { groupBy } from '../../kernel/collections';
import { asLduCode, parseCrn } from '../../kernel/ids';
import { itemsOf, listPart } from '../../kernel/list-part';
import { err, ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import { type LongFile, plainFileName } from '../../kernel/text/sheet';
import { compareNames } from '../../kernel/text/fold-name';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { DecisionHandoffs, HandoffPage } from './handoff-page';
import { handoffPlacer, mayKey, recordSystemOf, toHandoffLines } from './parts/handoff-lines';

/** They are written to a file so many at a time. */
const HANDOFFS_AT_A_TIME = 500;

interface Found {
  readonly source: FigureSource;
  readonly rows: readonly StoredHandoff[];
}

/** What is to be keyed in the record system, or was, in the reader's part of the estate: those to key with the oldest first. */
export async function viewHandoffs(
  context: UseCaseContext,
  query: HandoffQuery,
): Promise<Result<HandoffPage, Problem>> {
  const found = await findHandoffs(context, query);
  if (!found.ok) return found;
  const { source, rows } = found.value;
  const part = listPart(rows.length, query.page, HANDOFFS_A_PAGE);
  return ok({
    ...source,
    ...part,
    query,
    recordSystem: await recordSystemOf(context),
    lines: await toHandoffLines(context, source, itemsOf(rows, part)),
    late: rows.filter(({ handoff }) => isLateHandoff(handoff, source.today)).length,
    mostRead: rows.length >= MOST_HANDOFFS ? MOST_HANDOFFS : null,
    teams: await teamsOf(context),
  });
}

/** All of them that the query finds, as a file: however many, in parts. */
export async function exportHandoffs(
  context: UseCaseContext,
  query: HandoffQuery,
): Promise<Result<LongFile, Problem>> {
  const started = await startSearch(context, query);
  if (!started.ok) return started;
  const { source, reach, search } = started.value;
  const { db, t } = context.store;
  async function* parts(): AsyncGenerator<CsvCell[][]> {
    let after: StoredHandoff['handoff'] | null = null;
    do {
      const rows: readonly StoredHandoff[] = await loadHandoffs(db, t, reach, search, after);
      for (const some of chunked(rows, HANDOFFS_AT_A_TIME))
        yield (await toHandoffLines(context, source, some)).map(handoffCells);
      after = rows.length < MOST_HANDOFFS ? null : (rows.at(-1)?.handoff ?? null);
    } while (after !== null);
  }
  const heading = [`${OFFICIAL_MARKING}. To key in the record system. ${handoffFilterWords(query)}`];
  return ok({
    name: plainFileName('to-key', source.today),
    sheets: [{ title: 'to-key', heading, head: HANDOFF_HEAD, parts: parts() }],
  });
}

/** All of them that the query finds, as lines. */
export async function listHandoffs(
  context: UseCaseContext,
  query: HandoffQuery,
): Promise<Result<Pick<FigureSource, 'today'> & { readonly lines: readonly HandoffLine[] }, Problem>> {
  const found = await findHandoffs(context, query);
  if (!found.ok) return found;
  const { source, rows } = found.value;
  return ok({ today: source.today, lines: await toHandoffLines(context, source, rows) });
}

/** What is to be keyed of one decision, for the page that shows it; null where the reader keys nothing of it, or it came before there was such a list. */
export async function handoffsOf(
  context: UseCaseContext,
  source: Pick<FigureSource, 'model' | 'today'>,
  thingId: string,
): Promise<DecisionHandoffs | null> {
  if (!mayKeyAnything(context)) return null;
  const { db, t } = context.store;
  return keyedBeside(context, source, await loadHandoffsOf(db, t, thingId));
}

/** What is still to be keyed of one case, for its own page; null where there is nothing that the reader keys. */
export async function viewCaseHandoffs(
  context: UseCaseContext,
  crn: string,
): Promise<DecisionHandoffs | null> {
  const parsed = parseCrn(crn);
  if (parsed === null || !mayKeyAnything(context)) return null;
  const { db, t } = context.store;
  return keyedBeside(context, await loadFigureSource(context), await loadOpenHandoffsOfCase(db, t, parsed));
}

/** Of some hand-offs those that the reader keys, to be shown beside what they are about. */
async function keyedBeside(
  context: UseCaseContext,
  source: Pick<FigureSource, 'model' | 'today'>,
  found: readonly StoredHandoff[],
): Promise<DecisionHandoffs | null> {
  const thingOf = await handoffPlacer(context);
  const rows = found.filter((row) => mayKey(context, row, thingOf(row)));
  if (rows.length === 0) return null;
  return {
    recordSystem: await recordSystemOf(context),
    lines: await toHandoffLines(context, source, rows),
  };
}

async function findHandoffs(context: UseCaseContext, query: HandoffQuery): Promise<Result<Found, Problem>> {
  const started = await startSearch(context, query);
  if (!started.ok) return started;
  const { source, reach, search } = started.value;
  const { db, t } = context.store;
  return ok({ source, rows: await loadHandoffs(db, t, reach, search) });
}

async function startSearch(
  context: UseCaseContext,
  { list, teamCode, kind }: HandoffQuery,
): Promise<
  Result<
    { readonly source: FigureSource; readonly reach: HandoffReach; readonly search: HandoffSearch },
    Problem
  >
> {
  if (!mayKeyAnything(context))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators key what was decided' });
  const source = await loadFigureSource(context);
  const search = { list, teamCode, kind, today: source.today };
  return ok({ source, reach: await handoffReach(context), search });
}

function mayKeyAnything({ actor }: UseCaseContext): boolean {
  return mayAnywhere(actor, 'allocate_case') || mayAnywhere(actor, 'edit_officer');
}

/** The part of the estate whose hand-offs the actor keys. */
export async function handoffReach(context: UseCaseContext): Promise<HandoffReach> {
  const { actor } = context;
  const { places } = await estateOf(context);
  const grouped = groupBy(places, (place) => String(place.regionCode));
  return {
    caseScopes: scopesFor(actor, 'allocate_case'),
    staffScopes: scopesFor(actor, 'edit_officer'),
    ldusOfRegion: new Map(
      [...grouped].map(([region, own]) => [
        region,
        [...new Set(own.map((place) => asLduCode(place.lduCode)))],
      ]),
    ),
  };
}

/** The teams of the reader's part of the estate, by name, for the filter. */
async function teamsOf(context: UseCaseContext): Promise<HandoffPage['teams']> {
  const { places } = await estateOf(context);
  return places
    .filter((place) => can(context.actor, 'allocate_case', { places: [place] }).allowed)
    .map((place) => ({ code: place.teamCode, name: `${place.teamName}, ${place.lduName}` }))
    .sort((a, b) => compareNames(a.name, b.name));
}
