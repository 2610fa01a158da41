import 'server-only';
import { z } from 'zod';
import type { Operation, OperationExample } from './operation';

/** What of a schema is told in words. */
interface ParameterSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A parameter of a call, as it is described. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: ParameterSchema;
  readonly example?: unknown;
}

const IF_NONE_MATCH: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of the answer that the caller has',
  schema: { type: 'string' },
};

function pathParameters(path: string, examples: OperationExample['path']): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...exampleOf(examples?.[name]),
  }));
}

function queryParameters(query: z.ZodType | undefined, examples: OperationExample['query']): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = toJson(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as Parameter['schema'],
    ...exampleOf(examples?.[name]),
  }));
}

/** An example, where there is one. */
export function exampleOf(example: unknown): { readonly example?: unknown } {
  return example === undefined ? {} : { example };
}

function onceParameter(needed: boolean): Parameter[] {
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

/** What a call takes beside its body. */
export function parametersOf({ path, query, once, tagged, example }: Operation): readonly Parameter[] {
  return [
    ...pathParameters(path, example?.path),
    ...queryParameters(query, example?.query),
    ...onceParameter(once === true),
    ...(tagged === true ? [IF_NONE_MATCH] : []),
  ];
}

/** The JSON schema of what is sent or answered. */
export function toJson(
  schema: z.ZodType,
  io: 'input' | 'output',
): { properties?: Record<string, unknown>; required?: string[] } {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json as { properties?: Record<string, unknown>; required?: string[] };
}
