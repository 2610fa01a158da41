import type { ReactNode } from 'react';

/** What a tag means. Red is for beyond grade and overdue only (and, elsewhere, well over). */
export type TagMeaning =
  'allowed' | 'with_oversight' | 'training_gap' | 'beyond_grade' | 'overdue' | 'due' | 'neutral';

const COLOURS: Record<TagMeaning, string> = {
  allowed: 'govuk-tag--green',
  with_oversight: 'govuk-tag--yellow',
  training_gap: 'govuk-tag--yellow',
  beyond_grade: 'govuk-tag--red',
  overdue: 'govuk-tag--red',
  due: 'govuk-tag--orange',
  neutral: 'govuk-tag--grey',
};

/** A word with a colour. The word says it all: the colour only helps to find it. */
export function Tag({ meaning, children }: { readonly meaning: TagMeaning; readonly children: ReactNode }) {
  return <strong className={`govuk-tag ${COLOURS[meaning]} hr-tag`}>{children}</strong>;
}
