import { describe, expect, it } from 'vitest';
import { optional, readValue } from '../reading/field';
import { line } from '../reading/kinds';
import {
  isDayOfOtherYear,
  readChoice,
  readChoices,
  readCode,
  readDate,
  readEmail,
  readHundredths,
  readLine,
  readPercent,
  readWhole,
  readYesNo,
} from './read-text';

const value = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T | string =>
  result.ok ? result.value : `! ${result.error}`;

describe('reading values as people write them', () => {
  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2/11/2026', '2026-11-02'],
    ['02/11/2026', '2026-11-02'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', '! Start must be a real date'],
    ['2026-13-01', '! Start must be a real date'],
    ['11/02/26', '! Start must be a real date'],
    [
      '45963',
      "! Start must be a real date, not a spreadsheet's number of one (45963): format the column as dates",
    ],
    ['459630', '! Start must be a real date'],
    ['soon', '! Start must be a real date'],
  ])('takes a date as YYYY-MM-DD or D/M/YYYY: %s', (text, expected) => {
    expect(value(readDate('Start')(text))).toBe(expected);
  });

  it.each([
    ['0', 0],
    ['100', 100],
    ['100.00', 100],
    ['3.4', 3.4],
    ['6.89', 6.89],
    ['.5', 0.5],
    ['100.01', null],
    ['-1', null],
    ['3.456', null],
    ['1e1', null],
    ['3,5', null],
    ['45%', 45],
    ['45 %', 45],
    ['45%%', null],
    ['%', null],
    ['101%', null],
    ['NaN', null],
  ])('takes a percentage from 0 to 100 with at most 2 decimals: %s', (text, expected) => {
    const read = readPercent('RSR')(text);
    expect(read.ok ? read.value : null).toBe(expected);
    if (!read.ok)
      expect(read.error).toBe('RSR must be a number from 0 to 100, with at most 2 decimal places');
  });

  it('takes hours in whole hundredths, up to the most', () => {
    expect(value(readHundredths('Hours', 3750)('37.5'))).toBe(3750);
    expect(value(readHundredths('Hours', 3750)('37.51'))).toBe(
      '! Hours must be a number from 0 to 37.5, with at most 2 decimal places',
    );
  });

  it('takes whole numbers between two others, in figures alone', () => {
    const read = readWhole('Limit', 1, 500);
    expect(['1', '007', '500'].map((text) => value(read(text)))).toEqual([1, 7, 500]);
    for (const text of ['0', '501', '-1', '1.5', '1e2', '1'.repeat(10)])
      expect(value(read(text))).toBe('! Limit must be a whole number from 1 to 500');
  });

  it('takes y and n, and the other words for them', () => {
    expect(['y', 'YES', 'true', '1'].map((text) => value(readYesNo('Restricted')(text)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['n', 'No', 'FALSE', '0'].map((text) => value(readYesNo('Restricted')(text)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(value(readYesNo('Restricted')('maybe'))).toBe('! Restricted must be y or n');
  });

  it('takes a code in any case of letters, with spaces or hyphens for underscores, and lists the codes otherwise', () => {
    const read = readChoice('ROSH', ['low', 'very_high']);
    expect(['very_high', 'Very High', 'VERY-HIGH'].map((text) => value(read(text)))).toEqual([
      'very_high',
      'very_high',
      'very_high',
    ]);
    expect(value(read('severe'))).toBe('! ROSH must be one of: low, very_high');
  });

  it('takes a list once each, in its own order, and names what it does not know', () => {
    const read = readChoices('Flags', ['prevent', 'mappa']);
    expect(value(read(' mappa ; prevent;mappa;'))).toEqual(['prevent', 'mappa']);
    expect(value(read('mappa;other'))).toBe(
      '! Flags must be some of: prevent, mappa, separated by semicolons. Not known: other',
    );
  });

  it('refuses codes with spaces, long lines and control characters', () => {
    expect(value(readCode('Team code')('HX 1'))).toMatch(/^! Team code must be letters/);
    expect(value(readCode('Team code')('HX-1_a.b'))).toBe('HX-1_a.b');
    expect(value(readLine('Surname', 5)('Marsden'))).toBe('! Surname must be 5 characters or fewer');
    expect(value(readLine('Surname', 50)('Mars\u0007den'))).toBe(
      '! Surname must be on one line, without control characters',
    );
    expect(value(readLine('Surname', 50)("O'Brien-Łukasz"))).toBe("O'Brien-Łukasz");
  });

  it('takes an email address in lower case', () => {
    expect(value(readEmail('Email')('A.B@Example.ORG'))).toBe('a.b@example.org');
    expect(value(readEmail('Email')('nobody'))).toBe(
      '! Email must be an email address, like name@example.org',
    );
  });

  it('reads empty text as the default, or asks for it', () => {
    expect(value(readValue(optional(line('Area', 9)), '  ', 'form', undefined))).toBeNull();
    expect(value(readValue(line('Team name', 9), ' ', 'form', undefined))).toBe('! Enter the team name');
    expect(value(readValue(line('LDU name', 9), ' ', 'form', undefined))).toBe('! Enter the LDU name');
  });
});

describe('a day of a year that is not taken', () => {
  it('is told apart from what is no day', () => {
    for (const text of ['1890-05-05', '5/5/1890', '29/02/1896', '2999-12-31', '1890-05-05 00:00:00'])
      expect(isDayOfOtherYear(text)).toBe(true);
    for (const text of ['1990-05-05', '1890-02-30', '29/2/1700', '1890', 'x', '', '0'.repeat(500)])
      expect(isDayOfOtherYear(text)).toBe(false);
  });
});
