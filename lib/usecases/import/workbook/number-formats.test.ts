import { describe, expect, it } from 'vitest';
import { shownBy } from './number-formats';

describe('how a format shows a number', () => {
  it.each([
    ['General', { as: 'plain' }],
    ['#,##0.00', { as: 'plain' }],
    ['0', { as: 'plain' }],
    ['0.00E+00', { as: 'plain' }],
    ['£#,##0;[Red]-£#,##0', { as: 'plain' }],
    ['dd/mm/yyyy', { as: 'day' }],
    ['[$-809]d mmmm yyyy;@', { as: 'day' }],
    ['[h]:mm', { as: 'day' }],
    ['0.0%', { as: 'percent' }],
    ['00000', { as: 'zeros', figures: 5 }],
    ['"HX"000', { as: 'otherwise' }],
    ['0" days"', { as: 'otherwise' }],
    ['General" hours"', { as: 'otherwise' }],
    ['@', { as: 'plain' }],
    ['', { as: 'plain' }],
  ])('%s', (format, shown) => expect(shownBy(format)).toEqual(shown));
});
