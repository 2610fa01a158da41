import { type GroupWorkload, measureGroup } from '../measure/measure-group';
import { whatCounts } from '../measure/unit-part';
import type { WorkloadModel } from '../model/model';
import { figuresOf, gradeOf, type OfficerSummary } from './officer-summary';
import { addUsed, type Available, figuresOfSums, type WorkloadFigures } from './used-sums';

const NOTHING_AVAILABLE: Available = { pointsAvailable: 0, hoursAvailableHundredths: 0 };

/** What of somebody's workload counts in their unit (docs/rules/measures.md, M-2): as `countedPart` says of a ledger. */
function countedFigures(model: WorkloadModel, summary: OfficerSummary): WorkloadFigures {
  const { held, carried, pointsAvailable } = summary;
  switch (whatCounts(gradeOf(model, summary.officer), pointsAvailable)) {
    case 'all':
      return figuresOf(model, summary);
    case 'used':
      return figuresOfSums(model, addUsed(held, carried), NOTHING_AVAILABLE, true);
    case 'held':
      return figuresOfSums(model, held, NOTHING_AVAILABLE, true);
  }
}

/** A unit's workload: what counts of each member's, a ratio of sums. */
export function measureUnitOfSummaries(
  model: WorkloadModel,
  members: readonly OfficerSummary[],
): GroupWorkload {
  return measureGroup(
    model,
    members.map((member) => countedFigures(model, member)),
  );
}
