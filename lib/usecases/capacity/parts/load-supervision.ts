import 'server-only';
import {
  loadActionTallies,
  loadSupervisedOfficers,
  loadSupervisionTallies,
} from '../../../../db/queries/capacity/load-supervision-tally';
import type { ScopeLevel } from '../../../domain/access/actor';
import {
  SESSIONS_WANTED,
  type SupervisedOfficer,
  type SupervisionMeasure,
  supervisionIn,
  supervisionSpans,
} from '../../../domain/metrics/officers/supervision-measure';
import type { Unit } from '../../../domain/metrics/units/units';
import { isResponsibleGrade } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import type { FigureSource } from './load-measured';

type Source = Pick<FigureSource, 'model' | 'today'>;

/** How the responsible officers of a unit are supervised, of each of its parts of a level by its code: counted by the database, nobody is read. */
export async function loadSupervision(
  { store }: Pick<UseCaseContext, 'store'>,
  source: Source,
  unit: Unit,
  level: ScopeLevel,
): Promise<(code: string) => SupervisionMeasure> {
  const [officers, actions] = await Promise.all([
    loadSupervisionTallies(store.db, store.t, unit, level, askedOf(source)),
    loadActionTallies(store.db, store.t, unit, level, source.today),
  ]);
  return (code) => supervisionIn(officers, actions, code);
}

/** The responsible officers in post of a unit, by staff code, with their meetings of the year. */
export async function loadSupervised(
  { store }: Pick<UseCaseContext, 'store'>,
  source: Source,
  unit: Unit,
): Promise<ReadonlyMap<string, SupervisedOfficer>> {
  const rows = await loadSupervisedOfficers(store.db, store.t, unit, askedOf(source));
  return new Map(rows.map((row) => [row.staffCode, row]));
}

function askedOf({ model, today }: Source) {
  const grades = model.grades
    .filter(isResponsibleGrade)
    .flatMap(({ code, otherNames }) => [code, ...otherNames]);
  return { today, grades, wanted: SESSIONS_WANTED, ...supervisionSpans(today) };
}
