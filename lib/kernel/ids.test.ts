import { expect, it } from 'vitest';
import { parseCrn } from './ids';

it.each(['X123456', 'x123456', ' x 123 456 ', 'X12 3456', '\tX123456\n'])('reads the CRN in "%s"', (text) => {
  expect(parseCrn(text)).toBe('X123456');
});

it.each(['', '123456', 'XX12345', 'X12345', 'X1234567', 'X12345O', 'É123456', 'X-123456', 'X١٢٣٤٥٦'])(
  'finds no CRN in "%s"',
  (text) => {
    expect(parseCrn(text)).toBeNull();
  },
);
