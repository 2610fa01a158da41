import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { importData } from './import-data';
import { ESTABLISHMENT_SPEC, OFFICER_SPEC, TEAM_SPEC } from './reading/columns/columns-of-estate';
import type { Field } from '../../kernel/reading/field';
import { columnOf } from './reading/file-spec';
import { CASE_SPEC } from './reading/columns/columns-of-cases';
import {
  ABSENCE_SPEC,
  OVERSIGHT_SPEC,
  REDUCTION_SPEC,
  REPORT_SPEC,
} from './reading/columns/columns-of-records';
import { fileOf } from './testing/import-fixture';

const template = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, '../../../public/templates', file), 'utf8');

const COLUMNS: [string, string[]][] = [
  columnsOf(TEAM_SPEC),
  columnsOf(OFFICER_SPEC),
  columnsOf(CASE_SPEC),
  columnsOf(REDUCTION_SPEC),
  columnsOf(ABSENCE_SPEC),
  columnsOf(REPORT_SPEC),
  columnsOf(OVERSIGHT_SPEC),
  columnsOf(ESTABLISHMENT_SPEC),
];

const REQUIRED: Readonly<Record<string, string[]>> = Object.fromEntries([
  requiredOf(TEAM_SPEC),
  requiredOf(OFFICER_SPEC),
  requiredOf(CASE_SPEC),
  requiredOf(REDUCTION_SPEC),
  requiredOf(ABSENCE_SPEC),
  requiredOf(REPORT_SPEC),
  requiredOf(OVERSIGHT_SPEC),
  requiredOf(ESTABLISHMENT_SPEC),
]);

function requiredOf(
  spec: Parameters<typeof columnsOf>[0] & { readonly required: readonly string[] },
): [string, string[]] {
  return [spec.file, spec.required.map((name) => columnOf(spec, name))];
}

function columnsOf(spec: {
  readonly file: string;
  readonly fields: Readonly<Record<string, Pick<Field<unknown>, 'file'>>>;
}): [string, string[]] {
  return [spec.file, Object.keys(spec.fields).map((name) => columnOf(spec, name))];
}

describe('the templates of import files', () => {
  it.each(COLUMNS)('%s has every column that is read, and no other', (file, columns) => {
    const header = template(file).split('\n', 1)[0]?.split(',') ?? [];
    expect(header.toSorted()).toEqual(columns.toSorted());
  });
});

describe('the import guide', () => {
  const guide = readFileSync(path.join(import.meta.dirname, '../../../docs/importing-data.md'), 'utf8');

  it.each(COLUMNS)('describes every column of %s, those that must be there in bold', (file, columns) => {
    const [, heading = ''] =
      file === 'oversight.csv' ? guide.split('## Oversight that') : guide.split(`### \`${file}\``);
    const section = heading.split(/\n##/, 1)[0] ?? '';
    const described = [...section.matchAll(/^\| (?:\*\*)?`(\w+)`/gm)].map(([, column]) => column);
    expect(described.toSorted()).toEqual(columns.toSorted());
    const bold = [...section.matchAll(/^\| \*\*`(\w+)`\*\*/gm)].map(([, column]) => column);
    expect(bold.toSorted()).toEqual(REQUIRED[file]?.toSorted());
  });
});

describe.each(TEST_DIALECTS)('the templates on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, SMALL.now));
  });
  afterAll(() => test.destroy());

  it('are imported as they are, with nothing to mend', async () => {
    const context = { store: test.store, actor: SYSTEM_ACTOR, now: SMALL.now };
    const sources = COLUMNS.map(([file]) => fileOf(file, template(file)));
    const result = await importData(context, sources, {
      source: 'templates',
      asOf: SMALL.now.toISOString(),
      complete: false,
    });
    expect(result.ok && result.value.errors).toEqual([]);
  });
});
