import 'server-only';
import { loadOversightTimes } from '../../../db/queries/cases/load-band-work';
import { loadRoutingEstate } from '../../../db/queries/estate/load-routing-estate';
import {
  loadAskedOversights,
  loadAuditable,
  loadAudits,
  loadOpenActions,
} from '../../../db/queries/decisions/load-oversights';
import { loadTeamPlaces } from '../../../db/queries/estate/load-estate';
import { mayAnywhere, scopesFor } from '../../domain/access/can';
import { caseNameFor, casePlaces } from '../../domain/access/case-name';
import {
  ACTION_DUE_DAYS,
  type AskedLine,
  actionState,
  countAudits,
  type OversightLine,
  type OversightPage,
} from '../../domain/allocation/oversight/oversight-record';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { mayOverseePayback } from '../../domain/allocation/decisions/payback-overseers';
import { groupBy } from '../../kernel/collections';
import { addDays, type IsoDate } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { sampleSince } from './audit-oversight';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
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
    asked: await loadAsked(context, lineOf, source.today),
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

/** What waits for the reader as manager of a Community Payback unit; what was recorded since waits no more. */
async function loadAsked(
  { store, actor }: UseCaseContext,
  lineOf: (row: Omit<About, 'action'>) => OversightLine,
  today: IsoDate,
): Promise<AskedLine[]> {
  const { db, t } = store;
  const rows = await loadAskedOversights(db, t);
  if (rows.length === 0) return [];
  const estate = await loadRoutingEstate(db, t);
  const mine = rows.filter((row) => mayOverseePayback(actor, estate, row.homeLduCode ?? row.lduCode));
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
      ...lineOf(row),
      askedByName: row.decidedByName,
      askedAt: row.decidedAt,
      dueOn: row.dueOn,
      overdue: row.dueOn < today,
    }));
}

/** How many agreed actions are overdue and due soon, in the actor's part of the estate: what home counts. */
export async function countOversightActions(
  context: UseCaseContext,
): Promise<{ readonly overdue: number; readonly due: number }> {
  const { actor, store } = context;
  const { today } = await loadFigureSource(context);
  const rows = await loadOpenActions(store.db, store.t, scopesFor(actor, 'audit_oversight'));
  const states = rows.map((row) => actionState(row.action, today, addDays(today, ACTION_DUE_DAYS)));
  return {
    overdue: states.filter((state) => state === 'overdue').length,
    due: states.filter((state) => state === 'due').length,
  };
}

async function liner({
  actor,
  store,
}: UseCaseContext): Promise<(row: Omit<About, 'action'>) => OversightLine> {
  const places = await loadTeamPlaces(store.db, store.t);
  const regionOfLdu = new Map<string, string>(places.map((place) => [place.lduCode, place.regionCode]));
  return (row) => ({
    crn: row.crn,
    name: caseNameFor(
      actor,
      { surname: row.caseSurname, forename: row.caseForename, restricted: row.restricted },
      { places: casePlaces(row, row.homeLduCode, regionOfLdu), staffCode: row.staffCode },
    ),
    officerName: formatListName(row),
    teamName: row.teamName,
  });
}
