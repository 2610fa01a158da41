import 'server-only';
import { loadFirstStoredDay } from '../../../../db/queries/capacity/load-stored-days';
import { can } from '../../../domain/access/can';
import { err, ok, type Result } from '../../../kernel/result';
import type { LongFile } from '../../../kernel/text/sheet';
import { readDate } from '../../../kernel/text/read-text';
import type { UseCaseContext } from '../../context';
import type { FieldProblem, Problem } from '../../problem';
import { type AskedUnit, loadAskedUnit, placeOfUnit, unitsToGoUp } from '../parts/load-capacity';
import type { ArchivePage, ArchiveQuery } from './archive-page';
import { type ArchiveAsked, exportArchive } from './export-archive';

/** Where the daily figures of a unit are asked for, with what was wrong with what was asked. */
export async function viewArchive(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  query: ArchiveQuery,
): Promise<Result<ArchivePage, Problem>> {
  const found = await loadAskedUnit(context, unitAsked);
  if (!found.ok) return found;
  const { unit, estate, ...source } = found.value;
  const { db, t } = context.store;
  return ok({
    ...source,
    unit,
    above: unitsToGoUp(context, found.value),
    firstDay: await loadFirstStoredDay(db, t),
    mayName: can(context.actor, 'view_officer', { places: [placeOfUnit(estate, unit)] }).allowed,
    problems: query.from === null && query.to === null ? [] : await problemsOf(context, unitAsked, query),
  });
}

/** The daily figures that an address asks for. */
export async function takeArchive(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  query: ArchiveQuery,
): Promise<Result<LongFile, Problem>> {
  const asked = readArchive(query);
  return asked.ok ? exportArchive(context, unitAsked, asked.value) : asked;
}

async function problemsOf(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  query: ArchiveQuery,
): Promise<readonly FieldProblem[]> {
  const taken = await takeArchive(context, unitAsked, query);
  return !taken.ok && taken.error.code === 'does_not_fit' ? taken.error.fields : [];
}

function readArchive({ of, from, to, format }: ArchiveQuery): Result<ArchiveAsked, Problem> {
  const first = readDay('First day', from);
  const last = readDay('Last day', to);
  if (first.ok && last.ok) return ok({ of, from: first.value, to: last.value, format });
  return err({
    code: 'does_not_fit',
    fields: [
      ...(first.ok ? [] : [{ field: 'from', message: first.error }]),
      ...(last.ok ? [] : [{ field: 'to', message: last.error }]),
    ],
  });
}

function readDay(label: string, text: string | null) {
  const typed = (text ?? '').trim().slice(0, 20);
  return typed === '' ? err(`Enter the ${label.toLowerCase()}`) : readDate(label)(typed);
}
