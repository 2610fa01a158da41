import 'server-only';
import { CASE_FIELDS, type CaseField, type CaseInput } from '../../../domain/banding/bands/case-fields';
import { NO_FLAGS } from '../../../domain/banding/bands/case-input';
import type { CaseTexts } from './case-form';

/** What the form of a case sends when it is opened and saved as it is. */
export function caseTextsOf(facts: CaseInput): CaseTexts {
  const text = (field: CaseField): string => {
    const value = facts[field];
    if (field === 'flags') return facts.flagsKnown === false ? '' : flagsText(facts.flags);
    if (typeof value === 'boolean') return value ? 'y' : 'n';
    return value === null ? '' : String(value);
  };
  const fields = Object.keys(CASE_FIELDS) as CaseField[];
  // One text for each field.
  return Object.fromEntries(fields.map((field) => [field, text(field)])) as CaseTexts;
}

/** Flags as the form sends them; that none applies is said in a word. */
export function flagsText(flags: readonly string[]): string {
  return flags.length === 0 ? NO_FLAGS : flags.join(';');
}
