import { describe, expect, it } from 'vitest';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';
import { reliefItem } from './supervision-items';

const WORDS = wordsOf(IBAT_4);
const item = (level: 'team' | 'ldu') =>
  reliefItem({ level, code: 'X' }, { count: 7, of: 9, noCapacity: 0 }, WORDS)[0];

describe('officers over the second threshold without a relief plan', () => {
  it('are said to be counted by team where the list that is led to has teams, and names are in each of them', () => {
    expect(item('ldu')?.title).toBe('7 officers over 110% have no relief plan');
    expect(item('ldu')?.hint).toContain('Counted by team; each team names its own.');
    expect(item('team')?.hint).not.toContain('Counted by team');
  });

  it('are not mentioned where there is none', () => {
    expect(reliefItem({ level: 'team', code: 'X' }, { count: 0, of: 9, noCapacity: 0 }, WORDS)).toEqual([]);
  });
});
