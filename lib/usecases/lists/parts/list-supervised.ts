import 'server-only';
import type { ScopeLevel } from '../../../domain/access/actor';
import {
  isInSupervisionList,
  type SupervisionList,
} from '../../../domain/metrics/officers/supervision-measure';
import { loadMeasured } from '../../capacity/parts/load-measured';
import type { UnitToView } from '../../capacity/parts/load-capacity';
import { loadSupervised, loadSupervision } from '../../capacity/parts/load-supervision';
import type { UseCaseContext } from '../../context';
import type { OfficerSource } from './list-officers';

/** A list of supervision: counted by the database, and of a unit by name. */
export function supervisionSource(
  context: UseCaseContext,
  asked: UnitToView,
  list: SupervisionList,
): OfficerSource {
  const { unit, today } = asked;
  return {
    count: async (units) => {
      const levels = [...new Set<ScopeLevel>(units.map((one) => one.level))];
      const byLevel = new Map(
        await Promise.all(
          levels.map(async (level) => [level, await loadSupervision(context, asked, unit, level)] as const),
        ),
      );
      return (one) => {
        const measure = byLevel.get(one.level)?.(one.code);
        return list === 'supervision-enough' ? measure?.enough : measure?.overdue;
      };
    },
    load: async () => {
      const [supervised, officers] = await Promise.all([
        loadSupervised(context, asked, unit),
        loadMeasured(context, asked, 'view_capacity', unit),
      ]);
      const listed = officers.filter(({ officer }) => {
        const found = supervised.get(officer.staffCode);
        return found !== undefined && isInSupervisionList(list, found, today);
      });
      return { listed, of: supervised.size, supervised };
    },
    mayName: true,
  };
}
