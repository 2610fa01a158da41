import 'server-only';
import { loadLineManagement } from '../../../db/queries/officers/load-line-management';
import { can } from '../../domain/access/can';
import { mayDoFor } from '../../domain/access/officer-may';
import { err, ok, type Result } from '../../kernel/result';
import { type ManagedPerson, measureLineManagement } from '../../domain/metrics/officers/line-management';
import type { LineManagersPage } from './line-managers-page';
import { unitsAbove } from '../../domain/metrics/units/units';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import { type AskedUnit, chooseUnit, mayViewCapacity } from '../capacity/parts/load-capacity';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** The line managers of a unit with their spans and own cases, and who has no line manager. */
export async function viewLineManagers(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<LineManagersPage, Problem>> {
  const { actor, store } = context;
  const { places: estate } = await estateOf(context);
  const unit = chooseUnit(actor, estate, asked);
  if (unit === null) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const people = await loadLineManagement(store.db, store.t);
  const byCode = new Map<string, ManagedPerson>(people.map((person) => [person.staffCode, person]));
  const mayOpen = (staffCode: string): boolean => {
    const person = byCode.get(staffCode);
    return person !== undefined && can(actor, 'view_officer', { places: [person], staffCode }).allowed;
  };
  const management = measureLineManagement(source.model, people, unit, source.today);
  return ok({
    ...source,
    unit,
    above: unitsAbove(estate, unit).map((one) => ({ ...one, mayView: mayViewCapacity(actor, estate, one) })),
    management,
    mayRank: management.managers.every(({ staffCode }) => {
      const manager = byCode.get(staffCode);
      return manager !== undefined && can(actor, 'allocate_case', { places: [manager] }).allowed;
    }),
    mayOpen: new Set([...byCode.keys()].filter(mayOpen)),
    may: new Map(
      [...management.managers, ...management.unmanaged].flatMap(({ staffCode }) => {
        const person = byCode.get(staffCode);
        return person === undefined ? [] : [[staffCode, mayDoFor(actor, person)] as const];
      }),
    ),
  });
}
