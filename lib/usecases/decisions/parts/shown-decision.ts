import 'server-only';
import {
  type AllocationDecision,
  withoutColleagues,
  withoutKinds,
} from '../../../domain/allocation/decisions/decision';

/** A decision as a reader may see it: never what absences were, and colleagues only where these are theirs to see. */
export function shownDecision(
  decision: AllocationDecision,
  colleagues: boolean,
  own: boolean,
): AllocationDecision {
  const shown = withoutKinds(decision);
  return colleagues ? shown : withoutColleagues(shown, own);
}
