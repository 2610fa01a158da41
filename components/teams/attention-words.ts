import type { CaseAttention } from '@/lib/domain/workload/contact/case-attention';

/** What is counted, in the words of the "needs attention" column: "3 contacts overdue". */
export function attentionWords(kind: CaseAttention, count: number): string {
  const one = count === 1;
  switch (kind) {
    case 'needs_reallocating':
      return one ? '1 case needs reallocating' : `${count} cases need reallocating`;
    case 'holder_barred':
      return one
        ? '1 with an officer who must not hold it'
        : `${count} with an officer who must not hold them`;
    case 'beyond_grade':
      return `${count} beyond grade`;
    case 'beside_not_allowed':
      return one ? '1 cover or share to decide on' : `${count} covers or shares to decide on`;
    case 'release_passed':
      return `${count} with a release date passed`;
    case 'contact_overdue':
      return one ? '1 contact overdue' : `${count} contacts overdue`;
    case 'oversight_missing':
      return `${count} oversight missing`;
    case 'oversight_overdue':
      return `${count} oversight overdue`;
    case 'oversight_due':
      return `${count} oversight due`;
    case 'training_gap':
      return one ? '1 training gap' : `${count} training gaps`;
    case 'details_missing':
      return `${count} with details missing`;
  }
}

/** The same as a choice of a filter. */
export const ATTENTION_LABELS: Record<CaseAttention, string> = {
  needs_reallocating: 'Needs reallocating',
  holder_barred: 'Officer must not hold it',
  beyond_grade: 'Beyond grade',
  beside_not_allowed: 'Cover or share to decide on',
  release_passed: 'Release date passed in custody',
  contact_overdue: 'Contact overdue',
  oversight_missing: 'Oversight missing',
  oversight_overdue: 'Oversight overdue',
  oversight_due: 'Oversight due this week',
  training_gap: 'Training gap',
  details_missing: 'Details missing',
};
