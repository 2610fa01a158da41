import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { and, eq, isNull, like, lte, not } from 'drizzle-orm';
import { generateApi } from 'swagger-typescript-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { knowFeed } from '@/db/commands/data/save-feed';
import { DEMO_DAY, DEMO_NOW, openDemoStore, type DemoStore } from '@/db/testing/demo-copies';
import { SYSTEM_ACTOR } from '@/lib/domain/access/actor';
import { asStaffCode } from '@/lib/kernel/ids';
import { withNameKey } from '@/lib/kernel/text/fold-name';
import { referenceOf } from '@/lib/server/openapi/reference';
import { createToken } from '@/lib/usecases/session/create-token';
import { GET as description } from './openapi.json/route';
import { OPERATIONS } from './openapi.json/operations';

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Client = Record<
  string,
  Record<string, (...args: unknown[]) => Promise<{ data: unknown; status: number }>>
>;

/** Calls whose example does nothing on the demonstration, and what they are refused with. */
const REFUSED: Readonly<Record<string, number>> = {
  // The example has another number of cases than there are, so that nothing is cleared.
  clearDemonstration: 422,
  // Files with nothing in them are refused, and no import and no difference has the id of the example.
  importFiles: 422,
  undoImport: 404,
  cancelImport: 404,
  settleDifference: 404,
  // A token is sent no brief.
  askForBrief: 404,
  // Nothing spoke against the support of the example.
  seeSupportBreach: 403,
};
const HEADERS = (key: string) => ({ 'Idempotency-Key': key });

