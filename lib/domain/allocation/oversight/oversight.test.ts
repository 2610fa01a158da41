import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { actionState, countAudits } from './oversight-record';
import { type OversightTexts, readAudit, readOversight } from './read-oversight';

const TODAY = isoDate('2026-11-21');
const GOOD: OversightTexts = {
  decision: 'Keep with the officer, joint visits',
  reviewOn: '2026-12-01',
  actions: [
    { what: 'Joint home visit', who: 'Hussain, Nadia', dueOn: '2026-11-25' },
    { what: '', who: '', dueOn: '' },
  ],
};
const fieldsOf = (texts: Partial<OversightTexts>): string[] => {
  const read = readOversight({ ...GOOD, ...texts }, TODAY, 28);
  return read.ok ? [] : read.error.map((problem) => problem.field);
};

describe('reading a decision of oversight', () => {
  test('takes it with its actions, and leaves empty rows out', () => {
    expect(readOversight(GOOD, TODAY, 28)).toEqual({
      ok: true,
      value: {
        decision: 'Keep with the officer, joint visits',
        reviewOn: '2026-12-01',
        actions: [{ what: 'Joint home visit', who: 'Hussain, Nadia', dueOn: '2026-11-25' }],
      },
    });
  });

  test('the review is from today to the last day that the rules allow, both included', () => {
    expect(fieldsOf({ reviewOn: TODAY })).toEqual([]);
    expect(fieldsOf({ reviewOn: addDays(TODAY, 28) })).toEqual([]);
    expect(fieldsOf({ reviewOn: addDays(TODAY, 29) })).toEqual(['reviewOn']);
    expect(fieldsOf({ reviewOn: addDays(TODAY, -1) })).toEqual(['reviewOn']);
    expect(fieldsOf({ reviewOn: '' })).toEqual(['reviewOn']);
    expect(fieldsOf({ reviewOn: '2026-02-30' })).toEqual(['reviewOn']);
  });

  test('a half-filled action is asked for the rest, and none is due before today', () => {
    const action = { what: 'Visit', who: '', dueOn: '' };
    expect(fieldsOf({ actions: [action] })).toEqual(['action1Who', 'action1DueOn']);
    expect(fieldsOf({ actions: [{ ...action, who: 'A', dueOn: addDays(TODAY, -1) }] })).toEqual([
      'action1DueOn',
    ]);
  });

  test('links are refused in the decision and in the actions', () => {
    expect(fieldsOf({ decision: 'See https://example.org' })).toEqual(['decision']);
    expect(fieldsOf({ actions: [{ what: 'www.example.org', who: 'A', dueOn: TODAY }] })).toEqual([
      'action1What',
    ]);
    expect(fieldsOf({ decision: '' })).toEqual(['decision']);
  });

  test('an audit needs a judgement and why', () => {
    expect(readAudit({ effect: 'effective', comment: 'Actions were done' })).toMatchObject({ ok: true });
    expect(readAudit({ effect: 'splendid', comment: '' })).toMatchObject({
      ok: false,
      error: [{ field: 'effect' }, { field: 'comment' }],
    });
  });
});

describe('the state of an agreed action', () => {
  const state = (dueOn: string, doneOn: string | null = null) =>
    actionState(
      { dueOn: isoDate(dueOn), doneOn: doneOn === null ? null : isoDate(doneOn) },
      TODAY,
      addDays(TODAY, 7),
    );

  test('is overdue from the day after it was due, until it is done', () => {
    expect(state('2026-11-20')).toBe('overdue');
    expect(state('2026-11-21')).toBe('due');
    expect(state('2026-11-28')).toBe('due');
    expect(state('2026-11-29')).toBe('open');
    expect(state('2026-11-20', '2026-11-21')).toBe('done');
  });
});

describe('how effective oversight was', () => {
  test('is told of audited decisions alone', () => {
    expect(countAudits([{ effect: null }, { effect: 'effective' }, { effect: 'partly' }])).toEqual({
      sampled: 3,
      audited: 2,
      effective: 1,
    });
  });
});
