import 'server-only';
import type { Actor } from '../../../domain/access/actor';
import { scopesFor } from '../../../domain/access/can';
import { childUnits, findUnit, type Unit } from '../../../domain/metrics/units/units';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import { firstByKey } from '../../../kernel/collections';

/** The units that somebody may have a brief of: those over which they have a role, and the ones right below each. */
export function unitsOfReader(actor: Actor, estate: readonly TeamPlace[]): readonly Unit[] {
  const own = scopesFor(actor, 'view_capacity').flatMap((scope) => findUnit(estate, scope) ?? []);
  const all = own.flatMap((unit) => [unit, ...childUnits(estate, unit)]);
  return [...firstByKey(all, nameOfUnit).values()];
}

/** "region/WY": a unit as forms send it. */
export function nameOfUnit({ level, code }: Pick<Unit, 'level' | 'code'>): string {
  return `${level}/${code}`;
}
