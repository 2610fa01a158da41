import { describe, expect, test } from 'vitest';
import { optional, readValue } from '../kernel/reading/field';
import { day as dayField } from '../kernel/reading/kinds';
import { orNull, plain, pressed, several } from '../kernel/reading/sent';
import { readForm } from './form-reader';

function form(...entries: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return readForm(data);
}

const START = { start: optional(dayField('Start date')) };
const date = (day: string, month: string, year: string) =>
  form(['start-day', day], ['start-month', month], ['start-year', year]).read(START).start;
const readDate = (text: string) => readValue(START.start, text, 'form', undefined);

describe('a submitted form', () => {
  test('text is trimmed; what is absent is empty', () => {
    const reader = form(['name', '  Pickles '], ['empty', '   ']);
    const fields = { name: plain(), missing: plain(), empty: orNull(plain()) };
    expect(reader.read(fields)).toEqual({ name: 'Pickles', missing: '', empty: null });
    expect(reader.read({ name: orNull(plain()) })).toEqual({ name: 'Pickles' });
  });

  test('checkboxes are a list, without empty ones', () => {
    const reader = form(['flags', 'mappa'], ['flags', ''], ['flags', 'iom']);
    expect(reader.read({ flags: several() })).toEqual({ flags: ['mappa', 'iom'] });
    expect(reader.read({ flags: pressed('iom') })).toEqual({ flags: true });
    expect(reader.read({ flags: pressed('prevent') })).toEqual({ flags: false });
    expect(reader.read({ missing: pressed() })).toEqual({ missing: false });
  });

  test.each([
    ['1', '3', '2026', '2026-03-01'],
    ['01', '03', '2026', '2026-03-01'],
    ['29', '2', '2024', '2024-02-29'],
    ['5', 'March', '2026', '2026-03-05'],
    ['5', 'sep', '2026', '2026-09-05'],
  ])('%s %s %s is the day %s', (day, month, year, expected) => {
    expect(readDate(date(day, month, year))).toEqual({ ok: true, value: expected });
    expect(date(day, month, year)).toBe(expected);
  });

  test('three empty parts are no date', () => {
    expect(readDate(date('', '', ''))).toEqual({ ok: true, value: null });
    expect(date('', '', '')).toBe('');
  });

  test.each([
    ['', '3', '2026', 'Start date must include a day'],
    ['', '', '2026', 'Start date must include a day and month'],
    ['30', '2', '2026', 'Start date must be a real date'],
    ['1', '13', '2026', 'Start date must be a real date'],
    ['1', 'Marvember', '26', 'Start date must be a real date'],
    ['1', '3', '26', 'Start date must be a real date'],
    ['1.5', '3', '2026', 'Start date must be a real date'],
    ['-1', '3', '2026', 'Start date must be a real date'],
  ])('%s/%s/%s is refused: %s', (day, month, year, message) => {
    expect(readDate(date(day, month, year))).toEqual({ ok: false, error: message });
    expect(date(day, month, year)).toBe(`${day}/${month}/${year}`);
  });

  test('everything typed is kept to be shown again, as it was typed, but never a password', () => {
    const reader = form(
      ['name', ' Pickles '],
      ['flags', 'a'],
      ['flags', 'b'],
      ['password', 'x'],
      ['newPassword', 'x'],
      ['$ACTION_REF_1', 'x'],
    );
    expect(reader.values).toEqual({ name: ' Pickles ', flags: ['a', 'b'] });
  });

  test('a file sent in place of text is no text', () => {
    const data = new FormData();
    data.append('name', new File(['x'], 'x.txt'));
    expect(readForm(data).read({ name: plain() })).toEqual({ name: '' });
  });

  test('a line end counts as one character, as the page counts it while somebody types', () => {
    const typed = `one\r\ntwo\rthree\n${'x'.repeat(10)}`;
    expect(form(['notes', typed]).read({ notes: plain() }).notes).toBe(`one\ntwo\nthree\n${'x'.repeat(10)}`);
    const longest = 'a\r\n'.repeat(10_000);
    expect(form(['notes', longest]).read({ notes: plain() }).notes).toHaveLength(19_999);
  });
});
