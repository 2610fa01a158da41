import { SQL } from 'drizzle-orm';
import Database from 'better-sqlite3';
import { openCountedStore } from '../db/counted-store';
import { costOfPage, COUNTED_PAGES, type CountedPage } from '../lib/usecases/testing/page-costs';
import { now } from '../lib/machine/clock';
const seen = new Map<string, number>();
const proto = SQL.prototype as any;
const orig = proto.toQuery;
let on = false;
proto.toQuery = function (c: any) {
  const r = orig.call(this, c);
  if (on) {
    const st =
      r.sql.length +
      ' params ' +
      r.params.length +
      ' ' +
      r.sql.replace(/\s+/g, ' ').slice(0, 200) +
      ' ... ' +
      [...new Set([...r.sql.matchAll(/from "(\w+)"/g)].map((m: any) => m[1]))].join(',');
    seen.set(st, (seen.get(st) ?? 0) + 1);
  }
  return r;
};
Error.stackTraceLimit = 60;
async function main() {
  const counted = openCountedStore('file:/work/team/bench.db');
  const d = new Database('/work/team/bench.db');
  const team = d.prepare('SELECT code, ldu_code FROM team ORDER BY code LIMIT 1 OFFSET 200').get() as any;
  const staff = d
    .prepare("SELECT staff_code s FROM officer WHERE team_code=? AND grade IN ('SCM','CM') LIMIT 1")
    .get(team.code) as any;
  const manager = {
    kind: 'user',
    id: 'manager-x',
    name: 'm',
    staffCode: null,
    grants: [{ role: 'manager', scope: { level: 'team', code: team.code } }],
  } as any;
  const { makeCast } = await import('./http/cast');
  const cast = await makeCast('/work/team/bench.db');
  const crn = cast.allocators[5]!.waiting[0]!;
  const ldu = cast.allocators[5]!.scopeCode;
  for (const page of Object.keys(COUNTED_PAGES) as CountedPage[]) {
    for (let k = 0; k < 3; k++) {
      seen.clear();
      on = k === 2;
      try {
        const { statements } = await costOfPage(
          counted,
          page,
          {
            actor:
              page === 'shortlist' || page === 'queue'
                ? { ...manager, grants: [{ role: 'manager', scope: { level: 'ldu', code: ldu } }] }
                : manager,
            now: now(),
          } as any,
          { teamCode: team.code, staffCode: staff.s, waitingCrn: crn } as any,
        );
        if (on) console.log('==', page, statements.length);
      } catch (e) {
        if (on) console.log('==', page, String(e).slice(0, 100));
      }
      on = false;
    }
    for (const [k, n] of seen) console.log('  ', n, k);
  }
}
void main();
