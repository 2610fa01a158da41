import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { bandingModelOf } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { bandCase } from '../bands/band-case';
import { bandingMark, changedFacts, describeChange, isLowerBand, wordsFor } from './case-change';
import type { CaseInput } from '../bands/case-fields';
import { USUAL_SCORE_NAMES } from '../labels';

const FACTS: CaseInput = {
  crn: asCrn('X123456'),
  setting: 'community',
  forename: 'Pat',
  surname: 'Person',
  dateOfBirth: null,
  sex: 'male',
  area: 'Leeds',
  restricted: false,
  sentence: null,
  cohort: 'standard',
  state: 'active',
  rsr: 2.9,
  ogrs: 40,
  rosh: 'low',
  importedBand: null,
  flags: [],
  orderStart: isoDate('2026-01-05'),
  orderEnd: null,
  releaseDate: null,
  firstAppointment: null,
  lastSeen: null,
  nextAppointment: null,
};

describe('what changed in a case', () => {
  it('names only the facts that differ, in words', () => {
    const change = changedFacts(FACTS, {
      ...FACTS,
      rsr: 3,
      rosh: null,
      flags: ['mappa', 'iom'],
      orderStart: isoDate('2026-01-06'),
    });
    expect(change).toEqual({
      from: { rsr: 2.9, rosh: 'low', flags: [], orderStart: '2026-01-05' },
      to: { rsr: 3, rosh: null, flags: ['mappa', 'iom'], orderStart: '2026-01-06' },
    });
    expect(describeChange(change?.from ?? {}, change?.to ?? {}, true, USUAL_SCORE_NAMES)).toEqual([
      { label: 'Order start', from: '5 Jan 2026', to: '6 Jan 2026' },
      { label: 'RSR', from: '2.90', to: '3.00' },
      { label: 'ROSH', from: 'Low', to: 'not known' },
      { label: 'Flags', from: 'none', to: 'MAPPA, Integrated offender management' },
    ]);
  });

  it('is nothing where the facts are the same', () => {
    expect(changedFacts(FACTS, { ...FACTS, flags: [] })).toBeNull();
    const flagged = { ...FACTS, flags: ['mappa', 'cse'] as const };
    expect(changedFacts(flagged, { ...flagged, flags: ['cse', 'mappa'] })).toBeNull();
  });

  it('tells nobody a name that they may not know', () => {
    expect(describeChange({ surname: 'Person' }, { surname: 'Other' }, false, USUAL_SCORE_NAMES)).toEqual([
      { label: 'Surname', from: 'not shown', to: 'not shown' },
    ]);
  });

  it('says of an imported change who held the case, and of a case that it ended', () => {
    expect(
      describeChange(
        { officer: null, endedOn: null },
        { officer: 'HX001', endedOn: '2026-11-02' },
        true,
        USUAL_SCORE_NAMES,
      ),
    ).toEqual([
      { label: 'Officer', from: 'nobody', to: 'HX001' },
      { label: 'Ended', from: 'not known', to: '2 Nov 2026' },
    ]);
    expect(wordsFor('restricted', true)).toBe('yes');
  });
});

describe('a change of band', () => {
  const model = bandingModelOf(IBAT_4);
  const mark = (facts: Partial<CaseInput>): string =>
    bandingMark(bandCase({ ...FACTS, ...facts }, model, isoDate('2026-11-02')));

  it('is lower by the rank of the model, not by the code', () => {
    expect(isLowerBand(model, '2', '3')).toBe(true);
    expect(isLowerBand(model, '3', '3')).toBe(false);
    const tiers = {
      bands: [
        { code: 'A3', rank: 9, weighted: true },
        { code: 'D0', rank: 1, weighted: true },
      ],
    };
    expect(isLowerBand(tiers, 'D0', 'A3')).toBe(true);
  });

  it('leaves its mark where the work or the officer that it asks for changes, and nowhere else', () => {
    expect(mark({ ogrs: 41 })).toBe(mark({}));
    for (const facts of [
      { rsr: 3 },
      { rsr: null },
      { ogrs: 60 },
      { flags: ['prevent' as const] },
      { setting: 'unpaid_work' as const },
      { dateOfBirth: isoDate('2010-01-01') },
    ])
      expect(mark(facts)).not.toBe(mark({}));
  });
});
