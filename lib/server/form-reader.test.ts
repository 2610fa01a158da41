import { describe, expect, test } from 'vitest';
import { readForm } from './form-reader';

function form(...entries: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return readForm(data);
}

const date = (day: string, month: string, year: string) =>
  form(['start-day', day], ['start-month', month], ['start-year', year]);

describe('a submitted form', () => {
  test('text is trimmed; what is absent is empty', () => {
    const reader = form(['name', '  Pickles '], ['empty', '   ']);
    expect(reader.text('name')).toBe('Pickles');
    expect(reader.text('missing')).toBe('');
    expect(reader.optional('empty')).toBeNull();
    expect(reader.optional('name')).toBe('Pickles');
  });

  test('checkboxes are a list, without empty ones', () => {
    const reader = form(['flags', 'mappa'], ['flags', ''], ['flags', 'iom']);
    expect(reader.list('flags')).toEqual(['mappa', 'iom']);
    expect(reader.checked('flags', 'iom')).toBe(true);
    expect(reader.checked('flags', 'prevent')).toBe(false);
    expect(reader.checked('missing')).toBe(false);
  });

  test.each([
    ['1', '3', '2026', '2026-03-01'],
    ['01', '03', '2026', '2026-03-01'],
    ['29', '2', '2024', '2024-02-29'],
    ['5', 'March', '2026', '2026-03-05'],
    ['5', 'sep', '2026', '2026-09-05'],
  ])('%s %s %s is the day %s', (day, month, year, expected) => {
    expect(date(day, month, year).date('start', 'Start date')).toEqual({ ok: true, value: expected });
    expect(date(day, month, year).dateText('start')).toBe(expected);
  });

  test('three empty parts are no date', () => {
    expect(date('', '', '').date('start', 'Start date')).toEqual({ ok: true, value: null });
    expect(date('', '', '').dateText('start')).toBe('');
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
    expect(date(day, month, year).date('start', 'Start date')).toEqual({
      ok: false,
      error: { field: 'start', message },
    });
    expect(date(day, month, year).dateText('start')).toBe(`${day}/${month}/${year}`);
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
    expect(readForm(data).text('name')).toBe('');
  });
});
