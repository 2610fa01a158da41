import type { Address } from '../../kernel/address';
import type { FormStep } from '../../kernel/form-state';

/** The parameter that says to which step the form of a page has come. */
const STEP_PARAM = 'step';
/** What a page is told once, and is no part of what it asks. */
const TOLD_PARAM = 'saved';

/** The address of a step of the form of a page; null for the page itself. */
export function atStep(address: string, step: FormStep | null): Address {
  const [path = '/', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  query.delete(STEP_PARAM);
  query.delete(TOLD_PARAM);
  if (step !== null) query.set(STEP_PARAM, step);
  const text = query.toString();
  // An address of ours: it begins with a slash.
  return (text === '' ? path : `${path}?${text}`) as Address;
}

/** The step that the query of a page says; null where it says none. */
export function stepOf(query: Pick<URLSearchParams, 'get'> | null): FormStep | null {
  const step = query?.get(STEP_PARAM);
  return step === 'check' || step === 'mend' ? step : null;
}
