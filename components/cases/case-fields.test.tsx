import { describe, expect, it } from 'vitest';
import { CASE_FIELDS } from '@/lib/domain/banding/bands/case-fields';
import { takeSent } from '@/lib/kernel/reading/sent';
import type { FormValues } from '@/lib/kernel/form-state';
import { attributesOf, render, textOf } from '../testing/render';
import { HomeArea } from './case-fields';

const drawn = (values: FormValues, problems = [] as { field: string; message: string }[]) =>
  render(<HomeArea areas={['Calderdale', 'HX1']} state={{ values, problems }} />);
const other = (values: FormValues) =>
  attributesOf(drawn(values), /<input[^>]*name="area-other"[^>]*>/)['value'];
const chosen = (values: FormValues) => /<option value="([^"]*)" selected/.exec(drawn(values))?.[1];
const area = (sent: Record<string, string>) =>
  takeSent({ area: CASE_FIELDS.area }, (name) => (sent[name] === undefined ? [] : [sent[name]])).area;

describe('the home area of a case', () => {
  it('is chosen from those that are served here, or is none of these', () => {
    expect(textOf(drawn({}))).toContain('Not known, or none of these Calderdale HX1');
    expect(chosen({ area: 'calderdale' })).toBe('Calderdale');
    expect(other({ area: 'calderdale' })).toBe('');
  });

  it('stands as text where it is none of them, as it was typed or is on record', () => {
    expect(chosen({ area: 'Whitby' })).toBe('');
    expect(other({ area: 'Whitby' })).toBe('Whitby');
    expect(other({ area: '', 'area-other': 'Whitby' })).toBe('Whitby');
  });

  it('is read from the list first, then from what was typed, else it is not known', () => {
    expect(area({ area: 'Calderdale', 'area-other': 'Whitby' })).toBe('Calderdale');
    expect(area({ area: '', 'area-other': 'Whitby' })).toBe('Whitby');
    expect(area({ area: '', 'area-other': '' })).toBe('');
  });

  it('is told what is wrong beside the list', () => {
    expect(drawn({}, [{ field: 'area', message: 'Whitby is outside' }])).toContain('id="area-error"');
  });
});
