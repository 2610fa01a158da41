import { commandContext } from '../../lib/cli/command';
import { loadUnitTallies } from '../../lib/usecases/figures/load-unit-tallies';
import { prepareDays } from '../../lib/usecases/figures/prepare-figures';
import { loadFigureSource } from '../../lib/usecases/capacity/parts/load-measured';
import { loadOfficerSummaries } from '../../lib/usecases/figures/load-officer-summaries';
import { estateOf } from '../../lib/usecases/once-a-request';
import { childUnits, type Unit } from '../../lib/domain/metrics/units/units';
import { type Figure, timed } from '../report/figures';
import { onceMeasured } from './peak-memory';

/** Makes whatever figures of today are not kept yet, as the service does by itself before anybody comes. Nothing is told where all were. */
export async function makeFigures(): Promise<readonly Figure[]> {
  const { store, now } = commandContext();
  let made = 0;
  const figures = await onceMeasured('figures', 'figures of everything made from facts', async () => {
    made = await prepareDays(store, now);
  });
  return made === 0 ? [] : figures;
}

/** Every unit’s, every team’s and every officer’s figures, from what is kept. */
export async function readFigures(): Promise<readonly Figure[]> {
  const context = commandContext();
  const { model, today } = await loadFigureSource(context);
  const { places } = await estateOf(context);
  const nation: Unit = { level: 'nation', code: '', name: '' };
  const below = (units: readonly Unit[]): Unit[] => units.flatMap((unit) => childUnits(places, unit));
  const regions = below([nation]);
  const ldus = below(regions);
  const units = [nation, ...regions, ...ldus, ...below(ldus)];
  const { db, t } = context.store;
  let officers = 0;
  const ofUnits = await timed(() => loadUnitTallies(context, 'work', { model, today }, units));
  const ofOfficers = await timed(async () => {
    officers = (await loadOfficerSummaries({ db, t, model, today }, nation)).length;
  });
  return [
    { row: 'kept', what: `figures of ${units.length} units from what is kept`, unit: 'ms', ...ofUnits },
    { row: 'kept', what: `summaries of ${officers} officers from what is kept`, unit: 'ms', ...ofOfficers },
  ];
}
