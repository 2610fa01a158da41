import { isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { importData, type ImportOptions, type ImportReport, type ImportSource } from './import-data';
import { emptyDatabase, fileOf, wholeDatabase } from './testing/import-fixture';
import { triedFolder } from './testing/tried-folder';

const NOW = new Date('2026-11-28T08:15:00.000Z');
const MORE = Array.from({ length: 12 }, (_none, index) => `X2000${String(index).padStart(2, '0')}`);

describe.each(TEST_DIALECTS)('a file that takes much of what a team has is asked about on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await run(triedFolder('00-base'));
    const more = MORE.map((crn) => `${crn},community,S01`).join('\n');
    expect((await run([fileOf('cases.csv', `crn,setting,officer_staff_code\n${more}\n`)])).errors).toEqual(
      [],
    );
  });
  afterAll(() => test.destroy());

  const run = async (
    sources: readonly ImportSource[],
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> => {
    const result = await importData({ store: test.store, actor: SYSTEM_ACTOR, now: NOW }, sources, {
      source: 'test',
      asOf: NOW.toISOString(),
      ...options,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const liveCases = async () =>
    (await test.store.db.select().from(test.store.t.cases).where(isNull(test.store.t.cases.endedOn))).length;

  it('where a complete file of two rows would end nearly every case: nothing happens until the number is named', async () => {
    const file = triedFolder('c01-complete-one-region');
    const before = await wholeDatabase(test.store);
    const live = await liveCases();
    const asked = await run(file, { complete: true });
    expect(asked).toMatchObject({ added: 0, ended: 0, errors: [], confirm: { ended: live, moved: 0 } });
    expect(asked.confirm?.byUnit).toContainEqual({ team: 'T1', kind: 'cases', count: 15, of: 15 });
    expect(await wholeDatabase(test.store)).toBe(before);
    const dry = await run(file, { complete: true, dryRun: true, names: true });
    expect(dry).toMatchObject({ added: 2, ended: live, confirm: { ended: live } });
    expect(dry.confirm?.byUnit[0]?.keys).toContain(MORE[0]);
    expect((await run(file, { complete: true, confirmEnded: live - 1 })).confirm).toBeDefined();
    expect(await wholeDatabase(test.store)).toBe(before);
    const done = await run(file, { complete: true, confirmEnded: live });
    expect(done).toMatchObject({ added: 2, ended: live });
    expect(done.confirm).toBeUndefined();
    expect(await liveCases()).toBe(2);
  });

  it('where staff would leave or go to another team, and where cases would leave their officer', async () => {
    const officers = 'staff_code,forename,surname,team_code';
    const staff = ['S11', 'S12', 'S13'].map((code) => `${code},An,Officer,T3`).join('\n');
    await run([fileOf('officers.csv', `${officers}\n${staff}\n`)]);
    const stay = await run([fileOf('officers.csv', `${officers}\nS01,Ana,Archer,T1\nS02,Ben,Booth,T1\n`)], {
      complete: true,
    });
    expect(stay.confirm?.byUnit).toContainEqual(
      expect.objectContaining({ team: 'T3', kind: 'staff', count: 3 }),
    );
    const moved = await run([
      fileOf('officers.csv', `${officers}\n${staff.replaceAll('T3', 'T1')}\n`),
      fileOf(
        'cases.csv',
        `crn,setting,officer_staff_code\n${MORE.map((crn) => `${crn},community,S02`).join('\n')}\n`,
      ),
    ]);
    expect(moved.confirm).toMatchObject({ ended: 0, moved: 15 });
    expect(moved.confirm?.byUnit).toEqual([
      { team: 'T3', kind: 'teams', count: 3, of: 3 },
      { team: 'T1', kind: 'holders', count: 12, of: 15 },
    ]);
  });

  it('and not where little is lost', async () => {
    const few = await run([
      fileOf(
        'cases.csv',
        `crn,setting,officer_staff_code\n${MORE.slice(0, 4)
          .map((crn) => `${crn},community,S02`)
          .join('\n')}\n`,
      ),
    ]);
    expect(few.confirm).toBeUndefined();
    expect(few).toMatchObject({ changed: 4, errors: [] });
  });
});
