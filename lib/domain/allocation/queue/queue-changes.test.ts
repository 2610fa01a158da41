import { describe, expect, it } from 'vitest';
import { queueChanges } from './queue-changes';

describe('what happened to the queue since it was shown', () => {
  it('says nothing while nothing happened, whatever the order', () => {
    expect(queueChanges(['A/1', 'B/1'], ['B/1', 'A/1'])).toBe('');
    expect(queueChanges([], [])).toBe('');
  });

  it('counts what is new, what waits no longer and what was changed', () => {
    expect(queueChanges(['A/1'], ['A/1', 'B/1'])).toBe('1 case is new');
    expect(queueChanges(['A/1', 'B/1', 'C/1'], ['A/1'])).toBe('2 cases wait no longer');
    expect(queueChanges(['A/1', 'B/1'], ['A/2', 'C/1', 'D/1'])).toBe(
      '2 cases are new, 1 case waits no longer, 1 case was changed',
    );
  });
});
