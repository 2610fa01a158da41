'use client';

import { useEffect, useRef, useState } from 'react';
import { MOVE_CRN } from '@/lib/domain/allocation/moves/move-form-request';
import type { WorkloadFigures } from '@/lib/usecases/moves/move-page';
import { countOf, formatHundredths, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import { Button } from '../ui/form/button';

export interface ChosenTotalProps {
  readonly officerName: string;
  readonly workload: WorkloadFigures;
  readonly lines: WorkloadLines;
  /** What each case counts, in hundredths of a point, by CRN. */
  readonly points: Readonly<Record<string, number>>;
}

/** How much the ticked cases come to and what the officer would have left. It follows the ticks; without script the next page tells. */
export function ChosenTotal({ officerName, workload, lines, points }: ChosenTotalProps) {
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return undefined;
    const follow = (): void =>
      setChosen(new FormData(form).getAll(MOVE_CRN).filter((value) => typeof value === 'string'));
    follow();
    form.addEventListener('change', follow);
    return () => form.removeEventListener('change', follow);
  }, []);
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
