import Database from 'better-sqlite3';
import type { APIRequestContext } from '@playwright/test';
import { inDays } from '../support/day';
import type { Service } from '../support/service';
import { expect, test } from '../support/test';

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

/** A decision as it is stored, with the person as they stood, and sentences that may name them or say why somebody is barred. */
function storedDecision() {
  const figure = { pointsUsedHundredths: 1, pointsAvailable: 1, workloadPercent: 1, caseCount: 1 };
  const barred = [{ rule: 'BARRED', text: SENTINEL }];
  const one = { staffCode: 'WYHA005', name: 'Somebody', verdict: 'allowed', now: figure, after: figure };
  return {
    modelVersion: 'ibat-4, version 2',
    band: '4',
    provisional: false,
    minimumGrade: 'SCM',
    routedTeamCode: 'WYHA',
    verdict: 'allowed',
    reasonAskedFor: [],
    before: figure,
    after: figure,
    teamBefore: 1,
    teamAfter: 1,
    oversightReviewOn: null,
    routeReason: SENTINEL,
    teamReason: SENTINEL,
    candidates: [{ ...one, reasonsFor: [], reasonsAgainst: barred, placedBy: null }],
    ruledOut: [{ staffCode: 'WYHA006', name: 'Somebody else', why: barred }],
  };
}

type Row = readonly [table: string, row: Record<string, string | number | null>];

/** What was written of the case where it is not the case's own page: changes of band, what was agreed in supervision, relief, challenges. */
function writtenElsewhere({ crn, staff_code }: { crn: string; staff_code: string }, at: string): Row[] {
  const words = `${SENTINEL} ${crn}`;
  const recorded = { recorded_at: at, recorded_by_name: 'Helen Pickles' };
  const change = {
    crn,
    at,
    by_id: 'u',
    by_name: 'Helen Pickles',
    source: 'person',
    old_band: '4',
    new_band: '3',
    old_inputs: JSON.stringify({ ogrs: 90 }),
    new_inputs: JSON.stringify({ ogrs: 80 }),
    reason: SENTINEL,
    evidence: SENTINEL,
    model_version: 'ibat-4, version 2',
    asks: '[]',
  };
  const settled = { settled_at: at, settled_by_id: 'u', settled_by_name: 'S', settled_why: SENTINEL };
  return [
    ['band_change', { ...change, id: 's-band-1', state: 'waiting' }],
    ['band_change', { ...change, ...settled, id: 's-band-2', state: 'turned_down' }],
    ['band_change', { ...change, id: 's-band-3', state: 'recorded', sampled: 1 }],
    [
      'supervision',
      {
        id: 's-super',
        staff_code,
        held_on: inDays(-3),
        points_used_hundredths: 1,
        points_available: 1,
        case_count: 1,
        model_version: 'ibat-4, version 2',
        agreed: words,
        ...recorded,
        recorded_by: 'u',
      },
    ],
    [
      'relief_plan',
      {
        id: 's-relief',
        staff_code,
        team_code: 'WYHA',
        actions: JSON.stringify([{ what: words, who: words, by: inDays(9), doneOn: null }]),
        agreed_on: inDays(-3),
        ...recorded,
      },
    ],
    [
      'challenge',
      {
        id: 's-challenge',
        staff_code,
        line: JSON.stringify({ kind: 'case', label: 'Band 4', crn, pointsHundredths: 1 }),
        reason: words,
        raised_at: at,
        raised_by_name: 'Daniel Whitworth',
      },
    ],
  ];
}

/** Puts the sentinel into everything that was written about a restricted case, and about the officer's health. */
function plantSentinels(service: Service): void {
  const at = `${inDays(-3)}T09:00:00.000Z`;
  const day = inDays(-3);
  const by = { decided_at: at, decided_by: 'u', decided_by_name: 'Helen Pickles' };
  const recorded = { recorded_at: at, recorded_by_name: 'Helen Pickles' };
  const held = { crn: CRN, staff_code: HOLDER };
  const rows: Row[] = [
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
        decision: JSON.stringify(storedDecision()),
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
  rows.push(...writtenElsewhere(held, at));
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
