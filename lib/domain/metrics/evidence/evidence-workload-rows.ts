import { formatWhole, formatWorkload, type WorkloadLines } from '../../../kernel/format';
import { wordsOf } from '../../workload/model/model-words';
import { toHundredths } from '../brief/brief-parts';
import { rangeWords } from '../brief/range-words';
import type { MeasuredUnit } from '../capacity/capacity-answer';
import type { CountShare } from '../counts/count-share';
import type { PastFigures } from '../history/past-figures';
import type { CareFacts } from './evidence-care-rows';
import {
  type EvidenceCell,
  type EvidenceRow,
  missing,
  NO_FIGURE,
  NOT_STORED,
  row,
  shareCell,
  storedCell,
} from './evidence-cells';

/** What the rows of workload and continuity are made of. */
interface WorkloadFacts extends Pick<CareFacts, 'model' | 'unit' | 'storedYearAgo'> {
  /** A year ago; null where nothing is stored. */
  readonly yearAgo: PastFigures | null;
}

/** A workload with the points that it is of, and between what it lies where bands are provisional. */
function workloadCell(
  { pointsUsed, pointsAvailable }: Pick<MeasuredUnit, 'pointsUsed' | 'pointsAvailable'>,
  lines: WorkloadLines,
  range: string | null = null,
): EvidenceCell {
  if (pointsAvailable === 0) return missing(NO_FIGURE);
  const points = `${formatWhole(pointsUsed)} of ${formatWhole(pointsAvailable)} points`;
  return {
    text: formatWorkload(toHundredths(pointsUsed), pointsAvailable, lines),
    n: range === null ? points : `${points}. ${range}`,
  };
}

/** How full officers are, and whether cases keep one officer. */
export function workloadRows({ model, unit, yearAgo, storedYearAgo }: WorkloadFacts): EvidenceRow[] {
  const words = wordsOf(model);
  const stored = (pick: (past: PastFigures) => CountShare) =>
    shareCell(yearAgo === null ? null : pick(yearAgo));
  return [
    row({
      key: 'workload',
      label: 'Workload',
      definition:
        'Points used ÷ points available of responsible officers; between what it lies while bands are provisional',
      previous: yearAgo === null ? missing(NOT_STORED) : workloadCell(yearAgo, words.lines),
      current: workloadCell(unit, words.lines, rangeWords(unit)),
    }),
    row({
      key: 'over_capacity',
      label: `Officers over ${words.over} of capacity`,
      definition: 'Of the responsible officers who hold a case',
      previous: stored((past) => past.officersOver100),
      current: shareCell(unit.officersOver100),
    }),
    row({
      key: 'over_first_guard',
      label: `Officers with more than ${words.guards[0]}`,
      definition: 'Of the officers who hold a case; part-timers count as one, unpaid work units are left out',
      previous: stored((past) => past.over50Cases),
      current: shareCell(unit.over50Cases),
    }),
    row({
      key: 'over_second_guard',
      label: `Officers with more than ${words.guards[1]}`,
      definition: 'Of the same officers',
      previous: stored((past) => past.over75Cases),
      current: shareCell(unit.over75Cases),
    }),
    row({
      key: 'same_officer',
      label: 'Same officer throughout',
      definition:
        'Of cases that began 6 to 18 months ago and were allocated within 14 days; cover is no change',
      previous: storedCell(storedYearAgo, 'same_officer'),
      current: shareCell(unit.sameOfficer),
    }),
  ];
}
