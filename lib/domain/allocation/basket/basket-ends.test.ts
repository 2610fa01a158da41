import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { basketEnds } from './basket-ends';

const TO = isoDate('2026-12-20');
const MARSDEN = {
  crn: 'X407218',
  name: { text: 'Marsden, Tyler', named: true },
  beside: {
    covers: [{ crn: 'X407218', staffCode: 'S2', holderStaffCode: 'S9', name: 'Okafor, Chidi', endsOn: TO }],
    shares: [{ crn: 'X407218', staffCode: 'S1', name: 'Doyle, Aoife', percent: 30 }],
  },
};
const WITHHELD = { ...MARSDEN, name: { text: 'Restricted case', named: false } };

describe('what a basket ends for those beside its cases', () => {
  it('is nothing while nobody is chosen', () => {
    expect(basketEnds([MARSDEN], () => '')).toEqual([]);
    expect(basketEnds([MARSDEN], () => null)).toEqual([]);
  });

  it('says of whoever is chosen which share or cover of theirs ends, and whose cover ends for another', () => {
    const cover =
      'The cover of Marsden, Tyler, X407218 by Okafor, Chidi, to 20 Dec, ends: it stood in for an earlier officer.';
    expect(basketEnds([MARSDEN], () => 'S1')).toEqual([
      'Doyle, Aoife: their share of Marsden, Tyler, X407218 (30%) ends: they will hold it.',
      cover,
    ]);
    expect(basketEnds([MARSDEN], () => 'S2')).toEqual([
      'Okafor, Chidi: their cover of Marsden, Tyler, X407218, to 20 Dec, ends: they will hold it.',
    ]);
    expect(basketEnds([MARSDEN], () => 'S3')).toEqual([cover]);
  });

  it('leaves a cover that stands in for whoever is chosen, and names nobody who may not be named', () => {
    expect(basketEnds([WITHHELD], () => 'S9')).toEqual([]);
    expect(basketEnds([WITHHELD], () => 'S1')[0]).toBe(
      'Doyle, Aoife: their share of X407218 (30%) ends: they will hold it.',
    );
  });
});
