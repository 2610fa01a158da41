import type { Asked } from './reasons-asked';

/** The questions in words, each alternative once, after them. */
export function questionLines(asked: readonly Pick<Asked, 'why' | 'alternative'>[]): readonly string[] {
  return [
    ...asked.map((question) => question.why),
    ...new Set(asked.map((question) => question.alternative)),
  ];
}
