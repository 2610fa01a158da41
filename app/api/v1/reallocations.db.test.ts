import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { caseAnswerSchema } from '@/lib/domain/allocation/cases/case-answer';
import { reallocationResponseSchema } from '@/lib/domain/allocation/moves/reallocation-request';
import { type Answer, type ApiTest, openApiTest } from './_testing/api-client';
import { GET as oneCase } from './cases/[crn]/route';
import { GET as description } from './openapi.json/route';
import { POST as reallocate } from './reallocations/route';

const { cases, officers: o, ldus, teams } = SMALL;
const [band4, band2, band1] = cases.absent;

describe.each(TEST_DIALECTS)('moving cases over the API on %s', (dialect) => {
  let api: ApiTest;
  let manager: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    manager = await api.token('manager', { level: 'ldu', code: ldus.east });
  });
  afterAll(() => api.test.destroy());

  const send = (json: unknown, key: string | null, token = manager): Promise<Answer> =>
    api.call(reallocate, { token, json, headers: key === null ? {} : { 'idempotency-key': key } });
  const resultsOf = (answer: Answer) => {
    expect(answer.status).toBe(200);
    return reallocationResponseSchema.parse(answer.body).results;
  };
  const body = (crns: readonly string[], more: Record<string, unknown> = {}) => ({
    crns,
    staffCode: o.beyond,
    reasonCode: 'absence',
    expectedVersions: Object.fromEntries(crns.map((crn) => [crn, 1])),
    ...more,
  });

  it('moves cases in the order given and answers one result a case, those that are refused among them', async () => {
    const crns = [band2, cases.waitingPlain, 'X999999', band1];
    const results = resultsOf(await send(body(crns), 'k-1'));
    expect(results.map(({ crn, status, code }) => [crn, status, code])).toEqual([
      [band2, 'reallocated', undefined],
      [cases.waitingPlain, 'refused', 'no_officer'],
      ['X999999', 'refused', 'not_found'],
      [band1, 'reallocated', undefined],
    ]);
    expect(results[3]?.before).toBe(results[0]?.after);
    const { body: one } = await api.call(oneCase, { token: manager, params: { crn: band2 } });
    expect(caseAnswerSchema.parse(one)).toMatchObject({ officer: { staffCode: o.beyond }, version: 2 });
  });

  it('repeats the first answer to the same key and body, and refuses another body', async () => {
    const first = await send(body([band4], { staffCode: o.over, reasonText: 'Agreed' }), 'k-2');
    const again = await send(body([band4], { staffCode: o.over, reasonText: 'Agreed' }), 'k-2');
    expect(again.body).toEqual(first.body);
    const other = await send(body([band4], { staffCode: o.over, reasonText: 'Otherwise' }), 'k-2');
    expect(other).toMatchObject({ status: 422, body: { code: 'key_reused' } });
  });

  it('answers a stale version as the result of that case, with who holds it, by whom and since when', async () => {
    const [result] = resultsOf(await send(body([band2], { staffCode: o.over }), 'k-3'));
    expect(result).toMatchObject({
      status: 'refused',
      code: 'conflict',
      version: 2,
      allocatedTo: { staffCode: o.beyond },
      allocatedBy: 'manager test',
    });
    expect(result?.allocatedAt).toMatch(/^2026-11-02T08:15/);
  });

  it('does not fit without a key, a reason, a version of each case, or words with “other”', async () => {
    const wrong: readonly (readonly [unknown, string])[] = [
      [body([band1], { reasonCode: 'best_match' }), 'reasonCode'],
      [body([band1], { reasonCode: undefined }), 'reasonCode'],
      [body([band1], { reasonCode: 'other', reasonText: ' ' }), 'reasonText'],
      [body([band1], { expectedVersions: {} }), `expectedVersions.${band1}`],
      [body([]), 'crns'],
      [body([band1, band1]), 'crns.1'],
      [body(['nonsense']), 'crns.0'],
      [body(Array.from({ length: 201 }, (_, at) => `X8${String(at).padStart(5, '0')}`)), 'crns'],
    ];
    for (const [index, [json, field]] of wrong.entries()) {
      const { status, body: problem } = await send(json, `w-${index}`);
      expect(status).toBe(422);
      expect(problem).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ field })]) });
    }
    expect(await send(body([band1]), null)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'Idempotency-Key' }] },
    });
  });

  it('takes CRNs as people type them', async () => {
    const typed = band1.toLowerCase();
    const json = body([typed], { staffCode: o.over, expectedVersions: { [typed]: 2 } });
    expect(resultsOf(await send(json, 'k-4'))).toMatchObject([{ crn: band1, status: 'reallocated' }]);
  });

  it('is for managers and allocators, each over their own part of the estate', async () => {
    const leader = await api.token('leader', { level: 'region', code: SMALL.region });
    expect(await send(body([cases.over[2]]), 'k-5', leader)).toMatchObject({ status: 403 });
    const west = await api.token('manager', { level: 'team', code: teams.west });
    const results = resultsOf(await send(body([cases.over[2]], { staffCode: o.west }), 'k-6', west));
    expect(results).toMatchObject([{ status: 'refused', code: 'not_found' }]);
  });

  it('is described with the rest of the API', async () => {
    const { body: document } = await api.call(async () => description());
    expect(document).toHaveProperty(['paths', '/reallocations', 'post', 'requestBody']);
  });
});
