'use client';

import { MOVE_CRN } from '@/lib/domain/allocation/moves/move-form-request';
import type { WorkloadFigures } from '@/lib/usecases/moves/move-page';
import { countOf, formatHundredths, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import { Button } from '../ui/form/button';
import { useTicked } from '../ui/form/use-ticked';

export interface ChosenTotalProps {
  readonly officerName: string;
  readonly workload: WorkloadFigures;
  readonly lines: WorkloadLines;
  /** What each case counts, in hundredths of a point, by CRN. */
  readonly points: Readonly<Record<string, number>>;
}

/** Without script nothing is known of the ticks before the next page. */
const NONE: readonly string[] = [];

/** How much the ticked cases come to and what the officer would have left. It follows the ticks; without script the next page tells. */
export function ChosenTotal({ officerName, workload, lines, points }: ChosenTotalProps) {
  const { box, ticked: chosen } = useTicked(MOVE_CRN, NONE);
  const total = chosen.reduce((sum, crn) => sum + (points[crn] ?? 0), 0);
  const { pointsUsedHundredths: used, pointsAvailable: available } = workload;
  return (
    <div className="hr-effect hr-effect--stays" ref={box}>
      <div aria-live="polite">
        <p>
          <strong>
            {chosen.length === 0 ? 'Tick the cases to move' : `${countOf(chosen.length, 'case')} chosen`}
          </strong>
        </p>
        <p>
          {chosen.length === 0
            ? 'Nothing is saved until you confirm.'
            : `${formatHundredths(total)} points. ${leftWords(officerName, used, total, { available, lines })}`}
        </p>
      </div>
      <Button>Choose who takes them</Button>
    </div>
  );
}

function leftWords(
  name: string,
  used: number,
  total: number,
  { available, lines }: { readonly available: number; readonly lines: WorkloadLines },
): string {
  if (available === 0) return `${name} would keep ${formatHundredths(used - total)} points.`;
  return `${name}: ${formatWorkload(used, available, lines)} to ${formatWorkload(used - total, available, lines)}.`;
}
