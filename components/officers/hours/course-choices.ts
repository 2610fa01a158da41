import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { courseLabel } from '@/lib/domain/workload/ledger/to-case-row';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** The courses that the rules know, and those already on the officer's record. */
export function courseChoices({ model, measured }: Pick<OfficerPage, 'model' | 'measured'>): FormChoice[] {
  const codes = new Set([
    ...model.ruleSet.courses.map((entry) => entry.course),
    ...measured.officer.training.map((entry) => entry.course),
  ]);
  return [...codes].map((course) => {
    const label = courseLabel(model, course);
    return { value: course, label: capitalised(label) };
  });
}
