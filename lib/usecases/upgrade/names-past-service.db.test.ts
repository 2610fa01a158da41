import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byOfficerName } from '../../../db/queries/kit/by-name';
import { nameKeyIn } from '../../../db/queries/kit/name-key';
import { searchOfficers } from '../../../db/queries/officers/search-officers';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { ALL_CASES } from '../../domain/allocation/cases/case-list';
import { asCrn, asStaffCode } from '../../kernel/ids';
import { nameKeyOf } from '../../kernel/text/fold-name';
import { contextOf, valueOf } from '../testing/context-of';
import { foldNamesAgain } from './fold-names';
import { viewCases } from '../cases/view-cases';

const { teams, ldus, officers } = SMALL;
const NAMES: readonly (readonly [surname: string, forename: string])[] = [
  ['O’Háragan-Smith', 'Seán  Óg'],
  ['Łukasiewicz', 'Zoë'],
  ['GROSS-Weiß', 'Æthel'],
  ['Öztürkoglu', 'İpek'],
  ['', 'Suharto'],
  ['so\u0308derberg', 'A.B.'],
];

describe.each(TEST_DIALECTS)('names that plain SQL wrote, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t, tx } = test.store;
    // As plain SQL writes them: what a name is searched by is left to its default.
    await tx(async (into) => {
      for (const [at, [surname, forename]] of NAMES.entries()) {
        const staffCode = asStaffCode(`SQL${at}`);
        await into.insert(t.officers).values({ staffCode, forename, surname, teamCode: teams.east });
        const crn = asCrn(`S90000${at}`);
        await into
          .insert(t.cases)
          .values({ crn, setting: 'community', forename, surname, homeLduCode: ldus.east });
      }
    });
  });
  afterAll(() => test.destroy());

  const named = async (text: string): Promise<string[]> => {
    const page = valueOf(await viewCases(contextOf(test.store, 'manager'), { ...ALL_CASES, text }));
    return page.rows.map((row) => row.name.text);
  };

  it('are searched as if the service had written them, in the case list and where people are found', async () => {
    expect(await named("o'haragan smith")).toEqual(['O’Háragan-Smith, Seán  Óg']);
    expect(await named('LUKASIEWICZ zoe')).toEqual(['Łukasiewicz, Zoë']);
    expect(await named('weiss aethel')).toEqual(['GROSS-Weiß, Æthel']);
    expect(await named('ozturkoglu')).toEqual(['Öztürkoglu, İpek']);
    expect(await named('suharto')).toEqual(['Suharto']);
    const search = { words: ['soderberg'], staffCode: null, own: null, limit: 5 };
    const scopes = [{ level: 'team', code: teams.east }] as const;
    const found = await searchOfficers(test.store.db, test.store.t, { ...search, scopes });
    expect(found.map((row) => row.staffCode)).toEqual(['SQL5']);
  });

  it('are folded by the database as the service folds them, and stand in the same order', async () => {
    const { db, t } = test.store;
    const rows = await db
      .select({ surname: t.officers.surname, forename: t.officers.forename, key: nameKeyIn(db, t.officers) })
      .from(t.officers)
      .orderBy(...byOfficerName(db, t));
    expect(rows.map((row) => row.key)).toEqual(rows.map(nameKeyOf));
    expect(rows.map((row) => row.key)).toEqual(rows.map(nameKeyOf).sort());
  });

  it('are written beside the name in the night and by an upgrade, and so are those of who was renamed', async () => {
    const { db, t, tx } = test.store;
    await tx((into) =>
      into.update(t.officers).set({ surname: 'Renamed' }).where(eq(t.officers.staffCode, officers.west)),
    );
    expect(await foldNamesAgain(test)).toBe(2 * NAMES.length + 1);
    expect(await foldNamesAgain(test)).toBe(0);
    for (const row of await db.select().from(t.officers)) expect(row.nameKey).toBe(nameKeyOf(row));
    for (const row of await db.select().from(t.cases)) expect(row.nameKey).toBe(nameKeyOf(row));
  });
});
