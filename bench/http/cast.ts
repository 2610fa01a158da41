import Database from 'better-sqlite3';
import { requestContext } from '../../lib/usecases/context';
import { openStore } from '../../db/store';
import type { Actor, Role, ScopeLevel } from '../../lib/domain/access/actor';
import { now } from '../../lib/machine/clock';
import { viewQueue } from '../../lib/usecases/queue/view-queue';

/** Somebody who signs in for the bench, and what they look at. */
export interface Person {
  readonly id: string;
  readonly scopeCode: string;
}

/** A manager of one team, with the team and its officers. */
interface TeamManager extends Person {
  readonly officers: readonly string[];
}

/** Somebody who allocates the cases of an LDU, with those that wait there. */
export interface Allocator extends Person {
  readonly waiting: readonly string[];
}

/** Everybody who asks something of the service in the bench. */
export interface Cast {
  readonly managers: readonly TeamManager[];
  readonly allocators: readonly Allocator[];
  readonly regionLeader: Person;
  readonly nationLeader: Person;
}

/** As many as ask at once at the most. */
const PEOPLE = 50;

/** Makes accounts in the database of a run for everybody whom the bench signs in, and finds what they will look at. */
export async function makeCast(databaseFile: string): Promise<Cast> {
  const database = new Database(databaseFile);
  const add = (id: string, role: Role, scopeLevel: ScopeLevel, scopeCode: string): Person => {
    database
      .prepare('INSERT OR IGNORE INTO user_account (id, email, name) VALUES (?, ?, ?)')
      .run(id, `${id}@bench.example`, id);
    database
      .prepare('INSERT OR IGNORE INTO user_role (user_id, role, scope_level, scope_code) VALUES (?, ?, ?, ?)')
      .run(id, role, scopeLevel, scopeCode);
    return { id, scopeCode };
  };
  const officersOf = database
    .prepare("SELECT staff_code FROM officer WHERE team_code = ? AND grade IN ('SCM', 'CM') ORDER BY 1")
    .pluck();
  const codes = (sql: string): string[] => database.prepare(sql).pluck().all() as string[];
  const managers = spread(codes('SELECT code FROM team ORDER BY code')).map((code) => ({
    ...add(`manager-${code}`, 'manager', 'team', code),
    officers: officersOf.all(code) as string[],
  }));
  const places = spread(codes('SELECT code FROM ldu ORDER BY code')).map((code) =>
    add(`allocator-${code}`, 'manager', 'ldu', code),
  );
  const [region = ''] = codes('SELECT code FROM region ORDER BY code');
  const regionLeader = add('leader-region', 'leader', 'region', region);
  const nationLeader = add('leader-nation', 'leader', 'nation', '');
  database.close();
  return { managers, allocators: await withWaiting(databaseFile, places), regionLeader, nationLeader };
}

/** So many of a list that lie evenly over it. */
function spread(all: readonly string[]): string[] {
  const count = Math.min(PEOPLE, all.length);
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] ?? '');
}

async function withWaiting(databaseFile: string, people: readonly Person[]): Promise<Allocator[]> {
  const store = openStore(`file:${databaseFile}`);
  const found: Allocator[] = [];
  for (const person of people) {
    const { id, scopeCode } = person;
    const grants: Actor['grants'] = [{ role: 'manager', scope: { level: 'ldu', code: scopeCode } }];
    const actor: Actor = { kind: 'user', id, name: id, staffCode: null, grants };
    const queue = await viewQueue(requestContext(store, actor, now()), { ldu: null, team: null, band: null });
    const waiting = queue.ok ? queue.value.rows.map(({ crn }) => String(crn)) : [];
    if (waiting.length > 0) found.push({ ...person, waiting });
  }
  await store.close();
  return found;
}
