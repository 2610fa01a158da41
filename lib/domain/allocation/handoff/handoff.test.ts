import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { addWorkingDays } from '../../../kernel/working-days';
import { WITHHELD_TEXT } from '../../banding/bands/shown-case';
import { agreedHandoffs, type AwaitingHandoff, type SaidByExtract } from './agreed-handoffs';
import { HANDOFF_KINDS, HANDOFF_STATES, isLateHandoff, KEYED_WITHIN_WORKING_DAYS } from './handoff';
import { type HandoffFacts, handoffText } from './handoff-text';

const FACTS: HandoffFacts = {
  kind: 'reallocation',
  crn: 'X123456',
  officer: { staffCode: 'HX002', name: 'Kaur, Amrit' },
  from: { staffCode: 'HX001', name: 'Bell, Jo' },
  decidedAt: '2026-11-02T09:00:00.000Z',
  decidedByName: 'Helen Pickles',
  reasonCode: 'absence',
  reasonText: 'Away until\n\nJanuary',
  decision: 'Seen weekly',
  reviewOn: isoDate('2026-11-16'),
  asked: false,
  reduction: {
    words: 'Mentoring',
    hoursHundredths: 250,
    startDate: isoDate('2026-11-02'),
    endDate: null,
  },
};

describe('the text to paste', () => {
  it('tells a move in a line for each fact', () => {
    expect(handoffText(FACTS)).toBe(
      [
        'Change of officer of X123456',
        'From: Bell, Jo (HX001)',
        'To: Kaur, Amrit (HX002)',
        'Reason: Absence of the officer: Away until January',
        'Management oversight: review by 16 November 2026',
        'Decided: 2 November 2026, 9:00am, by Helen Pickles',
      ].join('\n'),
    );
  });

  it('says of oversight that was only asked that it was asked', () => {
    expect(handoffText({ ...FACTS, asked: true })).toContain(
      'asked of the manager of the Community Payback unit, by 16 November 2026',
    );
  });

  it('tells a reduction with its hours and days', () => {
    expect(handoffText({ ...FACTS, kind: 'reduction', crn: null })).toBe(
      [
        'Reduction of hours of Kaur, Amrit (HX002)',
        'Reason: Mentoring',
        'Hours a week: 2.5',
        'From 2 November 2026, with no last day',
        'Recorded: 2 November 2026, 9:00am, by Helen Pickles',
      ].join('\n'),
    );
  });

  it('leaves out what its reader may not know, in every kind', () => {
    for (const kind of HANDOFF_KINDS) {
      const withheld = { ...FACTS, kind, reasonText: WITHHELD_TEXT, decision: WITHHELD_TEXT };
      expect(handoffText(withheld)).not.toContain(WITHHELD_TEXT);
    }
  });

  it('has no empty line and no line break that somebody typed, whatever was typed', () => {
    const lines = (facts: HandoffFacts) => handoffText(facts).split('\n');
    fc.assert(
      fc.property(fc.constantFrom(...HANDOFF_KINDS), fc.string({ unit: 'grapheme' }), (kind, typed) => {
        const facts = { ...FACTS, kind, reasonText: typed, decision: typed };
        expect(lines(facts).every((line) => line.trim() !== '')).toBe(true);
        const most = lines({ ...facts, reasonText: 'x', decision: 'x' }).length;
        expect(lines(facts).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('what an extract agrees with', () => {
  const item = (more: Partial<AwaitingHandoff> = {}): AwaitingHandoff => ({
    id: 'a',
    kind: 'allocation',
    thingId: 'a',
    crn: 'X1',
    staffCode: 'HX002',
    decidedAt: '2026-11-02T09:00:00.000Z',
    ...more,
  });
  const said = (more: Partial<SaidByExtract> = {}): SaidByExtract => ({
    casesAsOf: '2026-11-03T02:00:00.000Z',
    reductionsAsOf: '2026-11-03T02:00:00.000Z',
    sameHolder: () => true,
    holderOf: () => 'HX002',
    sameReduction: () => true,
    lacksReduction: () => false,
    ...more,
  });
  const ids = (items: readonly AwaitingHandoff[], what = said()) =>
    agreedHandoffs(items, what).map(({ id }) => id);

  it('is a decision made before it, of which it says just what stands here', () => {
    expect(ids([item()])).toEqual(['a']);
    expect(ids([item()], said({ casesAsOf: '2026-11-02T09:00:00.000Z' }))).toEqual([]);
    expect(ids([item()], said({ sameHolder: () => false }))).toEqual([]);
    expect(ids([item()], said({ holderOf: () => 'HX009' }))).toEqual([]);
    expect(ids([item()], said({ holderOf: () => null }))).toEqual([]);
  });

  it('is an undone allocation where the case waits, and an undone move where the former officer has it', () => {
    const waits = said({ holderOf: () => null });
    expect(ids([item({ kind: 'allocation_undone' })], waits)).toEqual(['a']);
    expect(ids([item({ kind: 'allocation_undone' })])).toEqual([]);
    expect(ids([item({ kind: 'reallocation_undone' })])).toEqual(['a']);
  });

  it('is all that was decided on a case up to the last decision, or nothing', () => {
    const before = item({ id: 'first', staffCode: 'HX001', decidedAt: '2026-11-02T08:00:00.000Z' });
    expect(ids([before, item()]).sort()).toEqual(['a', 'first']);
    expect(ids([before, item()], said({ holderOf: () => 'HX001' }))).toEqual([]);
  });

  it('is never oversight', () => {
    expect(ids([item({ kind: 'oversight' })])).toEqual([]);
  });

  it('is a reduction as it stands, and a cancelled one that complete files lack', () => {
    const reduction = item({ kind: 'reduction', crn: null });
    expect(ids([reduction])).toEqual(['a']);
    expect(ids([reduction], said({ sameReduction: () => false }))).toEqual([]);
    const cancelled = item({ kind: 'reduction_cancelled', crn: null });
    expect(ids([cancelled])).toEqual([]);
    expect(ids([cancelled], said({ lacksReduction: () => true }))).toEqual(['a']);
  });

  it('is nothing that was decided at or after its time, whatever else it says', () => {
    const instants = fc
      .integer({ min: 0, max: 1000 })
      .map((minutes) => new Date(Date.UTC(2026, 10, 2) + minutes * 60_000).toISOString());
    const items = fc.array(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom(...HANDOFF_KINDS),
        thingId: fc.uuid(),
        crn: fc.constantFrom('X1', 'X2'),
        staffCode: fc.constantFrom('HX001', 'HX002'),
        decidedAt: instants,
      }),
    );
    fc.assert(
      fc.property(items, instants, (awaiting, asOf) => {
        const agreed = agreedHandoffs(awaiting, said({ casesAsOf: asOf, reductionsAsOf: asOf }));
        for (const { decidedAt } of agreed) expect(decidedAt < asOf).toBe(true);
      }),
    );
  });
});

describe('a decision that is to be keyed', () => {
  it('is late after the end of the next working day, over a weekend and bank holidays, and only while it is open', () => {
    const thursdayBeforeEaster = isoDate('2026-04-02');
    const dueOn = addWorkingDays(thursdayBeforeEaster, KEYED_WITHIN_WORKING_DAYS);
    expect(dueOn).toBe('2026-04-07');
    expect(isLateHandoff({ state: 'open', dueOn }, dueOn)).toBe(false);
    expect(isLateHandoff({ state: 'open', dueOn }, isoDate('2026-04-08'))).toBe(true);
    for (const state of HANDOFF_STATES.filter((one) => one !== 'open'))
      expect(isLateHandoff({ state, dueOn }, isoDate('2026-05-01'))).toBe(false);
  });
});
