import type { OfficerPage } from '@/lib/metrics/officer-page';
import type { FormChoice } from '@/lib/workload/officer-choices';
import { courseLabel } from '@/lib/workload/to-case-row';

/** The courses that the rules know, and those already on the officer's record. */
export function courseChoices({ model, measured }: Pick<OfficerPage, 'model' | 'measured'>): FormChoice[] {
  const codes = new Set([
    ...model.ruleSet.courses.map((entry) => entry.course),
    ...measured.officer.training.map((entry) => entry.course),
  ]);
  return [...codes].map((course) => {
    const label = courseLabel(model, course);
    return { value: course, label: label.charAt(0).toUpperCase() + label.slice(1) };
  });
}
