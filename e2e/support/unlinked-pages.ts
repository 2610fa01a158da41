import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { inDays } from './day';

/** Where pages are that follow from something done, by who may open them. */
interface UnlinkedPages {
  readonly manager: readonly string[];
  readonly head: readonly string[];
  readonly administrator: readonly string[];
}

const rowSchema = z.object({ crn: z.string() });
const versionSchema = z.object({ code: z.string(), version: z.number() });
const PERSON = { staffCode: 'WYHA004', name: 'A, B' };
const MANAGER = 'demo-pickles';
/** Waits in Halifax in the demonstration. */
const KOWALCZYK = 'X520402';
const NOTHING_ANSWERED = {
  reasonCode: null,
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  teamReason: null,
};
const morning = (): string => `${inDays(0)}T08:00:00.000Z`;

/**
 * Makes straight in the database of the demonstration what pages follow from that no link leads to, as the manager of Halifax and the
 * administrator would have done it.
 */
export function makeUnlinkedPages(databaseFile: string): UnlinkedPages {
  const database = new Database(databaseFile);
  const held = crnsOf(
    database,
    `a.staff_code = 'WYHA004' and a.ended_on is null and c.ended_on is null order by a.crn limit 12`,
  );
  const ended = crnsOf(
    database,
    `a.staff_code like 'WYHA%' and c.ended_on is not null order by a.ended_on desc limit 1`,
  );
  const [crn = '', gone = ''] = [held[0], ended[0]];
  askOfficers(database);
  const pages: UnlinkedPages = {
    manager: [
      `/allocations/${crn}/done`,
      `/allocations/${crn}/taken`,
      `/allocations/history/${allocateNow(database)}/undo`,
      `/cases/${crn}/bars/${barFrom(database, crn)}`,
      `/cases/${crn}/shares/${shareOf(database, crn)}`,
      `/cases/${gone}/reopen`,
      `/cases/differences/${differencesOf(database, held)}`,
      '/search?q=ma',
      '/cases/differences/batch?file=cases.csv&field=rsr',
      '/officers/WYHA004/support/demo-support-1',
      emptiedBasket(database, held),
      movedCases(database, crn, gone),
    ],
    head: ['/officers/WYHA004/why'],
    administrator: [
      versionToCome(database),
      '/admin/keys',
      brokenUpload(database),
      askedUpload(database),
      pastedUpload(database),
      keptImport(database),
      '/choose-password/used-already',
      '/forgotten-password',
      '/forgotten-password?asked=y',
    ],
  };
  database.close();
  return pages;
}

/** Asks officers how they find their workload: a line on their first page leads to it. */
function askOfficers(database: Database.Database): void {
  database
    .prepare(
      `insert into pulse_survey (id, opened_at, opened_by_name, open_mark, answers) values ('asked', ?, 'A, B', 'open', 0)`,
    )
    .run(morning());
}

/** Cases of the demonstration with their holdings, none of them restricted. */
function crnsOf(database: Database.Database, which: string): readonly string[] {
  const rows = database
    .prepare(
      `select a.crn from allocation a join supervised_case c on c.crn = a.crn where c.restricted = 0 and ${which}`,
    )
    .all();
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ crn }) => crn);
}

/** Inserts a row and gives its id. */
function insert(database: Database.Database, table: string, row: Readonly<Record<string, unknown>>): string {
  const id = randomUUID();
  const values = 'id' in row || !hasId(table) ? row : { id, ...row };
  const names = Object.keys(values);
  database
    .prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
    .run(...Object.values(values));
  return id;
}

function hasId(table: string): boolean {
  return !['basket', 'idempotency_key', 'model_version'].includes(table);
}

/** An allocation that the manager made today: it can be undone. */
function allocateNow(database: Database.Database): string {
  return insert(database, 'allocation', {
    crn: KOWALCZYK,
    staff_code: 'WYHA012',
    kind: 'allocation',
    started_on: inDays(0),
    decided_at: morning(),
    decided_by: MANAGER,
    decided_by_name: 'Helen Pickles',
  });
}

function barFrom(database: Database.Database, crn: string): string {
  const recorded = { recorded_at: morning(), recorded_by_name: 'A' };
  return insert(database, 'bar', { crn, staff_code: 'WYHA011', reason: 'threat', ...recorded });
}

function shareOf(database: Database.Database, crn: string): string {
  return insert(database, 'case_share', {
    crn,
    staff_code: 'WYHA011',
    kind: 'co_working',
    percent: 30,
    started_on: inDays(0),
    recorded_at: morning(),
    recorded_by_name: 'A',
  });
}

/** What a source says otherwise of each case; of all but the first, that it no longer gives the score: enough for a batch. */
function differencesOf(database: Database.Database, crns: readonly string[]): string {
  const [first = ''] = crns.map((crn, index) =>
    insert(database, 'source_difference', {
      thing_type: 'case',
      thing_key: crn,
      crn,
      field: 'rsr',
      kind: index === 0 ? 'older_extract' : 'no_longer_given',
      file: 'cases.csv',
      source_value: '{"value":null}',
      our_value: '{"value":"3.10"}',
      raised_at: morning(),
      renewed_at: morning(),
    }),
  );
  return first;
}

