import { hash } from '@node-rs/argon2';
import type { IsoDate } from '../../lib/kernel/dates';
import type { LduCode } from '../../lib/kernel/ids';
import type { Store, Tables, Tx } from '../store';
import { insertModelIfNone } from './rows/insert-model';
import { insertCases } from './small/insert-cases';
import { insertStaff, insertUsers } from './small/insert-staff';
import { SMALL } from './small/small-estate';

export { SMALL };

export interface SmallTeamOptions {
  /** The day on which the promises above hold; SMALL.today by default. */
  readonly today?: IsoDate;
  readonly now?: Date;
}

/** Writes the small estate of SMALL into an empty, migrated database, the default model and the time of the data included. */
export async function seedSmallTeam(store: Store, options: SmallTeamOptions = {}): Promise<void> {
  const today = options.today ?? SMALL.today;
  const now = options.now ?? SMALL.now;
  const passwordHash = await hashedPassword();
  await store.tx(async (tx) => {
    await insertModelIfNone(tx, store.t, now);
    await insertEstate(tx, store.t);
    await insertStaff(tx, store.t, today);
    await insertCases(tx, store.t, today);
    await insertUsers(tx, store.t, passwordHash);
    await tx.insert(store.t.importRuns).values({
      id: 'small-team',
      finishedAt: `${today}T06:10:00.000Z`,
      actorName: 'Headroom',
      source: 'small team',
      added: 30,
      changed: 0,
      unchanged: 0,
      ended: 0,
    });
  });
}

let hashed: Promise<string> | null = null;

/** Hashed once for all the tests of a file: it takes its time on purpose. */
const hashedPassword = (): Promise<string> => (hashed ??= hash(SMALL.password));

async function insertEstate(tx: Tx, t: Tables): Promise<void> {
  const { region, ldus, teams, areas } = SMALL;
  await tx.insert(t.regions).values({ code: region, name: 'Testshire' });
  await tx.insert(t.ldus).values([
    { code: ldus.east, name: 'Eastdale', regionCode: region },
    { code: ldus.west, name: 'Westdale', regionCode: region },
  ]);
  const area = (name: string, lduCode: LduCode) => ({
    areaKey: name.toLowerCase(),
    area: name,
    lduCode,
  });
  await tx
    .insert(t.lduAreas)
    .values([
      area(areas.east, ldus.east),
      area(areas.eastPostcode, ldus.east),
      area(areas.west, ldus.west),
      area(areas.westPostcode, ldus.west),
    ]);
  await tx.insert(t.teams).values([
    { code: teams.east, name: 'East', type: 'generic', lduCode: ldus.east },
    { code: teams.west, name: 'West', type: 'generic', lduCode: ldus.west },
    { code: teams.women, name: "West women's team", type: 'women', lduCode: ldus.west },
  ]);
}
