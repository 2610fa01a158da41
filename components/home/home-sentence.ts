import type { TagMeaning } from '@/components/ui/list/tag';

/** How soon a sentence of home asks for something. */
export type HomeGroup = 'act' | 'week' | 'view';

/** One counted sentence of home, a link to the list that it counts. */
export interface HomeSentence {
  readonly group: HomeGroup;
  readonly href: string;
  readonly title: string;
  readonly hint?: string;
  /** When it is due: plain words, or a tag where it has a meaning. */
  readonly due?: { readonly text: string; readonly meaning: TagMeaning | null };
}

/** "is" or "are", for a count. */
export function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** The address of a list of attention over all teams. */
export function listHref(list: string): string {
  return `/teams/attention?kind=${list}`;
}
