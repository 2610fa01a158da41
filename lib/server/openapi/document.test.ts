import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from './document';
import type { Operation } from './operation';

const read: Operation = {
  method: 'get',
  path: '/things/{code}',
  id: 'thing',
  summary: 'A thing',
  query: z.object({ limit: z.coerce.number().optional() }),
  answer: z.object({ code: z.string() }),
  problems: [404],
};
const write: Operation = {
  method: 'post',
  path: '/things',
  id: 'make',
  summary: 'Make one',
  body: z.object({ name: z.string() }),
  answer: z.object({}),
  status: 201,
  problems: [422],
  once: true,
};

describe('the description of the API', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument([read, write], '1.2.3'))) as {
    paths: Record<
      string,
      Record<
        string,
        {
          parameters: { name: string; in: string; required: boolean }[];
          responses: object;
          requestBody?: object;
        }
      >
    >;
  };

  it('says which parameters a path and its query take', () => {
    expect(document.paths['/things/{code}']?.get?.parameters).toMatchObject([
      { name: 'code', in: 'path', required: true },
      { name: 'limit', in: 'query', required: false },
    ]);
  });

  it('says what a change takes, that it needs a key, and how it may be refused', () => {
    const post = document.paths['/things']?.post;
    expect(post?.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header', required: true }]);
    expect(Object.keys(post?.responses ?? {})).toEqual(['201', '401', '422', '429', '500']);
    expect(post?.requestBody).toMatchObject({
      required: true,
      content: { 'application/json': { schema: { additionalProperties: false } } },
    });
  });
});
