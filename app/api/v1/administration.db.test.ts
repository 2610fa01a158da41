import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { PUT as setPosts } from './establishment/route';
import { PUT as nameOrganisation } from './organisation/route';
import { GET as units, POST as createUnit } from './units/route';
import { GET as unit, PUT as changeUnit } from './units/[level]/[code]/route';
import { POST as closeUnit } from './units/[level]/[code]/close/route';
import { GET as closing } from './units/[level]/[code]/closing/route';
import { GET as users, POST as createUser } from './users/route';
import { POST as changeAccount } from './users/[id]/account/route';
import { POST as giveRole } from './users/[id]/roles/route';

const { region, ldus, teams } = SMALL;

describe.each(TEST_DIALECTS)('administration by the API on %s', (dialect) => {
  let api: ApiTest;
  let token: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    token = await api.token('administrator');
  });
  afterAll(() => api.test.destroy());

  it('makes a unit, renames it by the version that was read, and merges it, the effect said first', async () => {
    const params = { level: 'ldu', code: 'NEWLDU' };
    const made = { ...params, name: 'New', parent: region, areas: [SMALL.areas.east] };
    const said = await api.call(createUnit, { token, json: made });
    expect(said.body).toMatchObject({ state: 'confirm' });
    expect(said.body.effects).not.toEqual([]);
    expect((await api.call(unit, { token, params })).status).toBe(404);
    const done = await api.call(createUnit, { token, json: { ...made, confirmed: true } });
    expect(done.body).toEqual({ state: 'saved', effects: [] });
    expect((await api.call(createUnit, { token, json: { ...made, confirmed: true } })).status).toBe(422);

    const read = (await api.call(unit, { token, params })).body;
    expect(read).toMatchObject({ name: 'New', parent: region, areas: [SMALL.areas.east] });
    const renamed = { name: 'Newer', parent: region, areas: read.areas, confirmed: true };
    const put = async (expectedVersion: unknown) =>
      api.call(changeUnit, { token, params, json: { ...renamed, expectedVersion } });
    expect((await put(read.version)).body).toEqual({ state: 'saved', effects: [] });
    expect(await put(read.version)).toMatchObject({ status: 409, body: { code: 'stale' } });

    const { body: ends } = await api.call(closing, { token, params });
    expect(ends.holds).not.toEqual([]);
    const merge = { into: ldus.east, expectedVersion: ends.version };
    expect(
      (await api.call(closeUnit, { token, params, json: { expectedVersion: ends.version } })).status,
    ).toBe(422);
    expect((await api.call(closeUnit, { token, params, json: merge })).body).toMatchObject({
      state: 'confirm',
    });
    const json = { ...merge, confirmed: true };
    expect((await api.call(closeUnit, { token, params, json })).body).toEqual({
      state: 'saved',
      effects: [],
    });
    const { items } = (await api.call(units, { token })).body as { items: { code: string }[] };
    expect(items.map(({ code }) => code)).not.toContain('NEWLDU');
    expect(items.map(({ code }) => code)).toContain(teams.east);
  });

  it('says only that nothing changed to whoever has the list already', async () => {
    const first = await api.call(users, { token });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const request = new Request('http://localhost/api/v1/users', {
      headers: { authorization: `Bearer ${token}`, 'if-none-match': etag },
    });
    expect((await users(request, { params: Promise.resolve({}) })).status).toBe(304);
  });

  it('makes somebody who signs in, gives them a role for some days, and shuts them out', async () => {
    const scope = { level: 'team', code: teams.east };
    const email = 'new.person@example.org';
    const made = await api.call(createUser, {
      token,
      json: { email, role: 'manager', scope, invite: false },
    });
    expect(made).toMatchObject({ status: 201, body: { email, state: 'no_password' } });
    const params = { id: String(made.body.id) };
    const role = { role: 'leader', scope: { level: 'nation' }, startsOn: '2026-12-01', endsOn: '2026-12-31' };
    const given = await api.call(giveRole, { token, params, json: role });
    const { roles } = given.body as { roles: { role: string }[] };
    const held = Object.fromEntries(roles.map(({ role: name, ...days }) => [name, days]));
    expect(held.manager).toMatchObject({ scope, state: 'counts' });
    expect(held.leader).toMatchObject({ startsOn: '2026-12-01', endsOn: '2026-12-31', state: 'to_come' });
    expect((await api.call(giveRole, { token, params, json: role })).status).toBe(409);
    const backwards = { ...role, endsOn: '2026-11-30' };
    const wrong = await api.call(giveRole, { token, params, json: backwards });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'endsOn' }] } });
    const out = await api.call(changeAccount, { token, params, json: { change: 'disable' } });
    expect(out.body).toMatchObject({ state: 'disabled' });
  });

  it('is not there for anybody but those who administer the whole', async () => {
    const calls = [
      [units, undefined],
      [createUnit, { level: 'region', code: 'X', name: 'X' }],
      [users, undefined],
      [setPosts, { level: 'team', code: teams.east, grade: 'PO', posts: 1 }],
      [nameOrganisation, { name: 'X', recordSystem: null }],
    ] as const;
    for (const other of [await api.token('manager'), await api.token('leader')])
      for (const [handler, json] of calls)
        expect((await api.call(handler, { token: other, ...(json ? { json } : {}) })).status).toBe(404);
  });
});
