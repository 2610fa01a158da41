import 'server-only';
import {
  type CaseStep,
  type Holding,
  loadCaseSteps,
  loadHoldings,
} from '../../../db/queries/officers/load-officer-moves';
import { loadOfficerNames, type OfficerName } from '../../../db/queries/officers/load-officer-names';
import { can, type Place } from '../../domain/access/can';
import { type CaseName, caseNameFor, casePlaces } from '../../domain/access/case-name';
import { cameFrom, wentTo } from '../../domain/allocation/decisions/came-from';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { groupBy } from '../../kernel/collections';
import { addMonths, type IsoDate } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import type { Move, OfficerMovesPage } from './officer-page';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { Problem } from '../problem';
import { viewOfficer } from './view-officer';

/** Cases that came to an officer or left in the last 12 months, newest first, with from or to whom and why. */
export async function viewOfficerMoves(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerMovesPage, Problem>> {
  const page = await viewOfficer(context, staffCode);
  if (!page.ok) return page;
  const { db, t } = context.store;
  const { officer } = page.value.measured;
  const since = addMonths(page.value.today, -12);
  const holdings = await loadHoldings(db, t, officer.staffCode, since);
  const line = await loadCaseSteps(db, t, [...new Set(holdings.map((holding) => holding.crn))]);
  const steps = line.filter((step) => step.undoneAt === null);
  const [names, { places }] = await Promise.all([
    loadOfficerNames(
      db,
      t,
      steps.map((step) => step.staffCode),
    ),
    estateOf(context),
  ]);
  const reading: Reading = {
    context,
    stepsOf: groupBy(steps, (step) => step.crn),
    officerOf: new Map(names.map((name) => [name.staffCode, name])),
    regionOfLdu: new Map(places.map((place) => [place.lduCode, place.regionCode])),
  };
  // The latest first, also where a case came and went on one day.
  const moves = holdings.flatMap((holding) => toMoves(reading, holding, since).reverse());
  return ok({
    ...page.value,
    since,
    moves: moves
      .sort((a, b) => b.onDate.localeCompare(a.onDate) || a.crn.localeCompare(b.crn))
      .map((move) => shownCase(move.name, page.value.model.ruleSet, move)),
  });
}

interface Reading {
  readonly context: UseCaseContext;
  readonly stepsOf: ReadonlyMap<string, readonly CaseStep[]>;
  readonly officerOf: ReadonlyMap<string, OfficerName>;
  readonly regionOfLdu: ReadonlyMap<string, string>;
}

function toMoves(reading: Reading, holding: Holding, since: IsoDate): Move[] {
  const steps = reading.stepsOf.get(holding.crn) ?? [];
  const name = nameOf(reading, holding, steps);
  const before = cameFrom(steps, holding.id);
  const after = wentTo(steps, holding.id);
  const first = steps[0]?.id === holding.id;
  const moves: Move[] = [];
  if (holding.startedOn >= since) {
    const { reasonCode, reasonText, decidedByName } = holding;
    const shared = {
      crn: holding.crn,
      name,
      reasonCode,
      reasonText,
      decidedByName,
      imported: holding.kind === 'imported',
    };
    moves.push({
      id: `${holding.id}-in`,
      direction: 'in',
      onDate: holding.startedOn,
      ...shared,
      other: officerName(reading, before),
      without: before ? null : first ? 'first_officer' : 'waiting',
    });
  }
  if (holding.endedOn !== null && holding.endedOn >= since) {
    const shared = {
      crn: holding.crn,
      name,
      reasonCode: after?.reasonCode ?? null,
      reasonText: after?.reasonText ?? null,
      decidedByName: after?.decidedByName ?? '',
      imported: after?.kind === 'imported',
    };
    const without = after ? null : steps.at(-1)?.id === holding.id ? lastOut(holding) : 'waited';
    moves.push({
      id: `${holding.id}-out`,
      direction: 'out',
      onDate: holding.endedOn,
      ...shared,
      other: officerName(reading, after),
      without,
    });
  }
  return moves;
}

/** What became of a case that nobody has held since. */
function lastOut({ caseEndedOn }: Holding): 'ended' | 'waiting' {
  return caseEndedOn === null ? 'waiting' : 'ended';
}

/** The other officer by name where the reader may see them. */
function officerName({ context, officerOf }: Reading, step: CaseStep | undefined): string | null {
  const other = step === undefined ? undefined : officerOf.get(step.staffCode);
  if (!other) return null;
  const mayView = can(context.actor, 'view_officer', { places: [other], staffCode: other.staffCode }).allowed;
  return mayView ? formatListName(other) : 'an officer of another team';
}

/** The case by name, as it stands now: with whoever holds it today and in its home LDU. */
function nameOf(
  { context, officerOf, regionOfLdu }: Reading,
  holding: Holding,
  steps: readonly CaseStep[],
): CaseName {
  const holder = steps.find((step) => step.endedOn === null);
  const last = officerOf.get((holder ?? steps.at(-1))?.staffCode ?? '');
  const nowhere: Place = { regionCode: null, lduCode: null, teamCode: null };
  return caseNameFor(context.actor, holding, {
    places: casePlaces(last ?? nowhere, holding.homeLduCode, regionOfLdu),
    staffCode: holder?.staffCode ?? null,
  });
}
