import { expect, it } from 'vitest';
import { partHundredths } from './case-split';
import { SHARED_EXAMPLES } from './shared-examples';

it.each(SHARED_EXAMPLES.map((example) => [example.caption, example] as const))(
  'divides a case as the page says: %s',
  (_, { wholeHundredths, parts }) => {
    for (const { part, expectHundredths } of parts)
      expect(partHundredths(wholeHundredths, part)).toBe(expectHundredths);
    expect(parts.reduce((sum, entry) => sum + entry.expectHundredths, 0)).toBe(wholeHundredths);
  },
);
