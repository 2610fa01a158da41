import 'server-only';
import { z } from 'zod';
import { bodyShape } from '../../kernel/reading/known-members';
import { AUDIENCES, type Operation, PROBLEM_WORDS } from './operation';
import { exampleOf, parametersOf, toJson } from './parameters';

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
});

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
  const {
    id,
    summary,
    body,
    form,
    answer,
    status = 200,
    open = false,
    tagged = false,
    file = false,
    audience,
    example = {},
  } = operation;
  return {
    operationId: id,
    summary,
    ...(audience === undefined ? {} : { description: AUDIENCES[audience] }),
    ...(open ? { security: [] } : {}),
    parameters: parametersOf(operation),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: bodyShape(body), ...exampleOf(example.body) } },
          },
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
        content: { [file ? 'text/csv' : 'application/json']: { schema: toJson(answer, 'output') } },
      },
      ...(tagged ? { 304: { description: 'The same as the answer of that ETag' } } : {}),
      ...problemResponses([...operation.problems, ...(open ? [] : [401, 429]), 500]),
    },
  };
}

function problemResponses(statuses: readonly number[]): Record<string, unknown> {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...new Set(statuses)]
      .sort()
      .map((status) => [status, { description: PROBLEM_WORDS[status] ?? 'Problem', content }]),
  );
}
