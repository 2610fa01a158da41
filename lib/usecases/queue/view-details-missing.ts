import 'server-only';
import { ALL_CASES } from '../../domain/allocation/cases/case-list';
import { missingFieldsOf } from '../../domain/allocation/cases/missing-fields';
import { mayAnywhere } from '../../domain/access/can';
import { bandingModelOf } from '../../domain/workload/model/model';
import type { PageAsked } from '../../kernel/list-part';
import { err, ok, type Result } from '../../kernel/result';
import type { CaseListRow } from '../cases/case-list-page';
import { viewCaseToEdit } from '../cases/view-case-form';
import { viewCases } from '../cases/view-cases';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { type EveryCase, readEveryCase } from '../cases/parts/every-case';
import { loadCaseFor } from '../cases/parts/load-case';
import type { DetailsMissingPage, FilledCase, FillingCase } from './details-missing-page';
import { viewQueue } from './view-queue';

const NO_QUEUE: Problem = { code: 'not_allowed', detail: 'Your role shows no waiting cases' };

/** Which page of the list, which case is being filled, and which one was just now. */
export interface DetailsMissingAsk {
  readonly page: PageAsked;
  readonly fill?: string | null;
  readonly done?: string | null;
}

/**
 * Waiting and held cases of the actor's part of the estate whose band rests on something that is not recorded, a page of them; and, where
 * one is asked for, what fills its gaps and which case comes next.
 */
export async function viewDetailsMissing(
  context: UseCaseContext,
  { page, fill = null, done = null }: DetailsMissingAsk,
): Promise<Result<DetailsMissingPage, Problem>> {
  if (!mayAnywhere(context.actor, 'view_queue')) return err(NO_QUEUE);
  const found = await viewCases(context, { ...ALL_CASES, missing: true, page });
  if (!found.ok) return found;
  const last = page === 'all' || page >= found.value.pageCount;
  const after = fill === null || last ? [] : await rowsOf(context, page + 1);
  return ok({
    ...found.value,
    mayMend: mayAnywhere(context.actor, 'edit_case'),
    appointments: found.value.rows.every((row) => row.holder !== null)
      ? new Map()
      : await appointmentsOf(context),
    filling: fill === null ? null : await fillingOf(context, [...found.value.rows, ...after], fill),
    done: done === null ? null : await filledCase(context, done),
  });
}

/** All that the list has, whatever the page. */
export async function readDetailsMissing(
  context: UseCaseContext,
): Promise<Result<EveryCase & Pick<DetailsMissingPage, 'appointments'>, Problem>> {
  if (!mayAnywhere(context.actor, 'view_queue')) return err(NO_QUEUE);
  const read = await readEveryCase(context, { ...ALL_CASES, missing: true });
  return read.ok ? ok({ ...read.value, appointments: await appointmentsOf(context) }) : read;
}

/** The next page: a case that is filled leaves the list, and the first of the next page moves up. */
async function rowsOf(context: UseCaseContext, page: number): Promise<readonly CaseListRow[]> {
  const next = await viewCases(context, { ...ALL_CASES, missing: true, page });
  return next.ok ? next.value.rows : [];
}

/** Null where the case lacks nothing (any more), or is not the reader's to change. */
async function fillingOf(
  context: UseCaseContext,
  rows: readonly CaseListRow[],
  crn: string,
): Promise<FillingCase | null> {
  const editable = await viewCaseToEdit(context, crn);
  if (!editable.ok) return null;
  const { page, options, judging } = editable.value;
  const fields = missingFieldsOf(page.banding, bandingModelOf(page.model));
  if (fields.length === 0) return null;
  // Whoever came from another list may be filling a case of another page: the first of this one comes next.
  const place = rows.findIndex((row) => row.crn === page.facts.crn);
  return {
    crn: page.facts.crn,
    name: page.name.text,
    fields,
    facts: page.facts,
    before: page.banding,
    options,
    judging,
    waiting: page.bandChanges.waiting.map((block) => block.change),
    next: rows[place + 1]?.crn ?? null,
  };
}

async function filledCase(context: UseCaseContext, crn: string): Promise<FilledCase | null> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return null;
  const { facts, name, banding } = loaded.value;
  return { crn: facts.crn, name: name.text, banding };
}

async function appointmentsOf(context: UseCaseContext): Promise<DetailsMissingPage['appointments']> {
  const queue = await viewQueue(context, { ldu: null, team: null, band: null });
  return new Map(queue.ok ? queue.value.rows.map((row) => [row.crn, row.appointment]) : []);
}
