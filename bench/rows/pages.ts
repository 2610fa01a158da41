import { toQueue, toShortlist } from '../../lib/addresses/allocations';
import { toCapacity } from '../../lib/addresses/capacity';
import { toOfficer } from '../../lib/addresses/officers';
import { toPublic } from '../../lib/addresses/public';
import { toTeam } from '../../lib/addresses/teams';
import { at } from '../../db/seed/plan/random';
import type { Cast, Person } from '../http/cast';
import { type Ask, loadOf, openLoop } from '../http/load';
import type { BenchService } from '../http/service';
import { type Figure, spreadOf } from '../report/figures';
import { type Bench, type Row, whileServed } from './row';

/** Who asks, and for what: one person after the other, turn by turn. */
type Asks = (cast: Cast, person: number, turn: number) => { readonly who: Person; readonly path: string };

interface Asked {
  readonly what: string;
  readonly asks: Asks;
}

const managerOf = ({ managers }: Cast, person: number) => at(managers, person % managers.length);
const allocatorOf = ({ allocators }: Cast, person: number) => at(allocators, person % allocators.length);
const officerOf = (cast: Cast, person: number, turn: number): string => {
  const { officers } = managerOf(cast, person);
  return at(officers, turn % officers.length);
};

/**
 * What the others are over. The page: the accessibility statement, read by somebody who has signed in; it is drawn anew for each request, in
 * the same frame, with session and header, and has nothing of its own to ask. The call: health, which asks the database at the most once a
 * second.
 */
const PLAIN_PAGE: Asked = {
  what: 'plain page (signed in)',
  asks: (cast, person) => ({ who: managerOf(cast, person), path: toPublic.accessibility() }),
};
const PLAIN_CALL: Asked = {
  what: 'plain call (health)',
  asks: (cast, person) => ({ who: managerOf(cast, person), path: '/api/v1/health' }),
};

/** Every page that is measured, by the name of its row. */
export const PAGES = {
  home: {
    what: 'home page',
    asks: (cast, person) => ({ who: managerOf(cast, person), path: toPublic.today() }),
  },
  team: {
    what: 'team page',
    asks: (cast, person) => {
      const who = managerOf(cast, person);
      return { who, path: toTeam.page(who.scopeCode) };
    },
  },
  officer: {
    what: 'officer page',
    asks: (cast, person, turn) => ({
      who: managerOf(cast, person),
      path: toOfficer.page(officerOf(cast, person, turn)),
    }),
  },
  queue: {
    what: 'queue',
    asks: (cast, person) => ({ who: managerOf(cast, person), path: toQueue.page() }),
  },
  shortlist: {
    what: 'shortlist',
    asks: (cast, person, turn) => {
      const who = allocatorOf(cast, person);
      return { who, path: toShortlist.page(at(who.waiting, turn % who.waiting.length)) };
    },
  },
  region: {
    what: 'dashboard of a region',
    asks: ({ regionLeader }) => ({ who: regionLeader, path: toCapacity.page() }),
  },
  nation: {
    what: 'dashboard of the nation',
    asks: ({ nationLeader }) => ({ who: nationLeader, path: toCapacity.page() }),
  },
} as const satisfies Readonly<Record<string, Asked>>;

const CALLS: Readonly<Record<string, Asked>> = {
  'api-team': {
    what: 'API: workload of a team',
    asks: (cast, person) => {
      const who = managerOf(cast, person);
      return { who, path: `/api/v1/teams/${who.scopeCode}/workload` };
    },
  },
  'api-officer': {
    what: 'API: workload of an officer',
    asks: (cast, person, turn) => ({
      who: managerOf(cast, person),
      path: `/api/v1/officers/${officerOf(cast, person, turn)}/workload`,
    }),
  },
  'api-region': {
    what: 'API: capacity of a region',
    asks: ({ regionLeader }) => ({
      who: regionLeader,
      path: `/api/v1/capacity?level=region&code=${regionLeader.scopeCode}`,
    }),
  },
  'api-nation': {
    what: 'API: capacity of the nation',
    asks: ({ nationLeader }) => ({ who: nationLeader, path: '/api/v1/capacity?level=nation' }),
  },
};

/** Beyond this nobody is asked to wait: what so many people would wait for is told by one. */
const MOST_WAIT_MS = 60_000;
/** Requests a second, whether or not earlier ones were answered. */
const OPEN_LOOP = 5;

/** Every page over the plain one, and every read of the API over the plain call. */
export const PAGE_ROWS: readonly Row[] = [
  ...Object.entries(PAGES).map(([name, asked]) => pageRow(name, asked, PLAIN_PAGE)),
  ...Object.entries(CALLS).map(([name, asked]) => pageRow(name, asked, PLAIN_CALL)),
];

function pageRow(name: string, asked: Asked, plain: Asked): Row {
  return {
    name,
    run: async (bench) => {
      const cast = await bench.cast();
      return whileServed(bench, name, async (service) => {
        const next = await asker(service, cast, asked);
        const nextPlain = await asker(service, cast, plain);
        await loadOf(1, 0, nextPlain);
        await loadOf(1, 0, next);
        const alone = spreadOf((await loadOf(1, bench.options.seconds / 2, next)).times).p50;
        const figures: Figure[] = [];
        for (const people of bench.options.people)
          figures.push(await measureOne(bench, { name, asked, plain, next, nextPlain }, people, alone));
        if (alone < 1000) figures.push(await atPace(bench, name, asked, next));
        return figures;
      });
    },
  };
}

type Next = (person: number, turn: number) => Ask;

/** Signs in whoever asks, each once. */
async function asker(service: BenchService, cast: Cast, { asks }: Asked): Promise<Next> {
  const cookies = new Map<string, string>();
  for (const { id } of [...cast.managers, ...cast.allocators, cast.regionLeader, cast.nationLeader])
    cookies.set(id, await service.cookieOf(id));
  return (person, turn) => {
    const { who, path } = asks(cast, person, turn);
    return { url: `${service.address}${path}`, headers: { cookie: cookies.get(who.id) ?? '' } };
  };
}

interface Compared {
  readonly name: string;
  readonly asked: Asked;
  readonly plain: Asked;
  readonly next: Next;
  readonly nextPlain: Next;
}

async function measureOne(
  { options }: Bench,
  { name, asked, plain, next, nextPlain }: Compared,
  people: number,
  alone: number,
): Promise<Figure> {
  const what = `${asked.what}, ${people} ${people === 1 ? 'person' : 'people'}`;
  if (alone * people > MOST_WAIT_MS)
    return { row: name, what, unit: 'ms', value: null, note: `not asked: one waits ${Math.round(alone)} ms` };
  const under = await loadOf(people, options.seconds / 2, nextPlain);
  const load = await loadOf(people, options.seconds, next);
  const spread = spreadOf(load.times);
  return {
    row: name,
    what,
    unit: 'ms',
    ...spread,
    perSecond: load.perSecond,
    ratio: { over: plain.what, times: spread.p50 / spreadOf(under.times).p50 },
    note: `${Math.round((load.perSecond / under.perSecond) * 100)}% of its rate`,
  };
}

async function atPace({ options }: Bench, name: string, { what }: Asked, next: Next): Promise<Figure> {
  const times = await openLoop(OPEN_LOOP, Math.max(4, Math.round(options.seconds)), (turn) =>
    next(turn % 10, turn),
  );
  return { row: name, what: `${what}, ${OPEN_LOOP} a second`, unit: 'ms', ...spreadOf(times) };
}
