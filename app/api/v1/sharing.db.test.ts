import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { POST as shareCase } from './cases/[crn]/shares/route';
import { POST as endShare } from './cases/[crn]/shares/[id]/end/route';
import { POST as addAbsence } from './officers/[staffCode]/absences/route';
import { GET as contacts, PUT as nameContacts } from './officers/[staffCode]/contacts/route';
import { GET as coverPlan } from './officers/[staffCode]/cover/route';
import { POST as cancelCover } from './officers/[staffCode]/covers/[id]/cancel/route';
import { PATCH as changeCover } from './officers/[staffCode]/covers/[id]/route';
import { POST as arrangeCover } from './officers/[staffCode]/covers/route';
import { POST as recordReport } from './officers/[staffCode]/reports/route';
import { POST as removeReport } from './officers/[staffCode]/reports/[id]/remove/route';
import { GET as shared } from './officers/[staffCode]/shared/route';
import { POST as cancelSupport } from './officers/[staffCode]/support/[id]/cancel/route';
import { POST as seeBreach } from './officers/[staffCode]/support/[id]/seen/route';
import { POST as recordSupport } from './officers/[staffCode]/support/route';

const { officers, cases, teams } = SMALL;
const HOLDER = { staffCode: String(officers.over) };
const HELPED = { staffCode: String(officers.wellOver) };
const AGREED = { reason: 'Agreed at the team meeting', oversightReviewOn: '2026-11-09' };

interface Shared {
  readonly coveredBy: { id: string; crn: string; endsOn: string; version: number }[];
  readonly sharedWith: { id: string; version: number; lastDay: string | null }[];
  readonly supports: { id: string; version: number; cancelled: boolean; points: number }[];
  readonly reports: { id: string }[];
}

