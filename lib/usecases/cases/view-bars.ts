import 'server-only';
import { loadBars } from '../../../db/queries/cases/load-bars';
import { can } from '../../domain/access/can';
import { hidesPart } from '../../domain/access/case-name';
import type { BarForm, BarLine } from './bar-page';
import type { StoredBar } from '../../domain/allocation/cases/bar-record';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { barChoices } from './parts/bar-choices';
import type { UseCaseContext } from '../context';
import type { LoadedCase } from './parts/load-case';
import type { Problem } from '../problem';
import { findBar, loadCaseToBar } from './record-bar';

/** Every bar of a case for whoever may see the case: those in force first. */
export async function viewBars(context: UseCaseContext, loaded: LoadedCase): Promise<readonly BarLine[]> {
  const { store } = context;
  const bars = await loadBars(store.db, store.t, loaded.facts.crn);
  const holder = loaded.holdings.find((holding) => holding.endedOn === null)?.staffCode ?? null;
  const lines = bars.map((bar) => toLine(context, loaded, bar, loaded.endedOn === null ? holder : null));
  return [...lines.filter((line) => line.lifted === null), ...lines.filter((line) => line.lifted !== null)];
}

/** What the form of a new bar shows: the case and who may be chosen, those barred already left out. */
export async function viewBarForm(context: UseCaseContext, crn: string): Promise<Result<BarForm, Problem>> {
  const loaded = await loadCaseToBar(context, crn);
  if (!loaded.ok) return loaded;
  const { store } = context;
  const { facts, name, model, dataAsOf, holdings } = loaded.value;
  const bars = await loadBars(store.db, store.t, facts.crn);
  const barred = new Set(bars.filter((bar) => bar.liftedAt === null).map((bar) => bar.staffCode));
  const choices = await barChoices(context, loaded.value);
  return ok({
    crn: facts.crn,
    name,
    model,
    dataAsOf,
    holderStaffCode: holdings.find((holding) => holding.endedOn === null)?.staffCode ?? null,
    officers: choices
      .filter((officer) => !barred.has(officer.staffCode))
      .map((officer) => ({
        staffCode: officer.staffCode,
        name: formatListName(officer),
        teamName: officer.teamName,
      })),
  });
}

/** What the form that lifts a bar shows. Not there, not yours and lifted already: `not_found`. */
export async function viewBarToLift(
  context: UseCaseContext,
  crn: string,
  barId: string,
): Promise<Result<BarForm & { readonly bar: BarLine }, Problem>> {
  const loaded = await loadCaseToBar(context, crn);
  if (!loaded.ok) return loaded;
  const bar = await findBar(context, loaded.value.facts.crn, barId);
  if (bar === null || bar.liftedAt !== null) return err({ code: 'not_found' });
  const { facts, name, model, dataAsOf } = loaded.value;
  return ok({
    crn: facts.crn,
    name,
    model,
    dataAsOf,
    holderStaffCode: null,
    officers: [],
    bar: toLine(context, loaded.value, bar, null),
  });
}

function toLine(
  { actor }: UseCaseContext,
  { name }: LoadedCase,
  bar: StoredBar,
  holder: string | null,
): BarLine {
  const known = !hidesPart(name, 'bars');
  const { id, staffCode, recordedAt, recordedByName, liftedAt } = bar;
  return {
    id,
    officerName: formatListName(bar),
    officerHref: can(actor, 'view_officer', { places: [bar], staffCode }).allowed ? staffCode : null,
    reason: known ? bar.reason : null,
    detail: known ? bar.detail : null,
    recordedAt,
    recordedByName,
    lifted:
      liftedAt === null
        ? null
        : { at: liftedAt, byName: bar.liftedByName ?? '', why: known ? (bar.liftedWhy ?? '') : '' },
    holdsItNow: liftedAt === null && holder === staffCode,
  };
}
