import 'server-only';
import { ok, type Result } from '../../kernel/result';
import { factsOf } from '../../domain/metrics/capacity/capacity-facts';
import { countInputsComplete } from '../../domain/metrics/counts/count-quality';
import { shareOf } from '../../domain/metrics/counts/count-share';
import { changesOf, measureDowngrades } from '../../domain/metrics/cases/downgrades';
import type { DowngradesPage } from './downgrades-page';
import { childUnits, unitsAbove } from '../../domain/metrics/units/units';
import type { UseCaseContext } from '../context';
import { type AskedUnit, loadCapacity, mayViewCapacity } from './parts/load-capacity';
import { loadCountedChanges } from '../band-changes/parts/load-counted-changes';
import { loadDataQuality } from './parts/load-data-quality';
import type { Problem } from '../problem';

/** The downgrades of a unit and of the units below it. Counts alone: no case is named. */
export async function viewDowngrades(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<DowngradesPage, Problem>> {
  const loaded = await loadCapacity(context, asked);
  if (!loaded.ok) return loaded;
  const { model, today, dataAsOf, unit, estate, facts } = loaded.value;
  const changes = await loadCountedChanges(context, loaded.value);
  const complete = countInputsComplete(facts);
  return ok({
    model,
    today,
    dataAsOf,
    unit,
    above: unitsAbove(estate, unit).map((one) => ({
      ...one,
      mayView: mayViewCapacity(context.actor, estate, one),
    })),
    downgrades: measureDowngrades(facts, changes),
    quality: await loadDataQuality(context, loaded.value, changes),
    blankInputs: shareOf(complete.of - complete.count, complete.of),
    below: childUnits(estate, unit).map((one) => ({
      ...one,
      downgrades: measureDowngrades(factsOf(facts, one), changesOf(changes, one)),
    })),
  });
}
