import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { SectionId } from '@/lib/domain/workload/sections/all-sections';
import { MarkLine } from './rule-mark';

/** What of each section of a model is published or ours, by the rule that tells it. A section that says it itself, or holds no rule, has none. */
const MARKED: Partial<Record<SectionId, readonly (readonly [what: string, rule: string])[]>> = {
  grades: [['Targets and hours', 'W-1']],
  limits: [
    ['Points of reports', 'W-11'],
    ['Guards on cases', 'W-18'],
    ['Shares', 'W-10'],
    ['Thresholds', 'W-13'],
  ],
  reasons: [['Set hours and lengths', 'W-3']],
  matrix: [['The matrix', 'MATRIX']],
  order: [['The order', 'L-10']],
};

const OF_COMPUTED: typeof MARKED = {
  bands: [['Points', 'W-8']],
  'band-rules': [
    ['Cut-offs', 'B-1'],
    ['The band from them', 'B-2'],
    ['What lifts a band', 'UPBAND-DA'],
  ],
};
const OF_IMPORTED: typeof MARKED = { bands: [['Points', 'W-9']] };

/** The marks of a section of a model, in one quiet line. */
export function SectionMarks({
  section,
  model,
}: {
  readonly section: SectionId;
  readonly model: WorkloadModel;
}) {
  const byBands = model.bandSource === 'imported' ? OF_IMPORTED : OF_COMPUTED;
  const marked = MARKED[section] ?? byBands[section] ?? [];
  return <MarkLine parts={marked.map(([what, rule]) => [what, markInModel(model, rule)])} />;
}
