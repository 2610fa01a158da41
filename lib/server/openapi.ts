import 'server-only';
import { z } from 'zod';
import { bodyShape } from '../kernel/reading/known-members';

/** One call of the API as it describes itself: the schemas are the ones that validate requests and type the answers. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body is a form with files, not JSON. */
  readonly form?: z.ZodType;
  readonly status?: number;
  readonly answer: z.ZodType;
  /** Problems that the call may answer with, besides 401, 429 and 500. */
  readonly problems: readonly number[];
  /** Needs an `Idempotency-Key`. */
  readonly once?: boolean;
  /** Needs no token. */
  readonly open?: boolean;
  /** The answer has an `ETag`: asked with `If-None-Match`, it may say only that nothing changed. */
  readonly tagged?: boolean;
}

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
});

const PROBLEM_WORDS: Readonly<Record<number, string>> = {
  400: 'Not JSON',
  401: 'No token, or one that is not known',
  403: 'Not allowed to this role',
  404: 'Not there, or not yours',
  409: 'Somebody else was first, or the version is stale',
  413: 'Too large',
  422: 'Does not fit',
  429: 'Too many requests: see Retry-After',
  500: 'Unexpected: quote the reference',
  503: 'Busy: see Retry-After',
};

/** The OpenAPI 3.1 document of the calls given. `titles`: what some members are called just now, such as scores by the model in force. */
export function openApiDocument(
  operations: readonly Operation[],
  version: string,
  titles: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const described = withTitles(describe(operation), titles) as Record<string, unknown>;
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Headroom', version, description: 'Workload and case allocation for probation teams' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: toJson(problemSchema, 'output') },
    },
  };
}

/** The same description with other titles on the members of these names, however deep they are. */
function withTitles(part: unknown, titles: Readonly<Record<string, string>>, title?: string): unknown {
  if (Array.isArray(part)) return part.map((entry) => withTitles(entry, titles, title));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) =>
      name === 'title' && typeof value === 'string' && title !== undefined
        ? [name, title]
        : [name, withTitles(value, titles, titles[name] ?? title)],
    ),
  );
}

function describe(operation: Operation): Record<string, unknown> {
  const { id, summary, body, form, answer, status = 200, open = false, tagged = false } = operation;
  return {
    operationId: id,
    summary,
    ...(open ? { security: [] } : {}),
    parameters: [
      ...pathParameters(operation.path),
      ...queryParameters(operation.query),
      ...onceParameter(operation.once === true),
      ...(tagged ? [IF_NONE_MATCH] : []),
    ],
    ...(body
      ? {
          requestBody: { required: true, content: { 'application/json': { schema: bodyShape(body) } } },
        }
      : {}),
    ...(form
      ? {
          requestBody: {
            required: true,
            content: { 'multipart/form-data': { schema: toJson(form, 'input') } },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: 'Done',
        ...(tagged ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
        content: { 'application/json': { schema: toJson(answer, 'output') } },
      },
      ...(tagged ? { 304: { description: 'The same as the answer of that ETag' } } : {}),
      ...problemResponses([...operation.problems, ...(open ? [] : [401, 429]), 500]),
    },
  };
}

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of the answer that the caller has',
  schema: { type: 'string' },
};

function pathParameters(path: string): unknown[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined): unknown[] {
  if (!query) return [];
  const { properties = {}, required = [] } = toJson(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function onceParameter(needed: boolean): unknown[] {
  const description = 'The same key and body repeats the first answer; another body is refused';
  return needed
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description,
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
      ]
    : [];
}

function problemResponses(statuses: readonly number[]): Record<string, unknown> {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...new Set(statuses)]
      .sort()
      .map((status) => [status, { description: PROBLEM_WORDS[status] ?? 'Problem', content }]),
  );
}

function toJson(
  schema: z.ZodType,
  io: 'input' | 'output',
): { properties?: Record<string, unknown>; required?: string[] } {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json as { properties?: Record<string, unknown>; required?: string[] };
}
