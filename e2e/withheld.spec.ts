import Database from 'better-sqlite3';
import type { APIRequestContext } from '@playwright/test';
import { inDays } from './support/day';
import type { Service } from './support/service';
import { expect, test } from './support/test';

const LINE_MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ELSEWHERE = 'rukhsana.mahmood@headroom.example.org';

/** Whitworth, Daniel: he holds the case, and has the reductions and the absence. */
const HOLDER = 'WYHA003';
/** The demonstration's CRNs begin with X. */
const CRN = 'Z980001';
const SENTINEL = 'SENTINEL';
/** More pages than this are not walked: those about the officer, the case and the team come first. */
const MOST_PAGES = 80;

/** Puts the sentinel into everything that was written about a restricted case, and about the officer's health. */
function plantSentinels(service: Service): void {
  const at = `${inDays(-3)}T09:00:00.000Z`;
  const day = inDays(-3);
  const by = { decided_at: at, decided_by: 'u', decided_by_name: 'Helen Pickles' };
  const recorded = { recorded_at: at, recorded_by_name: 'Helen Pickles' };
  const held = { crn: CRN, staff_code: HOLDER };
  const rows: readonly (readonly [table: string, row: Record<string, string | number | null>])[] = [
    [
      'supervised_case',
      {
        crn: CRN,
        setting: 'community',
        forename: SENTINEL,
        surname: SENTINEL,
        sex: 'male',
        area: SENTINEL,
        home_ldu_code: 'WYCAL',
        restricted: 1,
        rsr: 7.5,
        ogrs: 80,
        rosh: 'high',
        order_start: inDays(-100),
      },
    ],
    [
      'allocation',
      {
        id: 's-alloc',
        ...held,
        kind: 'allocation',
        started_on: day,
        ...by,
        reason_code: 'other',
        reason_text: SENTINEL,
        notes: SENTINEL,
      },
    ],
    ['oversight', { id: 's-over', ...held, decision: SENTINEL, review_on: inDays(5), ...by, asked: 0 }],
    [
      'oversight_action',
      {
        id: 's-act',
        oversight_id: 's-over',
        crn: CRN,
        what: SENTINEL,
        who: SENTINEL,
        due_on: inDays(-1),
      },
    ],
    ['oversight_audit', { oversight_id: 's-over', sampled_on: day }],
    [
      'bar',
      { id: 's-bar', crn: CRN, staff_code: 'WYHA005', reason: 'threat', detail: SENTINEL, ...recorded },
    ],
    [
      'support',
      {
        id: 's-support',
        from_staff_code: 'WYHA005',
        to_staff_code: HOLDER,
        crn: CRN,
        given_on: day,
        points_hundredths: 500,
        note: SENTINEL,
        ...recorded,
      },
    ],
    [
      'case_share',
      {
        id: 's-share',
        crn: CRN,
        staff_code: 'WYHA006',
        kind: 'co_working',
        percent: 20,
        started_on: day,
        reason: SENTINEL,
        ...recorded,
      },
    ],
    [
      'reduction',
      {
        id: 's-red-1',
        staff_code: HOLDER,
        reason: 'Pregnancy',
        hours_hundredths: 20,
        start_date: day,
        notes: SENTINEL,
      },
    ],
    [
      'reduction',
      {
        id: 's-red-2',
        staff_code: HOLDER,
        reason: 'Disability or reasonable adjustment',
        hours_hundredths: 20,
        start_date: inDays(-90),
        end_date: inDays(10),
        notes: SENTINEL,
      },
    ],
  ];
  const database = new Database(service.databaseFile);
  for (const [table, row] of rows) {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    database.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`).run(Object.values(row));
  }
  database.close();
}

const ABOUT_THEM = new RegExp(`${HOLDER}|${CRN}|WYHA`);
/** Never followed: what signs out, and the same list in another order. */
const NEVER = /sign-?out|^\/api\/auth|^\/_next|[?&](sort|direction|page)=/;

interface Walked {
  readonly pages: readonly string[];
  readonly found: readonly string[];
}

/** Reads every page and file that links lead to, from the home page and from all pages about the officer, the case and the team. */
async function walk(request: APIRequestContext): Promise<Walked> {
  const officer = ['', '/hours', '/shared', '/supervision', '/one-to-one', '/allocations', '/ledger'];
  const cases = ['', '/edit', '/oversight', '/bars'];
  const first = [
    ...officer.map((page) => `/officers/${HOLDER}${page}`),
    ...cases.map((page) => `/cases/${CRN}${page}`),
    `/cases?q=${CRN}`,
    '/allocations/history/s-alloc',
    '/teams/WYHA',
    '/oversight',
    '/cases/changes',
    '/',
  ];
  const [waiting, others] = [[...first], [] as string[]];
  const seen = new Set(first);
  const pages: string[] = [];
  const found: string[] = [];
  const nextOne = (): string | undefined => waiting.shift() ?? others.shift();
  for (let next = nextOne(); next !== undefined && pages.length < MOST_PAGES; next = nextOne()) {
    const answer = await request.get(next, { failOnStatusCode: false });
    const text = await answer.text();
    expect(answer.status(), next).toBeLessThan(500);
    if (answer.ok()) pages.push(next);
    if (text.includes(SENTINEL)) found.push(next);
    for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const link = href.replaceAll('&amp;', '&');
      if (seen.has(link) || NEVER.test(link)) continue;
      seen.add(link);
      if (ABOUT_THEM.test(link)) waiting.push(link);
      else others.push(link);
    }
  }
  return { pages, found };
}

test.describe('what is withheld', () => {
  test.setTimeout(400_000);

  test.beforeEach(({ service }) => plantOnce(service));

  test('is on the pages of the line manager, so that what others do not find there was written', async ({
    page,
    signInAs,
  }) => {
    await signInAs(LINE_MANAGER);
    const { found } = await walk(page.request);
    expect(found).toEqual(
      expect.arrayContaining([`/officers/${HOLDER}/hours`, `/cases/${CRN}`, `/cases?q=${CRN}`, '/oversight']),
    );
  });

  for (const [who, email] of [
    ['a leader', LEADER],
    ['a manager of another unit', ELSEWHERE],
  ] as const)
    test(`is on no page and in no file to which links lead ${who}`, async ({ page, signInAs }) => {
      await signInAs(email);
      const { pages, found } = await walk(page.request);
      expect(found).toEqual([]);
      expect(pages.length).toBeGreaterThan(10);
      console.log(`${who}: ${pages.length} pages and files`);
    });
});

const planted = new WeakSet<Service>();

function plantOnce(service: Service): void {
  if (planted.has(service)) return;
  planted.add(service);
  plantSentinels(service);
}
