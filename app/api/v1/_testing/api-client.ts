import { vi } from 'vitest';
import { seedSmallTeam } from '@/db/seed/scenarios';
import { openTestStore, type TestStore } from '@/db/test-store';
import { SYSTEM_ACTOR, type Role, type Scope } from '@/lib/domain/access/actor';

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface ApiTest {
  readonly test: TestStore;
  token(role: Role, scope?: Scope): Promise<string>;
  call(handler: Handler, options?: CallOptions): Promise<Answer>;
}

interface CallOptions {
  readonly token?: string;
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

/** The small estate in a fresh database, served by the real route handlers: what a client of the API meets, without the socket. */
export async function openApiTest(dialect: 'sqlite' | 'postgres'): Promise<ApiTest> {
  const test = await openTestStore(dialect);
  await seedSmallTeam(test.store);
  vi.stubEnv('DATABASE_URL', test.url);
  vi.stubEnv('HEADROOM_NOW', '2026-11-02T08:15:00.000Z');
  const shared = globalThis as typeof globalThis & { headroomStore?: unknown };
  shared.headroomStore = test.store;
  return { test, token: (role, scope) => makeToken(test, role, scope), call: callHandler };
}

async function makeToken(
  test: TestStore,
  role: Role,
  scope: Scope = { level: 'nation', code: '' },
): Promise<string> {
  const { createToken } = await import('@/lib/usecases/session/create-token');
  const result = await createToken(
    { store: test.store, actor: SYSTEM_ACTOR, now: new Date() },
    { name: `${role} test`, role, scope },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function callHandler(handler: Handler, options: CallOptions = {}): Promise<Answer> {
  const { token, params = {}, query = '', json, text, headers = {} } = options;
  const body = text ?? (json === undefined ? undefined : JSON.stringify(json));
  const request = new Request(`http://localhost/api/v1/test${query}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}
