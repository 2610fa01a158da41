import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import type { ArchiveKind } from '../../../domain/metrics/archive/archive-rows';
import { addDays } from '../../../kernel/dates';
import { partsOf } from '../../../kernel/text/sheet';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { SYSTEM_ACTOR } from '../../../domain/access/actor';
import { takeSnapshot } from '../take-snapshots';
import { takeArchive } from './view-archive';

const DAYS = [addDays(SMALL.today, -2), addDays(SMALL.today, -1)] as const;

describe.each(TEST_DIALECTS)('the archive of daily figures on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const context = { store: test.store, actor: SYSTEM_ACTOR, now: SMALL.now };
    for (const day of DAYS) await takeSnapshot(context, day);
  });
  afterAll(() => test.destroy());

  const unit = { level: 'region', code: SMALL.region } as const;
  const asked = { of: 'teams', from: DAYS[0], to: DAYS[1], format: 'csv' } as const;
  const take = async (
    of: ArchiveKind,
    who: TestPerson = 'leader',
    of2 = unit as Parameters<typeof takeArchive>[1],
  ) => {
    const file = valueOf(await takeArchive(contextOf(test.store, who), of2, { ...asked, of }));
    const [sheet] = file.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const rows: Record<string, unknown>[] = [];
    for await (const part of partsOf(sheet))
      for (const cells of part)
        rows.push(Object.fromEntries(sheet.head.map((name, nth) => [name, cells[nth]])));
    return rows;
  };
  const sum = (rows: readonly Record<string, unknown>[], figure: string) =>
    rows.reduce((total, row) => total + Math.round(Number(row[figure]) * 100), 0);

  it('has a row of each officer on each day, and the same sums by team and by unit', async () => {
    const [officers, teams, units] = [await take('officers'), await take('teams'), await take('units')];
    expect([...new Set(officers.map((row) => row.day))]).toEqual([...DAYS]);
    expect(officers.length).toBeGreaterThan(4);
    for (const day of DAYS)
      for (const figure of ['points_used', 'cases', 'provisional_cases']) {
        const of = (rows: readonly Record<string, unknown>[], level?: string) =>
          sum(
            rows.filter((row) => row.day === day && (level === undefined || row.level === level)),
            figure,
          );
        expect([of(teams), of(units, 'region'), of(units, 'ldu')]).toEqual(
          Array.from({ length: 3 }, () => of(officers)),
        );
      }
  });

  it('stops at the reader’s part of the estate', async () => {
    const east = { level: 'team', code: SMALL.teams.east } as const;
    expect((await take('officers', 'manager', east)).map((row) => row.team_code)).toEqual(
      expect.arrayContaining([SMALL.teams.east]),
    );
    expect(new Set((await take('officers', 'manager', east)).map((row) => row.team_code))).toEqual(
      new Set([SMALL.teams.east]),
    );
    for (const who of ['manager', 'officer'] as const)
      expect(problemOf(await takeArchive(contextOf(test.store, who), unit, asked))).toEqual({
        code: 'not_found',
      });
  });

  it('says what is wrong with the days that were typed', async () => {
    const leader = contextOf(test.store, 'leader');
    const wrong = async (query: object) =>
      fieldsOf(problemOf(await takeArchive(leader, unit, { ...asked, ...query })));
    expect(await wrong({ from: '', to: null })).toEqual(['from', 'to']);
    expect(await wrong({ from: '31/2/2026' })).toEqual(['from']);
    expect(await wrong({ from: DAYS[1], to: DAYS[0] })).toEqual(['to']);
  });
});
