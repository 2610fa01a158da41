import { describe, expect, it } from 'vitest';
import { render, textOf } from '../testing/render';
import { CaseHistory } from './case-past';

describe('what was done to a case', () => {
  it('is never said to be nothing where its band was changed by a source', () => {
    const words = (bandChanges: number) =>
      textOf(render(<CaseHistory history={[]} bandChanges={bandChanges} />));
    expect(words(0)).toBe('No change to this case is recorded.');
    expect(words(1)).toBe('Nothing else was done to this case here: 1 change of its band is listed above.');
    expect(words(2)).toContain('2 changes of its band are listed above.');
  });
});
