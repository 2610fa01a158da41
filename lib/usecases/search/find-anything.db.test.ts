import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { findCasesByName, findOfficers } from '../../../db/queries/search/find-people';
import { openCountedStore } from '../../../db/counted-store';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { asCrn, asStaffCode } from '../../kernel/ids';
import { withNameKey } from '../../kernel/text/fold-name';
import { requestContext } from '../context';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';
import { findAnything } from './find-anything';

const MOST_STATEMENTS = 12;
const PLAIN = asCrn('X700001');
const RESTRICTED = asCrn('X700002');
const WEST = asCrn('X700003');

describe.each(TEST_DIALECTS)('what is looked for from any page, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    const held = (crn: typeof PLAIN, staffCode: string) => ({
      id: `h-${crn}`,
      crn,
      staffCode: asStaffCode(staffCode),
      kind: 'allocation' as const,
      startedOn: SMALL.today,
      decidedAt: SMALL.now.toISOString(),
      decidedBy: 'u',
      decidedByName: 'U',
    });
    const named = (crn: typeof PLAIN, surname: string, forename: string, restricted = false) =>
      withNameKey({ crn, surname, forename, restricted, setting: 'community' as const, flags: [] });
    await test.store.tx(async (tx) => {
      await tx
        .insert(t.cases)
        .values([
          named(PLAIN, 'O’Zébrowski Smythe', 'Jürgen'),
          named(RESTRICTED, 'Ozebrowski', 'Hidden', true),
          named(WEST, 'Ozebrowski', 'Western'),
        ]);
      await tx
        .insert(t.allocations)
        .values([
          held(PLAIN, SMALL.officers.wellOver),
          held(RESTRICTED, SMALL.officers.wellOver),
          held(WEST, SMALL.officers.west),
        ]);
    });
  });
  afterAll(() => test.destroy());

  const look = async (who: TestPerson, text: string) =>
    valueOf(await findAnything(contextOf(test.store, who), { text }));
  const crns = async (who: TestPerson, text: string) =>
    (await look(who, text)).people?.rows.map(({ crn }) => crn).sort();

  it('finds people by how any word of their name begins, whatever the accents, apostrophes, capitals and order', async () => {
    for (const text of [
      'ozeb',
      'O`ZEBROWSKI',
      'o’zébrowski jur',
      'jurgen',
      'smythe',
      'smy jurg',
      'Jürgen, Smythe',
    ])
      expect({ text, found: await crns('manager', text) }).toMatchObject({
        found: expect.arrayContaining([PLAIN]),
      });
    expect(await crns('manager', 'ebrowski')).toEqual([]);
    expect(await crns('manager', 'ozeb western jurgen')).toEqual([]);
  });

  it('finds nobody outside the part of the estate of whoever asks', async () => {
    expect(await crns('manager', 'ozebrowski')).toEqual([PLAIN, RESTRICTED]);
    expect(await crns('westManager', 'ozebrowski')).toEqual([WEST]);
    expect(await crns('regionManager', 'ozebrowski')).toEqual([PLAIN, RESTRICTED, WEST]);
    expect(await crns('officer', 'ozebrowski')).toEqual([PLAIN, RESTRICTED]);
    expect((await look('westManager', PLAIN)).people?.rows).toEqual([]);
  });

  it('finds a restricted name for nobody who may not know it, and says nothing of how many there are', async () => {
    expect(await crns('leader', 'ozebrowski')).toEqual([PLAIN, WEST]);
    const hidden = await look('leader', 'hidden');
    const nobody = await look('leader', 'nobodyatall');
    expect({ ...hidden, text: '' }).toEqual({ ...nobody, text: '' });
    const byCrn = await look('leader', RESTRICTED);
    expect(byCrn.people?.rows).toMatchObject([{ name: { named: false, text: 'Restricted case' } }]);
    expect(JSON.stringify(byCrn)).not.toContain('Hidden');
  });

  it('finds staff, teams and units by name and by code', async () => {
    const [officer] = await test.store.db
      .select()
      .from(test.store.t.officers)
      .where(eq(test.store.t.officers.staffCode, SMALL.officers.wellOver));
    const byName = await look('manager', officer?.surname.slice(0, 3) ?? '');
    expect(byName.officers?.rows.map(({ staffCode }) => staffCode)).toContain(SMALL.officers.wellOver);
    const byCode = await look('manager', SMALL.officers.wellOver.toLowerCase());
    expect(byCode.officers?.rows.map(({ staffCode }) => staffCode)).toEqual([SMALL.officers.wellOver]);
    const unit = await look('manager', SMALL.teams.east.toLowerCase());
    expect(unit.units?.rows).toMatchObject([{ level: 'team', code: SMALL.teams.east }]);
    expect((await look('westManager', SMALL.teams.east)).units?.rows).toEqual([]);
  });

  it('shows an administrator staff and units, and no case at all', async () => {
    const page = await look('administrator', PLAIN);
    expect(page.people).toBeNull();
    expect(page.officers).not.toBeNull();
  });

  it('looks for nothing where next to nothing was typed, and sends the beginning of a CRN to the list of cases', async () => {
    expect(await look('manager', ' a ')).toMatchObject({ tooShort: true, people: { rows: [] } });
    expect(await look('manager', 'X7000')).toMatchObject({ inListOfCases: true });
    expect(await look('manager', '700001')).toMatchObject({ inListOfCases: true });
    expect(await look('manager', PLAIN)).toMatchObject({ inListOfCases: false });
  });

  it('asks the database few times, whoever asks', async () => {
    const counted = openCountedStore(test.url);
    for (const who of ['manager', 'leader', 'officer'] as const)
      for (const text of ['ozebrowski', PLAIN]) {
        const { actor, now } = contextOf(test.store, who);
        const ask = () => findAnything(requestContext(counted.store, actor, now), { text });
        await counted.listen(ask);
        const { statements } = await counted.listen(ask);
        expect({ who, text, few: statements.length <= MOST_STATEMENTS }).toEqual({ who, text, few: true });
      }
    await counted.store.close();
  });

  it('is looked up by indexes: no database walks through all names', async () => {
    const { db, t } = test.store;
    const reach = { scopes: [{ level: 'nation' as const, code: '' }], ownStaffCode: null, crns: [] };
    const finding = { words: ['ozebrowski', 'jur'], ldusOfRegion: new Map(), limit: 11 };
    const queries = [
      findCasesByName(db, t, { ...finding, visible: reach, restrictedNames: reach }),
      findOfficers(db, t, { ...finding, staffCode: asStaffCode('NOBODY'), scopes: reach.scopes, own: null }),
    ];
    for (const query of queries) {
      const plan = await planOf(test, query.getSQL());
      expect(plan).not.toMatch(/SCAN (supervised_case|officer)(?! USING (COVERING )?INDEX \w+_by_words)/);
      expect(plan).not.toMatch(/Seq Scan on (supervised_case|officer)\b/);
      for (const index of ['_by_name', '_by_forename', '_by_words']) expect(plan).toContain(index);
    }
  });
});

/** How the database goes about a query, in its words; on PostgreSQL as it would in a large table. */
async function planOf({ store }: TestStore, query: ReturnType<typeof sql>): Promise<string> {
  if (store.dialect === 'sqlite') {
    const db = store.db as unknown as { all(query: unknown): unknown[] };
    return JSON.stringify(db.all(sql`explain query plan ${query}`));
  }
  return store.tx(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return JSON.stringify(await tx.execute(sql`explain ${query}`));
  });
}
