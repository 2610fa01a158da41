import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { toCandidateAnswer, toRuledOutAnswer } from '../../domain/allocation/candidates/candidates-answer';
import { toWaitingCases } from '../../domain/allocation/cases/case-answer';
import { ALL_CASES } from '../../domain/allocation/cases/case-list';
import { asCrn } from '../../kernel/ids';
import { isoDate } from '../../kernel/dates';
import { CASE_LISTS } from '../../domain/metrics/cases/attention-lists';
import { CAPACITY_LISTS } from '../../domain/metrics/capacity/capacity-lists';
import type { UseCaseContext } from '../context';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';
import { everyScreenFile } from '../testing/screen-files';
import { textOrRefusal } from '../testing/text-of-file';
import { viewAttention } from '../teams/view-attention';
import { viewCandidates } from '../shortlist/view-candidates';
import { viewCapacityList } from '../lists/view-capacity-list';
import { viewCase } from '../cases/view-case';
import { viewCaseFigures } from '../cases/view-case-figures';
import { viewCases } from '../cases/view-cases';
import { viewDecision } from '../decisions/view-decision';
import { exportDecisions, viewDecisions } from '../decisions/view-decisions';
import { viewOfficerMoves } from '../officers/view-officer-moves';
import { viewOfficerWorkload } from '../officers/view-officer';
import { viewOversights } from '../oversight/view-oversights';
import { viewQueue } from '../queue/view-queue';
import { viewOfficerFigures } from '../capacity/view-workload-figures';

const { officers, cases, teams, region } = SMALL;
const HELD = cases.beyond[0];
const WAITING = cases.waitingSenior;
const ALLOCATION = 'al-sentinel';
const UNIT = { level: 'region', code: region } as const;
const QUERY = { days: 365, teamCode: null, kind: null, reasonCode: null, exception: null, page: 1 } as const;

/** What tells whom a restricted case is about: each of these stands nowhere else in the small estate. */
const IDENTITY = /FREE-TEXT|1991-03-04|Sentinelton|2031-0[1-6]-0\d|Unmistakable/;
const SPECIALIST = /prevent|exploitation|"cse"|gangs|SCM-CSE/i;

/** Gives a held and a waiting case a restricted person, specialist flags, and free text wherever it is kept. */
async function seedRestricted({ store }: TestStore): Promise<void> {
  const { t } = store;
  const facts = {
    restricted: true,
    surname: 'Unmistakable',
    dateOfBirth: isoDate('1991-03-04'),
    area: 'Sentinelton',
    flags: ['prevent', 'cse', 'gangs_guns', 'mappa'] as ('prevent' | 'cse' | 'gangs_guns' | 'mappa')[],
    orderStart: isoDate('2026-10-02'),
    orderEnd: isoDate('2031-01-02'),
    releaseDate: isoDate('2031-02-03'),
    nextAppointment: isoDate('2031-03-04'),
    firstAppointment: isoDate('2031-04-05'),
  };
  const at = '2026-10-20T10:00:00.000Z';
  await store.tx(async (tx) => {
    for (const crn of [HELD, WAITING])
      await tx
        .update(t.cases)
        .set(facts)
        .where(eq(t.cases.crn, asCrn(crn)));
    await tx
      .update(t.allocations)
      .set({ endedOn: isoDate('2026-10-20') })
      .where(eq(t.allocations.id, `al-${HELD}`));
    await tx.insert(t.allocations).values({
      id: ALLOCATION,
      crn: asCrn(HELD),
      staffCode: officers.beyond,
      kind: 'reallocation',
      startedOn: isoDate('2026-10-20'),
      decidedAt: at,
      decidedBy: 'u',
      decidedByName: 'Somebody',
      reasonCode: 'other',
      reasonText: 'FREE-TEXT reason',
      notes: 'FREE-TEXT notes',
    });
    await tx.insert(t.oversights).values({
      id: 'ov',
      crn: asCrn(HELD),
      staffCode: officers.beyond,
      decision: 'FREE-TEXT oversight',
      reviewOn: isoDate('2026-12-01'),
      decidedAt: at,
      decidedBy: 'u',
      decidedByName: 'Somebody',
    });
    await tx.insert(t.oversightActions).values({
      id: 'ova',
      oversightId: 'ov',
      crn: asCrn(HELD),
      what: 'FREE-TEXT action',
      who: 'FREE-TEXT who',
      dueOn: isoDate('2026-11-01'),
    });
    await tx.insert(t.bars).values({
      id: 'bar',
      crn: asCrn(HELD),
      staffCode: officers.over,
      reason: 'threat',
      detail: 'BAR-DETAIL FREE-TEXT',
      recordedAt: at,
      recordedByName: 'Somebody',
    });
    await tx.insert(t.auditEntries).values({
      at,
      actorId: 'u',
      actorName: 'Somebody',
      action: 'case.edited',
      thingType: 'case',
      thingKey: HELD,
      detail: {
        from: { area: 'Sentinelton', flags: [] },
        to: { area: 'Sentinelton West', flags: ['prevent', 'gangs_guns'] },
        reason: 'FREE-TEXT edit',
      },
    });
  });
}

