import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { auditAnswerSchema } from '@/lib/domain/audit/audit-answer';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { GET as audit } from './audit/route';

describe.each(TEST_DIALECTS)('the audit trail by the API on %s', (dialect) => {
  let api: ApiTest;
  let administrator: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    for (let made = 0; made < 5; made += 1) administrator = await api.token('administrator');
  });
  afterAll(() => api.test.destroy());

  const read = async (query: string) => {
    const { status, body } = await api.call(audit, { token: administrator, query });
    expect(status).toBe(200);
    return auditAnswerSchema.parse(body);
  };

  it('comes a page at a time, each entry once, the newest first', async () => {
    const whole = await read('?limit=500');
    expect(whole.items.length).toBeGreaterThan(4);
    expect(whole.next).toBeNull();
    const seen: number[] = [];
    let next: number | null = null;
    do {
      const page: typeof whole = await read(`?limit=2${next === null ? '' : `&cursor=${next}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ seq }) => seq));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(whole.items.map(({ seq }) => seq));
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });

  it('is narrowed by who, what, of what and when, and all of them hold', async () => {
    const made = await read('?action=token.created&thingType=token');
    expect(made.items.length).toBeGreaterThan(4);
    expect(made.items.every(({ action }) => action === 'token.created')).toBe(true);
    expect((await read('?action=token.created&thingType=case')).items).toEqual([]);
    expect((await read('?who=nobody%25')).items).toEqual([]);
    const [first] = made.items;
    const day = first?.at.slice(0, 10) ?? '';
    expect((await read(`?from=${day}&key=${first?.thingKey}`)).items).toContainEqual(first);
    expect((await read('?to=2020-01-01')).items).toEqual([]);
  });

  it('refuses what does not fit, and is not there for anybody but administrators of the whole', async () => {
    for (const query of ['?action=nonsense', '?from=yesterday', '?limit=0', '?cursor=x'])
      expect((await api.call(audit, { token: administrator, query })).status).toBe(422);
    for (const token of [
      await api.token('manager'),
      await api.token('leader'),
      await api.token('administrator', { level: 'region', code: SMALL.region }),
    ])
      expect((await api.call(audit, { token })).status).toBe(404);
  });
});
