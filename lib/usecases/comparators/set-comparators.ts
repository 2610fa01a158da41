import 'server-only';
import { removeComparator, saveComparator } from '../../../db/commands/estate/save-comparator';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadComparators } from '../../../db/queries/estate/load-comparators';
import { can } from '../../domain/access/can';
import type { Actor } from '../../domain/access/actor';
import { COMPARATOR_FIELDS } from '../../domain/metrics/evidence/comparator-fields';
import {
  type Comparators,
  comparatorsWith,
  EVIDENCE_FIGURES,
  evidenceFigure,
} from '../../domain/metrics/evidence/comparators';
import { readValue } from '../../kernel/reading/field';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';
import type { ComparatorsPage } from './comparators-page';

/** What the form that enters a comparator sends. */
export const SET_COMPARATOR_FORM = { figure: plain(), value: plain(), source: plain() };
/** What the form that takes one away sends. */
export const REMOVE_COMPARATOR_FORM = { figure: plain() };

/** What is published elsewhere of the figures, as it stands. */
export async function loadStandingComparators({ store }: UseCaseContext): Promise<Comparators> {
  return comparatorsWith(await loadComparators(store.db, store.t));
}

/** The comparators as they stand. They are of everybody, so they are an administrator's of everything. */
export async function viewComparators(context: UseCaseContext): Promise<Result<ComparatorsPage, Problem>> {
  if (!mayAdministerAll(context.actor)) return err({ code: 'not_found' });
  return ok(await standingPage(context));
}

async function standingPage({ store }: UseCaseContext): Promise<ComparatorsPage> {
  const entered = await loadComparators(store.db, store.t);
  const standing = comparatorsWith(entered);
  const own = new Set(entered.map(({ figure }) => figure));
  return {
    comparators: Object.entries(EVIDENCE_FIGURES).flatMap(([figure, label]) => {
      const found = standing.get(figure);
      return found === undefined ? [] : [{ ...found, figure, label, entered: own.has(figure) }];
    }),
  };
}

/** Enters what was published of a figure, in the place of what stood. */
export async function setComparator(
  context: UseCaseContext,
  asked: { readonly figure: string; readonly value: string; readonly source: string },
): Promise<Result<null, Problem>> {
  const { actor, store, now } = context;
  if (!mayAdministerAll(actor)) return err({ code: 'not_found' });
  const figure = evidenceFigure(asked.figure);
  const value = readValue(COMPARATOR_FIELDS.value, asked.value, 'form', undefined);
  const source = readValue(COMPARATOR_FIELDS.source, asked.source, 'form', undefined);
  const fields: FieldProblem[] = [
    ...(figure === null ? [{ field: 'figure', message: 'Choose a figure' }] : []),
    ...(value.ok ? [] : [{ field: 'value', message: value.error }]),
    ...(source.ok ? [] : [{ field: 'source', message: source.error }]),
  ];
  if (figure === null || !value.ok || !source.ok) return err({ code: 'does_not_fit', fields });
  const comparator = { value: value.value, source: source.value };
  return store.tx(async (tx) => {
    const before = (await loadComparators(tx, store.t)).find((one) => one.figure === figure);
    await saveComparator(tx, store.t, { figure, ...comparator, changedAt: now.toISOString() });
    await saveAudit(tx, store.t, actor, now, figure, {
      action: 'comparator.set',
      thingType: 'comparator',
      detail: { from: { comparator: wordsOf(before) }, to: { comparator: wordsOf(comparator) } },
    });
    return ok(null);
  });
}

/** Takes away what was entered of a figure: the shipped one stands again, where there is one. */
export async function clearComparator(
  { actor, store, now }: UseCaseContext,
  { figure }: { readonly figure: string },
): Promise<Result<null, Problem>> {
  if (!mayAdministerAll(actor)) return err({ code: 'not_found' });
  return store.tx(async (tx) => {
    const before = (await loadComparators(tx, store.t)).find((one) => one.figure === figure);
    if (before === undefined) return ok(null);
    await removeComparator(tx, store.t, figure);
    await saveAudit(tx, store.t, actor, now, figure, {
      action: 'comparator.set',
      thingType: 'comparator',
      detail: { from: { comparator: wordsOf(before) }, to: { comparator: null } },
    });
    return ok(null);
  });
}

function wordsOf(comparator: { readonly value: string; readonly source: string } | undefined): string | null {
  return comparator === undefined ? null : `${comparator.value}, ${comparator.source}`;
}

/** Whether somebody administers the whole estate. */
export function mayAdministerAll(actor: Actor): boolean {
  const everywhere = { regionCode: null, lduCode: null, teamCode: null };
  return can(actor, 'run_import', { places: [everywhere] }).allowed;
}
