import { describe, expect, it } from 'vitest';
import { confirmText } from './print-import';

describe('an import that asks first', () => {
  it('says what each team would lose, and how to say that it is meant', () => {
    const text = confirmText({
      ended: 1_015,
      moved: 12,
      byUnit: [
        { team: 'T1', kind: 'cases', count: 1_015, of: 1_020 },
        { team: null, kind: 'cases', count: 1, of: 1, keys: ['X300001'] },
        { team: 'T2', kind: 'holders', count: 12, of: 40 },
      ],
    });
    expect(text.split('\n')).toEqual([
      'Nothing was changed. This import takes much of what teams have: check that its files are whole.',
      '  Team T1: 1,015 of 1,020 live cases would end',
      '  Waiting cases: 1 of 1 live cases would end: X300001',
      '  Team T2: 12 of 40 live cases would leave their officer',
      'If all of this is meant, run it again with --confirm-ended 1015 --confirm-moved 12',
    ]);
  });
});
