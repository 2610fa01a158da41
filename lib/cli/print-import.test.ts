import { describe, expect, it } from 'vitest';
import { columnsText, confirmText } from './print-import';

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

describe('an import of files whose headings differ', () => {
  it('says how they were read, and how to take what is guessed', () => {
    const counts = { added: 0, changed: 0, unchanged: 0, ended: 0, warnings: [], errors: [] };
    const lines = columnsText({
      ...counts,
      columns: [
        {
          name: 'cases.csv',
          file: 'cases.csv',
          by: 'before',
          saidAt: '2026-11-03T09:00:00.000Z',
          saidBy: 'Ada Fox',
          headings: [
            { heading: 'Case ref', column: 'crn' },
            { heading: 'Shoe size', column: null },
          ],
        },
      ],
      guessed: { 'teams.csv': { columns: { Team: 'team_code' } } },
    });
    expect(lines[0]).toBe(
      'cases.csv: read as cases.csv as Ada Fox said on 2026-11-03: Case ref is crn, Shoe size left out',
    );
    expect(lines[1]).toContain('--mapping FILE, or take it with --accept-mapping');
    expect(JSON.parse(lines[2] ?? '')).toEqual({ 'teams.csv': { columns: { Team: 'team_code' } } });
    expect(columnsText(counts)).toEqual([]);
  });
});
