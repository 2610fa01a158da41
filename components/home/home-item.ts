import type { AwayFact } from '@/lib/domain/metrics/officers/home-facts';
import type { Address } from '@/lib/kernel/address';

/** One counted sentence of home, a link to what it counts. */
export interface HomeItem {
  readonly key: string;
  readonly href: Address;
  readonly title: string;
  readonly hint?: string;
  /** When it is due: a word, or a tag. */
  readonly status?: { readonly words: string; readonly look: 'plain' | 'overdue' | 'due' };
  /** What can be done about it, the first thing first. */
  readonly offers?: readonly { readonly label: string; readonly href: Address; readonly about: string }[];
  /** The officers who are away, as a table below the sentence. */
  readonly away?: readonly AwayFact[];
  /** The reader may arrange cover for them. */
  readonly mayCover?: boolean;
}

/** The sentences of home, the most urgent group first. */
export interface HomeGroups {
  readonly actToday: readonly HomeItem[];
  readonly thisWeek: readonly HomeItem[];
  readonly keepInView: readonly HomeItem[];
}

export const NO_ITEMS: HomeGroups = { actToday: [], thisWeek: [], keepInView: [] };

/** Joins groups of several sources: each group keeps its order. */
export function joinGroups(...all: readonly HomeGroups[]): HomeGroups {
  return {
    actToday: all.flatMap((groups) => groups.actToday),
    thisWeek: all.flatMap((groups) => groups.thisWeek),
    keepInView: all.flatMap((groups) => groups.keepInView),
  };
}

/** "a", "a and b", "a, b and c". */
export function listWords(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}

/** Sentences one after the other; empty ones are left out. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
