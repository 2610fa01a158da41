import { describe, expect, it } from 'vitest';
import { firstInView, MOST_IN_VIEW } from './first-in-view';

const officers = (count: number) => Array.from({ length: count }, (_, index) => ({ staffCode: `S${index}` }));

describe('the candidates that stand in view at first', () => {
  it('are all of a short list, and of one that is longer by two', () => {
    for (const count of [0, 1, MOST_IN_VIEW, MOST_IN_VIEW + 2])
      expect(firstInView(officers(count), null)).toHaveLength(count);
  });

  it('are the first of a long list, in their order', () => {
    const all = officers(MOST_IN_VIEW + 3);
    expect(firstInView(all, null)).toEqual(all.slice(0, MOST_IN_VIEW));
  });

  it('hold whoever is chosen already, behind the others where they stand further down', () => {
    const all = officers(100);
    expect(firstInView(all, 'S99')).toEqual([...all.slice(0, MOST_IN_VIEW), all[99]]);
    expect(firstInView(all, 'S3')).toEqual(all.slice(0, MOST_IN_VIEW));
    expect(firstInView(all, 'nobody')).toEqual(all.slice(0, MOST_IN_VIEW));
  });
});
