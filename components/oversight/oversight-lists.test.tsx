import { describe, expect, it } from 'vitest';
import { render, textOf } from '../testing/render';
import { Reviews } from './oversight-lists';

const words = (overdue: number, due: number, missing: number) =>
  textOf(render(<Reviews reviews={{ overdue, due, missing }} />));

describe('the page of oversight', () => {
  it('counts first what is overdue, due and missing, and leads to those cases', () => {
    expect(words(3, 2, 5)).toBe(
      'Reviews 3 reviews are overdue; 2 reviews are due by Sunday; 5 cases need oversight and have none. See the 10 cases',
    );
    expect(words(0, 0, 1)).toBe('Reviews 1 case needs oversight and has none. See the case');
    expect(words(0, 0, 0)).toContain('No oversight is missing, overdue or due by Sunday.');
  });

  it('says nothing of reviews to whoever sees no team', () => {
    expect(render(<Reviews reviews={null} />)).toBe('');
  });
});