describe('the description of the API', () => {
  let demo: DemoStore;
  let document: Record<string, unknown>;
  let folder: string;
  let client: Client;
  const asked: string[] = [];

  beforeAll(async () => {
    demo = await openDemoStore('sqlite');
    vi.stubEnv('DATABASE_URL', demo.url);
    vi.setSystemTime(DEMO_NOW);
    (globalThis as typeof globalThis & { headroomStore?: unknown }).headroomStore = demo.store;
    document = (await (await description()).json()) as Record<string, unknown>;
    folder = mkdtempSync(path.join(tmpdir(), 'headroom-client-'));
    const { files } = await generateApi({
      spec: document as never,
      httpClientType: 'fetch',
      output: false,
      silent: true,
    });
    const file = path.join(folder, 'client.ts');
    writeFileSync(file, files[0]?.fileContent ?? '');
    const { Api } = (await import(/* @vite-ignore */ file)) as { Api: new (options: object) => Client };
    const token = await createToken(
      { store: demo.store, actor: SYSTEM_ACTOR, now: DEMO_NOW },
      { name: 'Client', role: 'manager', scope: { level: 'nation', code: '' } },
    );
    const administrator = await createToken(
      { store: demo.store, actor: SYSTEM_ACTOR, now: DEMO_NOW },
      { name: 'Administration', role: 'administrator', scope: { level: 'nation', code: '' } },
    );
    if (!token.ok || !administrator.ok) throw new Error('no token');
    await bringClash(demo);
    await demo.store.tx((tx) => knowFeed(tx, demo.store.t, 'ndelius', DEMO_NOW.toISOString()));
    client = new Api({
      baseUrl: 'http://localhost/api/v1',
      customFetch: (url: string, init: RequestInit) => {
        const call = new URL(url).pathname;
        const forAdministrators =
          /\/(audit|audit\/verify|imports|export)$/.test(call) ||
          isForAdministrators(call, init.method ?? 'GET');
        const headers = new Headers(init.headers);
        headers.set('authorization', `Bearer ${forAdministrators ? administrator.value : token.value}`);
        return serve(new Request(url, { ...init, headers, credentials: 'same-origin' }), asked);
      },
    });
  }, 300_000);
  afterAll(async () => {
    vi.useRealTimers();
    await demo.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is OpenAPI 3.1, as a validator of others sees it', async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect({ valid, errors }).toMatchObject({ valid: true });
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('makes a client of which every call is answered as described, by the examples of the reference', async () => {
    const groups = client;
    // What is not known beforehand is taken from an earlier answer, and stands for itself in the examples.
    const kept: Record<string, unknown> = {
      deputyCode: await anyManager(demo),
      ...(await anyoneAway(demo)),
    };
    for (const operation of OPERATIONS) {
      const {
        id,
        path: at,
        query,
        body,
        form,
        example = {},
        answer,
        status = 200,
        once,
        file,
        method,
      } = operation;
      const call = groups[at.split('/')[1] ?? '']?.[id];
      expect(call, id).toBeTypeOf('function');
      const key = HEADERS(`example of ${id}`);
      // What was allocated as an example is undone, and allocated again, so that the next example may move it.
      const parts = Object.values(example.path ?? {}).map((part) => String(kept[part] ?? part));
      const sent = [
        ...parts,
        ...(query === undefined ? [] : [example.query ?? {}]),
        ...(body === undefined
          ? []
          : [id === 'reallocate' ? await heldAgain(groups, example.body) : filled(example.body, kept)]),
        ...(form === undefined
          ? []
          : [{ files: [new File(['staff_code\n'], 'officers.csv')], dryRun: 'true' }]),
      ];
      const about = {
        ...(once === true ? { headers: key } : {}),
        ...(file === true ? { format: 'text' } : {}),
      };
      const answered = await call?.(...sent, about).catch((problem: unknown) => problem);
      if (REFUSED[id] !== undefined) {
        expect(answered, id).toMatchObject({ status: REFUSED[id] });
        continue;
      }
      expect(answered, `${id}: ${JSON.stringify((answered as { error?: unknown }).error)}`).toMatchObject({
        status,
      });
      const data = (answered as { data: unknown }).data;
      answer.parse(data);
      if (id === 'allocate') kept.allocationId = String((data as { allocationId?: string }).allocationId);
      keepOf(data, kept, method === 'get' || status === 201 || id === 'giveRole');
    }
    expect([...new Set(asked)].sort()).toEqual(
      OPERATIONS.map(({ method, path: at }) => `${method} ${at}`).sort(),
    );
  });

  it('is told in words as well, each call with a command to try', () => {
    const calls = referenceOf(OPERATIONS);
    expect(calls.map(({ id }) => id)).toEqual(OPERATIONS.map(({ id }) => id));
    for (const { example, answered } of calls) {
      expect(example).toMatch(/^curl /);
      expect(answered.length).toBeGreaterThan(0);
    }
    expect(calls.find(({ id }) => id === 'allocate')?.example).toContain('Idempotency-Key');
  });
});

/** Remembers what was read last: versions, and the ids of what was made. */
function keepOf(data: unknown, kept: Record<string, unknown>, fresh: boolean): void {
  if (!fresh || typeof data !== 'object' || data === null) return;
  const read = data as Readonly<
    Record<string, { id: string; version: number; seq: number; crn?: string }[] | undefined>
  >;
  if ('version' in data) kept.version = data.version;
  if (read.roles !== undefined && 'id' in data) {
    kept.userId = data.id;
    kept.roleSeq = read.roles.at(-1)?.seq;
  }
  const lists = {
    absences: 'absence',
    reductions: 'reduction',
    actions: 'action',
    items: 'deputy',
    coveredBy: 'cover',
    sharedWith: 'share',
    supports: 'support',
    reports: 'report',
  };
  for (const [list, one] of Object.entries(lists)) {
    const listed = Array.isArray(read[list]) ? read[list] : [];
    // Of what is shared, what is of the case of the examples.
    const found = listed.find((entry) => entry.crn === EXAMPLE_CRN) ?? listed.at(0);
    if (found?.id === undefined) continue;
    kept[`${one}Id`] = found.id;
    kept[`${one}Version`] = found.version;
  }
  if ('colleagues' in data) kept.colleagueCode = (data.colleagues as { staffCode: string }[])[0]?.staffCode;
  const [clash] =
    'items' in data
      ? (data.items as { seen?: string; from: { code: string }; into: { code: string } }[])
      : [];
  if (clash?.seen !== undefined)
    Object.assign(kept, { clashFrom: clash.from.code, clashInto: clash.into.code, clashSeen: clash.seen });
}

const EXAMPLE_CRN = 'X407218';

/** Somebody who is away on the day and holds a case. */
async function anyoneAway({ store: { db, t } }: DemoStore): Promise<object> {
  const [found] = await db
    .select({ awayCode: t.absences.staffCode, contactCrn: t.allocations.crn })
    .from(t.absences)
    .innerJoin(t.allocations, eq(t.allocations.staffCode, t.absences.staffCode))
    .where(
      and(isNull(t.allocations.endedOn), isNull(t.absences.endDate), lte(t.absences.startDate, DEMO_DAY)),
    );
  return found ?? {};
}

/** A second record of somebody, whose staff code differs in case of letters alone. */
async function bringClash({ store: { db, t, tx } }: DemoStore): Promise<void> {
  const [found] = await db
    .select({
      staffCode: t.officers.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      teamCode: t.officers.teamCode,
    })
    .from(t.officers)
    .where(not(like(t.officers.teamCode, 'WY%')));
  if (found === undefined) throw new Error('Nobody is elsewhere');
  const again = { ...found, staffCode: asStaffCode(found.staffCode.toLowerCase()) };
  await tx((into) => into.insert(t.officers).values(withNameKey(again)));
}

/** Somebody of the examples' region who could stand in for a line manager there. */
async function anyManager({ store: { db, t } }: DemoStore): Promise<string> {
  const [found] = await db
    .select({ code: t.officers.staffCode })
    .from(t.officers)
    .where(and(eq(t.officers.grade, 'SPO'), like(t.officers.teamCode, 'WY%')));
  return found?.code ?? '';
}

/** An example with what stands for an earlier answer put in its place, however deep it is. */
function filled(part: unknown, kept: Readonly<Record<string, unknown>>): unknown {
  if (typeof part === 'string') return kept[part] ?? part;
  if (Array.isArray(part)) return part.map((entry) => filled(entry, kept));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filled(value, kept)]));
}

