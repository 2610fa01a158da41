import { describe, expect, it } from 'vitest';
import { csvRows, sheetFileOf } from './sheet';

describe('a list that is held as the rows of a CSV file', () => {
  const rows = [['OFFICIAL-SENSITIVE. East.'], ['crn', 'days'], ['X123456', 3], ['X123457', null]];

  it('is the same file again, with its heading, its head and its rows apart', () => {
    const file = sheetFileOf({ fileName: 'cases-2026-11-02.csv', rows });
    expect(file).toMatchObject({
      name: 'cases-2026-11-02',
      sheets: [{ title: 'cases', head: ['crn', 'days'] }],
    });
    expect(file.sheets[0]?.rows).toEqual([
      ['X123456', 3],
      ['X123457', null],
    ]);
    expect(csvRows(file)).toEqual(rows);
  });

  it('with nothing but a heading has no rows', () => {
    expect(sheetFileOf({ fileName: 'x.csv', rows: [['Only this']] }).sheets).toMatchObject([
      { heading: ['Only this'], head: [], rows: [] },
    ]);
  });
});
