import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { openRandom } from '../../../db/seed/plan/random';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { sumOf } from '../../kernel/collections';
import { addDays, addMonths, londonDayStart } from '../../kernel/dates';
import { prepareFigures } from '../figures/prepare-figures';
import { verifyFigures } from '../figures/verify-figures';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { eventsOf } from '../testing/live-a-while';
import type { ChangePage } from './change-page';
import { exportChange } from './export-change';
import type { AskedUnit } from './parts/load-capacity';
import { takeSnapshot } from './take-snapshots';
import { viewCapacity } from './view-capacity';
import { viewCapacityPage } from './view-capacity-page';
import { viewChange } from './view-change';

const TODAY = SMALL.today;
const SINCE = addMonths(TODAY, -1);
const UNTIL = addDays(TODAY, -1);
const at = (day: typeof TODAY, hour: number) => new Date(londonDayStart(day).getTime() + hour * 3_600_000);

const UNITS: readonly AskedUnit[] = [
  { level: 'region', code: SMALL.region },
  { level: 'ldu', code: SMALL.ldus.east },
  { level: 'ldu', code: SMALL.ldus.west },
  { level: 'team', code: SMALL.teams.east },
  { level: 'team', code: SMALL.teams.west },
];

describe.each(TEST_DIALECTS)('what changed since last month, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store, { today: SINCE, now: at(SINCE, 0) });
    const events = eventsOf(test.store, 5);
    const random = openRandom(5, 'change');
    const context = (day: typeof TODAY) => ({ store: test.store, actor: SYSTEM_ACTOR, now: at(day, 9) });
    await takeSnapshot(context(addDays(SINCE, 1)), SINCE);
    for (let day = addDays(SINCE, 1); day < TODAY; day = addDays(day, 2))
      for (let times = 0; times < 3; times += 1)
        await events[random.pick(Object.keys(events))]?.(new Date(at(day, 9).getTime() + times * 60_000));
    await takeSnapshot(context(TODAY), UNTIL);
    // And some of today, that no night has stored.
    for (let times = 0; times < 4; times += 1)
      await events[random.pick(Object.keys(events))]?.(new Date(at(TODAY, 7).getTime() + times * 60_000));
  }, 120_000);
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const viewed = async (
    unit: AskedUnit,
    step: Parameters<typeof viewChange>[2] = null,
  ): Promise<ChangePage> => valueOf(await viewChange(as('leader'), unit, step));
  const stepsOf = ({ change }: ChangePage) => change?.steps ?? [];

  it('leads from the stored figure to the one on the dashboard, exactly', async () => {
    for (const unit of UNITS) {
      const { change } = await viewed(unit);
      const [figures, board] = [
        valueOf(await viewCapacity(as('leader'), unit)),
        valueOf(await viewCapacityPage(as('leader'), unit, 'week')),
      ];
      expect(change).toMatchObject({ since: SINCE, until: UNTIL });
      expect(board.change).toEqual(change);
      expect(change?.after.usedHundredths).toBe(Math.round(figures.pointsUsed * 100));
      expect(change?.after.availablePoints).toBe(figures.pointsAvailable);
      expect(change?.before.availablePoints).toBe(board.past.month?.pointsAvailable ?? 0);
      const steps = change?.steps ?? [];
      expect((change?.before.usedHundredths ?? 0) + sumOf(steps, (step) => step.usedHundredths)).toBe(
        change?.after.usedHundredths,
      );
      const [from, to] = [change?.before.percentTenths ?? null, change?.after.percentTenths ?? null];
      if (from !== null && to !== null && steps.every((step) => step.percentTenths !== null))
        expect(sumOf(steps, (step) => step.percentTenths ?? 0)).toBe(to - from);
      // By the same rules as now, a stored day and its replay are the same.
      expect(steps.map(({ kind }) => kind)).not.toContain('rules');
    }
    const kinds = new Set(
      stepsOf(await viewed({ level: 'region', code: SMALL.region })).map(({ kind }) => kind),
    );
    expect(kinds.size).toBeGreaterThan(4);
  });

  it('adds up from the units below, step by step, and in a team from its lines', async () => {
    for (const unit of UNITS) {
      const page = await viewed(unit, 'all');
      expect(stepsOf(page).length).toBeGreaterThan(0);
      for (const step of stepsOf(page)) {
        const parts: readonly { usedHundredths: number; availablePoints: number; count?: number | null }[] =
          page.items?.kind === 'units'
            ? page.items.units.filter((part) => part.kind === step.kind)
            : (page.items?.lines ?? []).filter((line) => line.kind === step.kind);
        if (page.items?.kind === 'lines' && step.count === null) continue;
        expect(sumOf(parts, (part) => part.usedHundredths)).toBe(step.usedHundredths);
        expect(sumOf(parts, (part) => part.availablePoints)).toBe(step.availablePoints);
        if (step.count !== null) expect(sumOf(parts, (part) => part.count ?? 1)).toBe(step.count);
      }
    }
    const [one] = stepsOf(await viewed({ level: 'team', code: SMALL.teams.east })).filter(
      ({ count }) => count !== null,
    );
    const { items } = await viewed({ level: 'team', code: SMALL.teams.east }, one?.kind ?? null);
    expect(items?.kind === 'lines' ? items.lines.length : -1).toBe(one?.count);
  });

  it('is kept as it is worked out from nothing, whatever happens later', async () => {
    const { store } = test;
    const day = { model: await loadModelInForce(store.db, store.t, TODAY), today: TODAY };
    const events = Object.entries(eventsOf(store, 9));
    for (const [index, [kind, happens]] of events.entries()) {
      await prepareFigures(store, day);
      await happens(new Date(at(TODAY, 7).getTime() + (10 + index) * 60_000));
      expect((await verifyFigures(store, day)).faults, kind).toEqual([]);
    }
  }, 120_000);

  it('is a file with every step and what stands behind it', async () => {
    const { rows } = valueOf(await exportChange(as('leader'), { level: 'team', code: SMALL.teams.east }));
    const page = await viewed({ level: 'team', code: SMALL.teams.east }, 'all');
    const lines = page.items?.kind === 'lines' ? page.items.lines.length : 0;
    expect(lines).toBeGreaterThan(0);
    expect(rows).toHaveLength(2 + 2 + stepsOf(page).length + lines);
    expect(rows[0]?.[0]).toContain('OFFICIAL-SENSITIVE');
  });

  it('is nobody’s whose unit it is not, and says so where too little is stored', async () => {
    for (const who of ['manager', 'officer', 'westManager'] as const)
      expect(problemOf(await viewChange(as(who), { level: 'region', code: SMALL.region }, null)).code).toBe(
        'not_found',
      );
    const later = { ...as('leader'), now: at(addDays(TODAY, 40), 9) };
    expect(valueOf(await viewChange(later, {}, 'cases_in'))).toMatchObject({ change: null, items: null });
  });
});
