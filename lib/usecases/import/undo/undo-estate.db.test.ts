import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { SYSTEM_ACTOR } from '../../../domain/access/actor';
import type { UserId } from '../../../kernel/ids';
import { closeUnit, viewCloseUnit } from '../../estate/close-unit';
import { problemOf, valueOf } from '../../testing/context-of';
import { importData } from '../import-data';
import { csvOf, emptyDatabase, fileOf, GOOD_FILES, goodSources } from '../testing/import-fixture';
import { undoImport } from './undo-import';

const FIRST = new Date('2026-11-20T12:00:00.000Z');
const SECOND = new Date('2026-11-21T12:00:00.000Z');
const THIRD = new Date('2026-11-21T13:00:00.000Z');
const FOURTH = new Date('2026-11-21T14:00:00.000Z');
const [HALIFAX] = GOOD_FILES['teams.csv'];

describe.each(TEST_DIALECTS)('an import that changed the estate is undone, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, FIRST));
  });
  beforeEach(async () => {
    await emptyDatabase(at.store);
    await bring(goodSources(), FIRST);
  });
  afterAll(() => at.destroy());

  const context = (now: Date) => ({ store: at.store, actor: SYSTEM_ACTOR, now });
  const bring = async (sources: ReturnType<typeof goodSources>, now: Date): Promise<string> => {
    const options = { source: 'test', asOf: now.toISOString().slice(0, 10) };
    const report = valueOf(await importData(context(now), sources, options));
    expect(report.errors).toEqual([]);
    return report.importId ?? '';
  };
  const bringTeam = (team: Readonly<Record<string, string>>) =>
    bring([fileOf('teams.csv', csvOf([{ ...HALIFAX, ...team }]))], SECOND);
  const close = async (level: 'team' | 'ldu', code: string): Promise<void> => {
    const { seen } = valueOf(await viewCloseUnit(context(THIRD), { level, code }));
    const closed = await closeUnit(context(THIRD), { level, code, into: '', seen, confirmed: true });
    expect(valueOf(closed)).toEqual({ kind: 'closed' });
  };
  const estate = async () => {
    const { db, t } = at.store;
    const tables = [t.regions, t.ldus, t.lduAreas, t.teams, t.teamServes] as const;
    return Promise.all(
      tables.map(async (table) => (await db.select().from(table)).map((row) => JSON.stringify(row)).sort()),
    );
  };
  const refusal = async (id: string) => {
    const problem = problemOf(await undoImport(context(FOURTH), id));
    if (problem.code !== 'cannot_undo') throw new Error(JSON.stringify(problem));
    return problem.inTheWay;
  };

  test('a team has its name, type, LDU, areas and service again', async () => {
    const before = await estate();
    const id = await bringTeam({
      team_name: 'Halifax and Elland',
      team_type: 'women',
      ldu_code: 'NL',
      ldu_name: 'New',
      areas: 'Calderdale;Elland',
      serves: 'SS',
    });
    expect(await estate()).not.toEqual(before);
    expect(await undoImport(context(FOURTH), id)).toMatchObject({ ok: true });
    expect(await estate()).toEqual(before);
  });

  test('not where the team was closed since that its staff would come back to', async () => {
    await bringTeam({ team_code: 'NEW', team_name: 'New', areas: HALIFAX['areas'] ?? '' });
    const moved = GOOD_FILES['officers.csv'].map((officer) => ({ ...officer, team_code: 'NEW' }));
    const id = await bring([fileOf('officers.csv', csvOf(moved))], SECOND);
    await close('team', 'HX-GEN');
    expect(await refusal(id)).toContainEqual(
      expect.objectContaining({ what: 'It belonged to a team that is closed' }),
    );
  });

  test('not where the LDU is gone since that its team would come back to', async () => {
    const id = await bringTeam({ ldu_code: 'NL', ldu_name: 'New' });
    await close('ldu', 'CAL');
    expect(await refusal(id)).toContainEqual(
      expect.objectContaining({ what: 'What it belonged to is not there any more' }),
    );
  });

  test('not where the team that it added was closed since', async () => {
    const id = await bringTeam({ team_code: 'NEW', team_name: 'New', areas: HALIFAX['areas'] ?? '' });
    await close('team', 'NEW');
    expect(await refusal(id)).toContainEqual(expect.objectContaining({ thing: 'NEW', what: 'Unit closed' }));
  });

  test('not where somebody has a role over what it added', async () => {
    const added = await bringTeam({ team_code: 'NEW', team_name: 'New', areas: HALIFAX['areas'] ?? '' });
    const { users, userRoles } = at.store.t;
    const id = 'u-new' as UserId;
    await at.store.tx(async (tx) => {
      await tx.insert(users).values({ id, email: 'new@example.org', name: 'Nia New' });
      await tx
        .insert(userRoles)
        .values({ userId: id, role: 'manager', scopeLevel: 'team', scopeCode: 'NEW' });
    });
    expect(await refusal(added)).toContainEqual(
      expect.objectContaining({ thing: 'NEW', what: 'A sign-in has a role over it' }),
    );
  });
});
