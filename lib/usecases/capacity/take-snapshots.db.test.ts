import { spawn } from 'node:child_process';
import path from 'node:path';
import { asc, count, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  loadPastOfficers,
  loadSnapshotDay,
  loadSnapshotStates,
  loadSnapshotTotals,
} from '../../../db/queries/capacity/load-capacity-history';
import { loadUnitDay } from '../../../db/queries/capacity/load-evidence';
import { loadOfficerSnapshots, loadTeamSnapshots } from '../../../db/queries/capacity/load-workload-history';
import { loadStoredWorkload } from '../../../db/queries/officers/load-supervisions';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { ENDING } from '../testing/context-of';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openStore } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { asStaffCode } from '../../kernel/ids';
import { RULES_VERSION } from '../../domain/workload/model/rules-version';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { addDays, addMonths, type IsoDate, isoDate, londonDay, londonDayEnd } from '../../kernel/dates';
import { endCase } from '../cases/end-case';
import { spanCell, storedCell } from '../../domain/metrics/evidence/evidence-cells';
import { countedFigure } from '../../domain/metrics/evidence/stored-figures';
import { viewEvidence } from './evidence/view-evidence';
import { catchUpSnapshots, lastSettledDay, replayDay, takeSnapshot } from './take-snapshots';
import { ANYBODY } from '../testing/life/life';
import { runUpgradeSteps } from '../upgrade/run-upgrade-steps';

const { today, officers: o } = SMALL;
const yesterday = addDays(today, -1);

/** What a stored day keeps of a unit besides its officers. */
const STORED = [
  ...(['community', 'post_release', 'supervised', 'same_officer'] as const),
  ...(['supervision', 'oversight', 'trained', 'span'] as const),
];

describe('the day that is over', () => {
  it('is settled five minutes after midnight in London, whatever the clocks do', () => {
    expect(lastSettledDay(new Date('2026-11-02T00:04:59Z'))).toBe('2026-10-31');
    expect(lastSettledDay(new Date('2026-11-02T00:05:00Z'))).toBe('2026-11-01');
    expect(lastSettledDay(new Date('2026-07-01T23:05:00Z'))).toBe('2026-07-01');
    expect(londonDayEnd(isoDate('2026-10-24')).toISOString()).toBe('2026-10-24T23:00:00.000Z');
    expect(londonDayEnd(isoDate('2026-10-25')).toISOString()).toBe('2026-10-26T00:00:00.000Z');
    expect(londonDayEnd(isoDate('2026-03-28')).toISOString()).toBe('2026-03-29T00:00:00.000Z');
    expect(londonDayEnd(isoDate('2026-03-29')).toISOString()).toBe('2026-03-29T23:00:00.000Z');
  });
});

/** Answers so once, then the opposite. */
function once(first: boolean): () => boolean {
  let asked = false;
  return () => {
    const answer = asked ? !first : first;
    asked = true;
    return answer;
  };
}