/** Whether the call of an address is one that says so of itself. */
function isForAdministrators(at: string, method: string): boolean {
  const asked = at.replace('/api/v1', '').split('/').slice(1);
  const found = OPERATIONS.find(
    (operation) => operation.method === method.toLowerCase() && fits(operation.path, asked),
  );
  return found?.audience === 'administrators';
}

/** Whether the parts of an address are those of a path. Of two that fit, the one that names more of them comes first. */
function fits(pattern: string, at: readonly string[]): boolean {
  const wanted = pattern.split('/').slice(1);
  return wanted.length === at.length && wanted.every((part, nth) => part.startsWith('{') || part === at[nth]);
}

/** The body of a move of a case that the examples before allocated and gave back. */
async function heldAgain(client: Client, body: unknown): Promise<unknown> {
  const { crns } = body as { crns: string[] };
  const crn = crns[0] ?? '';
  const read = await client.cases?.caseFacts?.(crn);
  const { version } = read?.data as { version: number };
  const again = OPERATIONS.find(({ id }) => id === 'allocate')?.example?.body as object;
  await client.allocations?.allocate?.(
    { ...again, expectedVersion: version },
    { headers: HEADERS('once more') },
  );
  return { ...(body as object), expectedVersions: { [crn]: version + 1 } };
}

/** Answers a request by the route that its address has, as the server does. */
async function serve(request: Request, asked: string[]): Promise<Response> {
  const at = new URL(request.url).pathname.replace('/api/v1', '').split('/').slice(1);
  for (const { method, path: pattern } of OPERATIONS) {
    const wanted = pattern.split('/').slice(1);
    if (!fits(pattern, at) || request.method !== method.toUpperCase()) continue;
    asked.push(`${method} ${pattern}`);
    const folder = wanted.map((part) => part.replace(/^\{(.*)\}$/, '[$1]')).join('/');
    const file = path.join(import.meta.dirname, folder, 'route.ts');
    const routes = (await import(/* @vite-ignore */ file)) as Record<string, Handler>;
    const params = Object.fromEntries(
      wanted.flatMap((part, nth) => (part.startsWith('{') ? [[part.slice(1, -1), at[nth] ?? '']] : [])),
    );
    const handler = routes[request.method];
    if (handler) return handler(request, { params: Promise.resolve(params) });
  }
  return new Response(null, { status: 404 });
}
