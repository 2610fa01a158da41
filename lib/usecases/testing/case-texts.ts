import { CASE_FIELDS, type CaseField, type CaseInput } from '../../domain/banding/bands/case-fields';
import type { CaseTexts } from '../cases/parts/case-form';

/** A case as its form would send it back unchanged. */
export function caseTextsOf(row: CaseInput): CaseTexts {
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return value.join(';');
    if (typeof value === 'boolean') return value ? 'y' : 'n';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const fields = Object.keys(CASE_FIELDS) as CaseField[];
  return Object.fromEntries(fields.map((field) => [field, text(row[field])])) as CaseTexts;
}
