import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { inDays } from './day';

const rowSchema = z.object({ crn: z.string() });
const PERSON = { staffCode: 'WYHA004', name: 'A, B' };
const NOTHING_ANSWERED = {
  reasonCode: null,
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  teamReason: null,
};
const NOW = (): string => new Date(`${inDays(0)}T08:00:00.000Z`).toISOString();

/**
 * Makes straight in the database of the demonstration what pages follow from that no link leads to, as the manager of Halifax and the
 * administrator would have done it, and says where those pages are: for the manager, for the head of the LDU, and for the administrator.
 */
export function makeUnlinkedPages(databaseFile: string): {
  readonly manager: readonly string[];
  readonly head: readonly string[];
  readonly administrator: readonly string[];
} {
  const database = new Database(databaseFile);
  const crnsOf = (sql: string): readonly string[] =>
    z.array(rowSchema).parse(database.prepare(sql).all()).map(({ crn }) => crn);
  const run = (sql: string, ...values: readonly unknown[]): unknown => database.prepare(sql).run(...values);

  const held = crnsOf(
    `select a.crn from allocation a join supervised_case c on c.crn = a.crn
     where a.staff_code = 'WYHA004' and a.ended_on is null and c.ended_on is null and c.restricted = 0 order by a.crn limit 12`,
  );
  const [ended = ''] = crnsOf(
    `select a.crn from allocation a join supervised_case c on c.crn = a.crn
     where a.staff_code like 'WYHA%' and c.ended_on is not null and c.restricted = 0 order by a.ended_on desc limit 1`,
  );
  const [crn = ''] = held;
  const bar = randomUUID();
  run(
    `insert into bar (id, crn, staff_code, reason, recorded_at, recorded_by_name) values (?, ?, 'WYHA011', 'threat', ?, 'A')`,
    bar,
    crn,
    NOW(),
  );
  const share = randomUUID();
  run(
    `insert into case_share (id, crn, staff_code, kind, percent, started_on, recorded_at, recorded_by_name)
     values (?, ?, 'WYHA011', 'co_working', 30, ?, ?, 'A')`,
    share,
    crn,
    inDays(0),
    NOW(),
  );
  const differences = held.map((said, index) => {
    const id = randomUUID();
    const kind = index === 0 ? 'older_extract' : 'no_longer_given';
    run(
      `insert into source_difference (id, thing_type, thing_key, crn, field, kind, file, source_value, our_value, raised_at, renewed_at)
       values (?, 'case', ?, ?, 'rsr', ?, 'cases.csv', '{"value":null}', '{"value":"3.10"}', ?, ?)`,
      id,
      said,
      said,
      kind,
      NOW(),
      NOW(),
    );
    return id;
  });
  const results = [
    { crn, status: 'reallocated', from: PERSON, to: PERSON, giverBefore: 90, giverAfter: 80, receiverBefore: 70, receiverAfter: 80 },
    { crn: ended, status: 'refused', code: 'not_found', detail: 'There is no such case' },
  ];
  run(
    `insert into idempotency_key (actor_id, key, body_hash, status, response, created_at) values ('demo-pickles', 'moved', '', 200, ?, ?)`,
    JSON.stringify({ results }),
    NOW(),
  );
  const lines = [
    { status: 'allocated', before: '80.0%', after: '82.0%' },
    { status: 'refused', before: null, after: null },
  ].map((result, index) => ({
    crn: held[index] ?? '',
    staffCode: PERSON.staffCode,
    ...NOTHING_ANSWERED,
    result: { ...result, detail: 'As it was told then', officerName: PERSON.name, at: NOW() },
  }));
  run(
    `insert into basket (actor_id, items, changed_at) values ('demo-pickles', ?, ?)`,
    JSON.stringify(lines),
    NOW(),
  );
  run(
    `insert into model_version (code, version, effective_from, document, published_at, published_by_name)
     select code, version + 1, ?, json_set(document, '$.version', version + 1), ?, 'A' from model_version`,
    inDays(30),
    NOW(),
  );
  const undoable = randomUUID();
  run(
    `insert into allocation (id, crn, staff_code, kind, started_on, decided_at, decided_by, decided_by_name)
     values (?, 'X520402', 'WYHA012', 'allocation', ?, ?, 'demo-pickles', 'Helen Pickles')`,
    undoable,
    inDays(0),
    NOW(),
  );
  const versions = z.array(z.object({ code: z.string(), version: z.number() })).parse(
    database.prepare('select code, version from model_version where effective_from = ?').all(inDays(30)),
  );
  database.close();
  return {
    manager: [
      `/allocations/${crn}/done`,
      `/allocations/${crn}/taken`,
      `/cases/${crn}/bars/${bar}`,
      `/cases/${crn}/shares/${share}`,
      `/cases/${ended}/reopen`,
      `/cases/differences/${differences[0] ?? ''}`,
      '/cases/differences/batch?file=cases.csv&field=rsr',
      '/officers/WYHA004/support/demo-support-1',
      `/allocations/history/${undoable}/undo`,
      '/allocations/basket/results',
      '/reallocations/done/moved',
    ],
    head: ['/officers/WYHA004/why'],
    administrator: versions.map(({ code, version }) => `/rules/versions/${code}/${version}/withdraw`),
  };
}