describe.each(TEST_DIALECTS)('taking snapshots on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const at = (now: Date) => ({ store: test.store, actor: SYSTEM_ACTOR, now });
  const stored = async (onDate: IsoDate) => {
    const s = test.store.t.officerSnapshots;
    return test.store.db.select().from(s).where(eq(s.onDate, onDate)).orderBy(asc(s.staffCode));
  };
  const audits = () =>
    test.store.db
      .select({ thingKey: test.store.t.auditEntries.thingKey, detail: test.store.t.auditEntries.detail })
      .from(test.store.t.auditEntries)
      .where(eq(test.store.t.auditEntries.action, 'snapshot.taken'));

  it('stores everybody who works there, of every grade and none, with hours and what was known', async () => {
    expect(await takeSnapshot(at(SMALL.now), yesterday)).toEqual({
      onDate: yesterday,
      outcome: 'stored',
      officers: 9,
    });
    const rows = await stored(yesterday);
    expect(rows.map((row) => row.staffCode)).toEqual(Object.values(o).sort());
    expect(rows.find((row) => row.staffCode === o.noGrade)).toMatchObject({ grade: null, state: 'unknown' });
    expect(rows.find((row) => row.staffCode === o.eastManager)).toMatchObject({
      grade: 'SPO',
      state: 'unavailable',
      contractedHoursHundredths: 3700,
      knownAt: '2026-11-02T00:00:00.000Z',
    });
    expect(await audits()).toEqual([{ thingKey: yesterday, detail: { onDate: yesterday, officers: 9 } }]);
  });

  it('stores with last night what the evidence of every unit has a year later, and with a day further back that there is none', async () => {
    const { store } = test;
    await takeSnapshot(at(SMALL.now), addDays(today, -9));
    await takeSnapshot(at(SMALL.now), yesterday);
    const rows = await store.db.select().from(store.t.unitDays);
    expect(new Set(rows.map(({ onDate }) => onDate))).toEqual(new Set([yesterday]));
    const units = ['nation ', `region ${SMALL.region}`, `ldu ${SMALL.ldus.east}`, `ldu ${SMALL.ldus.west}`];
    const teams = [`team ${SMALL.teams.east}`, `team ${SMALL.teams.west}`];
    expect(rows.map(({ level, code }) => `${level} ${code}`)).toEqual(
      expect.arrayContaining([...units, ...teams]),
    );
    const then = londonDayEnd(yesterday).getTime() - 1_000;
    for (const { level, code, figures } of rows) {
      const span = countedFigure(figures, 'span');
      const view = await viewEvidence(at(new Date(then)), { level, code });
      if (!view.ok) throw new Error(view.error.code);
      for (const { key, current } of view.value.sections.flatMap((section) => section.rows))
        if (figures[key] !== undefined) {
          const cell = key === 'span' ? spanCell(span?.count ?? 0, span?.of ?? 0) : storedCell(figures, key);
          expect([level, code, key, cell]).toEqual([level, code, key, current]);
        }
      expect(Object.keys(figures).sort()).toEqual([...STORED].sort());
    }
  });

  it('has them in the pack a year later', async () => {
    await takeSnapshot(at(SMALL.now), yesterday);
    const [before, after] = [new Date(londonDayEnd(yesterday).getTime() - 1_000), addMonths(yesterday, 12)];
    const unit = { level: 'region', code: SMALL.region } as const;
    const now = await viewEvidence(at(before), unit);
    const later = await viewEvidence(at(new Date(`${after}T09:00:00Z`)), unit);
    if (!now.ok || !later.ok) throw new Error('the pack of the region');
    const rowsOf = (page: typeof now.value) => page.sections.flatMap((section) => section.rows);
    for (const key of STORED)
      expect([key, rowsOf(later.value).find((row) => row.key === key)?.previous]).toEqual([
        key,
        rowsOf(now.value).find((row) => row.key === key)?.current,
      ]);
  });

  it('counts what an earlier try left of the units only once their day is whole, measured anew', async () => {
    const { store } = test;
    const { unitDays } = store.t;
    const unit = { level: 'region', code: SMALL.region } as const;
    const left = { supervision: { count: 99, of: 99 } };
    await store.tx((tx) => tx.insert(unitDays).values({ onDate: yesterday, ...unit, figures: left }));
    const span = { after: addDays(yesterday, -1), to: yesterday };
    expect(await loadUnitDay(store.db, store.t, unit, span)).toBeNull();
    await takeSnapshot(at(SMALL.now), yesterday);
    const stored = (await loadUnitDay(store.db, store.t, unit, span))?.figures;
    expect(Object.keys(stored ?? {}).sort()).toEqual([...STORED].sort());
    expect(stored).not.toMatchObject(left);
  });

  it('never rewrites a stored day, and refuses a day to come', async () => {
    await takeSnapshot(at(SMALL.now), today);
    const before = await stored(today);
    expect(before.every((row) => row.knownAt === SMALL.now.toISOString())).toBe(true);
    const later = { store: test.store, actor: ANYBODY, now: new Date(SMALL.now.getTime() + 60_000) };
    expect(
      await endCase(later, { crn: SMALL.cases.over[0], version: 1, endedOn: today, ...ENDING }),
    ).toMatchObject({
      ok: true,
    });
    expect((await takeSnapshot(at(later.now), today)).outcome).toBe('stored_before');
    expect(await stored(today)).toEqual(before);
    expect((await takeSnapshot(at(later.now), addDays(today, 1))).outcome).toBe('in_future');
    expect(await audits()).toHaveLength(1);
  });

  it('catches up on every missed day, from what was known at its end; without any it begins with yesterday', async () => {
    const nightOf = (day: IsoDate) => new Date(londonDayEnd(day).getTime() + 6 * 60_000);
    expect(await catchUpSnapshots(at(nightOf(yesterday)))).toMatchObject([
      { onDate: yesterday, outcome: 'stored' },
    ]);
    const noon = new Date(`${addDays(today, 1)}T12:00:00.000Z`);
    const change = { store: test.store, actor: ANYBODY, now: noon };
    await endCase(change, { crn: SMALL.cases.over[0], version: 1, endedOn: addDays(today, -3), ...ENDING });
    const outcomes = await catchUpSnapshots(at(nightOf(addDays(today, 3))));
    expect(outcomes.map((entry) => entry.onDate)).toEqual([0, 1, 2, 3].map((days) => addDays(today, days)));
    const casesOf = async (day: IsoDate) =>
      (await stored(day)).find((row) => row.staffCode === o.over)?.caseCount;
    expect(await casesOf(today)).toBe(3);
    expect(await casesOf(addDays(today, 1))).toBe(2);
    expect(await catchUpSnapshots(at(nightOf(addDays(today, 3))))).toEqual([]);
  });

  /** What pages read of a day: nothing, or everybody. */
  const read = async (onDate: IsoDate) => {
    const { db, t } = test.store;
    const nation = { level: 'nation', code: '' } as const;
    const before = addDays(onDate, -1);
    const model = await loadModelInForce(db, t, today);
    const states = await loadSnapshotStates(db, t, [asStaffCode(o.over)], {
      after: before,
      before: addDays(onDate, 1),
    });
    return [
      await loadSnapshotDay(db, t, nation, { from: before, to: onDate }),
      (await loadPastOfficers(db, t, nation, onDate)).length,
      (await loadSnapshotTotals(db, t, nation, [onDate], model)).length,
      states.size,
      (await loadTeamSnapshots(db, t, SMALL.teams.east, before, model)).length,
      (await loadOfficerSnapshots(db, t, o.over, before)).length,
      (await loadStoredWorkload(db, t, asStaffCode(o.over), onDate)) === null ? 0 : 1,
    ];
  };
  const NOTHING = [null, 0, 0, 0, 0, 0, 0];

  it('reads nothing of a day that broke off in the middle, and goes on with it from there', async () => {
    let steps = 0;
    const stop = () => (steps += 1) > 3;
    const half = { stop, officersAtATime: 2 };
    expect((await takeSnapshot(at(SMALL.now), yesterday, half)).outcome).toBe('broken_off');
    expect(await stored(yesterday)).toHaveLength(6);
    expect(await read(yesterday)).toEqual(NOTHING);
    expect(await audits()).toEqual([]);
    // Two steps of officers are left, and then the units: whoever is stopped there leaves nothing to be read either.
    steps = 1;
    expect((await takeSnapshot(at(SMALL.now), yesterday, half)).outcome).toBe('broken_off');
    expect(await stored(yesterday)).toHaveLength(9);
    expect(await read(yesterday)).toEqual(NOTHING);
    expect(await takeSnapshot(at(SMALL.now), yesterday)).toMatchObject({ outcome: 'stored', officers: 9 });
    expect(await read(yesterday)).toEqual([yesterday, 9, 1, 1, 1, 1, 1]);
    const knownAt = londonDayEnd(yesterday).toISOString();
    const rows = (await stored(yesterday)).map(({ staffId: _id, ...row }) => row);
    expect(rows).toEqual(await replayDay(test.store, { onDate: yesterday, knownAt }));
    expect(await audits()).toHaveLength(1);
  });

  it('begins a day anew that broke off before it was over, and today with the instant that it had', async () => {
    const half = { stop: () => true };
    await takeSnapshot(at(SMALL.now), today, { stop: once(false), officersAtATime: 6 });
    expect(await stored(today)).toHaveLength(6);
    const later = new Date(SMALL.now.getTime() + 60_000);
    const change = { store: test.store, actor: ANYBODY, now: later };
    const over = { crn: SMALL.cases.over[0], version: 1, endedOn: today, ...ENDING };
    expect(await endCase(change, over)).toMatchObject({ ok: true });
    await takeSnapshot(at(new Date(later.getTime() + 60_000)), today, half);
    expect(new Set((await stored(today)).map((row) => row.knownAt))).toEqual(
      new Set([SMALL.now.toISOString()]),
    );
    const night = new Date(londonDayEnd(today).getTime() + 6 * 60_000);
    expect(await takeSnapshot(at(night), today)).toMatchObject({ outcome: 'stored', officers: 9 });
    const rows = await stored(today);
    expect(new Set(rows.map((row) => row.knownAt))).toEqual(new Set([londonDayEnd(today).toISOString()]));
    expect(rows.find((row) => row.staffCode === o.over)?.caseCount).toBe(2);
  });

  it('works a day out anew that broke off under the rules of before', async () => {
    const { store } = test;
    await takeSnapshot(at(SMALL.now), yesterday, { stop: once(false), officersAtATime: 6 });
    await store.tx(async (tx) => {
      await tx.update(store.t.snapshotRuns).set({ rulesVersion: RULES_VERSION - 1 });
      await tx.update(store.t.officerSnapshots).set({ rulesVersion: RULES_VERSION - 1, caseCount: 99 });
    });
    expect(await takeSnapshot(at(SMALL.now), yesterday)).toMatchObject({ outcome: 'stored', officers: 9 });
    const rows = await stored(yesterday);
    expect(new Set(rows.map((row) => row.rulesVersion))).toEqual(new Set([RULES_VERSION]));
    expect(rows.map((row) => row.caseCount)).not.toContain(99);
  });

  it('stores a day of which nobody is on record not at all, and leaves nothing behind', async () => {
    const { t, db } = test.store;
    await test.store.tx((tx) => tx.update(t.officers).set({ recordedAt: SMALL.now.toISOString() }));
    expect((await takeSnapshot(at(SMALL.now), yesterday)).outcome).toBe('nobody');
    expect(await db.select().from(t.snapshotRuns)).toEqual([]);
    expect(await read(yesterday)).toEqual(NOTHING);
  });

  it('is gone on with after the process was killed before each of its steps', async () => {
    const run = (steps: number) =>
      new Promise<{ readonly said: string; readonly signal: string | null }>((resolve, reject) => {
        const script = path.resolve(import.meta.dirname, '../testing/store-day-until-killed.ts');
        const args = [test.url, yesterday, SMALL.now.toISOString(), String(steps)];
        const child = spawn(
          process.execPath,
          ['--import', 'tsx', '--conditions=react-server', script, ...args],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
        child.on('error', reject);
        child.on('close', (_code, signal) => resolve({ said, signal }));
      });
    for (const [steps, done] of [
      [0, 0],
      [4, 4],
      [4, 8],
      [2, 9],
    ] as const) {
      expect(await run(steps)).toEqual({ said: '', signal: 'SIGKILL' });
      expect(await stored(yesterday)).toHaveLength(done);
      expect(await read(yesterday)).toEqual(NOTHING);
    }
    expect(await run(1_000)).toEqual({ said: 'stored', signal: null });
    expect(await read(yesterday)).toEqual([yesterday, 9, 1, 1, 1, 1, 1]);
    expect(await audits()).toHaveLength(1);
  }, 120_000);

  it('stores a day once when two take it at the same time', async () => {
    const other = openStore(test.url);
    const both = await Promise.all([
      takeSnapshot(at(SMALL.now), yesterday, { officersAtATime: 2 }),
      takeSnapshot({ ...at(SMALL.now), store: other }, yesterday, { officersAtATime: 3 }),
    ]);
    await other.close();
    expect(both.map((entry) => entry.outcome).sort()).toEqual(['stored', 'stored_before']);
    expect(await stored(yesterday)).toHaveLength(9);
    expect(await audits()).toHaveLength(1);
  });

  it('stores each day once when two processes catch up and one of them is killed', async () => {
    const start = () =>
      spawn(process.execPath, ['lib/cli/run-ts.mjs', 'lib/cli/data-snapshot.ts'], {
        cwd: path.resolve(import.meta.dirname, '../../..'),
        env: { ...process.env, DATABASE_URL: test.url },
        stdio: 'ignore',
      });
    const real = londonDay(new Date());
    // The command refuses a database that was not brought along.
    await runUpgradeSteps(at(new Date()));
    await takeSnapshot(at(new Date()), addDays(real, -30));
    const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.once('exit', resolve));
    const [killed, kept] = [start(), start()];
    setTimeout(() => killed.kill('SIGTERM'), 1_200);
    await Promise.all([ended(killed), ended(kept)]);
    expect(kept.exitCode).toBe(0);
    const s = test.store.t.officerSnapshots;
    const days = await test.store.db
      .select({ onDate: s.onDate, officers: count() })
      .from(s)
      .groupBy(s.onDate)
      .orderBy(asc(s.onDate));
    // The last few minutes before and after midnight settle a day less.
    expect(days.length).toBeGreaterThanOrEqual(30);
    expect(new Set(days.map((day) => day.officers))).toEqual(new Set([9]));
    expect((await audits()).map((entry) => entry.thingKey).sort()).toEqual(days.map((day) => day.onDate));
  }, 120_000);
});