/** The page of what became of a basket. */
function emptiedBasket(database: Database.Database, crns: readonly string[]): string {
  const items = [
    { status: 'allocated', before: '80.0%', after: '82.0%' },
    { status: 'refused', before: null, after: null },
  ].map((result, index) => ({
    crn: crns[index] ?? '',
    staffCode: PERSON.staffCode,
    ...NOTHING_ANSWERED,
    result: { ...result, detail: 'As it was told then', officerName: PERSON.name, at: morning() },
  }));
  insert(database, 'basket', { actor_id: MANAGER, items: JSON.stringify(items), changed_at: morning() });
  return '/allocations/basket/results';
}

/** The page of what became of a move. */
function movedCases(database: Database.Database, moved: string, refused: string): string {
  const figures = { giverBefore: 90, giverAfter: 80, receiverBefore: 70, receiverAfter: 80 };
  const results = [
    { crn: moved, status: 'reallocated', from: PERSON, to: PERSON, ...figures },
    { crn: refused, status: 'refused', code: 'not_found', detail: 'There is no such case' },
  ];
  const key = randomUUID();
  insert(database, 'idempotency_key', {
    actor_id: MANAGER,
    key: `form:${key}`,
    body_hash: '',
    status: 200,
    response: JSON.stringify({ results }),
    created_at: morning(),
  });
  return `/reallocations/done/${key}`;
}

/** Files of the administrator's that could not be read to the end. */
function brokenUpload(database: Database.Database): string {
  const id = insert(database, 'import_upload', {
    user_id: 'demo-wojcik',
    created_at: morning(),
    expires_at: `${inDays(1)}T08:00:00.000Z`,
    state: 'failed',
    state_at: morning(),
    files: JSON.stringify([{ name: 'cases.csv', bytes: 120 }]),
    options: JSON.stringify({ complete: false, asOf: null, region: null }),
  });
  return `/data/uploads/${id}`;
}

/** The page that asks what the columns are of a file of the administrator's. */
function askedUpload(database: Database.Database): string {
  const id = insert(database, 'import_upload', {
    user_id: 'demo-wojcik',
    created_at: morning(),
    expires_at: `${inDays(1)}T08:00:00.000Z`,
    state: 'asking',
    state_at: morning(),
    files: JSON.stringify([{ name: 'Caseload.csv', bytes: 60 }]),
    options: JSON.stringify({ complete: false, asOf: null, region: null }),
  });
  const text = 'Case ref,Setting,Family name,Shoe size\nX300001,community,Ford,9\n';
  database
    .prepare('insert into import_upload_part (upload_id, file, part, content) values (?, 0, 0, ?)')
    .run(id, gzipSync(text).toString('base64'));
  return `/data/uploads/${id}/columns`;
}

/** Rows that the administrator pasted, one of them with something to mend. */
function pastedUpload(database: Database.Database): string {
  const problem = { file: 'reductions.csv', row: 2, value: 'Knitting', message: 'Choose a reason' };
  const id = insert(database, 'import_upload', {
    user_id: 'demo-wojcik',
    created_at: morning(),
    expires_at: `${inDays(1)}T08:00:00.000Z`,
    state: 'checked',
    state_at: morning(),
    files: JSON.stringify([{ name: 'reductions.csv', bytes: 60 }]),
    options: JSON.stringify({ complete: false, asOf: null, region: null, pasted: true }),
    report: JSON.stringify({
      ...{ added: 0, changed: 0, unchanged: 0, ended: 0, warnings: [] },
      errors: [{ ...problem, column: 'reason' }],
    }),
  });
  const text = 'staff_code,reason,start_date,hours\nWYHA004,Knitting,2026-11-02,4\n';
  database
    .prepare('insert into import_upload_part (upload_id, file, part, content) values (?, 0, 0, ?)')
    .run(id, gzipSync(text).toString('base64'));
  return `/data/uploads/${id}/grid`;
}

/** The page that undoes an import, of one that was undone already. */
function keptImport(database: Database.Database): string {
  const id = insert(database, 'import_run', {
    finished_at: morning(),
    actor_name: 'A',
    source: 'Upload: cases.csv',
    added: 1,
    changed: 0,
    unchanged: 0,
    ended: 0,
    undone_at: morning(),
    undone_by_name: 'B',
  });
  return `/data/imports/${id}/undo`;
}

/** The page that takes back a version of the model which is to come into force in a month. */
function versionToCome(database: Database.Database): string {
  database
    .prepare(
      `insert into model_version (code, version, effective_from, document, published_at, published_by_name)
       select code, version + 1, ?, json_set(document, '$.version', version + 1), ?, 'A' from model_version`,
    )
    .run(inDays(30), morning());
  const { code, version } = versionSchema.parse(
    database.prepare('select code, version from model_version where effective_from = ?').get(inDays(30)),
  );
  return `/rules/versions/${code}/${version}/withdraw`;
}
