import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { rangeWords } from '@/lib/domain/metrics/brief/range-words';
import { capacityAnswerSchema } from '@/lib/domain/metrics/capacity/capacity-answer';
import { officerWorkloadSchema, teamWorkloadSchema } from '@/lib/domain/workload/ledger/workload-answer';
import type { Role, ScopeLevel } from '@/lib/domain/access/actor';
import { exportEvidence } from '@/lib/usecases/capacity/evidence/export-evidence';
import { viewEvidence } from '@/lib/usecases/capacity/evidence/view-evidence';
import { exportRanking } from '@/lib/usecases/capacity/export-ranking';
import { viewCapacityPage } from '@/lib/usecases/capacity/view-capacity-page';
import { viewRanking } from '@/lib/usecases/capacity/view-ranking';
import type { UseCaseContext } from '@/lib/usecases/context';
import { valueOf } from '@/lib/usecases/testing/context-of';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { GET as capacity } from './capacity/route';
import { GET as officerWorkload } from './officers/[staffCode]/workload/route';
import { GET as teamWorkload } from './teams/[code]/workload/route';

const UNITS = [
  { level: 'nation', code: '' },
  { level: 'region', code: SMALL.region },
  { level: 'ldu', code: SMALL.ldus.east },
  { level: 'team', code: SMALL.teams.east },
] as const;
/** As long as no score is known, the band lies between two. */
const SAID = /^Between \d+\.\d% and \d+\.\d%: 1 band is provisional$/;

describe.each(TEST_DIALECTS)('one case of one officer without a score, on %s', (dialect) => {
  let api: ApiTest;
  let reader: string;
  const as = (role: Role, level: ScopeLevel, code: string): UseCaseContext => ({
    store: api.test.store,
    actor: {
      kind: 'user',
      id: 'u-reader',
      name: 'Reader',
      staffCode: null,
      grants: [{ role, scope: { level, code } }],
    },
    now: SMALL.now,
  });
  const leader = (): UseCaseContext => as('leader', 'nation', '');

  beforeAll(async () => {
    api = await openApiTest(dialect);
    const { tx, t } = api.test.store;
    await tx((into) =>
      into.update(t.cases).set({ rsr: null }).where(eq(t.cases.crn, SMALL.cases.wellOver[3])),
    );
    reader = await api.token('leader');
  });
  afterAll(() => api.test.destroy());

  it.each(UNITS)('gives a range in words on the dashboard and in the evidence: $level', async (unit) => {
    const { view } = valueOf(await viewCapacityPage(leader(), unit, 'week'));
    const words = rangeWords(view);
    expect(words).toMatch(SAID);
    const { sections } = valueOf(await viewEvidence(leader(), unit));
    const row = sections.flatMap(({ rows }) => rows).find(({ key }) => key === 'workload');
    expect(row?.current.n).toContain(words);
    expect(row?.previous).toEqual({ text: 'Not stored', n: null });
    const { sheets } = valueOf(await exportEvidence(leader(), unit));
    expect(JSON.stringify(sheets[0]?.rows)).toContain(words);
  });

  it.each(UNITS)('gives the same range over the API, low first: $level', async ({ level, code }) => {
    const { view } = valueOf(await viewCapacityPage(leader(), { level, code }, 'week'));
    const { body } = await api.call(capacity, { token: reader, query: `?level=${level}&code=${code}` });
    const answer = capacityAnswerSchema.parse(body);
    expect(answer.provisionalBands).toBe(1);
    expect(answer.range).toEqual(view.range);
    expect(answer.range?.low ?? 0).toBeLessThan(answer.range?.high ?? 0);
    // Of the units below, the one alone that the officer is of.
    const below = answer.units.filter((one) => one.provisionalBands > 0);
    expect(below).toHaveLength(level === 'team' ? 0 : 1);
    for (const one of below) expect(rangeWords(one)).toMatch(SAID);
  });

  it('gives it in the ranking, beside the team that it is of and no other, and in its file', async () => {
    const asked = { type: null, words: '', sort: 'workload', direction: 'desc' } as const;
    const { teams } = valueOf(await viewRanking(leader(), UNITS[0], asked));
    const told = teams.flatMap(({ place, figures }) =>
      rangeWords(figures) === null ? [] : [[place.teamCode, rangeWords(figures)]],
    );
    expect(told).toEqual([[SMALL.teams.east, expect.stringMatching(SAID)]]);
    const { rows } = valueOf(await exportRanking(leader(), UNITS[0], asked));
    const at = (head: string): number => rows[1]?.indexOf(head) ?? -1;
    const row = rows.find((one) => one[0] === SMALL.teams.east);
    const figures = teams.find(({ place }) => place.teamCode === SMALL.teams.east)?.figures;
    expect(row?.[at('range_low_percent')]).toBe(figures?.range?.low);
    expect(row?.[at('range_high_percent')]).toBe(figures?.range?.high);
    expect(row?.[at('provisional_bands')]).toBe(1);
  });

  it('gives it of the team and of the officer, and of nobody else', async () => {
    const token = await api.token('manager', { level: 'team', code: SMALL.teams.east });
    const team = await api.call(teamWorkload, { token, params: { code: SMALL.teams.east } });
    const answer = teamWorkloadSchema.parse(team.body);
    expect(rangeWords(answer)).toMatch(SAID);
    const ranged = answer.officers.filter(({ range }) => range !== null && range.low !== range.high);
    expect(ranged.map(({ staffCode }) => staffCode)).toEqual([SMALL.officers.wellOver]);
    const own = await api.call(officerWorkload, { token, params: { staffCode: SMALL.officers.wellOver } });
    const { range, workloadPercent } = officerWorkloadSchema.parse(own.body);
    expect(range?.low).toBeLessThanOrEqual(workloadPercent ?? 0);
    expect(range?.high).toBeGreaterThan(workloadPercent ?? 0);
  });
});
