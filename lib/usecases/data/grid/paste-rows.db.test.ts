import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../../domain/access/actor';
import { importData } from '../../import/import-data';
import { emptyDatabase, fileOf } from '../../import/testing/import-fixture';
import { undoImport } from '../../import/undo/undo-import';
import { applyUpload } from '../import-upload';
import { keepUpload } from '../keep-upload';
import { checkUpload } from '../import-upload';
import { viewData, viewUpload } from '../view-data';
import { mendRows } from './mend-rows';
import { pasteRows } from './paste-rows';
import { viewGrid } from './view-grid';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const NONE = { confirmEnded: null, confirmMoved: null };
const TEAMS =
  'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\nHX,Halifax,generic,CAL,Calderdale,WY,West Yorkshire\n';
const person = (role: Role, id: string): Actor => ({
  ...SYSTEM_ACTOR,
  kind: 'user',
  id,
  grants: [{ role, scope: { level: 'nation', code: '' } }],
});

describe.each(TEST_DIALECTS)('rows that are pasted, on %s', (dialect) => {
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
    await importData(context(SYSTEM_ACTOR), [fileOf('teams.csv', TEAMS)], { source: 'test' });
  });
  afterAll(() => at.destroy());

  const context = (actor: Actor = person('administrator', 'u-admin')) => ({
    store: at.store,
    actor,
    now: NOON,
  });
  const paste = async (rows: string, file = 'officers.csv') => {
    const result = await pasteRows(context(), { file, rows, asOf: '2026-11-21' });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const grid = async (id: string, all = false) => {
    const viewed = await viewGrid(context(), id, all);
    if (!viewed.ok) throw new Error('not there');
    return viewed.value;
  };
  const officers = () => at.store.db.$count(at.store.t.officers);
  /** Sends the grid as its form would, with some cells changed. */
  const send = async (id: string, changed: Readonly<Record<string, string>>) => {
    const page = await grid(id);
    const texts = new Map(page.rows.flatMap(({ cells }) => cells.map(({ field, text }) => [field, text])));
    return mendRows(context(), id, {
      columns: page.columns.map(({ name }) => name).join(','),
      count: String(page.rows.length + 5),
      read: (field) => changed[field] ?? texts.get(field) ?? '',
    });
  };

  test('are checked like a file, mended where they stand, imported whole, listed and undone', async () => {
    const { id, next } = await paste('HX1\tAda\tFox\tHX\t\tPO\t30\nHX2\tBo\tElm\tNOWHERE\t\tPO\t99\n');
    expect(next).toBe('grid');
    const page = await grid(id);
    const at2 = (name: string) => page.rows[1]?.cells[page.columns.findIndex((one) => one.name === name)];
    expect(page.rows[0]?.cells.every(({ notes }) => notes.length === 0)).toBe(true);
    expect(at2('contracted_hours')).toMatchObject({ text: '99', notes: [{ kind: 'error' }] });
    expect(await applyUpload(context(), id, NONE)).toMatchObject({ ok: true });
    expect(await officers()).toBe(0);
    const mended = await send(id, {
      [at2('team_code')?.field ?? '']: 'HX',
      [at2('contracted_hours')?.field ?? '']: '37',
    });
    expect(mended).toEqual({ ok: true, value: 'preview' });
    const preview = await viewUpload(context(), id);
    expect(preview.ok && preview.value).toMatchObject({ report: { added: 2, errors: [] }, asGrid: true });
    expect(await applyUpload(context(), id, NONE)).toMatchObject({ ok: true });
    expect(await officers()).toBe(2);
    const data = await viewData(context());
    expect(data.ok && data.value.runs.find((run) => run.id === id)).toMatchObject({
      source: 'Pasted rows: officers.csv',
    });
    expect((await viewGrid(context(), id, false)).ok).toBe(false);
    expect((await undoImport(context(), id)).ok).toBe(true);
    expect(await officers()).toBe(0);
  });

  test('may begin with an empty grid; a column in which nothing stands leaves what is stored alone', async () => {
    const first = await paste(
      'staff_code\tforename\tsurname\tteam_code\tcontracted_hours\nHX1\tAda\tFox\tHX\t30',
    );
    await applyUpload(context(), first.id, NONE);
    const { id, next } = await paste('');
    expect(next).toBe('grid');
    expect(await send(id, {})).toMatchObject({
      error: { fields: [{ message: 'Fill in at least one row' }] },
    });
    expect(await send(id, { r0c0: 'HX1', r0c1: 'Ada', r0c2: 'Ash', r0c3: 'HX' })).toMatchObject({ ok: true });
    const preview = await viewUpload(context(), id);
    expect(preview.ok && preview.value.report).toMatchObject({
      changed: 1,
      files: [{ rows: [{ facts: [{ label: 'Surname' }] }] }],
    });
  });

  test('of more than may be pasted, or of nothing known, are refused at their field; nobody else finds them', async () => {
    const many = Array.from({ length: 201 }, (_, n) => `M${n}\tA\tB\tHX`).join('\n');
    const input = { file: 'officers.csv', rows: many, asOf: null };
    expect(await pasteRows(context(), input)).toMatchObject({ error: { fields: [{ field: 'rows' }] } });
    expect(await pasteRows(context(), { ...input, file: 'x', rows: '' })).toMatchObject({
      error: { fields: [{ field: 'file' }] },
    });
    expect(await pasteRows(context(person('manager', 'u-m')), input)).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
    const { id } = await paste('HX1\tAda\tFox\tHX');
    const other = context(person('administrator', 'u-other'));
    expect(await viewGrid(other, id, false)).toMatchObject({ error: { code: 'not_found' } });
    expect(await mendRows(other, id, { columns: 'staff_code', count: '1', read: () => 'x' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('a small file that was brought is mended where it stands too', async () => {
    const text = 'Our officers\nstaff_code,forename,surname,team_code\nHX1,Ada,Fox,NOWHERE\n';
    const kept = await keepUpload(context(), [{ name: 'officers.csv', bytes: Buffer.from(text) }], {
      complete: false,
      asOf: '2026-11-21',
      region: null,
    });
    if (!kept.ok) throw new Error('not kept');
    await checkUpload(context(), kept.value);
    const page = await grid(kept.value);
    expect(page.rows).toHaveLength(1);
    expect(page.rows[0]?.cells[3]).toMatchObject({ text: 'NOWHERE', notes: [{ kind: 'error' }] });
    expect(await send(kept.value, { r0c3: 'hx' })).toEqual({ ok: true, value: 'preview' });
  });
});
