import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf, formatDate } from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';

/** How long somebody has been well over capacity, and when that becomes excessive; nothing where no day has run. */
export function ClockLine({ page }: { readonly page: OfficerWorkloadPage }) {
  const { daysRun, since, excessive, tripsOn } = page.clock;
  const { excessiveDays, wellOver } = wordsOf(page.model);
  if (daysRun === 0 || since === null) return null;
  const run = `Over ${wellOver} on ${countOf(daysRun, 'daily snapshot')} in a row, since ${formatDate(since)}`;
  const words = excessive
    ? `${run}: an excessive workload.`
    : tripsOn === null
      ? `${run}. The clock stops today, since the workload is no longer over ${wellOver}${page.away === '' ? '' : ' or the officer is away'}.`
      : `${run}. If nothing changes it is excessive (${excessiveDays} days) on ${formatDate(tripsOn)}.`;
  return <p className="hr-note hr-clock">{words}</p>;
}

/** What would bring the workload to the line of capacity or under, each thing on its own; nothing where it is not over. */
export function WaysUnder({ page }: { readonly page: OfficerWorkloadPage }) {
  const { state } = page.measured.workload;
  if (state !== 'over' && state !== 'well_over') return null;
  const { suggestions } = page;
  return (
    <div className="hr-frame" id="under-100">
      <h2>What would bring it to {wordsOf(page.model).over}</h2>
      {suggestions.length === 0 ? (
        <p>No single thing that is recorded would: cases to move, hours and reports together might.</p>
      ) : (
        <>
          <p>Each on its own, everything else as today.</p>
          <ul className="govuk-list govuk-list--bullet">
            {suggestions.map(({ remedy, sentence }) => (
              <li key={remedy.kind}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
