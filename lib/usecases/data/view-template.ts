import 'server-only';
import { parse } from 'csv-parse/sync';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { err, ok, type Result } from '../../kernel/result';
import type { TemplateColumn, TemplateWorkbook } from '../../kernel/text/template';
import { todayOf, type UseCaseContext } from '../context';
import { IMPORT_FILES, type ImportFile } from '../import/import-report';
import { type ColumnAbout, FILE_SPECS } from '../import/reading/file-specs';
import type { Problem } from '../problem';
import { EXAMPLE_FILES } from './parts/example-files';
import { importerOf } from './parts/may-import';

/** The workbook to fill in, in the words of the model in force. For those who may import. */
export async function viewTemplate(context: UseCaseContext): Promise<Result<TemplateWorkbook, Problem>> {
  if (importerOf(context) === null) return err({ code: 'not_found' });
  const { db, t } = context.store;
  const model = await loadModelInForce(db, t, todayOf(context));
  const ofModel = (file: ImportFile, column: string): readonly string[] => {
    if (column === 'grade') return model.grades.map(({ code }) => code);
    return file === 'reductions.csv' && column === 'reason'
      ? model.reductionReasons.map(({ name }) => name)
      : [];
  };
  return ok({
    sheets: FILE_SPECS.map(({ file, about }) => ({
      name: nameOf(file),
      columns: about.map((column) => toColumn(column, ofModel(file, column.name))),
    })),
    examples: IMPORT_FILES.map((file) => ({ name: nameOf(file), rows: parse(EXAMPLE_FILES[file]) })),
  });
}

function nameOf(file: ImportFile): string {
  const noun = file.slice(0, file.indexOf('.'));
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

function toColumn(
  { name, label, required, json, isKey }: ColumnAbout,
  ofModel: readonly string[],
): TemplateColumn {
  const codes = json.is === 'choice' ? json.codes : json.is === 'yesNo' ? ['y', 'n'] : ofModel;
  const must = required ? 'Must be filled in.' : 'May be empty.';
  const how = json.is === 'choices' ? ` Any of ${json.codes.join(', ')}, separated by semicolons.` : '';
  const numbers = json.is === 'number' || json.is === 'whole';
  return {
    name,
    note: `${label}. ${must}${json.is === 'day' ? ' A day, like 02/11/2026.' : how}`,
    required,
    kind: isKey ? 'key' : json.is === 'day' ? 'day' : numbers ? 'number' : 'text',
    choices: codes,
  };
}
