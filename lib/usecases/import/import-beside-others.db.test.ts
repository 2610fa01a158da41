import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import type { Store } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays } from '../../kernel/dates';
import { allocateCase } from '../decisions/allocate-case';
import { contextOf, valueOf } from '../testing/context-of';
import { importData, type ImportReport } from './import-data';
import { fileOf } from './testing/import-fixture';

const { cases, officers: o, now, today } = SMALL;
const CRN = cases.waitingPlain;
/** The file was extracted before anybody decided here. */
const BEFORE = '2026-11-02T06:15:00Z';
const LATER = new Date(now.getTime() + 3_600_000);

describe.each(TEST_DIALECTS)('an import beside other writing, %s', (dialect) => {
  const opened: TestStore[] = [];
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const bring = async (
    store: Store,
    lines: readonly string[],
    more: { dryRun?: boolean } = {},
  ): Promise<ImportReport> =>
    valueOf(
      await importData(
        { ...contextOf(store, 'administrator'), now: LATER },
        [fileOf('cases.csv', `${lines.join('\n')}\n`)],
        { source: 'test', asOf: BEFORE, ...more },
      ),
    );
  const allocate = async (staffCode: string) =>
    valueOf(
      await allocateCase(contextOf(test.store, 'manager'), {
        crn: CRN,
        staffCode,
        expectedVersion: 1,
        reasonCode: 'continuity',
        reasonText: 'Knows the case',
        oversightReviewOn: addDays(today, 7),
        notes: null,
        idempotencyKey: null,
      }),
    );
  const holders = async () => {
    const { allocations: a } = test.store.t;
    const rows = await test.store.db.select().from(a).where(eq(a.crn, CRN));
    return rows.filter((row) => row.endedOn === null).map((row) => row.staffCode);
  };
  /** The store, with something that happens as the import comes to write for the first times. */
  const meeting = (happens: readonly (() => Promise<unknown>)[]): { store: Store; written: () => number } => {
    let began = 0;
    const tx: Store['tx'] = async (run) => {
      const next = happens[began];
      began += 1;
      if (next !== undefined) await next();
      return test.store.tx(run);
    };
    return { store: { ...test.store, tx }, written: () => began };
  };
  const MOVE = ['crn,setting,officer_staff_code', `${CRN},community,${o.over}`];

  it('is worked out while somebody else writes, and waits for nobody until it writes', async () => {
    const report = await test.store.tx(() => bring(test.store, MOVE, { dryRun: true }));
    expect(report).toMatchObject({ errors: [], changed: 1 });
  });

  it('writes what it worked out at once where nothing was changed meanwhile', async () => {
    const { store, written } = meeting([]);
    expect(await bring(store, MOVE)).toMatchObject({ errors: [], changed: 1 });
    expect(written()).toBe(1);
    expect(await holders()).toEqual([o.over]);
  });

  it('notices what was decided meanwhile, and is worked out anew: the decision stands', async () => {
    const { store, written } = meeting([() => allocate(o.beyond)]);
    const report = await bring(store, MOVE);
    expect(report.errors).toEqual([]);
    expect(written()).toBe(2);
    expect(await holders()).toEqual([o.beyond]);
    expect(
      (await test.store.db.select().from(test.store.t.sourceDifferences)).map((row) => row.field),
    ).toEqual(['holder']);
    expect(report.warnings.filter(({ column }) => column === 'officer_staff_code')).toHaveLength(1);
  });

  it('comes to its end although others never stop writing', async () => {
    let number = 0;
    const other = () => {
      number += 1;
      return bring(test.store, ['crn,setting,surname', `${cases.over[0]},community,Other${number}`]);
    };
    const { store, written } = meeting([other, other, other, other]);
    expect(await bring(store, MOVE)).toMatchObject({ errors: [], changed: 1 });
    expect(written()).toBe(4);
    expect(await holders()).toEqual([o.over]);
  });

  it('is no sooner worked out anew because somebody signed in', async () => {
    const { store, written } = meeting([
      () =>
        test.store.tx((tx) =>
          tx.insert(test.store.t.auditEntries).values({
            at: now.toISOString(),
            actorId: 'u-1',
            actorName: 'Sam',
            action: 'session.signed_in',
            thingType: 'user',
            thingKey: 'u-1',
            detail: {} as never,
          }),
        ),
    ]);
    expect(await bring(store, MOVE)).toMatchObject({ errors: [], changed: 1 });
    expect(written()).toBe(1);
  });
});
