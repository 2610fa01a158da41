import {
  formatDateShort,
  formatHundredths,
  formatWhole,
  formatWorkload,
  type WorkloadLines,
} from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import { bandsThenReach } from '@/lib/domain/workload/summary/reach-words';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';

/** The division in figures, the range where bands are provisional, and what comes next. */
export function LedgerSum({ page }: { readonly page: OfficerWorkloadPage }) {
  const { workload } = page.measured;
  const sentences = [rangeSentence(page), nextSentence(page), dormantSentence(page)].filter(
    (text) => text !== '',
  );
  return (
    <div className="hr-sum">
      <strong>{divisionWords(workload, page.model.thresholds)}</strong>
      {sentences.length > 0 ? (
        <>
          <br />
          <span className="hr-small">{sentences.join(' ')}</span>
        </>
      ) : null}
    </div>
  );
}

function divisionWords(
  {
    state,
    pointsUsedHundredths: used,
    pointsAvailable: available,
  }: OfficerWorkloadPage['measured']['workload'],
  lines: WorkloadLines,
): string {
  switch (state) {
    case 'unknown':
      return `${formatHundredths(used)} points used; the points available are not known`;
    case 'no_capacity':
      return `${formatHundredths(used)} points used and none available: cases need cover`;
    case 'unavailable':
      return 'No points used and none available';
    default:
      return `${formatHundredths(used)} ÷ ${formatWhole(available)} = ${formatWorkload(used, available, lines)}`;
  }
}

function rangeSentence({ measured: { workload }, model }: OfficerWorkloadPage): string {
  return bandsThenReach(workload, (used, available) => formatWorkload(used, available, model.thresholds));
}

function nextSentence({ whenReductionEnds: next, model }: OfficerWorkloadPage): string {
  return next === null
    ? ''
    : `When the reduction ends, after ${formatDateShort(next.endDate)}: ${stepWords(next.workload, model)}.`;
}

function dormantSentence({ measured: { workload } }: OfficerWorkloadPage): string {
  return workload.dormantPointsHundredths === 0
    ? ''
    : `${formatHundredths(workload.dormantPointsHundredths)} dormant points are not counted.`;
}
