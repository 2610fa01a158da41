import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { asStaffCode } from '../../kernel/ids';
import { csvRows } from '../../kernel/text/sheet';
import { importData } from '../import/import-data';
import type { ImportedRow } from '../import/import-report';
import { csvOf, emptyDatabase, GOOD_FILES, goodSources, withRow } from '../import/testing/import-fixture';
import { exportChanges } from './export-changes';
import { applyUpload, checkUpload } from './import-upload';
import { keepUpload } from './keep-upload';
import { viewUpload } from './view-data';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const ADMINISTRATOR = {
  ...SYSTEM_ACTOR,
  kind: 'user' as const,
  id: 'u-admin',
  grants: [{ role: 'administrator' as const, scope: { level: 'nation' as const, code: '' } }],
};
const NONE = { confirmEnded: null, confirmMoved: null };

describe.each(TEST_DIALECTS)('what files would change is shown, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, NOON));
  });
  beforeEach(async () => {
    await at.store.tx(async (tx) => {
      await tx.delete(at.store.t.importUploadParts);
      await tx.delete(at.store.t.importUploads);
    });
    await emptyDatabase(at.store);
    await importData({ store: at.store, actor: SYSTEM_ACTOR, now: NOON }, goodSources(), {
      source: 'test',
      asOf: '2026-11-21',
    });
  });
  afterAll(() => at.destroy());

  const context = () => ({ store: at.store, actor: ADMINISTRATOR, now: NOON });
  const bring = async (files: Readonly<Record<string, string>>, complete = false): Promise<string> => {
    const given = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
    const kept = await keepUpload(context(), given, { complete, asOf: '2026-11-21', region: null });
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    await checkUpload(context(), kept.value);
    return kept.value;
  };
  const see = async (id: string) => {
    const viewed = await viewUpload(context(), id);
    if (!viewed.ok) throw new Error('not there');
    return viewed.value;
  };
  const rowsIn = async (id: string): Promise<readonly ImportedRow[]> =>
    (await see(id)).report?.files?.flatMap(({ rows }) => rows) ?? [];
  const factsOf = (row: ImportedRow | undefined) =>
    row?.facts.map(({ label, from, to }) => `${label}: ${from} > ${to}`);

  test('each field with its old value and its new one, in words', async () => {
    const id = await bring({
      'officers.csv': csvOf([
        { ...GOOD_FILES['officers.csv'][0] },
        {
          ...GOOD_FILES['officers.csv'][1],
          grade: 'PO',
          contracted_hours: '22.5',
          leaving_date: '',
          training: 'domestic_abuse',
        },
        { ...GOOD_FILES['officers.csv'][0], staff_code: 'HX009', surname: 'Ode', email: 'o@example.org' },
      ] as Record<string, string>[]),
      'cases.csv': csvOf(
        withRow('cases.csv', 0, { last_seen: '2026-11-03', state: 'warrant', surname: 'Other', sex: '' }),
      ),
    });
    const rows = await rowsIn(id);
    expect(rows.map(({ becomes, key, name }) => [becomes, key, name])).toEqual([
      ['changed', 'HX002', 'Daniel Whitworth'],
      ['added', 'HX009', 'Helen Ode'],
      ['changed', 'X300001', null],
      ...rows.slice(3).map(({ becomes, key, name }) => [becomes, key, name]),
    ]);
    const [officer, , person] = rows.map(factsOf);
    expect(officer).toContain('Contracted hours: 30 hours > 22.5 hours');
    expect(officer).toContain('Leaving date: 1 Jan 2030 > none');
    expect(officer?.find((line) => line.startsWith('Training'))).toMatch(/, .+ > [^,]+$/);
    expect(officer?.find((line) => line.startsWith('Grade'))).not.toContain('PSO');
    expect(person).toContain('Last seen: 27 Oct 2026 > 3 Nov 2026');
    expect(person).toContain('State: Active > Warrant outstanding');
    expect(person).toContain('Surname: not shown > not shown');
    // Hours that follow from the officer's are told with the reductions.
    expect(rows.slice(3).map(({ key }) => key.startsWith('HX002'))).not.toContain(false);
  });

  test('what would end, why somebody is away withheld, and nothing of a restricted case but that it is one', async () => {
    const id = await bring(
      {
        'cases.csv': csvOf(withRow('cases.csv', 1, { area: 'Calderdale', rosh: 'high' }).slice(1)),
        'absences.csv': csvOf([
          { ...GOOD_FILES['absences.csv'][0], kind: 'sickness' },
          { staff_code: 'HX001', start_date: '2026-12-01', kind: 'sickness', end_date: '' },
        ]),
      },
      true,
    );
    const rows = await rowsIn(id);
    const of = (key: string) => rows.find((row) => row.key === key);
    expect(factsOf(of('X300001'))).toEqual(['Ended: live > 21 Nov 2026']);
    expect(of('X300001')?.becomes).toBe('ended');
    const restricted = factsOf(of('X300002')) ?? [];
    expect(restricted.length).toBeGreaterThan(1);
    expect(restricted.filter((line) => !line.endsWith(': not shown > not shown'))).toEqual([]);
    expect(JSON.stringify(rows)).not.toMatch(/sickness/i);
    expect(of('HX002, from 20 Nov 2026')?.becomes).toBe('changed');
    expect(of('HX001, from 1 Dec 2026')?.becomes).toBe('added');
  });

  test('the first of very many on the page, and all of them to download; then the same as done', async () => {
    const many = Array.from({ length: 230 }, (_, n) => ({
      ...GOOD_FILES['officers.csv'][0],
      staff_code: `NEW${n}`,
      email: `n${n}@example.org`,
    }));
    const id = await bring({ 'officers.csv': csvOf(many) });
    const [file] = (await see(id)).report?.files ?? [];
    expect([file?.added, file?.rows.length]).toEqual([230, 100]);
    const list = async () => {
      const exported = await exportChanges(context(), id);
      if (!exported.ok) throw new Error('not there');
      return csvRows(exported.value).slice(2);
    };
    const before = await list();
    expect(before.length).toBe(230);
    expect(before.at(-1)).toEqual(['officers.csv', 'added', 'NEW229', 'Helen Pickles', null, null, null]);
    expect((await applyUpload(context(), id, NONE)).ok).toBe(true);
    expect((await see(id)).state).toBe('applied');
    expect(await list()).toEqual(before);
    const other = { ...context(), actor: { ...ADMINISTRATOR, id: 'u-other' } };
    expect(await exportChanges(other, id)).toMatchObject({ error: { code: 'not_found' } });
  });

  test('and nothing else is done: where it comes to anything else by now, it is shown anew', async () => {
    const id = await bring({ 'officers.csv': csvOf(withRow('officers.csv', 1, { contracted_hours: '20' })) });
    const { officers } = at.store.t;
    const hours = () =>
      at.store.db
        .select({ hours: officers.contractedHoursHundredths })
        .from(officers)
        .where(eq(officers.staffCode, asStaffCode('HX002')));
    await at.store.tx((tx) =>
      tx
        .update(officers)
        .set({ contractedHoursHundredths: 2_500 })
        .where(eq(officers.staffCode, asStaffCode('HX002'))),
    );
    await applyUpload(context(), id, NONE);
    expect(await hours()).toEqual([{ hours: 2_500 }]);
    const again = await see(id);
    expect(again.state).toBe('checked');
    expect(factsOf((await rowsIn(id))[0])).toContain('Contracted hours: 25 hours > 20 hours');
    await applyUpload(context(), id, NONE);
    expect(await hours()).toEqual([{ hours: 2_000 }]);
  });
});
