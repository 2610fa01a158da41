import { type Absence, absenceSentence } from '@/lib/domain/workload/absence/absence';

/** An absence in words, for a page: "Sick from 31 October 2026, last day not known." */
export function wordsOfAbsence(absence: Absence): string {
  return absenceSentence(absence);
}
