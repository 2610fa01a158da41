import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { PATCH as changeCase, GET as readCase } from './cases/[crn]/route';
import { POST as endCase } from './cases/[crn]/end/route';
import { POST as logCase } from './cases/route';
import { GET as feeds } from './feeds/route';
import { POST as addAbsence } from './officers/[staffCode]/absences/route';
import { PATCH as changeOfficer, GET as readOfficer } from './officers/[staffCode]/route';
import { POST as logOfficer } from './officers/route';

const { teams, areas } = SMALL;
const CRN = 'A654321';

describe.each(TEST_DIALECTS)('records of officers and cases by the API on %s', (dialect) => {
  let api: ApiTest;
  let token: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    token = await api.token('manager');
  });
  afterAll(() => api.test.destroy());

  it('change what is given of an officer and leave the rest, the effect on the workload said first', async () => {
    const params = { staffCode: 'NEW01' };
    const person = { ...params, surname: 'New', forename: 'Ada', grade: 'PO', hours: 37, team: teams.east };
    expect((await api.call(logOfficer, { token, json: person })).status).toBe(201);
    const { body: read } = await api.call(readOfficer, { token, params });
    expect(read).toMatchObject({ surname: 'New', grade: 'SCM', hours: 37, email: null, version: 1 });
    const change = { hours: 18.5, expectedVersion: read.version };
    expect((await api.call(changeOfficer, { token, params, json: change })).body).toMatchObject({
      state: 'confirm',
    });
    const json = { ...change, confirmed: true };
    expect((await api.call(changeOfficer, { token, params, json })).body).toEqual({
      state: 'saved',
      effects: [],
    });
    expect((await api.call(changeOfficer, { token, params, json })).body).toMatchObject({
      state: 'unchanged',
    });
    const late = { ...json, hours: 20 };
    expect((await api.call(changeOfficer, { token, params, json: late })).status).toBe(409);
    const absence = { kind: 'sickness', startDate: '2026-11-01', confirmed: true };
    expect((await api.call(addAbsence, { token, params, json: absence })).body).toMatchObject({
      state: 'saved',
    });
    expect((await api.call(addAbsence, { token, params, json: absence })).status).toBe(422);
    expect((await api.call(readOfficer, { token, params })).body).toMatchObject({
      surname: 'New',
      grade: 'SCM',
      hours: 18.5,
      absences: [{ startDate: '2026-11-01', endDate: null }],
    });
  });

  it('keep why somebody is away from those who may not know', async () => {
    const leader = await api.token('leader');
    const { body } = await api.call(readOfficer, { token: leader, params: { staffCode: 'NEW01' } });
    expect(body.absences).toMatchObject([{ kind: null }]);
  });

  it('log a case, say what new facts do to its band, and make the change that was seen', async () => {
    const facts = { setting: 'community', area: areas.east, rsr: 1, ogrs: 20, rosh: 'low', flags: [] };
    const json = { crn: CRN, ...facts };
    expect((await api.call(logCase, { token, json })).status).toBe(201);
    expect((await api.call(logCase, { token, json })).status).toBe(201);
    const params = { crn: CRN };
    const read = async () => (await api.call(readCase, { token, params })).body;
    const before = await read();
    expect(before).toMatchObject({ version: 1, facts: { rosh: 'low', flags: [], flagsKnown: true } });
    const change = { expectedVersion: 1, facts: { rosh: 'very_high' } };
    const { body: said } = await api.call(changeCase, { token, params, json: change });
    expect(said).toMatchObject({
      state: 'confirm',
      effects: [expect.stringMatching(/^The band goes from/), expect.anything()],
    });
    expect(await read()).toEqual(before);
    const unseen = { ...change, seen: 'something else' };
    expect((await api.call(changeCase, { token, params, json: unseen })).status).toBe(422);
    const seen = { ...change, seen: said.seen };
    expect((await api.call(changeCase, { token, params, json: seen })).body).toMatchObject({
      state: 'saved',
    });
    expect(await read()).toMatchObject({
      version: 2,
      facts: { rosh: 'very_high', rsr: 1, area: areas.east },
    });
    expect((await api.call(changeCase, { token, params, json: seen })).status).toBe(409);
    const end = { endedOn: '2026-11-02', reason: 'logged_in_error', expectedVersion: 2 };
    expect((await api.call(endCase, { token, params, json: end })).body).toMatchObject({ state: 'confirm' });
    const confirmed = { ...end, confirmed: true };
    expect((await api.call(endCase, { token, params, json: confirmed })).body).toMatchObject({
      state: 'saved',
    });
  });

  it('are refused to those who only look, and not there for those elsewhere', async () => {
    const params = { staffCode: 'NEW01' };
    const json = { hours: 10, expectedVersion: 2, confirmed: true };
    const leader = await api.token('leader');
    expect((await api.call(changeOfficer, { token: leader, params, json })).status).toBe(403);
    const elsewhere = await api.token('manager', { level: 'team', code: teams.west });
    expect((await api.call(changeOfficer, { token: elsewhere, params, json })).status).toBe(404);
    expect((await api.call(feeds, { token })).status).toBe(404);
  });
});
