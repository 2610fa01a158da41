import 'server-only';
import { loadSnapshotStates } from '../../../../db/queries/capacity/load-capacity-history';
import type { Store } from '../../../../db/store';
import { judgeExcessive } from '../../../domain/metrics/cases/excessive';
import { officersWithCases } from '../../../domain/metrics/counts/count-officers';
import type { MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import { addDays } from '../../../kernel/dates';
import type { FigureSource } from './load-measured';

/** How many days of snapshots to read at first, then, and at the most: most officers are decided by their last days. */
const SPANS = [3, 28, 400];

/** Staff codes of those over 110% on each of the model's so many daily snapshots in a row. */
export async function loadExcessive(
  store: Pick<Store, 'db' | 't'>,
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  officers: readonly MeasuredOfficer[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let undecided = officersWithCases({ officers });
  for (const span of SPANS) {
    const codes = undecided.map((entry) => entry.officer.staffCode);
    const states = await loadSnapshotStates(store.db, store.t, codes, {
      after: addDays(today, -span - 1),
      before: today,
    });
    undecided = undecided.filter(({ officer }) => {
      const days = states.get(officer.staffCode);
      if (days === undefined) return false;
      const answer = judgeExcessive(days, officer.absences, model.excessiveDays);
      if (answer === 'yes') found.add(officer.staffCode);
      return answer === 'older_days_needed';
    });
  }
  return found;
}
