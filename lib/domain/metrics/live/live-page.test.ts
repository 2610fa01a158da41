import { describe, expect, it } from 'vitest';
import { changesBetween, changesWords } from './live-page';

describe('what has changed on a page since it was opened', () => {
  it('is the difference of two numbers of one day', () => {
    expect(changesBetween('2026-11-29.14', '2026-11-29.14')).toBe(0);
    expect(changesBetween('2026-11-29.9', '2026-11-29.12')).toBe(3);
  });

  it('is nothing where the answer was overtaken by the page', () => {
    expect(changesBetween('2026-11-29.14', '2026-11-29.12')).toBe(0);
    expect(changesBetween('2026-11-30.0', '2026-11-29.12')).toBe(0);
  });

  it('cannot be counted over a night, but is told', () => {
    expect(changesBetween('2026-11-29.14', '2026-11-30.0')).toBe('new_day');
    expect(changesWords('new_day')).toBe('You opened this on an earlier day');
  });

  it('is said of one and of many, and of nothing not at all', () => {
    expect(changesWords(0)).toBe('');
    expect(changesWords(1)).toBe('1 change since you opened this');
    expect(changesWords(1200)).toBe('1,200 changes since you opened this');
  });
});
