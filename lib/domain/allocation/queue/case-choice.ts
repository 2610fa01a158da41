import { countOf } from '../../../kernel/format';

/** How somebody is about to decide on a waiting case: they have its candidates open, or have laid it in their basket. */
export type ChoiceKind = 'choosing' | 'basket';

/** That somebody else is about to decide on a waiting case. */
export interface CaseChoice {
  readonly crn: string;
  readonly name: string;
  readonly kind: ChoiceKind;
}

/** Minutes after the last sign of life at which it no longer counts: a page that is open gives one every minute. */
export const CHOOSING_MINUTES = 5;
/** Likewise of a basket, in which cases lie while somebody looks at other pages. */
export const BASKET_MINUTES = 30;

/** "Priya Shah is choosing now, and 2 others"; empty where nobody is about to decide. */
export function choicesWords(choices: readonly Pick<CaseChoice, 'name' | 'kind'>[]): string {
  const [first, ...others] = choices;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : `, and ${countOf(others.length, 'other')}`;
  return `${choiceWords(first)}${more}`;
}

/** "Priya Shah is choosing now" */
export function choiceWords({ name, kind }: Pick<CaseChoice, 'name' | 'kind'>): string {
  return kind === 'choosing' ? `${name} is choosing now` : `In the basket of ${name}`;
}
