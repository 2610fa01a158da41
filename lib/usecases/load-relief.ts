import 'server-only';
import { loadReliefPlansFor } from '../../db/queries/load-relief-plans';
import { can } from '../access/can';
import { needsRelief, type ReliefStanding } from '../metrics/relief-cover';
import type { MeasuredOfficer } from '../workload/measure-caseload';
import { countOverdueActions, type ReliefPlan } from '../workload/relief-plan';
import { todayOf, type UseCaseContext } from './context';
import { shownPlans } from './withhold-text';

/** What an officer's relief comes to. Whether the reader may see it is for the caller to ask. */
export async function loadReliefStanding(
  context: UseCaseContext,
  measured: MeasuredOfficer,
): Promise<ReliefStanding & { readonly closed: readonly ReliefPlan[] }> {
  const { store, actor } = context;
  const { officer } = measured;
  const plans = await shownPlans(context, await loadReliefPlansFor(store.db, store.t, officer));
  const open = plans.filter((plan) => plan.closedAt === null);
  const inForce = [
    ...open.filter((plan) => plan.staffCode !== null),
    ...open.filter((plan) => plan.staffCode === null),
  ];
  return {
    needed: needsRelief(measured),
    inForce,
    overdueActions: countOverdueActions(inForce, todayOf(context)),
    mayManage: can(actor, 'manage_relief', { places: [officer], staffCode: officer.staffCode }).allowed,
    closed: plans.filter((plan) => plan.closedAt !== null),
  };
}
