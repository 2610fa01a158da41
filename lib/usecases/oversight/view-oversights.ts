import 'server-only';
import { loadOversightTimes } from '../../../db/queries/cases/load-band-work';
import {
  loadAskedOversights,
  loadAuditable,
  loadAudits,
  loadOpenActions,
  selectOpenActionDays,
} from '../../../db/queries/decisions/load-oversights';
import { loadTeamPlaces } from '../../../db/queries/estate/load-estate';
import { mayAnywhere, scopesFor, type Thing } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import {
  ACTION_DUE_DAYS,
  actionState,
  countAudits,
} from '../../domain/allocation/oversight/oversight-record';
import type { AskedLine, OversightLine, OversightPage } from './oversight-page';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { mayOverseePayback } from '../../domain/allocation/decisions/payback-overseers';
import { countOversightToDo } from '../../domain/metrics/counts/count-oversight';
import { groupBy } from '../../kernel/collections';
import { addDays } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { sampleSince } from './audit-oversight';
import { besideEachOther } from '../beside-each-other';
import type { UseCaseContext } from '../context';
import { type FigureSource, loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import { estateOf } from '../once-a-request';
import { caseSourceOf, loadRoutedCases } from '../queue/parts/load-routed-case';
import type { Problem } from '../problem';

type About = Awaited<ReturnType<typeof loadOpenActions>>[number];

/** Agreed actions that are open, the most overdue first, and the sampled audits, in the reader's part of the estate. */
export async function viewOversights(context: UseCaseContext): Promise<Result<OversightPage, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'audit_oversight')) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const scopes = scopesFor(actor, 'audit_oversight');
  const { db, t } = store;
  const lineOf = await liner(context);
  const dueBy = addDays(source.today, ACTION_DUE_DAYS);
  const shown = <Line extends OversightLine>(line: Line): Line =>
    shownCase(line.name, source.model.ruleSet, line);
  const audits = (await loadAudits(db, t, scopes)).map((row) =>
    shown({
      ...lineOf(row),
      audit: row.audit,
      decision: row.decision,
      decidedAt: row.decidedAt,
      decidedByName: row.decidedByName,
    }),
  );
  return ok({
    ...source,
    asked: await loadAsked(context, source, lineOf),
    reviews: await countReviews(context, source),
    actions: (await loadOpenActions(db, t, scopes)).map((row) =>
      shown({
        ...lineOf(row),
        action: row.action,
        state: actionState(row.action, source.today, dueBy),
      }),
    ),
    audits: [
      ...audits.filter((entry) => entry.audit.effect === null),
      ...audits.filter((entry) => entry.audit.effect !== null),
    ],
    count: countAudits(audits.map((entry) => entry.audit)),
    toDrawFrom: (await loadAuditable(db, t, scopes, sampleSince(context))).length,
    mayAct: mayAnywhere(actor, 'record_oversight'),
    mayAudit: true,
  });
}

/** The count of the list to which it leads: every team that the reader may see. */
async function countReviews(
  context: UseCaseContext,
  source: FigureSource,
): Promise<OversightPage['reviews']> {
  if (!mayAnywhere(context.actor, 'view_team')) return null;
  const officers = await loadMeasured(context, source, 'view_team', { level: 'nation', code: '' });
  return countOversightToDo(officers, source.today);
}

/** What waits for the reader as manager of a Community Payback unit; what was recorded since waits no more. */
async function loadAsked(
  context: UseCaseContext,
  source: FigureSource,
  lineOf: LineOf,
): Promise<AskedLine[]> {
  const { store, actor } = context;
  const { db, t } = store;
  const rows = await loadAskedOversights(db, t);
  if (rows.length === 0) return [];
  const from = await caseSourceOf(context, source);
  const { routing: estate } = await estateOf(context);
  const asked = rows.filter((row) => mayOverseePayback(actor, estate, row.homeLduCode ?? row.lduCode));
  const routed = await loadRoutedCases(
    from,
    asked.map((row) => row.crn),
  );
  // What is no standalone unpaid work any more waits for nobody of the unit.
  const mine = asked.flatMap((row) => {
    const found = routed.get(row.crn);
    return found?.subject.banding.oversightRequired ? [{ ...row, thing: found.thing }] : [];
  });
  const recorded = groupBy(
    await loadOversightTimes(
      db,
      t,
      mine.map((row) => row.crn),
    ),
    (entry) => entry.crn,
  );
  return mine
    .filter((row) => !(recorded.get(row.crn) ?? []).some((entry) => entry.decidedAt >= row.decidedAt))
    .map((row) => ({
      ...lineOf(row, { ...row.thing, awaitsReader: true }),
      askedByName: row.decidedByName,
      askedAt: row.decidedAt,
      dueOn: row.dueOn,
      overdue: row.dueOn < source.today,
    }));
}

/** How many agreed actions are overdue and due soon, in the actor's part of the estate: what home counts. */
export async function countOversightActions(
  context: UseCaseContext,
): Promise<{ readonly overdue: number; readonly due: number }> {
  const { actor, store } = context;
  const { today } = await loadFigureSource(context);
  const scopes = scopesFor(actor, 'audit_oversight');
  const rows = await besideEachOther(context, selectOpenActionDays(store.db, store.t, scopes));
  const states = rows.map((row) => actionState(row, today, addDays(today, ACTION_DUE_DAYS)));
  return {
    overdue: states.filter((state) => state === 'overdue').length,
    due: states.filter((state) => state === 'due').length,
  };
}

/** A line of a case; where it stands is its holder's team and the person's LDU, unless it is said. */
type LineOf = (row: Omit<About, 'action'>, thing?: Thing) => OversightLine;

async function liner({ actor, store }: UseCaseContext): Promise<LineOf> {
  const places = await loadTeamPlaces(store.db, store.t);
  const regionOfLdu = new Map<string, string>(places.map((place) => [place.lduCode, place.regionCode]));
  return (
    row,
    thing = { places: casePlaces(row, row.homeLduCode, regionOfLdu), staffCode: row.staffCode },
  ) => ({
    crn: row.crn,
    name: caseNameFor(
      actor,
      { surname: row.caseSurname, forename: row.caseForename, restricted: row.restricted },
      thing,
    ),
    officerName: formatListName(row),
    teamName: row.teamName,
  });
}
