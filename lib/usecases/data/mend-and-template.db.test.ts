import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, SYSTEM_ACTOR } from '../../domain/access/actor';
import { toCsv } from '../../kernel/text/csv';
import { csvRows } from '../../kernel/text/sheet';
import { templateBytes } from '../../server/files/template-response';
import { writeWorkbook } from '../../server/files/write-workbook';
import { importData } from '../import/import-data';
import { IMPORT_FILES } from '../import/import-report';
import { emptyDatabase, fileOf } from '../import/testing/import-fixture';
import { workbookOf } from '../import/testing/workbook-fixture';
import { exportMended } from './export-mended';
import { checkUpload } from './import-upload';
import { keepUpload } from './keep-upload';
import { EXAMPLE_FILES } from './parts/example-files';
import { viewTemplate } from './view-template';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const OPTIONS = { complete: false, asOf: '2026-11-21', region: null };
const ADMINISTRATOR: Actor = {
  ...SYSTEM_ACTOR,
  kind: 'user',
  id: 'u-admin',
  grants: [{ role: 'administrator', scope: { level: 'nation', code: '' } }],
};
const HEAD = ['crn', 'setting', 'surname', 'order_start', 'rsr'];

test('the examples of the workbook are the rows of the templates', () => {
  for (const file of IMPORT_FILES)
    expect(EXAMPLE_FILES[file]).toBe(readFileSync(path.join('public/templates', file), 'utf8'));
});

describe.each(TEST_DIALECTS)('files to fill in and to mend, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, NOON));
  });
  beforeEach(() => emptyDatabase(at.store));
  afterAll(() => at.destroy());

  const context = (actor: Actor = ADMINISTRATOR) => ({ store: at.store, actor, now: NOON });
  const run = async (name: string, bytes: Uint8Array) => {
    const result = await importData(context(SYSTEM_ACTOR), [fileOf(name, bytes)], {
      source: 'test',
      asOf: NOON.toISOString(),
    });
    if (!result.ok) throw new Error('refused');
    return result.value;
  };
  const mend = async (name: string, bytes: Uint8Array) => {
    const kept = await keepUpload(context(), [{ name, bytes }], OPTIONS);
    if (!kept.ok) throw new Error('not kept');
    await checkUpload(context(), kept.value);
    const mended = await exportMended(context(), kept.value, '0');
    if (!mended.ok) throw new Error('no file');
    return { id: kept.value, file: mended.value };
  };

  test('a text file comes back as it was, with what to mend beside each row, and is imported once it is mended', async () => {
    const text = `${HEAD.join(';')}\nX300001;comunity;=Ford;2/11/2026;-\nX300002;licence;Hill;2/11/2026;3.4\n`;
    const { file } = await mend('Cases (1).csv', Buffer.from(text));
    expect(file).toMatchObject({ format: 'csv', sheets: [{ head: [...HEAD, 'what_to_mend'] }] });
    expect(file.sheets[0]?.rows).toMatchObject([
      [
        'X300001',
        'comunity',
        '=Ford',
        '2/11/2026',
        '',
        expect.stringContaining('setting: Setting must be one of'),
      ],
      ['X300002', 'licence', 'Hill', '2/11/2026', '3.4', ''],
    ]);
    const csv = toCsv(csvRows(file));
    expect(csv).toContain("'=Ford");
    const again = await run('cases.csv', Buffer.from(csv.replace('comunity', 'community')));
    expect(again).toMatchObject({ errors: [], added: 2 });
    expect(again.warnings.map(({ message }) => message).join()).not.toMatch(/not known|above the header/);
    const { cases } = at.store.t;
    const names = await at.store.db.select({ surname: cases.surname }).from(cases);
    expect(names.map(({ surname }) => surname).sort()).toEqual(['=Ford', 'Hill']);
  });

  test('a workbook comes back as a workbook', async () => {
    const source = workbookOf([
      { name: 'Cases', rows: [HEAD, ['X300001', 'comunity', 'Ford', 45_963, 3.4]] },
    ]);
    const [bytes] = [...(source.bytes() as Iterable<Uint8Array>)];
    const { file } = await mend('November.xlsx', bytes ?? new Uint8Array());
    expect(file.format).toBe('xlsx');
    const stream = new PassThrough();
    const [written] = await Promise.all([buffer(stream), writeWorkbook(stream, file.sheets)]);
    expect((await run('x.xlsx', written)).errors).toMatchObject([{ column: 'setting', value: 'comunity' }]);
  });

  test('a cell that was refused for what it is stays refused until somebody mends it', async () => {
    const failed = { attributes: 't="e"', xml: '<v>#N/A</v>' };
    const unsaved = { xml: '<f>A1</f>' };
    const source = workbookOf([
      {
        name: 'Cases',
        rows: [
          [...HEAD, 'officer_staff_code'],
          ['X300001', 'licence', unsaved, null, 3, failed],
        ],
      },
    ]);
    const [bytes] = [...(source.bytes() as Iterable<Uint8Array>)];
    const { file } = await mend('November.xlsx', bytes ?? new Uint8Array());
    const stream = new PassThrough();
    const [written] = await Promise.all([buffer(stream), writeWorkbook(stream, file.sheets)]);
    expect((await run('x.xlsx', written)).errors).toMatchObject([
      { column: 'surname' },
      { column: 'officer_staff_code' },
    ]);
  });

  test('whose file it is not finds nothing', async () => {
    const { id } = await mend('cases.csv', Buffer.from('crn,setting\nX1,community\n'));
    const other = context({ ...ADMINISTRATOR, id: 'u-other' });
    for (const answer of [
      await exportMended(other, id, '0'),
      await exportMended(context(), id, '7'),
      await exportMended(context(), id, 'x'),
    ])
      expect(answer).toMatchObject({ error: { code: 'not_found' } });
    expect(await viewTemplate(context({ ...ADMINISTRATOR, grants: [] }))).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('the workbook to fill in is imported as it is, without its examples, and has lists to choose from', async () => {
    const template = await viewTemplate(context());
    if (!template.ok) throw new Error('no template');
    const bytes = await templateBytes(template.value);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes);
    const teams = workbook.getWorksheet('Teams');
    teams?.addRow(['007', 'Halifax', 'generic', 'CAL', 'Calderdale', 'WY', 'West Yorkshire']);
    expect(teams?.getCell('C2').dataValidation.formulae?.[0]).toContain('generic');
    expect(workbook.getWorksheet('Officers')?.getCell('A1').note).toBeDefined();
    const filled = await workbook.xlsx.writeBuffer();
    expect(await run('data-template.xlsx', new Uint8Array(filled))).toMatchObject({
      errors: [],
      warnings: [],
      added: 1,
    });
    const [team] = await at.store.db.select().from(at.store.t.teams);
    expect(team?.code).toBe('007');
  });
});
