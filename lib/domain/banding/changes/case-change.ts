import { sameMembers } from '../../../kernel/collections';
import { formatDateShort } from '../../../kernel/format';
import { parseIsoDate } from '../../../kernel/dates';
import type { Banding } from '../bands/band-case';
import { CASE_FIELDS, type CaseField, caseFieldLabel, type CaseInput } from '../bands/case-fields';
import {
  COHORT_LABELS,
  FLAG_LABELS,
  ROSH_LABELS,
  SENTENCE_LABELS,
  SETTING_LABELS,
  SEX_LABELS,
  STATE_LABELS,
  type ScoreNames,
} from '../labels';

/** One fact that changed, in words. */
export interface ChangedFact {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Facts of a case that changed, as audit entries keep them: only the fields that differ. */
export type CaseChange = Readonly<Record<string, unknown>>;

/** The fields in which two records of a case differ; null when they say the same. */
export function changedFacts(
  before: CaseInput,
  after: CaseInput,
): { readonly from: CaseChange; readonly to: CaseChange } | null {
  const fields = (Object.keys(CASE_FIELDS) as CaseField[]).filter(
    (field) => !sameFact(factOf(before, field), factOf(after, field)),
  );
  if (fields.length === 0) return null;
  const pick = (facts: CaseInput): CaseChange =>
    Object.fromEntries(fields.map((field) => [field, factOf(facts, field)]));
  return { from: pick(before), to: pick(after) };
}

/** One fact as changes compare it: flags that nobody recorded are not known, which is not the same as none. */
function factOf(facts: CaseInput, field: CaseField): unknown {
  return field === 'flags' && facts.flagsKnown === false ? null : facts[field];
}

/** Whether two values of a fact say the same: flags in any order. */
export function sameFact(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && sameMembers(a, b));
}

/** What changed, a line a fact, in the order of the form. `mayName`: the reader may know who it is; `scores`: as the model calls them. */
export function describeChange(
  from: CaseChange,
  to: CaseChange,
  mayName: boolean,
  scores: ScoreNames,
): ChangedFact[] {
  const valueOf = (facts: CaseChange, field: string): unknown =>
    field === 'flags' && facts.flagsKnown === false ? null : facts[field];
  const fields: string[] = [...Object.keys(CASE_FIELDS), 'officer', 'endedOn'];
  const named = (field: string): boolean => field === 'forename' || field === 'surname';
  return fields
    .filter((field) => field in to)
    .map((field) => {
      const label = labelOf(field, scores);
      if (named(field) && !mayName) return { label, from: 'not shown', to: 'not shown' };
      return { label, from: wordsFor(field, valueOf(from, field)), to: wordsFor(field, valueOf(to, field)) };
    });
}

function labelOf(field: string, scores: ScoreNames): string {
  if (field === 'officer') return 'Officer';
  if (field === 'endedOn') return 'Ended';
  return caseFieldLabel(field as CaseField, scores);
}

const LABELS: Partial<Record<string, Readonly<Record<string, string>>>> = {
  setting: SETTING_LABELS,
  sex: SEX_LABELS,
  sentence: SENTENCE_LABELS,
  cohort: COHORT_LABELS,
  state: STATE_LABELS,
  rosh: ROSH_LABELS,
  flags: FLAG_LABELS,
};

/** The value of one field in words: "not known", "Very high", "2 Nov 2026". */
export function wordsFor(field: string, value: unknown): string {
  const labels = LABELS[field];
  if (Array.isArray(value))
    return value.length === 0
      ? 'none'
      : value.map((entry) => labels?.[String(entry)] ?? String(entry)).join(', ');
  if (value === null || value === undefined || value === '')
    return field === 'officer' ? 'nobody' : 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return field === 'rsr' ? value.toFixed(2) : String(value);
  const text = String(value);
  const date = parseIsoDate(text);
  return labels?.[text] ?? (date === null ? text : formatDateShort(date));
}

/** Whether one band is less work than another, by the ranks of the model. */
export function isLowerBand(
  model: { readonly bands: readonly { readonly code: string; readonly rank: number }[] },
  band: string,
  than: string,
): boolean {
  const rank = (code: string): number => model.bands.find((entry) => entry.code === code)?.rank ?? 0;
  return rank(band) < rank(than);
}

/** What people decide by, in one text: two bandings with the same mark ask for the same officer and the same work. */
export function bandingMark(banding: Banding): string {
  const { band, provisional, minimumGrade, minimumGradeUndecided, communityPayback, underAge, flagsMissing } =
    banding;
  return [
    band,
    provisional ? 'provisional' : 'settled',
    minimumGrade,
    minimumGradeUndecided ? 'undecided' : 'decided',
    communityPayback ?? '',
    underAge ? 'under-age' : '',
    ...(flagsMissing ? ['flags-missing'] : []),
  ].join('/');
}

/** The mark of a change as its form shows it: what it leads to, and why a second manager is asked, if one is. */
export function changeMark(after: Banding, asks: readonly { readonly rule: string }[]): string {
  const mark = bandingMark(after);
  return asks.length === 0 ? mark : `${mark}/waits ${asks.map((ask) => ask.rule).join(' ')}`;
}
