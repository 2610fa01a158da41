import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays } from '../../kernel/dates';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { publishModelDraft } from './publish-model';
import { startModelDraft } from './start-model-draft';
import { contextOf, valueOf } from '../testing/context-of';
import { viewHowWorked } from './view-how-worked';

describe.each(TEST_DIALECTS)('how workload is worked out, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('explains the model in force on the day, and the next one from its own day, for anybody', async () => {
    expect((await viewHowWorked(test.store, SMALL.now)).model).toEqual(IBAT_4);
    const admin = contextOf(test.store, 'administrator');
    const document = JSON.stringify({ ...IBAT_4, reportDays: 21 });
    const { id } = valueOf(await startModelDraft(admin, { document }));
    const tomorrow = addDays(SMALL.today, 1);
    valueOf(await publishModelDraft(admin, { id, version: 1, effectiveFrom: tomorrow, confirmed: true }));
    expect((await viewHowWorked(test.store, SMALL.now)).model.version).toBe(2);
    const next = (await viewHowWorked(test.store, new Date(`${tomorrow}T00:30:00.000Z`))).model;
    expect([next.version, next.reportDays]).toEqual([3, 21]);
  });
});
