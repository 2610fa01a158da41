import { ALLOCATION_REASON_LABELS, ALLOCATION_REASONS } from './decision';

/** The reason given for an allocation, in words: the list's own, and what was written beside it; null where none was asked. */
export function reasonWords(code: string | null, text: string | null): string | null {
  if (code === null) return text;
  const known = ALLOCATION_REASONS.find((reason) => reason === code);
  const label = known === undefined ? sentence(code) : ALLOCATION_REASON_LABELS[known];
  return text === null ? label : known === 'other' ? text : `${label}: ${text}`;
}

function sentence(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
