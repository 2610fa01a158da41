import 'server-only';
import { selectReliefPlansFor } from '../../../../db/queries/officers/load-relief-plans';
import { can } from '../../../domain/access/can';
import { needsRelief, type ReliefStanding } from '../../../domain/metrics/officers/relief-cover';
import type { MeasuredOfficer } from '../../../domain/workload/measure/measure-caseload';
import { countOverdueActions, type ReliefPlan } from '../../../domain/workload/relief/relief-plan';
import { besideEachOther } from '../../beside-each-other';
import { todayOf, type UseCaseContext } from '../../context';
import { shownPlans } from '../../access/parts/withhold-text';

/** What an officer's relief comes to. Whether the reader may see it is for the caller to ask. */
export async function loadReliefStanding(
  context: UseCaseContext,
  measured: MeasuredOfficer,
): Promise<ReliefStanding & { readonly closed: readonly ReliefPlan[] }> {
  const { store, actor } = context;
  const { officer } = measured;
  const read = await besideEachOther(context, selectReliefPlansFor(store.db, store.t, officer));
  const plans = await shownPlans(context, read);
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
