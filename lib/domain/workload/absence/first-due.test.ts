import { describe, expect, it } from 'vitest';
import { type IsoDate, isoDate } from '../../../kernel/dates';
import {
  type FirstDueFacts,
  firstDueOf,
  firstUrgency,
  isUrgent,
  type Waits,
  WAITS_UNKNOWN,
} from './first-due';
import { IBAT_4 } from '../model/shipped/shipped-models';

const TODAY = isoDate('2026-11-02');
const day = (text: string): IsoDate => isoDate(text);
const facts = (more: Partial<FirstDueFacts> = {}): FirstDueFacts => ({
  setting: 'community',
  rosh: 'low',
  flags: [],
  orderStart: day('2026-10-30'),
  releaseDate: null,
  firstAppointment: null,
  ...more,
});
const due = (more: Partial<FirstDueFacts> = {}, waits: Partial<Waits> = {}) =>
  firstDueOf(IBAT_4, facts(more), { ...WAITS_UNKNOWN, ...waits }, TODAY);

describe('the day on which a first appointment is due', () => {
  it.each<[string, Partial<FirstDueFacts>, string, string]>([
    ['community: 5 working days', {}, '2026-11-06', '2026-11-06'],
    ['standalone unpaid work: 5', { setting: 'unpaid_work' }, '2026-11-06', '2026-11-06'],
    ['ROSH high: 2', { rosh: 'high' }, '2026-11-03', '2026-11-03'],
    ['ROSH very high: 2', { rosh: 'very_high' }, '2026-11-03', '2026-11-03'],
    ['MAPPA: 2', { flags: ['mappa'] }, '2026-11-03', '2026-11-03'],
    ['ROSH not recorded: 5', { rosh: null }, '2026-11-06', '2026-11-06'],
    [
      'licence: the day of release, at the latest the next working day',
      { setting: 'licence', releaseDate: day('2026-11-06') },
      '2026-11-06',
      '2026-11-09',
    ],
    [
      'licence with ROSH high: as any release',
      { setting: 'licence', rosh: 'high', releaseDate: day('2026-11-06') },
      '2026-11-06',
      '2026-11-09',
    ],
    [
      'custody with release within 12 weeks: the day of release',
      { setting: 'custody', releaseDate: day('2027-01-25') },
      '2027-01-25',
      '2027-01-26',
    ],
  ])('%s', (_, more, dueOn, latestOn) => {
    expect(due(more)).toMatchObject({ dueOn, latestOn });
  });

  it('is none in custody until release is within 12 weeks', () => {
    expect(due({ setting: 'custody', releaseDate: day('2027-01-26') })).toBeNull();
    expect(due({ setting: 'custody' })).toBeNull();
    const firstAppointment = {
      release: 1,
      highRisk: 2,
      other: 5,
      custodyWeeks: 13,
      allocateBefore: 1,
      allocateBeforeRelease: 10,
    };
    const custody = facts({ setting: 'custody', releaseDate: day('2027-01-26') });
    expect(firstDueOf({ firstAppointment }, custody, WAITS_UNKNOWN, TODAY)).not.toBeNull();
  });

  it('counts from the latest of order start, release and the day it came to wait, and from the logging where none is known', () => {
    expect(due({}, { since: day('2026-11-02'), loggedOn: day('2026-11-05') })?.dueOn).toBe('2026-11-09');
    expect(due({ orderStart: null }, { loggedOn: day('2026-11-02') })?.dueOn).toBe('2026-11-09');
    expect(due({}, { loggedOn: day('2026-11-02') })?.dueOn).toBe('2026-11-06');
    expect(due({ orderStart: null })).toBeNull();
    const licence = { setting: 'licence', releaseDate: day('2026-03-02') } as const;
    expect(due(licence, { since: day('2026-11-02') })).toMatchObject({ dueOn: '2026-11-02', release: false });
  });
});

describe('how urgent a first appointment is', () => {
  const urgency = (more: Partial<FirstDueFacts>, today = TODAY) =>
    firstUrgency(IBAT_4, facts(more), WAITS_UNKNOWN, today);

  it('goes by the booked one, and by the day on which one is due where none is', () => {
    expect(urgency({ firstAppointment: day('2026-11-12') })).toEqual({
      date: '2026-11-12',
      dueOn: null,
      workingDaysLeft: 8,
      late: false,
      allocateBy: '2026-11-11',
    });
    expect(urgency({})).toEqual({
      date: null,
      dueOn: '2026-11-06',
      workingDaysLeft: 4,
      late: false,
      allocateBy: '2026-11-05',
    });
  });

  it('is of this wait: an appointment with an earlier officer is none, and the day is counted from the end of theirs', () => {
    const again = { ...facts({ firstAppointment: day('2026-01-12') }), orderStart: day('2026-01-05') };
    const since = (text: string) => ({ ...WAITS_UNKNOWN, since: day(text) });
    expect(firstUrgency(IBAT_4, again, since('2026-10-30'), TODAY)).toMatchObject({
      date: null,
      dueOn: '2026-11-06',
      late: false,
    });
    const booked = { ...again, firstAppointment: day('2026-10-30') };
    expect(firstUrgency(IBAT_4, booked, since('2026-10-30'), TODAY)).toMatchObject({ late: true });
  });

  it('asks for an officer 10 working days before a release', () => {
    expect(urgency({ setting: 'licence', releaseDate: day('2026-11-20') }).allocateBy).toBe('2026-11-06');
    expect(urgency({ setting: 'custody', releaseDate: day('2027-01-04') }).allocateBy).toBe('2026-12-16');
  });

  it('is late after the last day: a release on Friday is in time on Monday', () => {
    const friday = { setting: 'licence', releaseDate: day('2026-10-30') } as const;
    expect(urgency(friday).late).toBe(false);
    expect(isUrgent(urgency(friday))).toBe(true);
    expect(urgency(friday, day('2026-11-03')).late).toBe(true);
  });

  it('is urgent where late or within 1 working day', () => {
    expect(isUrgent(urgency({ firstAppointment: day('2026-11-03') }))).toBe(true);
    expect(isUrgent(urgency({ firstAppointment: day('2026-11-04') }))).toBe(false);
    expect(isUrgent(urgency({ firstAppointment: day('2026-10-01') }))).toBe(true);
    expect(isUrgent(urgency({ orderStart: null }))).toBe(false);
  });
});
