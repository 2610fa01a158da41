import { ABSENCE_KINDS, type Absence } from '../../workload/absence/absence';
import type { Dated } from '../../workload/measure/officer-standing';
import { dayOf, wordsOf } from './example-reader';

/** "sickness 2 Nov 2026 to 6 Nov 2026 + annual leave 9 Nov 2026 to not known" */
export function absencesOf(text: string): Absence[] {
  return text.split(' + ').map((part) => {
    const kind = ABSENCE_KINDS.find((one) => part.startsWith(`${wordsOf(one)} `));
    if (kind === undefined) throw new Error(`No absence: ${part}`);
    const [from = '', to = ''] = part.slice(kind.length + 1).split(' to ');
    return { kind, startDate: dayOf(from), endDate: to === 'not known' ? null : dayOf(to) };
  });
}

/** Somebody in post with these absences. */
export function absent(absences: readonly Absence[], more: Partial<Dated> = {}): Dated {
  return { startDate: null, leavingDate: null, absences, ...more };
}
