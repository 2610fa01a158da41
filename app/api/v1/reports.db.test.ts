import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { GET as change } from './capacity/change/route';
import { GET as evidence } from './capacity/evidence/route';
import { GET as lineManagers } from './capacity/line-managers/route';
import { GET as ranking } from './capacity/ranking/route';
import { GET as trend } from './capacity/trend/route';
import { GET as caseTrail } from './cases/[crn]/trail/route';
import { GET as moves } from './officers/[staffCode]/allocations/route';
import { GET as officerTrail } from './officers/[staffCode]/trail/route';
import { GET as attention } from './teams/[code]/attention/route';

const { teams, ldus, officers, cases } = SMALL;
const EAST = `level=ldu&code=${ldus.east}`;

/** Each report with whose it is, and what a manager of everything finds in it. */
const REPORTS = [
  ['the evidence', evidence, {}, EAST, 'Eastdale'],
  ['a figure over time', trend, {}, `${EAST}&figure=over-100`, 'Eastdale'],
  ['what changed', change, {}, EAST, 'Eastdale'],
  ['the ranking', ranking, {}, EAST, 'East'],
  ['the line managers', lineManagers, {}, EAST, officers.eastManager],
  ['what needs attention', attention, { code: teams.east }, 'list=over_100', officers.over],
  ['the trail of a case', caseTrail, { crn: cases.over[0] }, '', cases.over[0]],
  ['the trail of an officer', officerTrail, { staffCode: officers.over }, '', officers.over],
  ['the allocations of an officer', moves, { staffCode: officers.over }, '', officers.over],
] as const;

describe.each(TEST_DIALECTS)('reports by the API on %s', (dialect) => {
  let api: ApiTest;
  beforeAll(async () => {
    api = await openApiTest(dialect);
  });
  afterAll(() => api.test.destroy());

  it.each(REPORTS)(
    '%s is a marked file for who sees its page',
    async (_what, handler, params, query, has) => {
      const token = await api.token('manager');
      const answered = await handler(
        new Request(`http://localhost/api/v1/report?${query}`, {
          headers: { authorization: `Bearer ${token}` },
        }),
        { params: Promise.resolve(params) },
      );
      expect([answered.status, answered.headers.get('content-type')]).toEqual([
        200,
        'text/csv; charset=utf-8',
      ]);
      const text = await answered.text();
      expect(text).toContain('OFFICIAL-SENSITIVE');
      expect(text).toContain(has);
    },
  );

  it.each(REPORTS)('%s is not there for those elsewhere', async (_what, handler, params, query) => {
    const token = await api.token('manager', { level: 'team', code: teams.west });
    expect((await api.call(handler, { token, params, query: `?${query}` })).status).toBe(404);
    const nobody = { token: 'hr_nobody', params, query: `?${query}` };
    expect((await api.call(handler, nobody)).status).toBe(401);
  });
});
