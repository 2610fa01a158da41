import { ALLOCATION_REASON_LABELS, ALLOCATION_REASONS } from '../decisions/decision';
import { REALLOCATION_REASON_LABELS, REALLOCATION_REASONS } from '../moves/reallocation-reason';
import { capitalised } from '../../../kernel/text/first-letter';

/** The reason given for an allocation or a move, in words: the list's own, and what was written beside it; null where none was asked. */
export function reasonWords(code: string | null, text: string | null): string | null {
  if (code === null) return text;
  const label = labelOf(code);
  return text === null ? label : code === 'other' ? text : `${label}: ${text}`;
}

function labelOf(code: string): string {
  const allocation = ALLOCATION_REASONS.find((reason) => reason === code);
  if (allocation !== undefined) return ALLOCATION_REASON_LABELS[allocation];
  const move = REALLOCATION_REASONS.find((reason) => reason === code);
  return move === undefined ? sentence(code) : REALLOCATION_REASON_LABELS[move];
}

function sentence(code: string): string {
  const words = code.replaceAll('_', ' ');
  return capitalised(words);
}
