import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_DIALECTS } from '@/db/test-store';
import { SMALL } from '@/db/seed/scenarios';
import vectors from '@/lib/domain/workload/measure/vectors/workload.json';
import { officerWorkloadSchema, teamWorkloadSchema } from '@/lib/domain/workload/ledger/workload-answer';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { GET as capacity } from './capacity/route';
import { GET as health } from './health/route';
import { GET as officerWorkload } from './officers/[staffCode]/workload/route';
import { GET as teamWorkload } from './teams/[code]/workload/route';
import { POST as evaluate } from './workload/evaluate/route';

describe.each(TEST_DIALECTS)('figures over the API on %s', (dialect) => {
  let api: ApiTest;
  let manager: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    manager = await api.token('manager', { level: 'ldu', code: SMALL.ldus.east });
  });
  afterAll(() => api.test.destroy());

  it('says that it is well, and when the data is from, without a token', async () => {
    const response = await health();
    expect(await response.json()).toEqual({ status: 'ok', database: 'ok', dataAsOf: SMALL.dataAsOf });
  });

  it('refuses a request without a token, and one with a token that nobody made', async () => {
    const made = await api.call(officerWorkload, {
      token: 'hr_nobody',
      params: { staffCode: SMALL.officers.over },
    });
    expect(made.status).toBe(401);
    expect(made.headers.get('content-type')).toBe('application/problem+json');
    expect(made.body).toMatchObject({ status: 401, code: 'bad_token', title: 'Not signed in' });
  });

  it("answers an officer's workload with a ledger whose sums are the figures", async () => {
    const { status, body } = await api.call(officerWorkload, {
      token: manager,
      params: { staffCode: SMALL.officers.over },
    });
    expect(status).toBe(200);
    const officer = officerWorkloadSchema.parse(body);
    expect(officer).toMatchObject({
      workloadPercent: 107.373,
      state: 'over',
      pointsUsed: 233,
      pointsAvailable: 217,
      caseCount: 3,
      dataAsOf: SMALL.dataAsOf,
      modelVersion: 'ibat-4, version 2',
    });
    const used = officer.ledger.reduce((sum, line) => sum + (line.side === 'used' ? line.points : 0), 0);
    const available = officer.ledger.reduce(
      (sum, line) => sum + (line.side === 'available' ? line.pointsAvailable : 0),
      0,
    );
    expect([used, available]).toEqual([officer.pointsUsed, officer.pointsAvailable]);
    expect(officer.flags).toContain('over_100');
  });

  it('never shows an officer without capacity, or without a grade, as a percentage', async () => {
    const absent = await api.call(officerWorkload, {
      token: manager,
      params: { staffCode: SMALL.officers.absent },
    });
    expect(absent.body).toMatchObject({ workloadPercent: null, state: 'no_capacity', pointsAvailable: 0 });
    const unknown = await api.call(officerWorkload, {
      token: manager,
      params: { staffCode: SMALL.officers.noGrade },
    });
    expect(unknown.body).toMatchObject({ workloadPercent: null, state: 'unknown' });
  });

  it('names each case beyond grade with the rule that fired', async () => {
    const { body } = await api.call(officerWorkload, {
      token: manager,
      params: { staffCode: SMALL.officers.beyond },
    });
    const officer = officerWorkloadSchema.parse(body);
    expect(officer.beyondGrade[0]).toMatchObject({ crn: SMALL.cases.beyond[0], verdict: 'not_allowed' });
    expect(officer.beyondGrade[0]?.reasons.map((reason) => reason.rule)).toContain('SCM-RSR');
    expect(officer.trainingGaps).toEqual([SMALL.cases.beyond[0]]);
  });

  it('answers a team as a ratio of sums over all its officers', async () => {
    const { body } = await api.call(teamWorkload, { token: manager, params: { code: SMALL.teams.east } });
    const team = teamWorkloadSchema.parse(body);
    const used = team.officers.reduce((sum, officer) => sum + officer.pointsUsed, 0);
    const available = team.officers.reduce((sum, officer) => sum + officer.pointsAvailable, 0);
    expect(team.pointsUsed).toBe(used);
    expect(team.pointsAvailable).toBe(available);
    expect(team.workloadPercent).toBeCloseTo((used / available) * 100, 3);
  });

  it('answers for an officer, a team and a unit in whatever letters their keys are typed', async () => {
    const ask = (staffCode: string) => api.call(officerWorkload, { token: manager, params: { staffCode } });
    const asStored = await ask(SMALL.officers.over);
    const typed = await ask(` ${SMALL.officers.over.toLowerCase()}\u200B`);
    expect(typed).toMatchObject({ status: 200, body: asStored.body });
    const team = await api.call(teamWorkload, {
      token: manager,
      params: { code: SMALL.teams.east.toLowerCase() },
    });
    expect(team).toMatchObject({ status: 200, body: { code: SMALL.teams.east } });
    const unit = await api.call(capacity, {
      token: manager,
      query: `?level=ldu&code=${SMALL.ldus.east.toLowerCase()}`,
    });
    expect(unit).toMatchObject({ status: 200, body: { code: SMALL.ldus.east } });
  });

  it('answers what is not there and what is not yours alike', async () => {
    const notThere = await api.call(officerWorkload, { token: manager, params: { staffCode: 'NOBODY' } });
    const notYours = await api.call(officerWorkload, {
      token: manager,
      params: { staffCode: SMALL.officers.west },
    });
    expect(notYours).toMatchObject({ status: 404, body: notThere.body });
    expect(
      (await api.call(teamWorkload, { token: manager, params: { code: SMALL.teams.west } })).status,
    ).toBe(404);
  });

  it.each(vectors)('evaluates the agreed figures: $name', async ({ request, expect: expected }) => {
    const { status, body } = await api.call(evaluate, { token: manager, json: request });
    expect(status).toBe(200);
    expect(body).toMatchObject(expected);
  });

  it('says 400 to what is not JSON, and 422 with the field to what does not fit', async () => {
    expect((await api.call(evaluate, { token: manager, text: '{' })).body).toMatchObject({
      status: 400,
      code: 'not_json',
    });
    const unknownBand = {
      officer: { grade: 'CM', contractedHours: 37, reductions: [] },
      cases: [{ band: '9', setting: 'community' }],
    };
    const refused = await api.call(evaluate, { token: manager, json: unknownBand });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([{ field: 'cases.0.band', message: 'The model has no band 9' }]);
  });
});
