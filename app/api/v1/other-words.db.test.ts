import { expect, it } from 'vitest';
import { SHIPPED_WORDS } from '@/lib/domain/workload/testing/other-model';
import { openApiDocument } from '@/lib/server/openapi/document';
import { OPERATIONS } from './openapi.json/operations';

/** Every text of a document: what is read, not the names of its members. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

it('the description of the API says no number and no name of the shipped model, since another may be in force', () => {
  const texts = textsIn(
    JSON.parse(JSON.stringify(openApiDocument(OPERATIONS, '1.0.0', { rsr: 'CSRP', ogrs: 'ARP' }))),
  );
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => SHIPPED_WORDS.some((pattern) => pattern.test(text)))).toEqual([]);
});
