import { ABSENCE_KINDS, ABSENCE_LABELS } from '@/lib/domain/workload/absence/absence';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';

/** Kinds of absence as the form names them. */
export function absenceChoices(): FormChoice[] {
  const names: Readonly<Record<string, string>> = {
    sickness: 'Sickness',
    secondment: 'Secondment',
    other: 'Other',
  };
  return ABSENCE_KINDS.map((kind) => ({ value: kind, label: names[kind] ?? ABSENCE_LABELS[kind] }));
}
