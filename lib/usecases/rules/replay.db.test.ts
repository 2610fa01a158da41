import { asc } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { columnsWithoutIds } from '../../../db/queries/kit/columns-without-ids';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { openRandom } from '../../../db/seed/plan/random';
import { seedSmallTeam } from '../../../db/seed/scenarios';
import type { Store } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { addDays, type IsoDate, isoDate, londonDayEnd, londonDayStart } from '../../kernel/dates';
import { type SnapshotRow, toSnapshotRow } from '../../domain/metrics/history/snapshot-row';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { catchUpSnapshots, replayDay } from '../capacity/take-snapshots';
import { eventsOf } from '../testing/live-a-while';

/** The clocks go back on the 25th: that day has 25 hours. */
const FIRST = isoDate('2026-10-19');
const DAYS = 16;
const MINUTE = 60_000;

const byCode = (rows: readonly SnapshotRow[]): SnapshotRow[] =>
  [...rows].sort((a, b) => a.staffCode.localeCompare(b.staffCode));

describe.each(TEST_DIALECTS)('days that are lived and replayed on %s', (dialect) => {
  const opened: TestStore[] = [];
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  /** What the screens show at the last instant of a day: by today's own queries, not by a replay. */
  const liveRows = async (store: Store, onDate: IsoDate): Promise<SnapshotRow[]> => {
    const model = await loadModelInForce(store.db, store.t, onDate);
    const caseloads = await loadCaseloads(store.db, store.t, model, { level: 'nation', code: '' }, onDate);
    const knownAt = londonDayEnd(onDate).toISOString();
    return caseloads.flatMap(
      (entry) => toSnapshotRow(model, measureCaseload(model, entry, onDate), onDate, knownAt) ?? [],
    );
  };

  const storedRows = async ({ db, t }: Store): Promise<Map<string, SnapshotRow[]>> => {
    const days = new Map<string, SnapshotRow[]>();
    const columns = columnsWithoutIds(t.officerSnapshots);
    for (const row of await db
      .select(columns)
      .from(t.officerSnapshots)
      .orderBy(asc(t.officerSnapshots.staffCode)))
      days.set(row.onDate, [
        ...(days.get(row.onDate) ?? []),
        { ...row, knownAt: row.knownAt ?? '', rulesVersion: row.rulesVersion ?? 0 },
      ]);
    return days;
  };

  it.each([1, 2, 3])(
    'give the rows that were stored, backdated changes and missed nights included (life %i)',
    async (seed) => {
      const test = await openTestStore(dialect);
      opened.push(test);
      const { store } = test;
      await seedSmallTeam(store, { today: FIRST, now: londonDayStart(FIRST) });
      const random = openRandom(seed, 'clock');
      const events = eventsOf(store, seed);
      const happened = new Map<string, number>();
      const shown = new Map<string, SnapshotRow[]>();
      for (let number = 0; number < DAYS; number += 1) {
        const day = addDays(FIRST, number);
        const from = londonDayStart(day).getTime();
        const until = londonDayEnd(day).getTime();
        const times = Array.from({ length: 7 }, () => random.int(from, until - 1));
        // Two changes at one instant, the first and the last of the day: midnight belongs to the day that begins.
        for (const time of [from, from, ...times, until - 1].sort((a, b) => a - b)) {
          const kind = random.pick(Object.keys(events));
          if (await events[kind]?.(new Date(time))) happened.set(kind, (happened.get(kind) ?? 0) + 1);
        }
        shown.set(day, byCode(await liveRows(store, day)));
        const night = { store, actor: SYSTEM_ACTOR, now: new Date(until + 6 * MINUTE) };
        const missed = number > 0 && number < DAYS - 1 && random.chance(0.4);
        if (!missed) await catchUpSnapshots(night);
      }
      const stored = await storedRows(store);
      expect([...stored.keys()].sort()).toEqual([...shown.keys()]);
      for (const [day, rows] of shown) {
        expect(byCode(stored.get(day) ?? []), `stored for ${day}`).toEqual(rows);
        const knownAt = londonDayEnd(isoDate(day)).toISOString();
        const again = await replayDay(store, { onDate: isoDate(day), knownAt });
        expect(byCode(again), `replay of ${day}`).toEqual(rows);
      }
      expect([...happened.keys()].length).toBeGreaterThan(Object.keys(events).length - 3);
    },
    120_000,
  );
});
