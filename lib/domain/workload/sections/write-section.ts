import type { FieldProblem } from '../../../kernel/form-state';
import { err, ok, type Result } from '../../../kernel/result';
import type { WorkloadModel } from '../model/model';
import { readModelShape } from '../model/read-model';
import { type ModelSection, settleMatrix } from './all-sections';
import { type Path, withoutRows, withValue } from './document-path';
import { type FieldGroup, fieldName, removeName, valueAt } from './field';
import { readModelField } from './read-field';

/** What was typed into the field of this name; empty when nothing was. */
export type TypedTexts = (name: string) => readonly string[];

/** The model with a section as it was typed, or what is wrong beside each field. Parts that contradict others are no problem here. */
export function writeSection(
  model: WorkloadModel,
  section: ModelSection,
  typed: TypedTexts,
): Result<WorkloadModel, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  let document: unknown = model;
  for (const entry of section.groups(model)) {
    if (isLeftOut(entry, typed)) continue;
    if (entry.row && entry.begins !== undefined)
      document = withValue(document, [...entry.row.list, entry.row.index], entry.begins);
    for (const field of entry.fields) {
      const name = fieldName(field.path);
      const read = readModelField(field, typed(name), entry.row ? entry.title : '');
      if (read.ok) document = withValue(document, field.path, read.value);
      else problems.push({ field: name, message: read.error });
    }
  }
  if (problems.length > 0) return err(problems);
  const kept = dropRemoved(document, section.groups(model), typed);
  const settled = settleMatrix(section.settle?.(kept) ?? kept);
  const shaped = readModelShape(settled);
  return shaped.ok
    ? ok(shaped.value)
    : err(shaped.error.map(({ path, message }) => ({ field: fieldName(path), message })));
}

/** A row that is to go, or one that may be added and was left empty. */
function isLeftOut(entry: FieldGroup, typed: TypedTexts): boolean {
  if (entry.row && isRemoved(entry.row, typed)) return true;
  if (entry.begins === undefined) return false;
  return entry.fields.every((field) => typed(fieldName(field.path)).every((text) => text.trim() === ''));
}

function isRemoved(row: { readonly list: Path; readonly index: number }, typed: TypedTexts): boolean {
  return typed(removeName(row)).includes('y');
}

function dropRemoved(document: unknown, groups: readonly FieldGroup[], typed: TypedTexts): unknown {
  const rows = groups.flatMap(({ row, begins }) => (row && begins === undefined ? [row] : []));
  const lists = new Map(rows.map(({ list }) => [fieldName(list), list]));
  return [...lists.values()].reduce<unknown>((sum, list) => {
    const gone = rows
      .filter((row) => fieldName(row.list) === fieldName(list) && isRemoved(row, typed))
      .map((row) => row.index);
    return gone.length === 0 ? sum : withoutRows(sum, list, gone, valueAt(sum, list));
  }, document);
}
