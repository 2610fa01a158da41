import { describe, expect, it } from 'vitest';
import { workedOutWords } from './live-figures';

describe('the times of a dashboard', () => {
  it('say of what they are: when figures were worked out is not when the data is from', () => {
    expect(workedOutWords('5:50pm')).toMatch(/worked out at 5:50pm/);
    expect(workedOutWords('5:50pm')).toMatch(/imported data/);
  });
});
