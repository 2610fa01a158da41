import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../domain/access/actor';
import { importData } from '../import/import-data';
import { emptyDatabase, fileOf } from '../import/testing/import-fixture';
import { workbookOf } from '../import/testing/workbook-fixture';
import type { ColumnsPage } from './columns-page';
import { exportMended } from './export-mended';
import { applyUpload, checkUpload } from './import-upload';
import { keepUpload } from './keep-upload';
import { forgetShape, viewRememberedShapes } from './remembered-shapes';
import { sayColumns } from './say-columns';
import { viewColumns } from './view-columns';
import { viewUpload } from './view-data';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const NATION = { level: 'nation', code: '' } as const;
const NONE = { confirmEnded: null, confirmMoved: null };
const OPTIONS = { complete: false, asOf: '2026-11-21', region: null };
const TEAMS =
  'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\nHX,Halifax,generic,CAL,Calderdale,WY,West Yorkshire\n';
const ODD = [
  ['Caseload of November', '', '', ''],
  ['Case ref', 'Setting', 'Family name', 'Shoe size'],
  ['X300001', 'community', 'Ford', '9'],
  ['X300002', 'licence', 'Lee', '7'],
];

const person = (role: Role, id: string, name = 'Ada Fox'): Actor => ({
  ...SYSTEM_ACTOR,
  kind: 'user',
  id,
  name,
  grants: [{ role, scope: NATION }],
});
const ADA = person('administrator', 'u-ada');
const BEN = person('administrator', 'u-ben', 'Ben Hill');

