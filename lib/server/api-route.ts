import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../domain/access/actor';
import type { FieldProblem } from '../kernel/form-state';
import { onceFor } from '../kernel/remember';
import { err, ok, type Result } from '../kernel/result';
import { type BodyShape, bodyShape, unknownMembers } from '../kernel/reading/known-members';
import type { LongFile, SheetFile } from '../kernel/text/sheet';
import { type Bucket, takeToken } from '../machine/token-bucket';
import { requestContext, type UseCaseContext } from '../usecases/context';
import type { KeyReused, Problem } from '../usecases/problem';
import { isBusy, serviceStore } from '../usecases/service-store';
import { rememberWritten, secondsToWait } from '../usecases/session/limit-rate';
import { type ApiProblem, problemResponse } from './api-problem';
import { listResponse } from './files/list-response';
import { RETRY_SECONDS } from './unless-failed';
import { actorOfToken } from './api-token';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { currentActor } from './session';
import { settings } from '../machine/settings';
import { withStoredKeys } from './stored-keys';

/** One call of the API: the schemas that validate it are the ones that document it. */
export interface ApiCall<Body, Query> {
  readonly body?: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
  /** Asked again and again by open pages, and cheap: it has a limit of its own, so that it uses up nobody's. */
  readonly polled?: boolean;
  /** Whoever has the answer already, by its ETag, is told only that nothing changed (304). */
  readonly tagged?: boolean;
}

interface ApiInput<Body, Query> {
  readonly context: UseCaseContext;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly request: Request;
}

type ApiAnswer = JsonAnswer | { readonly file: SheetFile | LongFile };

interface JsonAnswer {
  readonly status?: number;
  readonly body: unknown;
  /** What changes whenever the answer does: whoever has the answer already is told so (304). Left out: the answer is never kept. */
  readonly etag?: string;
}

type Handler<Body, Query> = (input: ApiInput<Body, Query>) => Promise<Result<ApiAnswer, Refusal>>;
type Refusal = Problem | KeyReused | ApiProblem;
type RouteContext = { readonly params: Promise<Record<string, string | string[] | undefined>> };

/** Of an authorization that may be one of ours. */
const LONGEST_HEADER = 500;
const MOST_BODY_BYTES = 1_000_000;
/** More than any parameter of a query may hold. */
const MOST_OF_A_PARAMETER = 1_000;
const BURST = 300;

/** Builds a route handler: who asks, how often, what was sent, the use case, and one shape for every error. Fails closed. */
export function apiRoute<Body = undefined, Query = undefined>(
  call: ApiCall<Body, Query>,
  handle: Handler<Body, Query>,
) {
  const shape = call.body === undefined ? undefined : bodyShape(call.body);
  return async (request: Request, route: RouteContext): Promise<Response> => {
    try {
      const actor = await actorOfRequest(request);
      if (!actor.ok) return problemResponse(actor.error, { 'www-authenticate': 'Bearer' });
      const waitSeconds = call.polled ? waitForPoll(actor.value) : await waitFor(actor.value);
      if (waitSeconds > 0)
        return problemResponse(
          { status: 429, code: 'too_many_requests', detail: `Wait ${waitSeconds} seconds, then try again` },
          { 'retry-after': String(waitSeconds) },
        );
      const body = await readBody(call, shape, request);
      if (!body.ok) return problemResponse(body.error);
      const query = readQuery(call, request);
      if (!query.ok) return problemResponse(query.error);
      const context = requestContext(serviceStore(), actor.value, now());
      const result = await handle({
        context,
        params: await withStoredKeys(context, await textParams(route), 'read'),
        body: await withStoredKeys(context, body.value, 'write'),
        query: await withStoredKeys(context, query.value, 'read'),
        request,
      });
      if (actor.value.kind === 'token') await rememberWritten(serviceStore(), limitKey(actor.value));
      if (!result.ok) return problemResponse(toApiProblem(result.error));
      return answer(request, result.value, call.tagged === true);
    } catch (error) {
      if (isBusy(error)) return problemResponse(BUSY, { 'retry-after': String(RETRY_SECONDS) });
      const reference = randomUUID();
      log.error({ err: error, reference, path: new URL(request.url).pathname }, 'API request failed');
      return problemResponse({
        status: 500,
        code: 'unexpected',
        detail: `Nothing was changed by this answer. Quote reference ${reference}`,
      });
    }
  };
}

