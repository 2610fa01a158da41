import 'server-only';
import { loadRestrictedCrns } from '../../../../db/queries/session/load-restricted-crns';
import { hidesPart } from '../../../domain/access/case-name';
import { WITHHELD_TEXT } from '../../../domain/banding/bands/shown-case';
import { crnsIn } from '../../../kernel/text/crns-in';
import type { ReliefPlan } from '../../../domain/workload/relief/relief-plan';
import type { UseCaseContext } from '../../context';
import { loadAnyCase } from '../../cases/parts/load-case';

/** A text as its reader may know it. */
export type ShowText = (text: string) => string;

/**
 * How texts that people wrote about several cases are shown to a reader: one that carries the CRN of a restricted case whose name
 * they may not know is withheld whole, since what is said beside the CRN tells whom it is about.
 */
export async function textWithholder(context: UseCaseContext, texts: readonly string[]): Promise<ShowText> {
  const { db, t } = context.store;
  const hidden = new Set<string>();
  const named = texts.flatMap(crnsIn);
  if (named.length === 0) return (text) => text;
  for (const crn of await loadRestrictedCrns(db, t, named)) {
    const loaded = await loadAnyCase(context, crn);
    if (loaded.ok && hidesPart(loaded.value.name, 'identity')) hidden.add(crn);
  }
  return (text) => (crnsIn(text).some((crn) => hidden.has(crn)) ? WITHHELD_TEXT : text);
}

/** Relief plans as their reader may know them. */
export async function shownPlans(
  context: UseCaseContext,
  plans: readonly ReliefPlan[],
): Promise<ReliefPlan[]> {
  const texts = plans.flatMap((plan) => [
    ...plan.actions.flatMap(({ what, who }) => [what, who]),
    plan.outcome ?? '',
  ]);
  const show = await textWithholder(context, texts);
  return plans.map((plan) => ({
    ...plan,
    actions: plan.actions.map((action) => ({ ...action, what: show(action.what), who: show(action.who) })),
    outcome: plan.outcome === null ? null : show(plan.outcome),
  }));
}

/** What a form sends back of a text: where it was withheld from whoever sends it, what stands. */
export function keepWithheld(given: string, stored: string | undefined): string {
  return given === WITHHELD_TEXT && stored !== undefined ? stored : given;
}