describe.each(TEST_DIALECTS)('columns of files that are brought, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, NOON));
  });
  beforeEach(async () => {
    await at.store.tx(async (tx) => {
      await tx.delete(at.store.t.importUploadParts);
      await tx.delete(at.store.t.importUploads);
      await tx.delete(at.store.t.columnsSaid);
    });
    await emptyDatabase(at.store);
    await importData({ store: at.store, actor: ADA, now: NOON }, [fileOf('teams.csv', TEAMS)], {
      source: 'base',
    });
  });
  afterAll(() => at.destroy());

  const context = (actor: Actor = ADA) => ({ store: at.store, actor, now: NOON });
  const bring = async (name: string, content: string | Uint8Array, actor = ADA): Promise<string> => {
    const kept = await keepUpload(context(actor), [{ name, bytes: Buffer.from(content) }], OPTIONS);
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    await checkUpload(context(actor), kept.value);
    return kept.value;
  };
  const bookOf = (rows: readonly (readonly string[])[] = ODD): Uint8Array => {
    const [bytes] = workbookOf([{ name: 'Sheet1', rows }]).bytes() as Uint8Array[];
    return bytes ?? new Uint8Array();
  };
  const see = async (id: string, actor = ADA) => {
    const viewed = await viewUpload(context(actor), id);
    if (!viewed.ok) throw new Error('not there');
    return viewed.value;
  };
  const asked = async (id: string): Promise<ColumnsPage> => {
    const viewed = await viewColumns(context(), id);
    if (!viewed.ok) throw new Error('not there');
    return viewed.value;
  };
  /** Sends the page as it stands, some of its fields otherwise, by heading or by the name of a table. */
  const say = async (id: string, changes: Readonly<Record<string, string>> = {}) => {
    const { tables } = await asked(id);
    const values = new Map<string, string>();
    for (const table of tables) {
      values.set(table.field, changes[table.name] ?? table.file ?? '');
      for (const one of table.columns) values.set(one.field, changes[one.heading] ?? one.column);
    }
    return sayColumns(context(), id, (field) => values.get(field) ?? '');
  };
  const cases = () => at.store.db.$count(at.store.t.cases);
  const audits = async () => {
    const rows = await at.store.db.select().from(at.store.t.auditEntries);
    return rows.filter(({ action }) => action === 'data.columns_said');
  };

  test('are asked, guessed and shown with examples, and nothing is taken before somebody says so', async () => {
    const id = await bring('Team caseload.xlsx', bookOf());
    expect(await see(id)).toMatchObject({ state: 'asking', report: null });
    const { tables } = await asked(id);
    expect(tables).toMatchObject([
      {
        name: 'Team caseload.xlsx/Sheet1',
        file: 'cases.csv',
        guessed: true,
        headRow: 2,
        columns: [
          { heading: 'Case ref', column: 'crn', guessed: true, examples: ['X300001', 'X300002'] },
          { heading: 'Setting', column: 'setting', guessed: false, examples: ['community', 'licence'] },
          { heading: 'Family name', column: 'surname', guessed: true, examples: null },
          { heading: 'Shoe size', column: '', guessed: false, examples: ['9', '7'] },
        ],
      },
    ]);
    expect(tables[0]?.choices.slice(0, 2)).toMatchObject([
      { name: 'crn', required: true },
      { name: 'setting', required: true },
    ]);
    await applyUpload(context(), id, NONE);
    expect(await cases()).toBe(0);
  });

  test('are checked and imported as they were said, and the next file of the shape is read so by itself, and says so', async () => {
    const id = await bring('Team caseload.xlsx', bookOf());
    expect(await say(id)).toEqual({ ok: true, value: { again: false } });
    expect(await see(id)).toMatchObject({
      state: 'checked',
      report: {
        added: 2,
        errors: [],
        columns: [
          {
            by: 'given',
            file: 'cases.csv',
            headings: [
              { heading: 'Case ref', column: 'crn' },
              { heading: 'Family name', column: 'surname' },
              { heading: 'Shoe size', column: null },
            ],
          },
        ],
      },
    });
    expect(await applyUpload(context(), id, NONE)).toMatchObject({ ok: true });
    expect(await cases()).toBe(2);
    expect(await audits()).toMatchObject([
      {
        actorName: 'Ada Fox',
        thingType: 'import',
        detail: { file: 'cases.csv', columns: { shoe_size: null } },
      },
    ]);
    const otherOrder = ODD.map((row) => [...row].reverse());
    const next = await bring(
      'Another.xlsx',
      bookOf([...otherOrder, ['5', 'Hall', 'custody', 'X300003']]),
      BEN,
    );
    expect(await see(next, BEN)).toMatchObject({
      state: 'checked',
      report: {
        added: 1,
        unchanged: 2,
        columns: [{ by: 'before', saidBy: 'Ada Fox', saidAt: NOON.toISOString() }],
      },
    });
    const otherShape = await bring(
      'Third.xlsx',
      bookOf([
        ['Case ref', 'Setting', 'Hat'],
        ['X300001', 'licence', 'x'],
      ]),
    );
    expect((await see(otherShape)).state).toBe('asking');
  });

  test('are read by an import of another system as somebody said on screen, and not before', async () => {
    const source = fileOf('cases.csv', 'Case ref,Setting\nX300001,community\n');
    const options = { source: 'feed', asOf: '2026-11-21' };
    const before = await importData(context(BEN), [source], options);
    expect(before).toMatchObject({
      value: {
        added: 0,
        errors: [{ column: 'crn' }],
        guessed: { 'cases.csv': { columns: { 'Case ref': 'crn' } } },
      },
    });
    const id = await bring('cases.csv', 'Case ref,Setting\nX300009,custody\n');
    await say(id);
    const after = await importData(context(BEN), [source], options);
    expect(after).toMatchObject({
      value: { added: 1, errors: [], columns: [{ by: 'before', saidBy: 'Ada Fox' }] },
    });
  });

  test('two for one, a missing one, and nothing at all are refused beside their fields', async () => {
    const id = await bring('cases.csv', 'Case ref,Setting,Other\nX300001,community,x\n');
    expect(await say(id, { Other: 'crn' })).toMatchObject({
      error: {
        code: 'does_not_fit',
        fields: [{ field: 'column-0-2', message: expect.stringContaining('both said to be crn') }],
      },
    });
    expect(await say(id, { 'Case ref': '' })).toMatchObject({
      error: {
        fields: [
          { field: 'file-0', message: expect.stringContaining('crn (CRN), which cases.csv must have') },
        ],
      },
    });
    expect(await say(id, { 'cases.csv': '' })).toMatchObject({ error: { fields: [{ field: 'file-0' }] } });
    expect(await say(id, { Other: 'no_such_column' })).toMatchObject({
      error: { fields: [{ field: 'column-0-2' }] },
    });
    expect((await see(id)).state).toBe('asking');
    expect(await audits()).toEqual([]);
  });

  test('come after what a file holds, where that was not known', async () => {
    const id = await bring('list.csv', 'Ref;Kind;Whose\nX300001;community;\n');
    expect((await asked(id)).tables).toMatchObject([{ file: null, columns: [] }]);
    expect(await say(id, { 'list.csv': 'cases.csv' })).toEqual({ ok: true, value: { again: true } });
    expect((await asked(id)).tables).toMatchObject([
      { file: 'cases.csv', columns: [{ heading: 'Ref' }, { heading: 'Kind' }, { heading: 'Whose' }] },
    ]);
    expect(await say(id, { Ref: 'crn', Kind: 'setting' })).toEqual({ ok: true, value: { again: false } });
    expect(await see(id)).toMatchObject({ state: 'checked', report: { added: 1 } });
  });

  test('are said anew for files that were checked', async () => {
    const id = await bring('cases.csv', 'Case ref,Setting,Place\nX300001,community,HX1\n');
    await say(id);
    expect((await asked(id)).tables[0]?.columns[2]).toMatchObject({
      heading: 'Place',
      column: '',
      guessed: false,
    });
    await say(id, { Place: 'area' });
    expect((await see(id)).report?.columns?.[0]?.headings).toContainEqual({
      heading: 'Place',
      column: 'area',
    });
    expect(await audits()).toHaveLength(2);
  });

  test('keep their own headings in the file that says what to mend, and beside each error', async () => {
    const id = await bring('cases.csv', 'Case ref,Kind,Family name\nX300001,nowhere,Ford\n');
    await say(id, { Kind: 'setting' });
    expect((await see(id)).report?.errors).toMatchObject([
      { row: 2, column: 'Kind (setting)', value: 'nowhere' },
    ]);
    const mended = await exportMended(context(), id, '0');
    expect(mended).toMatchObject({
      value: {
        format: 'csv',
        sheets: [
          {
            head: ['Case ref', 'Kind', 'Family name', 'what_to_mend'],
            rows: [['X300001', 'nowhere', 'Ford', expect.stringContaining('Kind (setting): ')]],
          },
        ],
      },
    });
  });

  test('are forgotten when somebody says so, and asked of the next file of the shape anew', async () => {
    await say(await bring('Team caseload.xlsx', bookOf()));
    const remembered = await viewRememberedShapes(context(BEN));
    const [one] = remembered.ok ? remembered.value : [];
    expect(one).toMatchObject({ file: 'cases.csv', columns: { case_ref: 'crn' }, saidByName: 'Ada Fox' });
    const shape = one?.shape ?? '';
    const manager = context(person('manager', 'u-ada'));
    for (const answer of [await viewRememberedShapes(manager), await forgetShape(manager, shape)])
      expect(answer).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await forgetShape(context(BEN), shape)).toEqual({ ok: true, value: true });
    expect(await forgetShape(context(BEN), shape)).toEqual({ ok: true, value: false });
    const told = (await at.store.db.select().from(at.store.t.auditEntries)).filter(
      ({ action }) => action === 'data.columns_forgotten',
    );
    expect(told).toMatchObject([{ thingKey: shape, detail: { file: 'cases.csv' } }]);
    expect((await see(await bring('Team caseload.xlsx', bookOf()))).state).toBe('asking');
  });

  test('are for their person alone, and for nobody who may not import', async () => {
    const id = await bring('cases.csv', 'Case ref,Setting\nX300001,community\n');
    for (const actor of [BEN, person('manager', 'u-ada'), person('leader', 'u-ada')]) {
      expect(await viewColumns(context(actor), id)).toEqual({ ok: false, error: { code: 'not_found' } });
      expect(await sayColumns(context(actor), id, () => '')).toEqual({
        ok: false,
        error: { code: 'not_found' },
      });
    }
  });
});
