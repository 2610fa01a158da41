import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { type Role, ROLES } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { GET as brief, PUT as askForBrief } from './brief/route';
import { GET as comparators, PUT as setComparator } from './comparators/route';
import { POST as closePulse } from './pulse/close/route';
import { POST as openPulse } from './pulse/open/route';
import { GET as pulse } from './pulse/route';

const EVERYWHERE = { places: [{ regionCode: null, lduCode: null, teamCode: null }] };
const REGION = { level: 'region', code: SMALL.region } as const;

describe.each(TEST_DIALECTS)('what leaders have by the API on %s', (dialect) => {
  let api: ApiTest;
  beforeAll(async () => {
    api = await openApiTest(dialect);
  });
  afterAll(() => api.test.destroy());

  /** What a role over the nation may do, as the one rule of access says it. */
  const may = (role: Role, action: 'view_capacity' | 'run_import') =>
    can(
      {
        kind: 'token',
        id: 't',
        name: 't',
        staffCode: null,
        grants: [{ role, scope: { level: 'nation', code: '' } }],
      },
      action,
      EVERYWHERE,
    ).allowed;

  it.each(ROLES.filter((role) => role !== 'officer'))(
    'brief, pulse and comparators are there for a token of a %s as the screens are',
    async (role) => {
      const token = await api.token(role);
      const sees = may(role, 'view_capacity') ? 200 : 404;
      const administers = may(role, 'run_import') ? 200 : 404;
      expect((await api.call(comparators, { token })).status).toBe(administers);
      expect((await api.call(brief, { token })).status).toBe(sees);
      expect((await api.call(pulse, { token })).status).toBe(sees);
      const json = { figure: 'span', value: '9', source: 'All regions, 2025' };
      expect((await api.call(setComparator, { token, json })).status).toBe(administers);
      // It is sent to a person, by email: a token has none.
      expect((await api.call(askForBrief, { token, json: { unit: REGION } })).status).toBe(404);
    },
  );

  it('the question to officers is opened, and closed once what that does has been said', async () => {
    const token = await api.token('administrator');
    const close = async (confirmed?: boolean) =>
      api.call(closePulse, { token, json: confirmed === undefined ? {} : { confirmed } });
    expect(await close()).toMatchObject({ status: 409, body: { code: 'stale' } });
    expect((await api.call(openPulse, { token, json: {} })).body).toEqual({ state: 'saved' });
    expect((await api.call(openPulse, { token, json: {} })).status).toBe(409);
    const said = (await close()).body;
    expect(said).toMatchObject({ state: 'confirm' });
    expect(JSON.stringify(said.effects)).toContain('cannot be undone');
    expect((await api.call(openPulse, { token, json: {} })).status).toBe(409);
    expect((await close(true)).body).toEqual({ state: 'saved', effects: [] });
    expect((await close(true)).status).toBe(409);
    const other = await api.token('manager');
    expect((await api.call(closePulse, { token: other, json: { confirmed: true } })).status).toBe(404);
  });

  it('comparators are entered, stand beside the shipped ones, and are taken away again', async () => {
    const token = await api.token('administrator');
    const put = async (value: string | null) =>
      api.call(setComparator, {
        token,
        json: { figure: 'same_officer', value, source: 'All regions, 2025' },
      });
    const standing = async () =>
      (await api.call(comparators, { token })).body.items as { figure: string; entered: boolean }[];
    expect((await put('61%')).body).toEqual({ state: 'saved' });
    expect((await standing()).find(({ figure }) => figure === 'same_officer')?.entered).toBe(true);
    expect((await standing()).find(({ figure }) => figure === 'unmanageable_senior')?.entered).toBe(false);
    expect((await put('')).status).toBe(422);
    expect(
      (await api.call(setComparator, { token, json: { figure: 'none', value: '1', source: 'x' } })).status,
    ).toBe(422);
    expect((await put(null)).body).toEqual({ state: 'saved' });
    expect((await standing()).map(({ figure }) => figure)).not.toContain('same_officer');
  });

  it('the brief is of a unit that the caller may see, and of no other', async () => {
    const token = await api.token('leader', { level: 'ldu', code: SMALL.ldus.east });
    const { status, body } = await api.call(brief, { token });
    expect([status, body.level, body.code, body.asked]).toEqual([200, 'ldu', SMALL.ldus.east, null]);
    expect(String(body.body)).toContain(String(body.name));
    const query = `?level=region&code=${SMALL.region}`;
    expect((await api.call(brief, { token, query })).status).toBe(404);
    expect((await api.call(pulse, { token, query })).status).toBe(404);
    expect((await api.call(pulse, { token })).body).toMatchObject({ level: 'ldu', surveys: [] });
  });
});
