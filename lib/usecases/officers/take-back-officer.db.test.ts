import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertOfficer } from '../../../db/commands/officers/save-officer';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { asStaffCode, type StaffCode } from '../../kernel/ids';
import { emptyDatabase } from '../import/testing/import-fixture';
import { takeBackOfficer } from './take-back-officer';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewOfficer } from './view-officer';

const WRONG = asStaffCode('TSED900');

describe.each(TEST_DIALECTS)('an officer who was logged in error on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await seedSmallTeam(test.store);
    const wrong = {
      staffCode: WRONG,
      forename: 'Wrong',
      surname: 'Person',
      email: null,
      teamCode: SMALL.teams.east,
      grade: 'CM',
      contractedHoursHundredths: 3700,
      startDate: null,
      leavingDate: null,
      lineManagerStaffCode: null,
    };
    await test.store.tx((tx) => insertOfficer(tx, test.store.t, wrong, SMALL.now));
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const stored = async (code: StaffCode) => {
    const { db, t } = test.store;
    const [row] = await db.select().from(t.officers).where(eq(t.officers.staffCode, code));
    return row ?? null;
  };
  const takeBack = (staffCode: StaffCode, who: TestPerson = 'manager', confirmed = true) =>
    takeBackOfficer(as(who), { staffCode, version: 1, confirmed });

  it('is removed where nothing has happened, after it was shown', async () => {
    const shown = valueOf(await takeBack(WRONG, 'manager', false));
    expect(shown).toMatchObject({ kind: 'preview' });
    expect(await stored(WRONG)).not.toBeNull();
    expect(valueOf(await takeBack(WRONG))).toEqual({ kind: 'removed' });
    expect(await stored(WRONG)).toBeNull();
  });

  it('is kept and marked where something has happened, and counts no more from today', async () => {
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx.insert(t.absences).values({
        id: 'wrong-absence',
        staffCode: WRONG,
        kind: 'other',
        startDate: SMALL.today,
        endDate: SMALL.today,
      }),
    );
    expect(valueOf(await takeBack(WRONG))).toEqual({ kind: 'marked' });
    expect(await stored(WRONG)).toMatchObject({
      leavingDate: SMALL.today,
      loggedInErrorAt: SMALL.now.toISOString(),
    });
    const page = valueOf(await viewOfficer(contextOf(test.store, 'manager'), WRONG));
    expect(page.loggedInErrorAt).toBe(SMALL.now.toISOString());
    const real = valueOf(await viewOfficer(contextOf(test.store, 'manager'), SMALL.officers.over));
    expect(real.loggedInErrorAt).toBeNull();
  });

  it('is not taken back while they hold live cases, nor by others than their managers', async () => {
    expect(problemOf(await takeBack(SMALL.officers.over))).toMatchObject({ code: 'not_allowed' });
    expect(problemOf(await takeBack(WRONG, 'allocator')).code).toBe('not_allowed');
    expect(problemOf(await takeBack(WRONG, 'westManager')).code).toBe('not_found');
    expect(await stored(WRONG)).not.toBeNull();
  });
});
