import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { CAPACITY_LISTS, type CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import type { MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import type { RankedTeam } from '../../domain/metrics/ranking/rank-teams';
import { sumOf } from '../../kernel/collections';
import type { Result } from '../../kernel/result';
import type { CapacityPage } from '../capacity/capacity-page';
import { viewCapacityPage } from '../capacity/view-capacity-page';
import { viewMeasures } from '../capacity/view-measures';
import { viewOutliers } from '../capacity/monitoring/view-outliers';
import { viewUnitOversight } from '../capacity/monitoring/view-unit-oversight';
import { viewRanking } from '../capacity/view-ranking';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { countOfList } from '../testing/count-of-list';
import { casesOfGrown, growEstate, holdBeyondGrade } from '../testing/grow-estate';
import { eventsOf } from '../testing/live-a-while';
import { viewCapacityList } from './view-capacity-list';

/** Each estate is generated from the run's seed: teams that compete for cases, then a life of whatever may happen. */
const SEED = Number(process.env.HEADROOM_TEST_SEED ?? 1);
const EVENTS_OF_EACH_KIND = 2;

const LEADER: Actor = {
  kind: 'user',
  id: 'u-leader',
  name: 'Leader',
  staffCode: null,
  grants: [{ role: 'leader', scope: { level: 'nation', code: '' } }],
};

const UNITS = [
  { level: 'nation', code: '' },
  { level: 'region', code: SMALL.region },
  { level: 'ldu', code: SMALL.ldus.east },
  { level: 'team', code: SMALL.teams.east },
  { level: 'team', code: 'TSED-X0' },
] as const;
type AskedUnit = (typeof UNITS)[number];

function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The figure that each list is opened from, as its own page has it: a list without one does not compile. */
async function tilesOf(context: UseCaseContext, unit: AskedUnit): Promise<Record<CapacityList, number>> {
  const { view } = valueOf(await viewCapacityPage(context, unit, 'week'));
  const { apart, nextToTrip, withoutRelief, endings } = valueOf(await viewMeasures(context, unit));
  const { past, fair } = valueOf(await viewOutliers(context, unit)).unit;
  const { missing, overdue, supervision } = valueOf(await viewUnitOversight(context, unit)).unit;
  return {
    officers: view.officersHoldingCases.count,
    'over-100': view.officersOver100.count,
    'over-110': view.officersOver110.count,
    excessive: view.excessive.count,
    'next-to-trip': nextToTrip.count,
    'no-capacity': apart.noCapacityOfficers,
    'without-relief': withoutRelief?.count ?? 0,
    'over-50': view.over50Cases.count,
    'over-75': view.over75Cases.count,
    live: view.liveCases,
    'beyond-grade': view.beyondGrade.count,
    'oversight-missing': missing.count,
    'oversight-overdue': overdue.count,
    'not-trained': view.notTrained.count,
    uncovered: view.uncovered.count,
    'held-uncovered': view.uncovered.count - view.unallocated.count,
    unallocated: view.unallocated.count,
    'inputs-missing': view.inputsComplete.of - view.inputsComplete.count,
    'officer-changed': view.sameOfficer.of - view.sameOfficer.count,
    'supervision-enough': supervision.enough.count,
    'supervision-overdue': supervision.overdue.count,
    'outlier-workload': past.workload.count,
    'outlier-caseload': past.caseload.count,
    'over-fair-share': fair.over,
    'new-high-band': fair.newCases,
    'actions-open': supervision.actionsOverdue.of,
    'actions-overdue': supervision.actionsOverdue.count,
    'starts-community': view.starts?.community.count ?? 0,
    'starts-release': view.starts?.afterRelease.count ?? 0,
    endings: endings.count,
    'contact-overdue': view.contactOverdue.count,
    'contact-over-28': view.contactOver28.count,
    'contact-over-56': view.contactOver56.count,
    'pre-release-due': view.preReleaseDue.count,
    'release-passed': view.releasePassed.count,
    warrants: view.warrants.count,
    'contact-suspended': view.contactSuspended.count,
  };
}

describe.each(TEST_DIALECTS)(
  `the figures of a generated estate (HEADROOM_TEST_SEED=${SEED}) on %s`,
  (dialect) => {
    let test: TestStore;
    const context = (): UseCaseContext => ({ store: test.store, actor: LEADER, now: SMALL.now });
    const pageOf = async (unit: AskedUnit): Promise<CapacityPage> =>
      valueOf(await viewCapacityPage(context(), unit, 'week'));

    beforeAll(async () => {
      test = await openTestStore(dialect);
      await seedSmallTeam(test.store);
      await growEstate(test.store, [0, 1, 2]);
      for (const happens of Object.values(eventsOf(test.store, SEED)))
        for (let times = 0; times < EVENTS_OF_EACH_KIND; times += 1) await happens(SMALL.now);
      // Whatever chance left of the others, this team has somebody over, somebody away, cases that wait and cases beyond grade.
      await growEstate(test.store, [3]);
      await holdBeyondGrade(test.store, casesOfGrown(3).overs);
    }, 300_000);
    afterAll(() => test.destroy());

    it('are of something: officers over and away, cases that wait', async () => {
      const { view, below } = await pageOf(UNITS[0]);
      expect(view.liveCases).toBeGreaterThan(40);
      for (const share of [view.officersOver100, view.uncovered, view.unallocated, view.beyondGrade])
        expect(share.count).toBeGreaterThan(0);
      expect([...below.values()].flat().length).toBeGreaterThan(1);
      expect(view.starts?.community.count).toBeGreaterThan(0);
      expect(valueOf(await viewMeasures(context(), UNITS[0])).endings.count).toBeGreaterThan(0);
    });

    it.each(UNITS)('are what their lists hold: $level $code', async (unit) => {
      const tiles = await tilesOf(context(), unit);
      for (const list of CAPACITY_LISTS) {
        const page = valueOf(await viewCapacityList(context(), list, unit));
        expect([list, page.share.count, countOfList(page)]).toEqual([list, tiles[list], tiles[list]]);
      }
    });

    it.each(UNITS.filter(({ level }) => level !== 'team'))(
      'are the sums of the units below: $level $code',
      async (unit) => {
        const { view } = await pageOf(unit);
        const adds = (pick: (one: MeasuredUnit) => number): void =>
          expect(sumOf(view.units, pick), pick.toString()).toBe(pick(view));
        adds((one) => Math.round(one.pointsUsed * 100));
        adds((one) => one.pointsAvailable);
        adds((one) => one.officersOver100.count);
        adds((one) => one.officersOver100.of);
        adds((one) => one.beyondGrade.count);
        adds((one) => one.beyondGrade.of);
        adds((one) => one.liveCases - one.unallocated.count);
        adds((one) => one.excessive.count);
        adds((one) => one.over50Cases.count);
      },
    );

    it.each(UNITS)(
      'are the same in bands by grade, by workload and in the ranking: $level $code',
      async (unit) => {
        const { view, table, distribution } = await pageOf(unit);
        const held = view.liveCases - view.unallocated.count;
        // Bands by grade: what is held, and what waits.
        expect(table.total.total).toBe(view.liveCases);
        expect(sumOf(table.rows, (row) => row.total)).toBe(view.liveCases);
        expect(sumOf(table.total.cells, (cell) => cell.count)).toBe(view.liveCases);
        expect(table.total.beyond).toBe(view.beyondGrade.count);
        // By workload: everybody who is counted stands in one place.
        const { steps, noCapacity, unknown } = distribution;
        expect(sumOf(steps, (step) => step.count) + noCapacity + unknown).toBe(distribution.of);
        expect(distribution.of).toBe(view.officersOver100.of);
        expect(distribution.over + noCapacity).toBe(view.officersOver100.count);
        // The ranking: one kind of team at a time, all of them together.
        const asked = { words: '', sort: 'workload', direction: 'desc' } as const;
        const { kinds } = valueOf(await viewRanking(context(), unit, { type: null, ...asked }));
        const teams: RankedTeam[] = [];
        for (const { type } of kinds)
          teams.push(...valueOf(await viewRanking(context(), unit, { type, ...asked })).teams);
        const ranked = (pick: (one: MeasuredUnit) => number): number =>
          sumOf(teams, ({ figures }) => pick(figures));
        expect(ranked((one) => one.liveCases)).toBe(held);
        expect(ranked((one) => Math.round(one.pointsUsed * 100))).toBe(Math.round(view.pointsUsed * 100));
        expect(ranked((one) => one.pointsAvailable)).toBe(view.pointsAvailable);
        expect(ranked((one) => one.officersOver100.count)).toBe(view.officersOver100.count);
        expect(ranked((one) => one.officersOver100.of)).toBe(distribution.of);
        expect(ranked((one) => one.beyondGrade.count)).toBe(table.total.beyond);
      },
    );
  },
);
