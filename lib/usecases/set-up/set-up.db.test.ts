import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { isoDate } from '../../kernel/dates';
import { asLduCode, asRegionCode, asTeamCode } from '../../kernel/ids';
import { setUpCode } from '../../machine/set-up-code';
import { codeToPrint, isEmptyService, loadDemoInstead, setUpService, viewSetUp } from './set-up';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const INPUT = {
  organisation: 'West Probation',
  email: 'first@example.org',
  name: 'First, Ann',
  password: 'correct horse battery',
};

describe.each(TEST_DIALECTS)('an empty service, on %s', (dialect) => {
  let at: TestStore;
  beforeEach(async () => {
    at = await openTestStore(dialect);
  });
  afterEach(() => at.destroy());
  const context = () => ({ store: at.store, now: NOON });

  test('is set up by whoever has the code, once, with a model in force', async () => {
    expect((await codeToPrint(context()))?.code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    expect(await viewSetUp(context())).toEqual({ ok: true, value: { mayLoadDemo: true, clearedAt: null } });
    for (const code of ['', 'ABCD-EFGH-JKLM-NPQR', `${setUpCode()}A`])
      expect(await setUpService(context(), { ...INPUT, code })).toMatchObject({
        error: { fields: [{ field: 'code' }] },
      });
    expect(await setUpService(context(), { ...INPUT, code: setUpCode(), password: 'short' })).toMatchObject({
      error: { fields: [{ field: 'password' }] },
    });
    expect(await isEmptyService(context())).toBe(true);
    const code = ` ${setUpCode().toLowerCase().replaceAll('-', ' ')} `;
    expect(await setUpService(context(), { ...INPUT, code })).toMatchObject({ ok: true });
    expect((await loadModelInForce(at.store.db, at.store.t, isoDate('2026-11-21'))).code).toBe('ibat-4');
    expect(await codeToPrint(context())).toBeNull();
    for (const answer of [
      await viewSetUp(context()),
      await setUpService(context(), { ...INPUT, email: 'second@example.org', code }),
      await loadDemoInstead(context(), { code }),
    ])
      expect(answer).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await at.store.db.$count(at.store.t.users)).toBe(1);
  });

  test('takes the demonstration instead by the code alone, and not where anything is already', async () => {
    expect(await loadDemoInstead(context(), { code: 'x' })).toMatchObject({
      error: { fields: [{ field: 'demoCode' }] },
    });
    const { store } = at;
    await store.tx((tx) => tx.insert(store.t.regions).values({ code: asRegionCode('WY'), name: 'West' }));
    await store.tx((tx) =>
      tx.insert(store.t.ldus).values({ code: asLduCode('CAL'), name: 'Cal', regionCode: asRegionCode('WY') }),
    );
    const team = { code: asTeamCode('HX'), name: 'Hx', type: 'generic', lduCode: asLduCode('CAL') } as const;
    await store.tx((tx) => tx.insert(store.t.teams).values(team));
    expect(await viewSetUp(context())).toEqual({ ok: true, value: { mayLoadDemo: false, clearedAt: null } });
    expect(await loadDemoInstead(context(), { code: setUpCode() })).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});
