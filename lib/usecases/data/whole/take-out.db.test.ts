import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { DEMO_NOW, openDemoStore } from '../../../../db/testing/demo-copies';
import { loadOpenHolding } from '../../../../db/queries/cases/load-open-holding';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../../domain/access/actor';
import { asCrn } from '../../../kernel/ids';
import { importData, type ImportSource } from '../../import/import-data';
import { keysOf, takenFiles, takenWorkbook } from '../../import/testing/taken-files';
import { contextOf, valueOf } from '../../testing/context-of';
import { takeOut } from './take-out';

const someone = (...roles: readonly Role[]): Actor => ({
  kind: 'user',
  id: 'u-steward',
  name: 'Steward',
  staffCode: null,
  grants: roles.map((role) => ({ role, scope: { level: 'nation', code: '' } })),
});

describe.each(TEST_DIALECTS)('taking out what a region owns on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx(async (tx) => {
      const [crn, other] = SMALL.cases.over;
      await tx.update(t.cases).set({ flags: [], flagsKnown: false }).where(eq(t.cases.crn, crn));
      await tx.update(t.cases).set({ surname: '=Ford', forename: '-' }).where(eq(t.cases.crn, other));
    });
  });
  afterAll(() => test.destroy());

  const as = (actor: Actor) => ({ store: test.store, actor, now: SMALL.now });
  const again = async (sources: readonly ImportSource[]) =>
    valueOf(await importData(as(SYSTEM_ACTOR), sources, { source: 'test', dryRun: true }));
  const cases = async (actor: Actor) =>
    valueOf(await takeOut(as(actor), { region: null, file: 'cases.csv' })).sheets[0];

  it('brings back nothing to change, as text and as a workbook, flags that nobody knows and names like formulas included', async () => {
    const text = await again(await takenFiles(as(SYSTEM_ACTOR)));
    expect(text).toMatchObject({ added: 0, changed: 0, ended: 0, errors: [] });
    const workbook = await again([await takenWorkbook(as(SYSTEM_ACTOR), null)]);
    expect(workbook).toMatchObject({ added: 0, changed: 0, ended: 0, errors: [] });
    expect(workbook.unchanged).toBe(text.unchanged);
    const region = await again([await takenWorkbook(as(SYSTEM_ACTOR), SMALL.region)]);
    expect(region).toMatchObject({ added: 0, changed: 0, ended: 0, errors: [] });
  });

  it('leaves out of an administrator’s file what an administrator may not know, which an import then leaves alone', async () => {
    const sheet = await cases(someone('administrator'));
    expect(sheet?.head).toContain('rsr');
    for (const column of ['forename', 'surname', 'date_of_birth', 'flags', 'band'])
      expect(sheet?.head).not.toContain(column);
    expect(sheet?.heading.join()).toMatch(
      /Without names and dates of birth\. Without flags\. Without \d+ restricted case/,
    );
    const taken = valueOf(await takeOut(as(someone('administrator')), { region: null, file: 'cases.csv' }));
    const { cases: crns = [] } = await keysOf(taken);
    expect(crns).not.toContain(SMALL.cases.wellOver[4]);
    const report = await again(await takenFiles(as(someone('administrator'))));
    expect(report).toMatchObject({ added: 0, changed: 0, ended: 0, errors: [] });
  });

  it('names people to an administrator who also manages them, and tells reasons only by the right to export them', async () => {
    expect((await cases(someone('administrator', 'manager')))?.head).toContain('surname');
    const files = async (...roles: readonly Role[]) =>
      valueOf(await takeOut(as(someone(...roles)), { region: null, file: null })).sheets.map(
        ({ title }) => title,
      );
    expect(await files('administrator', 'manager')).not.toContain('reductions');
    expect(await files('administrator', 'manager')).toContain('oversight');
    expect(await files('administrator')).not.toContain('oversight');
    expect(await files('administrator', 'reasons')).toEqual(
      expect.arrayContaining(['reductions', 'absences']),
    );
    const token: Actor = { ...someone('administrator', 'reasons'), kind: 'token' };
    expect((await takeOut(as(token), { region: null, file: 'absences.csv' })).ok).toBe(false);
  });

  it('is not there for who may not import, for a region that there is not, and for one that is not theirs', async () => {
    const context = contextOf(test.store, 'regionManager');
    const theirs: Actor = {
      ...someone('administrator'),
      grants: [{ role: 'administrator', scope: { level: 'region', code: SMALL.region } }],
    };
    const all = { region: null, file: null };
    for (const answer of [
      await takeOut(context, all),
      await takeOut(as(someone('administrator')), { region: 'ZZ', file: null }),
      await takeOut(as(theirs), all),
    ])
      expect(answer).toEqual({ ok: false, error: { code: 'not_found' } });
    expect((await takeOut(as(theirs), { region: SMALL.region, file: null })).ok).toBe(true);
  });

  it('is logged with who took what', async () => {
    await takeOut(as(someone('administrator')), { region: SMALL.region, file: 'teams.csv' });
    const { db, t } = test.store;
    const entries = await db.select().from(t.auditEntries).where(eq(t.auditEntries.action, 'data.taken_out'));
    expect(entries.at(-1)).toMatchObject({ detail: { region: SMALL.region, files: ['teams.csv'] } });
  });
});

describe('taking out the demonstration', () => {
  it('has each live case in one region, but one that stands nowhere, and brings back nothing to change', async () => {
    const demo = await openDemoStore('sqlite');
    const context = { store: demo.store, actor: SYSTEM_ACTOR, now: DEMO_NOW };
    const regions = await demo.store.db
      .select({ code: demo.store.t.regions.code })
      .from(demo.store.t.regions);
    const crnsOf = async (region: string | null) =>
      (await keysOf(valueOf(await takeOut(context, { region, file: 'cases.csv' })))).cases ?? [];
    const parts = (await Promise.all(regions.map(({ code }) => crnsOf(code)))).flat();
    const whole = await crnsOf(null);
    expect(new Set(parts).size).toBe(parts.length);
    const nowhere = whole.filter((crn) => !new Set(parts).has(crn));
    expect(parts.length + nowhere.length).toBe(whole.length);
    const { db, t } = demo.store;
    for (const crn of nowhere) {
      const [stored] = await db
        .select()
        .from(t.cases)
        .where(eq(t.cases.crn, asCrn(crn)));
      expect(stored).toMatchObject({ homeLduCode: null, standsRegionCode: null, standsLduCode: null });
      expect(await loadOpenHolding(db, t, asCrn(crn))).toBeNull();
    }
    expect(whole.length).toBeGreaterThan(6_000);
    const [few = ''] = regions.map(({ code }) => code).filter((code) => code !== 'WY');
    const files = await takenFiles(context, few);
    const report = valueOf(await importData(context, files, { source: 'test', dryRun: true }));
    expect(report.unchanged).toBeGreaterThan(100);
    expect(report).toMatchObject({ added: 0, changed: 0, ended: 0, errors: [] });
    await demo.destroy();
  }, 300_000);
});
