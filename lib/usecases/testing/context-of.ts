import { SMALL } from '../../../db/seed/scenarios';
import type { Store } from '../../../db/store';
import type { Actor, Role, ScopeLevel } from '../../domain/access/actor';
import type { StaffCode } from '../../kernel/ids';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** The people of the small estate as use cases are handed them: for tests. */
const PEOPLE = {
  officer: { role: 'officer', level: 'team', code: SMALL.teams.east, staffCode: SMALL.officers.wellOver },
  manager: { role: 'manager', level: 'team', code: SMALL.teams.east, staffCode: SMALL.officers.eastManager },
  allocator: { role: 'allocator', level: 'ldu', code: SMALL.ldus.east, staffCode: null },
  leader: { role: 'leader', level: 'region', code: SMALL.region, staffCode: null },
  administrator: { role: 'administrator', level: 'nation', code: '', staffCode: null },
  westManager: { role: 'manager', level: 'team', code: SMALL.teams.west, staffCode: null },
  regionManager: { role: 'manager', level: 'region', code: SMALL.region, staffCode: null },
} as const satisfies Record<
  string,
  { role: Role; level: ScopeLevel; code: string; staffCode: StaffCode | null }
>;

export type TestPerson = keyof typeof PEOPLE;

/** Somebody of the small estate, at the time of the small estate. */
export function contextOf(store: Store, who: TestPerson): UseCaseContext {
  const { role, level, code, staffCode } = PEOPLE[who];
  const actor: Actor = {
    kind: 'user',
    id: `u-${who}`,
    name: who,
    staffCode,
    grants: [{ role, scope: { level, code } }],
  };
  return { store, actor, now: SMALL.now };
}

/** The value of a result that must be a success. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The problem of a result that must be a refusal. */
export function problemOf<E>(result: { ok: true; value: unknown } | { ok: false; error: E }): E {
  if (result.ok) throw new Error('Not refused');
  return result.error;
}

/** The fields that a refusal names. */
export function fieldsOf(problem: Problem): string[] {
  return problem.code === 'does_not_fit' ? problem.fields.map((entry) => entry.field) : [];
}

/** How a case ends in a test that asks nothing of it, once what it does has been shown. */
export const ENDING = { reason: 'order_completed', note: '', confirmed: true } as const;
