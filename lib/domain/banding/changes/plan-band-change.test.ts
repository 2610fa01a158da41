import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/dates';
import type { BandingFacts } from '../bands/band-case';
import { applyRecord, type ChangeToPlan, planBandChange, type WaitingChange } from './plan-band-change';
import { facts, IBAT, TODAY } from '../testing/ibat';
import { isDrawnForReview } from './drawn-for-review';

const HIGH = facts({ rosh: 'high' });
const waitingFor = (
  newInputs: WaitingChange['newInputs'],
  more: Partial<WaitingChange> = {},
): WaitingChange => ({
  id: 'w1',
  source: 'person',
  oldInputs: { rosh: 'high' },
  newInputs,
  at: '2026-11-01T09:00:00.000Z',
  byName: 'Helen Pickles',
  asks: [],
  version: 1,
  oldBand: '4',
  newBand: '2',
  inForce: false,
  ...more,
});
const plan = (change: Partial<ChangeToPlan> & { after: BandingFacts }) =>
  planBandChange(
    { before: HIGH, waiting: [], source: 'person', said: new Set(), ...change },
    { model: IBAT, today: TODAY, allocatedOn: addDays(TODAY, -100) },
  );

describe('what is kept of a change', () => {
  it('is one record where all of it stands, with only the inputs that changed', () => {
    const { records } = plan({ before: facts({ ogrs: 80 }), after: facts({ ogrs: 60 }) });
    expect(records).toEqual([
      {
        state: 'recorded',
        asks: [],
        oldBand: '3',
        newBand: '2',
        oldGrade: 'ordinary',
        newGrade: 'ordinary',
        inForce: false,
        oldInputs: { ogrs: 80 },
        newInputs: { ogrs: 60 },
        falls: true,
      },
    ]);
  });

  it('is two where a rise stands and a fall waits', () => {
    const { records, standing } = plan({ after: facts({ rosh: 'low', rsr: 6.9, flags: ['mappa'] }) });
    expect(records).toMatchObject([
      {
        state: 'recorded',
        oldBand: '4',
        newBand: '4',
        newInputs: { rsr: 6.9, flags: ['mappa'] },
        falls: false,
      },
      {
        state: 'waiting',
        oldBand: '4',
        newBand: '4',
        oldInputs: { rosh: 'high' },
        newInputs: { rosh: 'low' },
      },
    ]);
    expect(standing).toMatchObject({ rosh: 'high', rsr: 6.9, flags: ['mappa'] });
  });

  it('is a fall also where only a lower grade is needed', () => {
    const before = facts({ rsr: 3.1, ogrs: 80 });
    expect(plan({ before, after: facts({ rsr: 2, ogrs: 80 }) }).records[0]).toMatchObject({
      oldBand: '3',
      newBand: '3',
      falls: true,
    });
  });
});

describe('a change beside one that waits', () => {
  const waiting = [waitingFor({ rosh: 'medium' })];

  it('says the same again: the first goes on waiting, and nothing is kept twice', () => {
    const again = plan({ waiting, after: facts({ rosh: 'medium' }) });
    expect(again).toMatchObject({ records: [], withdrawn: [], standing: { rosh: 'high' } });
    expect(again.saidAgain).toHaveLength(1);
  });

  it('says something else of the same input: the first is withdrawn and the new one stands in its place', () => {
    const lower = plan({ waiting, after: facts({ rosh: 'low' }) });
    expect(lower.withdrawn).toMatchObject([{ change: { id: 'w1' }, why: 'Replaced by a later change' }]);
    expect(lower.records).toMatchObject([{ state: 'waiting', newInputs: { rosh: 'low' } }]);
    const rise = plan({ waiting, after: facts({ rosh: 'very_high' }) });
    expect(rise.withdrawn).toHaveLength(1);
    expect(rise.records).toMatchObject([{ state: 'recorded', newInputs: { rosh: 'very_high' } }]);
  });

  it('says something of another input: the first goes on waiting beside it', () => {
    const other = plan({ waiting, after: facts({ rosh: 'high', ogrs: 60 }) });
    expect(other).toMatchObject({ withdrawn: [], saidAgain: [], standing: { rosh: 'high', ogrs: 60 } });
  });

  it('from a file that goes back to the old value withdraws what a file asked for, not what a person did', () => {
    const back = { after: HIGH, source: 'import', said: new Set<'rosh' | 'ogrs'>(['rosh']) } as const;
    const fromFile = [waitingFor({ rosh: 'medium' }, { source: 'import' })];
    expect(plan({ ...back, waiting: fromFile }).withdrawn).toMatchObject([
      { why: 'The source system says the old value again' },
    ]);
    expect(plan({ ...back, waiting }).withdrawn).toEqual([]);
    expect(plan({ ...back, waiting: fromFile, said: new Set(['ogrs']) }).withdrawn).toEqual([]);
  });
});

