import { describe, expect, it } from 'vitest';
import { untilPaused } from './until-paused';

describe('work that changes put off', () => {
  it('is done once two looks in a row have seen the same', () => {
    const isTime = untilPaused(5);
    expect(['a', 'b', 'b'].map(isTime)).toEqual([false, false, true]);
  });

  it('is done though changes go on, after so many looks, and is put off anew after that', () => {
    const isTime = untilPaused(3);
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(isTime)).toEqual([
      ...[false, false, false, true],
      ...[false, false, false, true],
    ]);
  });
});
