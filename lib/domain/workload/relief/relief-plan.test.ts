import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { countOverdueActions, isActionOverdue, readReliefPlan, type ReliefAction } from './relief-plan';

const TODAY = isoDate('2026-11-02');
const texts = (more: object = {}) => ({
  what: 'No new cases',
  by: '9/11/2026',
  who: 'Helen',
  done: false,
  ...more,
});
const EMPTY = { what: '', by: '', who: '', done: false };

describe('a relief plan', () => {
  it('has every action that was typed, in order, whatever rows were left empty between them', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (filled) => {
        const actions = filled.map((full, index) => (full ? texts({ what: `Action ${index}` }) : EMPTY));
        const read = readReliefPlan({ agreedOn: TODAY, actions }, TODAY);
        const kept = filled.flatMap((full, index) => (full ? [`Action ${index}`] : []));
        expect(read.ok ? read.value.actions.map((action) => action.what) : []).toEqual(kept);
        expect(read.ok).toBe(kept.length > 0);
      }),
    );
  });

  it('keeps the day on which an action was done, by its place in the form', () => {
    const doneOn = addDays(TODAY, -3);
    const before: ReliefAction[] = [
      { what: 'One', by: TODAY, who: 'Helen', doneOn: null },
      { what: 'Two', by: TODAY, who: 'Helen', doneOn },
    ];
    const actions = [EMPTY, texts({ done: true }), texts({ done: true })];
    const read = readReliefPlan({ agreedOn: TODAY, actions }, TODAY, before);
    expect(read.ok ? read.value.actions.map((action) => action.doneOn) : []).toEqual([doneOn, TODAY]);
  });

  it('has an overdue action once its day has passed, unless it is done', () => {
    const action = (offset: number, done = false): ReliefAction => ({
      what: 'One',
      by: addDays(TODAY, offset),
      who: 'Helen',
      doneOn: done ? TODAY : null,
    });
    expect([-1, 0, 1].map((offset) => isActionOverdue(action(offset), TODAY))).toEqual([true, false, false]);
    expect(isActionOverdue(action(-1, true), TODAY)).toBe(false);
    expect(countOverdueActions([], TODAY)).toBe(0);
  });
});