describe('what a file leaves out or repeats', () => {
  const known = facts({ rsr: 3.1, ogrs: 80, flags: ['iom'] });
  const said = new Set(['rsr', 'ogrs', 'rosh', 'flags', 'setting'] as const);
  const file = (after: BandingFacts, more: Partial<ChangeToPlan> = {}) =>
    plan({ before: known, after, source: 'import', said, ...more });

  it('a known input without a value keeps it, and is told once as no longer given', () => {
    const blank = file({ ...known, rsr: null, ogrs: null });
    expect(blank).toMatchObject({
      noLongerGiven: ['rsr', 'ogrs'],
      records: [],
      standing: { rsr: 3.1, ogrs: 80 },
    });
    const form = plan({ before: known, after: { ...known, rsr: null } });
    expect(form).toMatchObject({ noLongerGiven: [], records: [{ state: 'waiting' }] });
  });

  it('flags that nobody recorded are no news of those on record, from a form either', () => {
    const silent = { ...known, flags: [], flagsKnown: false };
    for (const source of ['import', 'person'] as const)
      expect(file(silent, { source }).standing).toMatchObject({ flags: ['iom'], flagsKnown: true });
  });

  it('what was turned down is not asked again while the source goes on saying it, and is when it says another', () => {
    const refused = [waitingFor({ rsr: 2.99 }, { oldInputs: { rsr: 3.1 }, source: 'import' })];
    const again = file({ ...known, rsr: 2.99 }, { refused });
    expect(again).toMatchObject({ records: [], standing: { rsr: 3.1 }, sourceMoved: [] });
    expect(again.stillRefused).toHaveLength(1);
    const other = file({ ...known, rsr: 2.5 }, { refused });
    expect(other.records).toMatchObject([{ state: 'waiting', newInputs: { rsr: 2.5 } }]);
    expect(other).toMatchObject({ stillRefused: [], sourceMoved: [{ id: 'w1' }] });
    const person = plan({ before: known, after: { ...known, rsr: 2.99 }, refused });
    expect(person.records).toMatchObject([{ state: 'waiting', newInputs: { rsr: 2.99 } }]);
  });
});

describe('making an approved change', () => {
  it('changes only its own inputs, and of the flags only those that it removed', () => {
    const change = {
      oldInputs: { rosh: 'high', flags: ['prevent', 'iom'] },
      newInputs: { rosh: 'low', flags: ['iom'] },
    } as const;
    expect(applyRecord(facts({ rosh: 'high', ogrs: 61, flags: ['prevent', 'mappa'] }), change)).toMatchObject(
      {
        rosh: 'low',
        ogrs: 61,
        flags: ['mappa'],
      },
    );
  });
});

describe('the sample of falls for review', () => {
  it('is one in ten over many ids, and the same for the same id', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `0f8e-${(index * 7_919).toString(16)}-${index}`);
    const drawn = ids.filter(isDrawnForReview).length;
    expect(drawn / ids.length).toBeGreaterThan(0.09);
    expect(drawn / ids.length).toBeLessThan(0.11);
    expect(ids.filter(isDrawnForReview)).toHaveLength(drawn);
  });
});
