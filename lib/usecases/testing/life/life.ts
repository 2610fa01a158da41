import { eq, isNull } from 'drizzle-orm';
import { openRandom, type Random } from '../../../../db/seed/plan/random';
import { SMALL } from '../../../../db/seed/scenarios';
import type { Store } from '../../../../db/store';
import type { Actor } from '../../../domain/access/actor';
import { addDays, type IsoDate } from '../../../kernel/dates';
import type { StaffCode } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';
import { importData } from '../../import/import-data';
import { csvOf, fileOf, type GoodFile } from '../../import/testing/import-fixture';

/** Somebody who may do all that moves a workload, everywhere. */
export const ANYBODY: Actor = {
  kind: 'user',
  id: 'u-anybody',
  name: 'Any Body',
  staffCode: null,
  grants: (['manager', 'allocator', 'administrator'] as const).map((role) => ({
    role,
    scope: { level: 'nation', code: '' },
  })),
};

/** The small estate as it lives: its database, repeatable chance, and what events draw from both. */
interface Life {
  readonly store: Store;
  readonly db: Store['db'];
  readonly t: Store['t'];
  readonly random: Random;
  as(now: Date): UseCaseContext;
  /** A day within about two weeks. */
  near(day: IsoDate): IsoDate;
  anyOfficer(): StaffCode;
  anyHolding(): Promise<Holding>;
  anyOf<Row>(rows: Promise<Row[]>): Promise<Row | null>;
  /** Imports one row; true where it was taken. */
  bring(now: Date, file: GoodFile, row: Record<string, string>, complete?: boolean): Promise<boolean>;
}

type Holding = Awaited<ReturnType<typeof openHoldings>>[number];

/** One thing that happens in a team at a time; true where the service took it. */
type Event = (life: Life, now: Date) => Promise<boolean>;
export type Events = Readonly<Record<string, Event>>;

/** Whether a use case took it. */
export const took = (result: { readonly ok: boolean }): boolean => result.ok;

/** Who recorded something beside a use case, and when. */
export const recorded = (now: Date) => ({ recordedAt: now.toISOString(), recordedByName: 'Any Body' });

/** A life over a database, by a seed. */
export function openLife(store: Store, seed: number): Life {
  const random = openRandom(seed, 'life');
  const as = (now: Date): UseCaseContext => ({ store, actor: ANYBODY, now });
  const officers = Object.values(SMALL.officers).filter((code) => code !== SMALL.officers.eastManager);
  return {
    store,
    db: store.db,
    t: store.t,
    random,
    as,
    near: (day) => addDays(day, random.int(-20, 10)),
    anyOfficer: () => random.pick(officers),
    anyHolding: async () => random.pick(await openHoldings(store)),
    anyOf: async (rows) => {
      const found = await rows;
      return found.length === 0 ? null : random.pick(found);
    },
    bring: async (now, file, row, complete = false) => {
      const result = await importData(as(now), [fileOf(file, csvOf([row]))], { source: 'test', complete });
      return result.ok && result.value.errors.length === 0;
    },
  };
}

function openHoldings({ db, t }: Store) {
  const { crn, staffCode, endedOn } = t.allocations;
  return db
    .select({ crn, staffCode, version: t.cases.version })
    .from(t.allocations)
    .innerJoin(t.cases, eq(crn, t.cases.crn))
    .where(isNull(endedOn))
    .orderBy(crn);
}
