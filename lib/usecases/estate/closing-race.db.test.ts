import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdTeamOpen } from '../../../db/queries/estate/hold-team';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { asStaffCode, asTeamCode } from '../../kernel/ids';
import { logOfficer } from '../officers/log-officer';
import { contextOf, fieldsOf, problemOf, valueOf } from '../testing/context-of';
import { closeUnit, viewCloseUnit } from './close-unit';

const { today, now, ldus } = SMALL;
const EMPTY = asTeamCode('EMPTY');

describe.each(TEST_DIALECTS)('a team that is being closed, on %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const team = { code: EMPTY, name: 'Empty', type: 'generic', lduCode: ldus.east } as const;
    await test.store.tx((tx) => tx.insert(test.store.t.teams).values(team));
  });
  afterEach(() => test.destroy());

  const admin = () => contextOf(test.store, 'administrator');
  const form = {
    staffCode: 'NEW001',
    forename: 'Nia',
    surname: 'New',
    email: '',
    grade: 'SCM',
    hours: '37.5',
    team: EMPTY,
    startDate: today,
    leavingDate: '',
    lineManager: '',
  };
  const log = () =>
    logOfficer(contextOf(test.store, 'regionManager'), form as Parameters<typeof logOfficer>[1]);
  const inEmpty = async () => {
    const { officers: o } = test.store.t;
    return test.store.db.select({ code: o.staffCode }).from(o).where(eq(o.teamCode, EMPTY));
  };
  /** A transaction that has done something and waits to be let go. */
  const held = async (work: Parameters<typeof test.store.tx>[0]) => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const ended = test.store.tx(async (tx) => {
      await work(tx);
      begun();
      await gate;
    });
    await started;
    return { letGo, ended };
  };

  it('takes nobody in who was logged at that very moment', async () => {
    const closing = await held((tx) =>
      tx.update(test.store.t.teams).set({ closedOn: today }).where(eq(test.store.t.teams.code, EMPTY)),
    );
    const logging = log();
    await new Promise((resolve) => setTimeout(resolve, 200));
    closing.letGo();
    await closing.ended;
    expect(fieldsOf(problemOf(await logging))).toEqual(['team']);
    expect(await inEmpty()).toEqual([]);
  });

  it('is not closed over somebody who is being logged in it', async () => {
    const { seen } = valueOf(await viewCloseUnit(admin(), { level: 'team', code: EMPTY }));
    const staffCode = asStaffCode('NEW002');
    const logging = await held(async (tx) => {
      expect(await holdTeamOpen(tx, test.store.t, EMPTY)).toBe(true);
      const [other] = await tx.select().from(test.store.t.officers).limit(1);
      if (other === undefined) throw new Error('nobody');
      await tx.insert(test.store.t.officers).values({ ...other, staffCode, teamCode: EMPTY });
    });
    const closing = closeUnit(admin(), { level: 'team', code: EMPTY, into: '', seen, confirmed: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    logging.letGo();
    await logging.ended;
    expect(problemOf(await closing)).toMatchObject({ code: 'stale' });
    expect(await inEmpty()).toEqual([{ code: staffCode }]);
    expect(now).toBeInstanceOf(Date);
  });
});
