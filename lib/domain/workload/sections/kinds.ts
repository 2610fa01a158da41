import { FLAG_LABELS, GRADE_ROLE_LABELS, ROSH_LABELS, SETTING_LABELS } from '../../banding/labels';
import { FLAGS, GRADE_ROLES, type GradeVerdict, ROSH_LEVELS, SETTINGS } from '../../banding/case-vocabulary';
import type { FormChoice } from '../hours/officer-choices';
import type { FieldKind } from './field';

const choices = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): FormChoice[] =>
  values.map((value) => ({ value, label: labels[value] }));

/** The words of a verdict on a grade and a band. */
const VERDICT_WORDS: Record<GradeVerdict, string> = {
  allowed: 'Allowed',
  with_oversight: 'With oversight',
  not_allowed: 'Not allowed',
};

export const VERDICT_KIND: FieldKind = {
  type: 'choice',
  options: choices(['allowed', 'with_oversight', 'not_allowed'], VERDICT_WORDS),
};
export const FLAGS_KIND: FieldKind = { type: 'choices', options: choices(FLAGS, FLAG_LABELS) };
export const FLAG_KIND: FieldKind = { type: 'choice', options: choices(FLAGS, FLAG_LABELS) };
export const ROSH_KIND: FieldKind = { type: 'choices', options: choices(ROSH_LEVELS, ROSH_LABELS) };
export const ROLE_KIND: FieldKind = { type: 'choice', options: choices(GRADE_ROLES, GRADE_ROLE_LABELS) };
export const POINTS_KIND: FieldKind = { type: 'number', from: 0, to: 100_000, decimals: 0 };
export const SHARE_KIND: FieldKind = { type: 'number', from: 0, to: 100, decimals: 0 };
export const SCORE_KIND: FieldKind = { type: 'number', from: 0, to: 100, decimals: 2 };
export const HOURS_KIND: FieldKind = { type: 'number', from: 0.01, to: 168, decimals: 2, scale: 100 };
export const SETTINGS_IN_ORDER = choices(SETTINGS, SETTING_LABELS);
export const TEXT_KIND: FieldKind = { type: 'text', most: 100 };
export const CODE_KIND: FieldKind = { type: 'text', most: 20 };

/** Days, cases, officers: whole numbers from 1. */
export const countKind = (to = 1_000): FieldKind => ({ type: 'number', from: 1, to, decimals: 0 });

/** A choice of the model's own bands. */
export const bandKind = (bands: readonly { readonly code: string }[]): FieldKind => ({
  type: 'choice',
  options: bands.map(({ code }) => ({ value: code, label: `Band ${code}` })),
});