/** The answer as a response; only that nothing changed, to whoever has it already. */
function answer(request: Request, given: ApiAnswer, tagged: boolean): Response {
  if ('file' in given) return listResponse(given.file, 'csv');
  const { status = 200, body, etag = tagged ? tagOf(body) : undefined } = given;
  if (etag === undefined) return jsonResponse(body, { status, headers: { 'cache-control': 'no-store' } });
  const tag = `"${etag}"`;
  const headers = { etag: tag, 'cache-control': 'private, no-cache' };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((entry) => entry.trim().replace(/^W\//, '') === tag)
    ? new Response(null, { status: 304, headers })
    : jsonResponse(body, { status, headers });
}

function jsonResponse(
  body: unknown,
  { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): Response {
  const text = typeof body === 'object' && body !== null ? textOf(body) : JSON.stringify(body);
  return new Response(text, { status, headers: { ...headers, 'content-type': 'application/json' } });
}

/** An answer that a use case keeps, since nothing has changed, is not written anew. */
const textOf = onceFor((body: object) => JSON.stringify(body));

/** Another one whenever anything of the answer is. */
function tagOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 27);
}

/** Somebody else goes on writing. */
const BUSY: ApiProblem = {
  status: 503,
  code: 'busy',
  detail: 'A lot is being saved at once. Nothing was changed: try again',
};

/** A bearer token, or the session of somebody who is signed in. A change by session must come from our own pages. */
async function actorOfRequest(request: Request): Promise<Result<Actor, ApiProblem>> {
  const header = request.headers.get('authorization');
  if (header !== null) {
    const token = header.length > LONGEST_HEADER ? undefined : /^Bearer (\S+)$/i.exec(header)?.[1];
    const actor = token === undefined ? null : await actorOfToken(token);
    return actor
      ? ok(actor)
      : err({
          status: 401,
          code: 'bad_token',
          detail: 'The token is not known. Ask an administrator for a new one',
        });
  }
  const actor = await currentActor();
  if (!actor)
    return err({ status: 401, code: 'no_token', detail: 'Send a token: Authorization: Bearer TOKEN' });
  if (request.method !== 'GET' && !isSameOrigin(request))
    return err({
      status: 403,
      code: 'other_origin',
      detail: 'Changes by session are taken from our own pages only',
    });
  return ok(actor);
}

function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** What a poll may take is kept by each process for itself: it is there to stop a runaway page, and must not cost a write. */
const polls = new Map<string, Bucket>();

function waitForPoll(actor: Actor): number {
  const limits = { burst: BURST, perMinute: settings().rateLimitPerMinute };
  const taken = takeToken(polls.get(actor.id), limits, now().getTime());
  if (polls.size > 10_000) polls.clear();
  polls.set(actor.id, taken.bucket);
  return taken.waitSeconds;
}

function waitFor(actor: Actor): Promise<number> {
  const limits = { burst: BURST, perMinute: settings().rateLimitPerMinute };
  return secondsToWait(serviceStore(), limitKey(actor), limits, now());
}

function limitKey(actor: Actor): string {
  return `api ${actor.id}`;
}

async function readBody<Body, Query>(
  call: ApiCall<Body, Query>,
  shape: BodyShape | undefined,
  request: Request,
): Promise<Result<Body, ApiProblem>> {
  if (!call.body) return ok(undefined as Body);
  const text = await request.text();
  if (text.length > MOST_BODY_BYTES)
    return err({ status: 413, code: 'too_large', detail: 'Send at most 1 MB' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ status: 400, code: 'not_json', detail: 'The body is not JSON' });
  }
  return parse(call.body, json, shape === undefined ? [] : unknownMembers(shape, json));
}

function readQuery<Body, Query>(call: ApiCall<Body, Query>, request: Request): Result<Query, ApiProblem> {
  if (!call.query) return ok(undefined as Query);
  const given = [...new URL(request.url).searchParams];
  const long = given.filter(([, value]) => value.length > MOST_OF_A_PARAMETER);
  if (long.length > 0)
    return err(
      doesNotFit(
        long.map(([field]) => ({ field, message: `Enter at most ${MOST_OF_A_PARAMETER} characters` })),
      ),
    );
  return parse(call.query, Object.fromEntries(given));
}

/** What a schema reads of a value; with `unknown`, members of it that the schema does not name, it is refused for each. */
function parse<T>(
  schema: z.ZodType<T>,
  value: unknown,
  unknown: readonly FieldProblem[] = [],
): Result<T, ApiProblem> {
  const parsed = schema.safeParse(value);
  if (parsed.success && unknown.length === 0) return ok(parsed.data);
  const issues = parsed.error?.issues ?? [];
  const errors = issues.map(({ path, message }): FieldProblem => ({ field: path.join('.'), message }));
  return err(doesNotFit([...unknown, ...errors]));
}

/** 422 with the fields that do not fit. */
function doesNotFit(errors: readonly FieldProblem[]): ApiProblem {
  const [first] = errors;
  return {
    status: 422,
    code: 'does_not_fit',
    detail: first
      ? `${first.field === '' ? '' : `${first.field}: `}${first.message}`
      : 'The request does not fit',
    errors,
  };
}

function toApiProblem(problem: Refusal): ApiProblem {
  if ('status' in problem) return problem;
  switch (problem.code) {
    case 'not_found':
      return NOT_FOUND;
    case 'not_allowed':
      return { status: 403, code: 'not_allowed', detail: problem.detail };
    case 'does_not_fit':
      return doesNotFit(problem.fields);
    case 'stale':
      return { status: 409, code: 'stale', detail: problem.detail };
    case 'key_reused':
      return { status: 422, ...problem };
  }
}

/** Not there, or not yours: the same answer. */
export const NOT_FOUND: ApiProblem = {
  status: 404,
  code: 'not_found',
  detail: 'There is no such thing, or it is not in your part of the estate',
};

async function textParams(route: RouteContext): Promise<Record<string, string>> {
  // Next hands over nothing where the path has no part that varies, whatever its type says.
  const given: Record<string, string | string[] | undefined> | undefined = await route.params;
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

/** The key of a request that must not act twice: required, 1 to 200 characters. */
export function readIdempotencyKey(request: Request): Result<string, ApiProblem> {
  const key = request.headers.get('idempotency-key')?.trim() ?? '';
  if (key.length >= 1 && key.length <= 200) return ok(key);
  const message = 'Send a key of 1 to 200 characters of your own, a new one for each change';
  return err(doesNotFit([{ field: 'Idempotency-Key', message }]));
}
