import 'server-only';
import { type Fillable, missingFieldsOf } from '../../domain/allocation/cases/missing-fields';
import { CASE_FIELDS } from '../../domain/banding/bands/case-fields';
import { readCaseFields } from '../../domain/banding/bands/case-input';
import { CHANGE_FIELDS } from '../../domain/banding/changes/case-change-fields';
import { inputsMissingWords } from '../../domain/banding/missing-words';
import { scoreNamesOf } from '../../domain/banding/rule-names';
import { bandingModelOf } from '../../domain/workload/model/model';
import type { FieldProblem } from '../../kernel/form-state';
import { readRecord } from '../../kernel/reading/record';
import { figure } from '../../kernel/reading/query';
import { orNull, plain, version } from '../../kernel/reading/sent';
import { err, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { type EditCaseInput, type EditCaseOutcome, loadEditableCase, saveChange } from './edit-case';
import { readFlags } from './parts/case-form';
import type { LoadedCase } from './parts/load-case';

/** What the form of a row of the list sends: what is missing alone. */
export const FILL_MISSING_FORM = {
  crn: plain(),
  rsr: CASE_FIELDS.rsr,
  ogrs: CASE_FIELDS.ogrs,
  rosh: CASE_FIELDS.rosh,
  importedBand: CASE_FIELDS.importedBand,
  flags: CASE_FIELDS.flags,
  ...CHANGE_FIELDS,
  version: version(),
  seen: plain(),
  intent: plain(),
  next: orNull(plain()),
  page: figure(),
};

export interface FillMissingInput extends Omit<EditCaseInput, 'texts'> {
  /** What was typed; what is empty stays missing. */
  readonly texts: Readonly<Record<Fillable, string>>;
}

/**
 * Adds what a case lacks, and nothing else: what is recorded stays as it is. Judged like every change of a case (`editCase`): a band or
 * grade that changes must have been seen, and a fall asks why. A form on which nothing was filled in is refused.
 */
export async function fillMissing(
  context: UseCaseContext,
  input: FillMissingInput,
): Promise<Result<EditCaseOutcome, Problem>> {
  const loaded = await loadEditableCase(context, input.crn);
  if (!loaded.ok) return loaded;
  const filled = readFilled(loaded.value, input.texts);
  const said = readRecord(CHANGE_FIELDS, { reason: input.reason, evidence: input.evidence ?? '' });
  if (!said.ok || filled.problems.length > 0)
    return err({ code: 'does_not_fit', fields: [...filled.problems, ...(said.ok ? [] : said.error)] });
  const after = { ...loaded.value.facts, ...filled.values };
  return saveChange(context, loaded.value, { ...input, after, ...said.value });
}

/** What was filled in of what is missing. */
function readFilled(
  { banding, model }: LoadedCase,
  texts: FillMissingInput['texts'],
): ReturnType<typeof readCaseFields> {
  const open = missingFieldsOf(banding, bandingModelOf(model)).filter((field) => texts[field].trim() !== '');
  const flags = readFlags(open.includes('flags') ? texts.flags : '');
  const given = Object.fromEntries(
    open.map((field) => [field, field === 'flags' ? flags.text : texts[field]]),
  );
  const read = readCaseFields(given, scoreNamesOf(model.ruleSet));
  const problems: readonly FieldProblem[] = [
    ...read.problems,
    ...(flags.problem === null ? [] : [flags.problem]),
    ...(open.length > 0 ? [] : [nothingFilled(banding, model)]),
  ];
  return { values: read.values, problems };
}

function nothingFilled(banding: LoadedCase['banding'], model: LoadedCase['model']): FieldProblem {
  const missing = missingFieldsOf(banding, bandingModelOf(model));
  const words = inputsMissingWords(missing, model.ruleSet);
  return {
    field: missing[0] ?? '',
    message:
      missing.length === 0
        ? 'Nothing is missing any more: see the case'
        : `Enter ${words}, or skip to the next case`,
  };
}
