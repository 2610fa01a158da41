import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Address } from '../kernel/address';
import * as admin from './admin';
import * as allocations from './allocations';
import * as capacity from './capacity';
import * as cases from './cases';
import * as data from './data';
import * as emails from './emails';
import * as estate from './estate';
import * as lists from './lists';
import * as moves from './moves';
import * as officers from './officers';
import * as oversight from './oversight';
import * as open from './public';
import * as rules from './rules';
import * as search from './search';
import * as session from './session';
import * as setUp from './set-up';
import * as teams from './teams';
import * as users from './users';

const { toCase } = cases;
const { toMoves } = moves;
const { toTeam } = teams;

/** A route of the service with the addresses that it builds. */
interface Described {
  readonly route: string;
  readonly build: (...parts: readonly string[]) => Address;
}

const isDescribed = (value: unknown): value is { readonly route: string } =>
  typeof value === 'function' && 'route' in value;

const described: readonly Described[] = [
  admin,
  allocations,
  capacity,
  cases,
  data,
  emails,
  estate,
  lists,
  moves,
  officers,
  oversight,
  open,
  rules,
  search,
  session,
  setUp,
  teams,
  users,
]
  .flatMap((module) => Object.values<unknown>(module))
  .flatMap((value) =>
    isDescribed(value) ? [value] : Object.values(value as Readonly<Record<string, unknown>>),
  )
  .filter(isDescribed)
  .map((value) => ({ route: value.route, build: value as unknown as Described['build'] }));

/** The routes under `app/`, without the groups and slots that no address says. */
function routesUnderApp(): readonly string[] {
  return readdirSync(path.resolve(import.meta.dirname, '../../app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[/\\])(page\.tsx|route\.ts)$/.test(file))
    .map((file) => path.dirname(file).split(path.sep))
    .filter((folders) => folders[0] !== 'api' && !folders.some((folder) => folder.startsWith('@')))
    .map((folders) => `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`);
}

describe('addresses', () => {
  test('every route that is described stands under app, and every page and file under app is described', () => {
    expect(described.map(({ route }) => route).sort()).toEqual([...routesUnderApp()].sort());
  });

  test('an address fills every part of its route, each in its place', () => {
    for (const { route, build } of described) {
      const names = [...route.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name ?? '');
      const address = build(...names.map((name) => `${name}-code`));
      expect(address).toBe(route.replace(/\[([^\]]+)\]/g, '$1-code'));
    }
  });

  test('a part never ends the path or begins a query', () => {
    expect(toCase.share('A/1?', '#2')).toBe('/cases/A%2F1%3F/shares/%232');
  });
});

describe('what an address asks', () => {
  test('is read back as it was written, whatever is said besides', () => {
    const asked = { sort: 'grade', direction: 'asc', grade: 'PO & more', columns: true } as const;
    const address = toTeam.page('N03A', asked);
    expect(address).toBe('/teams/N03A?sort=grade&direction=asc&grade=PO+%26+more&columns=all');
    const query = new URL(address, 'http://headroom.test').searchParams;
    expect(toTeam.page.read({ ...Object.fromEntries(query), other: 'x' })).toEqual({
      ...asked,
      state: null,
      needs: null,
    });
  });

  test('reads as not given where it is none of what is known', () => {
    expect(toTeam.page.read({ sort: 'colour', direction: 'up', needs: '', columns: 'some' })).toEqual({
      sort: null,
      direction: null,
      grade: null,
      state: null,
      needs: null,
      columns: false,
    });
  });

  test('is the first of several where one is enough, and nothing where nobody could tell which is meant', () => {
    expect(toTeam.page.read({ sort: ['name', 'grade'] }).sort).toBe('name');
    expect(toTeam.attention.read({ kind: ['leavers', 'oversight'] }).kind).toBeNull();
    expect(toTeam.attention.read({ kind: 'leavers' }).kind).toBe('leavers');
  });

  test('may be a list', () => {
    const crn = ['X123456', 'X123457'];
    expect(toMoves.receiver({ crn, team: 'N03A' })).toBe(
      '/reallocations/receiver?crn=X123456&crn=X123457&team=N03A',
    );
    expect(toMoves.receiver.read({ crn }).crn).toEqual(crn);
    expect(toMoves.receiver.read({}).crn).toEqual([]);
  });
});
