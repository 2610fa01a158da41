import 'server-only';
import type { UnitDay } from '../../../../db/commands/kept/save-snapshots';
import { loadModelInForce } from '../../../../db/queries/rules/load-model-in-force';
import { SCOPE_LEVELS, type ScopeLevel } from '../../../domain/access/actor';
import { toStoredFigures } from '../../../domain/metrics/evidence/stored-figures';
import { linesOfTally } from '../../../domain/metrics/officers/line-tally';
import { figuresOfTally } from '../../../domain/metrics/units/measure-unit';
import { type Unit, unitOfTeam } from '../../../domain/metrics/units/units';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import type { IsoDate } from '../../../kernel/dates';
import { letOthersThrough } from '../../../machine/let-others-through';
import { startPace } from '../../../machine/pace';
import type { UseCaseContext } from '../../context';
import { loadUnitTallies, loadWaitingTallies, workOfUnit } from '../../figures/load-unit-tallies';
import { NO_STAFF } from '../../figures/make-staff';
import { prepareFigures } from '../../figures/prepare-figures';
import { estateOf } from '../../once-a-request';
import { loadSupervision } from '../parts/load-supervision';

/** Units of a step: as many as keep nobody waiting. */
const UNITS_OF_STEP = { least: 1, most: 100 };

const NATION: Unit = { level: 'nation', code: '', name: '' };

/**
 * The figures of every unit that are stored with a day which has just ended, by the functions of its dashboard and from what is on record now.
 * In steps; `stop` is asked between them, and what is broken off is not whole.
 */
export async function measureUnitDays(
  context: UseCaseContext,
  onDate: IsoDate,
  stop: () => boolean,
): Promise<UnitDay[]> {
  const { store } = context;
  const day = { model: await loadModelInForce(store.db, store.t, onDate), today: onDate };
  await prepareFigures(store, day, stop, ['work', 'staff']);
  if (stop()) return [];
  const { places } = await estateOf(context);
  const units = SCOPE_LEVELS.flatMap((level) => unitsOfLevel(places, level));
  const held = await loadUnitTallies(context, 'work', day, [NATION]);
  const staff = await loadUnitTallies(context, 'staff', day, [NATION]);
  await letOthersThrough();
  const waiting = await loadWaitingTallies(
    context,
    { ...day, dataAsOf: null },
    { unit: NATION, apart: 'team', held: held(NATION) },
  );
  await letOthersThrough();
  const everywhere = (staff(NATION) ?? NO_STAFF).lines;
  const supervision = new Map<ScopeLevel, Awaited<ReturnType<typeof loadSupervision>>>();
  for (const level of SCOPE_LEVELS) {
    supervision.set(level, await loadSupervision(context, day, NATION, level));
    await letOthersThrough();
  }
  const pace = startPace(UNITS_OF_STEP);
  const days: UnitDay[] = [];
  while (days.length < units.length && !stop()) {
    const some = units.slice(days.length, days.length + pace.size);
    const workOf = await pace.stretch(() => loadUnitTallies(context, 'work', day, some));
    const staffOf = await pace.stretch(() => loadUnitTallies(context, 'staff', day, some));
    const measured = await pace.stretch(() =>
      some.map((unit): UnitDay => {
        const figures = toStoredFigures({
          unit: figuresOfTally(day.model, workOfUnit(workOf(unit), waiting, unit, day)),
          supervised: supervision.get(unit.level)?.(unit.code).enough ?? { count: 0, of: 0 },
          lines: linesOfTally(day.model, (staffOf(unit) ?? NO_STAFF).lines, everywhere),
        });
        return { onDate, level: unit.level, code: unit.code, figures };
      }),
    );
    days.push(...measured);
    pace.stepDone();
  }
  return days;
}

/** Each unit of a level once. */
function unitsOfLevel(places: readonly TeamPlace[], level: ScopeLevel): Unit[] {
  if (level === 'nation') return [NATION];
  return [...new Map(places.map((team) => [unitOfTeam(team, level).code, unitOfTeam(team, level)])).values()];
}
