import { isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_DAY, DEMO_NOW, openDemoStore } from '../../../db/testing/demo-copies';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import type { DecisionQuery } from '../../domain/allocation/decisions/decision-list';
import { londonDay } from '../../kernel/dates';
import { beginningOf, drawnDays } from '../../kernel/testing/test-clock.cjs';
import { loadDemoWhereEmpty } from '../import/load-demo';
import { rememberDemoDecisions } from './parts/demo-decisions';
import { viewDecision } from './view-decision';
import { viewDecisions, viewOverrides } from './view-decisions';

const seed = Number(process.env.HEADROOM_TEST_SEED);
const [drawn = ''] = drawnDays(seed);
const ALL: DecisionQuery = {
  days: 90,
  teamCode: null,
  kind: null,
  reasonCode: null,
  exception: null,
  page: 1,
};

/** A drawn day in a file; on PostgreSQL the day on which the demo stands there for all tests: a day is the same to both. */
const DAYS = TEST_DIALECTS.map((dialect) => ({ dialect, day: dialect === 'sqlite' ? drawn : DEMO_DAY }));

describe.each(DAYS)(
  `the decisions of the demo of $day (HEADROOM_TEST_SEED=${seed}) on $dialect`,
  ({ dialect, day }) => {
    let test: TestStore;
    const now = dialect === 'sqlite' ? beginningOf(day) : DEMO_NOW;
    const context = () => ({ store: test.store, actor: SYSTEM_ACTOR, now });
    beforeAll(async () => {
      test = await (dialect === 'sqlite' ? openTestStore(dialect) : openDemoStore(dialect));
      if (dialect === 'sqlite') await loadDemoWhereEmpty(context());
      else await rememberDemoDecisions(context());
    }, 600_000);
    afterAll(() => test.destroy());

    const remembered = () => {
      const { allocations } = test.store.t;
      return test.store.db.select().from(allocations).where(isNotNull(allocations.decision));
    };

    it('hold who was on offer: the officer chosen among them, by the figures of the day before the case was theirs', async () => {
      const rows = await remembered();
      expect(rows.length).toBeGreaterThanOrEqual(8);
      for (const { id, crn, staffCode, startedOn, decidedAt, decision } of rows) {
        const chosen = decision?.candidates.find((candidate) => candidate.staffCode === staffCode);
        expect(chosen, id).toBeDefined();
        expect(decision?.after.caseCount).toBe((decision?.before.caseCount ?? 0) + 1);
        expect(decision?.after.pointsUsedHundredths).toBeGreaterThan(
          decision?.before.pointsUsedHundredths ?? 0,
        );
        expect(decision?.facts?.crn).toBe(crn);
        expect(londonDay(new Date(decidedAt))).toBe(startedOn);
      }
    });

    it('give a reason wherever one is asked for, and nowhere else', async () => {
      for (const { id, reasonCode, decision } of await remembered())
        expect(reasonCode !== null, id).toBe((decision?.reasonAskedFor.length ?? 0) > 0);
    });

    it('show on the page of a decision, and in the history with what was out of the ordinary', async () => {
      const [row] = await remembered();
      const page = await viewDecision(context(), row?.id ?? '');
      expect(page.ok && page.value.allocation.decision?.candidates.length).toBeGreaterThan(1);
      const any = await viewDecisions(context(), { ...ALL, exception: 'any' });
      expect(any.ok && any.value.total).toBeGreaterThan(0);
    });

    it('are counted among reasons and overrides: some first on the list, some not, some asked for a reason', async () => {
      const page = await viewOverrides(context(), ALL);
      if (!page.ok) throw new Error(page.error.code);
      const { all, byReason, byException } = page.value.analytics;
      expect(all.known).toBeGreaterThanOrEqual(8);
      expect(all.overrides).toBeGreaterThan(0);
      expect(all.overrides).toBeLessThan(all.known);
      expect(all.notFirst).toBeGreaterThan(0);
      expect(byReason.length).toBeGreaterThan(0);
      expect(byException.length).toBeGreaterThan(0);
    });
  },
);
