import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { candidatesAnswerSchema } from '@/lib/domain/allocation/candidates/candidates-answer';
import { caseAnswerSchema, waitingCasesSchema } from '@/lib/domain/allocation/cases/case-answer';
import { undoDoneSchema } from '@/lib/domain/allocation/decisions/undo-answer';
import { type Answer, type ApiTest, openApiTest } from './_testing/api-client';
import { POST as undo } from './allocations/[id]/undo/route';
import { POST as allocate } from './allocations/route';
import { GET as oneCase } from './cases/[crn]/route';
import { GET as candidates } from './cases/[crn]/candidates/route';
import { GET as waiting } from './cases/route';
import { GET as officerWorkload } from './officers/[staffCode]/workload/route';

describe.each(TEST_DIALECTS)('allocating over the API on %s', (dialect) => {
  let api: ApiTest;
  let manager: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    manager = await api.token('manager', { level: 'ldu', code: SMALL.ldus.east });
  });
  afterAll(() => api.test.destroy());

  const send = (json: unknown, key: string | null, token = manager): Promise<Answer> =>
    api.call(allocate, { token, json, headers: key === null ? {} : { 'idempotency-key': key } });

  it('lists every waiting case, the late one first, those with scores missing among them', async () => {
    const { body } = await api.call(waiting, { token: manager, query: '?unallocated=true' });
    const { items, next } = waitingCasesSchema.parse(body);
    expect(items[0]?.crn).toBe(SMALL.cases.waitingSenior);
    expect(items.map((item) => item.crn)).toContain(SMALL.cases.waitingProvisional);
    expect(next).toBeNull();
    const first = waitingCasesSchema.parse(
      (await api.call(waiting, { token: manager, query: '?unallocated=true&limit=2' })).body,
    );
    const rest = waitingCasesSchema.parse(
      (await api.call(waiting, { token: manager, query: `?unallocated=true&cursor=${first.next ?? ''}` }))
        .body,
    );
    expect([...first.items, ...rest.items].map((item) => item.crn)).toEqual(items.map((item) => item.crn));
  });

  it('answers a case to those whose it is, and to nobody else', async () => {
    const { body } = await api.call(oneCase, {
      token: manager,
      params: { crn: SMALL.cases.waitingPlain.toLowerCase() },
    });
    expect(caseAnswerSchema.parse(body)).toMatchObject({
      crn: SMALL.cases.waitingPlain,
      officer: null,
      band: { code: '2' },
    });
    const west = await api.token('manager', { level: 'team', code: SMALL.teams.west });
    expect((await api.call(oneCase, { token: west, params: { crn: SMALL.cases.waitingPlain } })).status).toBe(
      404,
    );
    expect((await api.call(oneCase, { token: manager, params: { crn: 'nonsense' } })).status).toBe(404);
  });

  it('withholds the name of a restricted case from a leader', async () => {
    const leader = await api.token('leader', { level: 'region', code: SMALL.region });
    const restricted = SMALL.cases.wellOver[4] ?? '';
    const { body } = await api.call(oneCase, { token: leader, params: { crn: restricted } });
    expect(caseAnswerSchema.parse(body)).toMatchObject({
      name: 'Restricted case',
      facts: { forename: null, surname: null, restricted: true },
    });
  });

  it('offers candidates with reasons, and rules out who has no capacity, with why', async () => {
    const { body } = await api.call(candidates, {
      token: manager,
      params: { crn: SMALL.cases.waitingPlain },
    });
    const answer = candidatesAnswerSchema.parse(body);
    expect(answer.candidates.length).toBeGreaterThan(0);
    expect(answer.order.at(-1)).toEqual({ rule: 'staff_code', text: 'Staff code' });
    expect(answer.candidates.map((entry) => entry.placedBy === null)).toEqual(
      answer.candidates.map((_, index) => index === 0),
    );
    expect(
      answer.candidates.every((entry) => entry.reasonsFor.length + entry.reasonsAgainst.length > 0),
    ).toBe(true);
    expect(answer.ruledOut.map((entry) => entry.staffCode)).toContain(SMALL.officers.absent);
  });

  it('asks for an idempotency key, and names each field that does not fit', async () => {
    const body = { crn: SMALL.cases.waitingPlain, staffCode: SMALL.officers.beyond, expectedVersion: 1 };
    expect(await send(body, null)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'Idempotency-Key' }] },
    });
    const bad = await send({ crn: 'X1', staffCode: '', expectedVersion: 'one', reasonCode: 'because' }, 'k0');
    expect((bad.body.errors as { field: string }[]).map((entry) => entry.field)).toEqual([
      'crn',
      'staffCode',
      'expectedVersion',
      'reasonCode',
    ]);
  });

  it('refuses text that is longer than its field by its length alone, in a body and in a query', async () => {
    const long = '['.repeat(60_000);
    const body = { crn: SMALL.cases.waitingPlain, staffCode: SMALL.officers.beyond, expectedVersion: 1 };
    const sent = await send({ ...body, notes: long, reasonText: long }, 'long');
    expect(sent).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: 'reasonText', message: 'Enter at most 2000 characters' },
          { field: 'notes', message: 'Enter at most 4000 characters' },
        ],
      },
    });
    const asked = await api.call(waiting, {
      token: manager,
      query: `?unallocated=true&cursor=${'a'.repeat(1_001)}`,
    });
    expect(asked).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'cursor', message: 'Enter at most 1000 characters' }] },
    });
  });

  it('allocates once: a resend repeats the answer, another body is refused, and a second person is told who was first', async () => {
    const { body: found } = await api.call(candidates, {
      token: manager,
      params: { crn: SMALL.cases.waitingPlain },
    });
    const answer = candidatesAnswerSchema.parse(found);
    const best = answer.candidates.find((entry) => entry.askedFor.length === 0);
    const request = {
      crn: SMALL.cases.waitingPlain,
      staffCode: best?.staffCode.toLowerCase(),
      expectedVersion: answer.case.version,
    };
    const first = await send(request, 'k1');
    expect(first).toMatchObject({
      status: 201,
      body: {
        crn: SMALL.cases.waitingPlain,
        staffCode: best?.staffCode,
        before: best?.workloadNow,
        after: best?.workloadAfter,
        version: answer.case.version + 1,
      },
    });
    expect((await send(request, 'k1')).body).toEqual(first.body);
    expect(await send({ ...request, notes: 'other' }, 'k1')).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
    const second = await send({ ...request, staffCode: SMALL.officers.over }, 'k2');
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'conflict', allocatedBy: 'manager test', allocatedTo: { staffCode: best?.staffCode } },
    });
    const officer = await api.call(officerWorkload, {
      token: manager,
      params: { staffCode: best?.staffCode ?? '' },
    });
    expect(officer.body.workloadPercent).toBe(best?.workloadAfter);

    const id = String(first.body.allocationId);
    const takeBack = (key: string, token = manager) =>
      api.call(undo, { token, params: { id }, headers: { 'idempotency-key': key } });
    const other = await api.token('manager', { level: 'ldu', code: SMALL.ldus.east });
    expect(await takeBack('u0', other)).toMatchObject({ status: 422, body: { code: 'not_allowed' } });
    const undone = await takeBack('u1');
    expect(undone).toMatchObject({
      status: 200,
      body: { crn: request.crn, staffCode: null, version: answer.case.version + 2, undoneBy: 'manager test' },
    });
    expect(undoDoneSchema.parse(undone.body)).toEqual(undone.body);
    expect((await takeBack('u1')).body).toEqual(undone.body);
    expect(await takeBack('u2')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const west = await api.token('manager', { level: 'team', code: SMALL.teams.west });
    expect((await takeBack('u3', west)).status).toBe(404);
  });

  it('asks why when the officer would end well over, and keeps beyond grade for managers', async () => {
    const body = { crn: SMALL.cases.waitingSenior, staffCode: SMALL.officers.wellOver, expectedVersion: 1 };
    expect(await send(body, 'k3')).toMatchObject({ status: 422, body: { code: 'reason_required' } });
    const allocator = await api.token('allocator', { level: 'region', code: SMALL.region });
    expect(await send(body, 'k4', allocator)).toMatchObject({ status: 422, body: { code: 'not_allowed' } });
    expect(await send({ ...body, staffCode: SMALL.officers.absent }, 'k5')).toMatchObject({
      status: 422,
      body: { code: 'officer_unavailable' },
    });
    expect(await send({ ...body, expectedVersion: 7 }, 'k6')).toMatchObject({
      status: 409,
      body: { code: 'conflict', version: 1 },
    });
  });
});
