import { type AttentionList, CASE_LISTS, OFFICER_LISTS } from '@/lib/domain/metrics/cases/attention-lists';

/** The list with this word; null when there is none. */
export function findList(word: string): AttentionList | null {
  return [...CASE_LISTS, ...OFFICER_LISTS].find((list) => list === word) ?? null;
}
