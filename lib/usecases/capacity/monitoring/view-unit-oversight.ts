import 'server-only';
import type { CountShare } from '../../../domain/metrics/counts/count-share';
import type { SupervisionMeasure } from '../../../domain/metrics/officers/supervision-measure';
import { LEVEL_BELOW, type Unit } from '../../../domain/metrics/units/units';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { UnitAbove } from '../capacity-page';
import { type AskedUnit, mayViewReliefOf, unitsToGoUp } from '../parts/load-capacity';
import { loadSupervision } from '../parts/load-supervision';
import { loadUnitWork, toCapacityView } from '../view-capacity';

/** How management oversight and supervision stand in one unit. */
export interface OversightOfUnit extends Unit {
  /** None in date, and of those the ones whose review has passed; both of the cases that need it. */
  readonly missing: CountShare;
  readonly overdue: CountShare;
  readonly supervision: SupervisionMeasure;
}

/** What leaders monitor of oversight: of a unit, and of each unit below it. */
export interface UnitOversightPage extends FigureSource {
  readonly unit: OversightOfUnit;
  readonly above: readonly UnitAbove[];
  readonly units: readonly OversightOfUnit[];
}

/** Management oversight of a unit and of those below it: the cases from what is kept, the rest counted by the database. For managers and leaders of the whole unit. */
export async function viewUnitOversight(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<UnitOversightPage, Problem>> {
  const loaded = await loadUnitWork(context, asked);
  if (!loaded.ok) return loaded;
  const { model, today, dataAsOf, unit, estate } = loaded.value;
  if (!mayViewReliefOf(context.actor, estate, unit)) return err({ code: 'not_found' });
  const view = toCapacityView(loaded.value);
  const below = LEVEL_BELOW[unit.level];
  const whole = await loadSupervision(context, loaded.value, unit, unit.level);
  const parts = below === null ? whole : await loadSupervision(context, loaded.value, unit, below);
  const toOversight = (
    { level, code, name, oversightMissing, oversightOverdue }: (typeof view.units)[number],
    supervision: SupervisionMeasure,
  ): OversightOfUnit => ({
    ...{ level, code, name, supervision },
    missing: oversightMissing,
    overdue: oversightOverdue,
  });
  return ok({
    ...{ model, today, dataAsOf },
    above: unitsToGoUp(context, loaded.value),
    unit: toOversight(view, whole(unit.code)),
    units: view.units.map((one) => toOversight(one, parts(one.code))),
  });
}
