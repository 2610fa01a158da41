import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { bandingAnswerSchema } from '@/lib/domain/allocation/cases/banding-answer';
import vectors from '@/lib/domain/banding/bands/vectors/banding.json';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { POST as banding } from './banding/route';
import { GET as capacity } from './capacity/route';
import { capacityAnswerSchema } from '@/lib/domain/metrics/capacity/capacity-answer';

describe.each(TEST_DIALECTS)('banding and capacity over the API on %s', (dialect) => {
  let api: ApiTest;
  let officer: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    officer = await api.token('officer', { level: 'team', code: SMALL.teams.east });
  });
  afterAll(() => api.test.destroy());

  it.each(vectors)('answers the agreed case to any role: $name', async ({ request, expect: expected }) => {
    const { status, body } = await api.call(banding, { token: officer, json: request });
    expect(status).toBe(200);
    const answer = bandingAnswerSchema.parse(body);
    expect({ ...answer, reasons: answer.reasons.map((reason) => reason.rule) }).toMatchObject(expected);
  });

  it("routes a woman whose LDU has no women's team to the generic team, and offers the women's team", async () => {
    const woman = {
      setting: 'community',
      rsr: 1,
      ogrs: 20,
      rosh: 'low',
      flags: [],
      sex: 'female',
      dateOfBirth: '1990-05-01',
      area: SMALL.areas.east,
    };
    const { body } = await api.call(banding, { token: officer, json: woman });
    const answer = bandingAnswerSchema.parse(body);
    expect(answer.team?.code).toBe(SMALL.teams.east);
    expect(answer.alternatives.map((team) => team.code)).toEqual([SMALL.teams.women]);
  });

  it.each([
    ['rsr', { rsr: 101 }],
    ['rsr', { rsr: '3' }],
    ['ogrs', { ogrs: -1 }],
    ['rosh', { rosh: 'severe' }],
    ['flags.0', { flags: ['nonsense'] }],
    ['setting', { setting: 'hostel' }],
    ['dateOfBirth', { dateOfBirth: '2026-02-30' }],
  ])('refuses a body whose %s does not fit, and names it', async (field, part) => {
    const { status, body } = await api.call(banding, {
      token: officer,
      json: { setting: 'community', ...part },
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('refuses a member that it does not know by its name, beside what else is wrong', async () => {
    const json = { setting: 'community', ogr: 20, rsr: 101 };
    const { status, headers, body } = await api.call(banding, { token: officer, json });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      code: 'does_not_fit',
      detail: expect.stringContaining('ogr: Nothing goes by this name here'),
      errors: [{ field: 'ogr' }, { field: 'rsr' }],
    });
  });

  it('gives a leader the capacity of their region, and of no other', async () => {
    const leader = await api.token('leader', { level: 'region', code: SMALL.region });
    const own = await api.call(capacity, { token: leader });
    expect(capacityAnswerSchema.parse(own.body)).toMatchObject({ level: 'region', code: SMALL.region });
    expect((await api.call(capacity, { token: leader, query: '?level=nation' })).status).toBe(404);
    expect((await api.call(capacity, { token: leader, query: '?level=planet' })).status).toBe(422);
    expect((await api.call(capacity, { token: officer })).status).toBe(404);
  });
});
