import 'server-only';
import {
  type HandoffReach,
  loadHandoffs,
  loadHandoffsOf,
  loadOpenHandoffsOfCase,
  MOST_HANDOFFS,
  type StoredHandoff,
} from '../../../db/queries/decisions/load-handoffs';
import { can, mayAnywhere, scopesFor } from '../../domain/access/can';
import { isLateHandoff } from '../../domain/allocation/handoff/handoff';
import {
  type HandoffLine,
  type HandoffQuery,
  HANDOFFS_A_PAGE,
  toHandoffCsv,
} from '../../domain/allocation/handoff/handoff-list';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import { groupBy } from '../../kernel/collections';
import { asLduCode, parseCrn } from '../../kernel/ids';
import { itemsOf, listPart } from '../../kernel/list-part';
import { err, ok, type Result } from '../../kernel/result';
import type { CsvCell } from '../../kernel/text/csv';
import { compareNames } from '../../kernel/text/fold-name';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { DecisionHandoffs, HandoffPage } from './handoff-page';
import { handoffPlacer, mayKey, recordSystemOf, toHandoffLines } from './parts/handoff-lines';

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

/** All of them that the query finds, for a file. */
export async function viewHandoffFile(
  context: UseCaseContext,
  query: HandoffQuery,
): Promise<Result<{ readonly fileName: string; readonly rows: CsvCell[][] }, Problem>> {
  const found = await listHandoffs(context, query);
  if (!found.ok) return found;
  return ok({ fileName: `to-key-${found.value.today}.csv`, rows: toHandoffCsv(found.value.lines, query) });
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
  if (!mayKeyAnything(context))
    return err({ code: 'not_allowed', detail: 'Only managers and allocators key what was decided' });
  const source = await loadFigureSource(context);
  const { db, t } = context.store;
  const { list, teamCode, kind } = query;
  const search = { list, teamCode, kind, today: source.today };
  return ok({ source, rows: await loadHandoffs(db, t, await handoffReach(context), search) });
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
