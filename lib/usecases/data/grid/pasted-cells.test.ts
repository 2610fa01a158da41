import { expect, test } from 'vitest';
import { inTemplateOrder } from '../parts/template-columns';
import { pastedCells, toPlainCsv, underHeadings } from './pasted-cells';

const OFFICERS = inTemplateOrder('officers.csv');
const REDUCTIONS = inTemplateOrder('reductions.csv');
const read = (text: string, spec = OFFICERS) => underHeadings(spec, pastedCells(spec, text));

test('rows copied from a spreadsheet are read by tabs, with their headings in any order', () => {
  expect(read('surname\tstaff_code\tteam_code\tforename\r\nFox\tHX1\tHX\tAda\r\n')).toEqual({
    head: ['surname', 'staff_code', 'team_code', 'forename'],
    rows: [['Fox', 'HX1', 'HX', 'Ada']],
  });
});

test('rows without headings stand in the order of the template', () => {
  expect(read('HX1\tAda\tFox\tHX\tada@example.org\nHX2\tBo\tElm\tHX\t')).toEqual({
    head: ['staff_code', 'forename', 'surname', 'team_code', 'email'],
    rows: [
      ['HX1', 'Ada', 'Fox', 'HX', 'ada@example.org'],
      ['HX2', 'Bo', 'Elm', 'HX', ''],
    ],
  });
  expect(read('HX1\tCourt duty\t2/11/2026', REDUCTIONS).head).toEqual(['staff_code', 'reason', 'start_date']);
});

test('headings of a team’s own are headings', () => {
  const { head, rows } = read('Staff no\tFirst name\tLast name\tTeam\nHX1\tAda\tFox\tHX');
  expect(head[0]).toBe('Staff no');
  expect(rows).toHaveLength(1);
});

test('a line end within a cell is a space, and a cell in quotes is what stands in them', () => {
  expect(pastedCells(REDUCTIONS, 'HX1\tOther\t2/11/2026\t4\t\t"Said ""yes"",\nthen no"\n')).toEqual([
    ['HX1', 'Other', '2/11/2026', '4', '', 'Said "yes", then no'],
  ]);
});

test('a quote that is none stands for itself', () => {
  expect(pastedCells(REDUCTIONS, 'HX1\t5" disc\tx\nHX2\tb\t"c')).toEqual([
    ['HX1', '5" disc', 'x'],
    ['HX2', 'b', '"c'],
  ]);
});

test('rows with commas or semicolons are read as well, and empty rows are left out', () => {
  expect(pastedCells(OFFICERS, 'staff_code;surname\n;\nHX1;Fox\n\n')).toEqual([
    ['staff_code', 'surname'],
    ['HX1', 'Fox'],
  ]);
  expect(pastedCells(OFFICERS, ' \n\t\n')).toEqual([]);
});

test('what is kept is read as it was', () => {
  const rows = [
    ['staff_code', 'notes'],
    ['=1+1', 'a, "b"; c'],
  ];
  expect(pastedCells(OFFICERS, toPlainCsv(rows))).toEqual(rows);
});
