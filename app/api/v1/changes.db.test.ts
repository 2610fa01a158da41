import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { waitingNowSchema } from '@/lib/domain/allocation/queue/waiting-now-answer';
import { changesSchema } from '@/lib/domain/metrics/live/changes-answer';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { POST as choosing } from './cases/[crn]/choosing/route';
import { GET as changes } from './changes/route';
import { GET as waitingNow } from './waiting/route';

describe.each(TEST_DIALECTS)('what an open page asks the API again and again on %s', (dialect) => {
  let api: ApiTest;
  let manager: string;
  let other: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    manager = await api.token('manager', { level: 'ldu', code: SMALL.ldus.east });
    other = await api.token('allocator', { level: 'ldu', code: SMALL.ldus.east });
  });
  afterAll(() => api.test.destroy());

  const ask = async (query: string, tag?: string, token = manager) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(tag === undefined ? {} : { 'if-none-match': tag }),
    };
    const request = new Request(`http://localhost/api/v1/changes${query}`, { headers });
    return changes(request, { params: Promise.resolve({}) });
  };
  const team = `?page=team&code=${SMALL.teams.east}`;

  it('answers a number with its tag, and only that nothing changed to whoever has it', async () => {
    const first = await ask(team);
    expect(first.status).toBe(200);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    changesSchema.parse(await first.json());
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask(team, known);
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
    }
    await api.test.store.tx((tx) => tx.update(api.test.store.t.officers).set({ version: 5 }));
    const changed = await ask(team, tag);
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });

  it('refuses what is not the reader’s, and what does not fit', async () => {
    expect((await ask(`?page=team&code=${SMALL.teams.west}`)).status).toBe(404);
    expect((await ask('?page=nonsense')).status).toBe(422);
    expect((await ask('')).status).toBe(422);
    expect((await ask(team, undefined, 'hr_nobody')).status).toBe(401);
  });

  it('uses up nothing of what the reader may ask for otherwise', async () => {
    for (let nth = 0; nth < 299; nth += 1) await ask('?page=header');
    expect((await api.call(waitingNow, { token: manager })).status).toBe(200);
    const limited = await Promise.all(Array.from({ length: 20 }, () => ask('?page=header')));
    expect(limited.map(({ status }) => status)).toContain(429);
    expect((await api.call(waitingNow, { token: manager })).status).toBe(200);
  });

  it('tells who else is choosing, once they have said so', async () => {
    const params = { crn: SMALL.cases.waitingPlain };
    const said = await api.call(choosing, { token: other, params, json: { choosing: true } });
    expect(said).toMatchObject({ status: 200, body: { crn: params.crn, choosing: true } });
    const { body } = await api.call(waitingNow, { token: manager });
    expect(waitingNowSchema.parse(body).choices).toEqual([
      { crn: params.crn, name: 'allocator test', kind: 'choosing' },
    ]);
    const refused = await api.call(choosing, {
      token: other,
      params: { crn: 'X999999' },
      json: { choosing: true },
    });
    expect(refused.status).toBe(404);
  });
});