describe.each(TEST_DIALECTS)('work that is shared, by the API on %s', (dialect) => {
  let api: ApiTest;
  let token: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    token = await api.token('manager');
  });
  afterAll(() => api.test.destroy());

  const read = async (params = HOLDER): Promise<Shared> =>
    (await api.call(shared, { token, params })).body as unknown as Shared;

  it('is covered by name: the effect said first, another last day by the version that was read, and called off', async () => {
    const cover = {
      crns: [cases.over[0]],
      // However another system writes a staff code.
      coverStaffCode: officers.beyond.toLowerCase(),
      startsOn: '2026-11-02',
      endsOn: '2026-11-06',
      ...AGREED,
    };
    const said = await api.call(arrangeCover, { token, params: HOLDER, json: cover });
    expect(said).toMatchObject({ status: 200, body: { state: 'confirm' } });
    expect((await read()).coveredBy).toEqual([]);
    const json = { ...cover, confirmed: true };
    expect((await api.call(arrangeCover, { token, params: HOLDER, json })).body).toEqual({
      state: 'saved',
      effects: [],
    });
    // Sent again, it is covered already.
    expect((await api.call(arrangeCover, { token, params: HOLDER, json })).status).toBe(422);
    const [one] = (await read()).coveredBy;
    expect(one).toMatchObject({ crn: cases.over[0], endsOn: '2026-11-06', counting: 'today' });
    const params = { ...HOLDER, id: one?.id ?? '' };
    const longer = { endsOn: '2026-11-05', expectedVersion: one?.version, confirmed: true };
    expect((await api.call(changeCover, { token, params, json: longer })).body).toMatchObject({
      state: 'saved',
    });
    expect((await api.call(changeCover, { token, params, json: longer })).status).toBe(409);
    const off = { expectedVersion: (one?.version ?? 0) + 1, confirmed: true };
    expect((await api.call(cancelCover, { token, params, json: off })).status).toBe(200);
    expect((await read()).coveredBy).toEqual([]);
    expect((await api.call(cancelCover, { token, params, json: off })).status).toBe(404);
  });

  it('is given as a share and ended', async () => {
    const params = { crn: String(cases.over[2]) };
    const share = {
      kind: 'co_working',
      staffCode: officers.beyond,
      percent: 30,
      startedOn: '2026-11-02',
      ...AGREED,
    };
    expect((await api.call(shareCase, { token, params, json: share })).body).toMatchObject({
      state: 'confirm',
    });
    const json = { ...share, confirmed: true };
    expect((await api.call(shareCase, { token, params, json })).body).toMatchObject({ state: 'saved' });
    expect((await api.call(shareCase, { token, params, json })).status).toBe(422);
    const [one] = (await read()).sharedWith;
    const end = { lastDay: '2026-11-08', expectedVersion: one?.version, confirmed: true };
    const at = { ...params, id: one?.id ?? '' };
    expect((await api.call(endShare, { token, params: at, json: end })).body).toMatchObject({
      state: 'saved',
    });
    expect((await read()).sharedWith).toMatchObject([{ lastDay: '2026-11-08', percent: 30 }]);
    expect((await api.call(endShare, { token, params: at, json: end })).status).toBe(409);
  });

  it('is recorded as support once for each key, and cancelled by the version that was read', async () => {
    const support = {
      direction: 'received',
      colleague: String(officers.beyond),
      crn: null,
      givenOn: '2026-11-02',
      points: 59,
      confirmed: true,
    };
    const send = (key: string, json: object = support) =>
      api.call(recordSupport, { token, params: HELPED, json, headers: { 'idempotency-key': key } });
    expect((await api.call(recordSupport, { token, params: HELPED, json: support })).status).toBe(422);
    expect((await send('a')).body).toEqual({ state: 'saved', effects: [] });
    expect((await send('a')).body).toEqual({ state: 'saved', effects: [] });
    expect(await send('a', { ...support, points: 60 })).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
    const { supports } = await read(HELPED);
    expect(supports).toMatchObject([{ points: 59, direction: 'received', cancelled: false, breach: null }]);
    const [one] = supports;
    const params = { ...HELPED, id: one?.id ?? '' };
    const version = { expectedVersion: one?.version };
    expect((await api.call(seeBreach, { token, params, json: version })).status).toBe(403);
    const json = { ...version, confirmed: true };
    expect((await api.call(cancelSupport, { token, params, json })).status).toBe(200);
    expect((await read(HELPED)).supports).toMatchObject([{ cancelled: true }]);
  });

  it('counts a report once for each key, and no more where it is taken off the record', async () => {
    const json = { kind: 'standard', completedOn: '2026-11-01', confirmed: true };
    const send = (headers: Record<string, string>) =>
      api.call(recordReport, { token, params: HOLDER, json, headers });
    expect((await send({ 'idempotency-key': 'r' })).body).toMatchObject({ state: 'saved' });
    expect((await send({ 'idempotency-key': 'r' })).body).toMatchObject({ state: 'saved' });
    const { reports } = await read();
    expect(reports).toMatchObject([{ kind: 'standard', completedOn: '2026-11-01', counts: true }]);
    const params = { ...HOLDER, id: reports[0]?.id ?? '' };
    const off = { token, params, json: { confirmed: true } };
    expect((await api.call(removeReport, off)).status).toBe(200);
    expect((await api.call(removeReport, off)).status).toBe(404);
    expect((await read()).reports).toEqual([]);
  });

  it('has contacts and cover of an officer who is away', async () => {
    const params = { staffCode: String(officers.trainee) };
    const [crn = ''] = cases.trainee;
    const named = { contacts: [{ crn, contact: officers.wellOver.toLowerCase() }] };
    // Nobody is away yet.
    expect((await api.call(nameContacts, { token, params, json: named })).status).toBe(422);
    const leave = { kind: 'sickness', startDate: '2026-11-02', confirmed: true };
    expect((await api.call(addAbsence, { token, params, json: leave })).status).toBe(200);
    expect((await api.call(coverPlan, { token, params, query: '?all=true' })).body).toMatchObject({
      absent: true,
      endsOn: null,
      cases: [{ crn }],
    });
    const { body } = await api.call(contacts, { token, params });
    expect(body.startsOn).toBe('2026-11-02');
    expect((await api.call(nameContacts, { token, params, json: named })).body).toMatchObject({
      state: 'saved',
    });
    expect((await read(params)) as unknown).toMatchObject({
      contacts: [{ crn, other: { staffCode: officers.wellOver } }],
    });
    const odd = { contacts: [{ crn: 'nonsense', contact: officers.wellOver }] };
    expect((await api.call(nameContacts, { token, params, json: odd })).status).toBe(422);
    const nobody = { contacts: [{ crn, contact: null }] };
    expect((await api.call(nameContacts, { token, params, json: nobody })).status).toBe(200);
    expect((await read(params)) as unknown).toMatchObject({ contacts: [] });
  });

  it('is refused to those who only look, and not there for those elsewhere', async () => {
    const elsewhere = await api.token('manager', { level: 'team', code: teams.west });
    const leader = await api.token('leader');
    const cover = {
      crns: [cases.over[1]],
      coverStaffCode: String(officers.beyond),
      startsOn: '2026-11-02',
      endsOn: '2026-11-06',
    };
    const support = {
      direction: 'gave',
      colleague: String(officers.wellOver),
      givenOn: '2026-11-02',
      points: 1,
    };
    const report = { kind: 'fast', completedOn: '2026-11-01' };
    const named = { contacts: [{ crn: cases.over[1], contact: String(officers.wellOver) }] };
    const share = {
      kind: 'co_working',
      staffCode: String(officers.beyond),
      percent: 10,
      startedOn: '2026-11-02',
    };
    const headers = { 'idempotency-key': 'elsewhere' };
    const writes = [
      [arrangeCover, HOLDER, cover],
      [recordSupport, HOLDER, support],
      [recordReport, HOLDER, report],
      [nameContacts, HOLDER, named],
    ] as const;
    for (const [handler, params, json] of writes) {
      expect((await api.call(handler, { token: leader, params, json, headers })).status).toBe(403);
      expect((await api.call(handler, { token: elsewhere, params, json, headers })).status).toBe(404);
    }
    const params = { crn: String(cases.over[1]) };
    expect((await api.call(shareCase, { token: elsewhere, params, json: share })).status).toBe(404);
    for (const handler of [shared, coverPlan, contacts])
      expect((await api.call(handler, { token: elsewhere, params: HOLDER })).status).toBe(404);
    for (const handler of [coverPlan, contacts])
      expect((await api.call(handler, { token: leader, params: HOLDER })).status).toBe(403);
    expect((await api.call(shared, { token: 'hr_nobody', params: HOLDER })).status).toBe(401);
  });

  it('is told once: the same answer again is only that nothing changed', async () => {
    const { headers } = await api.call(shared, { token, params: HOLDER });
    const again = await shared(
      new Request('http://localhost/api/v1/officers/x/shared', {
        headers: { authorization: `Bearer ${token}`, 'if-none-match': headers.get('etag') ?? '' },
      }),
      { params: Promise.resolve(HOLDER) },
    );
    expect(again.status).toBe(304);
  });
});
