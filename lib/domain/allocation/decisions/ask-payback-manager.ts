import type { Actor } from '../../access/actor';
import { needsPaybackManager, oversightReasons } from '../../banding/oversight-needs';
import { addWorkingDays } from '../../../kernel/working-days';
import type { WorkloadModel } from '../../workload/model/model';
import type { AllocationSubject } from '../candidates/assess-officer';
import type { DecidedAllocation } from './decide-allocation';
import { ASKED_WITHIN_WORKING_DAYS, mayOverseePayback } from './payback-overseers';
import type { Route } from '../queue/route';
import type { RoutingEstate } from '../routing/routing-estate';

type Decided = Pick<
  DecidedAllocation,
  'chosen' | 'startedOn' | 'oversightReviewOn' | 'oversightAsked' | 'decision'
>;

/** What the decision was made on. */
interface DecidedOn {
  readonly model: Pick<WorkloadModel, 'ruleSet'>;
  readonly subject: AllocationSubject;
  readonly estate: RoutingEstate;
  readonly route: Route;
}

/**
 * Where standalone unpaid work needs oversight by the Community Payback manager and somebody else allocates or moves it, the oversight is
 * recorded as asked for, due in 5 working days (docs/rules/oversight.md, O-3). Any other decision is left as it is.
 */
export function askPaybackManager<D extends Decided>(
  actor: Actor,
  { model, subject, estate, route }: DecidedOn,
  decided: D,
): D {
  const { facts, banding } = subject;
  const reasons = oversightReasons(facts, banding, decided.chosen.judgement, model.ruleSet);
  if (!needsPaybackManager(reasons)) return decided;
  if (mayOverseePayback(actor, estate, facts.homeLduCode ?? route.lduCode)) return decided;
  const reviewOn = addWorkingDays(decided.startedOn, ASKED_WITHIN_WORKING_DAYS);
  const decision = { ...decided.decision, oversightReviewOn: reviewOn, oversightAsked: true };
  return { ...decided, oversightReviewOn: reviewOn, oversightAsked: true, decision };
}
