import 'server-only';
import { randomUUID } from 'node:crypto';
import { liftStoredBar, saveBar } from '../../../db/commands/cases/save-bar';
import { loadBars } from '../../../db/queries/cases/load-bars';
import { lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import { isUniqueViolation } from '../../../db/unique-violation';
import { can } from '../../domain/access/can';
import {
  type BarTexts,
  readBar,
  readLiftedWhy,
  type StoredBar,
} from '../../domain/allocation/cases/bar-record';
import { BAR_FIELDS, LIFT_BAR_FIELDS } from '../../domain/allocation/cases/bar-fields';
import { plain } from '../../kernel/reading/sent';
import { formatInstant, formatListName } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { barChoices } from './parts/bar-choices';
import type { UseCaseContext } from '../context';
import { type LoadedCase, loadCaseFor } from './parts/load-case';
import type { Problem } from '../problem';

/** What the form of a bar sends. */
export const RECORD_BAR_FORM = { ...BAR_FIELDS, crn: plain() };
/** What the form that lifts one sends. */
export const LIFT_BAR_FORM = { ...LIFT_BAR_FIELDS, crn: plain(), barId: plain() };

export interface RecordBarInput extends BarTexts {
  readonly crn: string;
}

/**
 * Records that an officer must not hold a case, with the reason. It rules the officer out as final from then on; a present holder
 * keeps the case until it is reallocated, and is flagged. The same officer twice is refused beside the field.
 */
export async function recordBar(
  context: UseCaseContext,
  input: RecordBarInput,
): Promise<Result<{ crn: Crn }, Problem>> {
  const loaded = await loadCaseToBar(context, input.crn);
  if (!loaded.ok) return loaded;
  const { facts } = loaded.value;
  const read = readBar(input);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const officer = (await barChoices(context, loaded.value)).find(
    (choice) => choice.staffCode === input.staffCode,
  );
  if (!officer) return doesNotFit('Choose an officer from the list');
  const { store, actor, now } = context;
  const { staffCode } = officer;
  const bar = { id: randomUUID(), crn: facts.crn, staffCode, ...read.value };
  try {
    await store.tx(async (tx) => {
      await lockLiveCase(tx, store.t, facts.crn);
      await saveBar(tx, store.t, actor, now, bar);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return doesNotFit(`${formatListName(officer)} is barred from this case already`);
  }
  return ok({ crn: facts.crn });
}

export interface LiftBarInput {
  readonly crn: string;
  readonly barId: string;
  readonly why: string;
}

/** Lifts a bar, with why. Whoever comes second is told who lifted it and when. */
export async function liftBar(
  context: UseCaseContext,
  input: LiftBarInput,
): Promise<Result<{ crn: Crn }, Problem>> {
  const loaded = await loadCaseToBar(context, input.crn);
  if (!loaded.ok) return loaded;
  const { crn } = loaded.value.facts;
  const bar = await findBar(context, crn, input.barId);
  if (bar === null) return err({ code: 'not_found' });
  const why = readLiftedWhy(input.why);
  if (!why.ok) return err({ code: 'does_not_fit', fields: why.error });
  const { store, actor, now } = context;
  const { id, staffCode } = bar;
  const lifted = await store.tx(async (tx) => {
    await lockLiveCase(tx, store.t, crn);
    return liftStoredBar(tx, store.t, actor, now, { id, crn, staffCode, why: why.value });
  });
  if (lifted) return ok({ crn });
  const after = await findBar(context, crn, input.barId);
  return err({ code: 'stale', detail: liftedText(after ?? bar) });
}

/** A case of which the actor may record who must not hold it; one that has ended is told so. */
export async function loadCaseToBar(
  context: UseCaseContext,
  crn: string,
): Promise<Result<LoadedCase, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  if (!can(context.actor, 'record_bar', loaded.value.thing).allowed)
    return err({
      code: 'not_allowed',
      detail: 'Only managers and allocators of this part of the estate record who must not hold a case',
    });
  if (loaded.value.endedOn !== null)
    return err({ code: 'not_allowed', detail: 'This case has ended: nobody holds it' });
  return loaded;
}

/** One bar of a case; null where there is none with this id. */
export async function findBar({ store }: UseCaseContext, crn: Crn, id: string): Promise<StoredBar | null> {
  return (await loadBars(store.db, store.t, crn)).find((bar) => bar.id === id) ?? null;
}

function liftedText({ liftedAt, liftedByName }: StoredBar): string {
  if (liftedAt === null) return 'Nothing has been saved. Look at the case and try again';
  return `${liftedByName} lifted it already, on ${formatInstant(new Date(liftedAt))}. Nothing has been saved`;
}

function doesNotFit(message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field: 'staffCode', message }] });
}