function views(context: UseCaseContext): readonly (readonly [string, () => Promise<unknown>])[] {
  const rowsOf = async () => {
    const page = await viewOfficerWorkload(context, officers.beyond);
    return page.ok ? page.value.cases : page;
  };
  const attention = async (list: (typeof CASE_LISTS)[number]) => {
    const page = await viewAttention(context, { list, teamCode: teams.east });
    return page.ok ? page.value.cases.map((entry) => entry.row) : page;
  };
  const candidates = async () => {
    const page = await viewCandidates(context, { crn: asCrn(WAITING) });
    if (!page.ok) return page;
    const { subject, route, candidates: listed, ruledOut } = page.value;
    return [subject, route, listed.map(toCandidateAnswer), ruledOut.map(toRuledOutAnswer)];
  };
  const waiting = async () => {
    const queue = await viewQueue(context, { ldu: null, team: null, band: null });
    return queue.ok
      ? [queue.value.rows, toWaitingCases(queue.value.rows, queue.value, 50, undefined)]
      : queue;
  };
  return [
    ['case', () => viewCase(context, HELD)],
    ['case that waits', () => viewCase(context, WAITING)],
    ['API, case', () => viewCaseFigures(context, HELD)],
    ['cases', () => viewCases(context, ALL_CASES)],
    ['queue, and API', waiting],
    ['shortlist, and API', candidates],
    ['decisions', () => viewDecisions(context, QUERY)],
    ['decisions, file', () => textOrRefusal(exportDecisions(context, QUERY))],
    ['decision', () => viewDecision(context, ALLOCATION)],
    ['oversight', () => viewOversights(context)],
    ['officer, cases', rowsOf],
    [
      'officer, moves',
      async () => {
        const page = await viewOfficerMoves(context, officers.beyond);
        return page.ok ? page.value.moves : page;
      },
    ],
    ['API, officer', () => viewOfficerFigures(context, officers.beyond)],
    ...CASE_LISTS.map((list) => [`attention, ${list}`, () => attention(list)] as const),
    ...CAPACITY_LISTS.map(
      (list) => [`capacity, ${list}`, () => viewCapacityList(context, list, UNIT)] as const,
    ),
    ...everyScreenFile(context, {
      crn: HELD,
      staffCode: officers.beyond,
      teamCode: teams.east,
      words: 'unmistak',
    }),
  ];
}

/** As text, without the model, which names rules of nobody. */
function textOf(handed: unknown): string {
  return JSON.stringify(handed, (key, value: unknown) =>
    key === 'model' || key === 'bandingModel' ? undefined : value,
  );
}

describe.each(TEST_DIALECTS)('a restricted case with specialist flags, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    await seedRestricted(test);
  });
  afterAll(() => test.destroy());
  /** As a page asks: what is kept for one reader is there when the next one asks. */
  const as = (who: TestPerson): UseCaseContext => ({ ...contextOf(test.store, who), request: {} });

  it.each(['leader', 'administrator', 'westManager'] as const)(
    'tells a %s neither whom it is about, nor free text, nor the flags, on any page, file or call of the API',
    async (who) => {
      for (const [name, view] of views(as(who))) {
        const text = textOf(await view());
        expect(text, name).not.toMatch(IDENTITY);
        expect(text, name).not.toMatch(SPECIALIST);
        expect(text, name).not.toMatch(/BAR-DETAIL|threat/i);
      }
    },
  );

  it('tells its manager everything', async () => {
    const text = textOf(valueOf(await viewCase(as('manager'), HELD)));
    expect(text).toMatch(/FREE-TEXT oversight/);
    expect(text).toMatch(/PREVENT/);
    expect(text).toMatch(/BAR-DETAIL/);
    expect(valueOf(await viewCaseFigures(as('manager'), HELD)).facts.flags).toContain('prevent');
  });

  it('tells an allocator who it is and its flags, and not why somebody is barred', async () => {
    const text = textOf(valueOf(await viewCase(as('allocator'), HELD)));
    expect(text).toMatch(/Unmistakable/);
    expect(text).toMatch(/Managed under PREVENT/);
    expect(text).not.toMatch(/BAR-DETAIL|threat/i);
  });

  it('says to a leader that a specialist rule fired, with the same band and lowest grade', async () => {
    const seen = valueOf(await viewCaseFigures(as('leader'), HELD));
    expect(seen.band.reasons).toContainEqual({ rule: 'SPECIALIST', text: 'Specialist rule' });
    const managers = valueOf(await viewCaseFigures(as('manager'), HELD)).band;
    expect([seen.band.code, seen.band.minimumGrade]).toEqual([managers.code, managers.minimumGrade]);
    expect(seen.facts.flags).toEqual(['mappa']);
  });
});
