import { describe, expect, it } from 'vitest';
import { isoDate, addDays } from '@/lib/kernel/dates';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';
import { stretchOn } from '@/lib/domain/workload/absence/absence-stretch';
import type { HomeFacts } from '@/lib/domain/metrics/officers/home-facts';
import type { WaitingCount } from '@/lib/domain/metrics/counts/count-waiting';
import { beyondItem, detailsItem, lateItem, oversightItem, releaseItem } from './case-items';
import { joinSentences, listWords } from './home-item';
import { cases, officer } from '@/lib/domain/metrics/testing/test-facts';
import { ownItems } from './own-items';
import { managedItems } from './managed-items';
import { overItem } from './workload-items';
import { waitingItems } from './waiting-items';

const TODAY = isoDate('2026-11-02');
const WORDS = wordsOf(IBAT_4);
const href = (list: string): `/list/${string}` => `/list/${list}`;
const NOTHING: HomeFacts = {
  officers: 0,
  cases: 0,
  overCapacity: { over: 0, wellOver: 0, noCapacity: 0, withCapacity: 0, holding: 0 },
  reallocations: [],
  away: [],
  coverNeeded: [],
  contactNeeded: [],
  contact: { over28: 0, over56: 0, preReleaseDue: 0, releasePassed: 0, warrants: 0, suspended: 0 },
  closestLate: { count: 0, bands: ['4'], everyDays: 7, longestDays: 0 },
  releases: { days: [], withAppointment: 0 },
  oversight: { overdue: 0, due: 0, missing: 0 },
  beyondGrade: [],
  trainingGaps: 0,
  detailsMissing: 0,
  officersUnknown: [],
  traineesUnreduced: [],
  besideToDecide: 0,
  reductions: [],
  leavers: [],
  joiners: [],
  training: [],
};
const facts = (more: Partial<HomeFacts>): HomeFacts => ({ ...NOTHING, ...more });
const NO_CONTACT: WaitingCount['contact'] = {
  'contact-overdue': 0,
  'contact-over-28': 0,
  'contact-over-56': 0,
  'pre-release-due': 0,
  'release-passed': 0,
  warrants: 0,
  'contact-suspended': 0,
};
const waiting = (more: Partial<WaitingCount>): WaitingCount => ({
  count: 0,
  late: 0,
  lateNoneBooked: 0,
  dueToday: 0,
  dueTomorrow: 0,
  longestWorkingDays: null,
  contact: NO_CONTACT,
  ...more,
});
const title = (items: readonly { readonly title: string }[]): string =>
  items.map((item) => item.title).join(' | ');

describe('the sentences of home', () => {
  it('say nothing where there is nothing', () => {
    const groups = managedItems({ teams: [], facts: NOTHING, manages: true }, TODAY, WORDS);
    expect([groups.actToday, groups.thisWeek, groups.keepInView]).toEqual([[], [], []]);
    expect(waitingItems(waiting({}))).toEqual([]);
  });

  it('count cases that wait, the most urgent first', () => {
    expect(title(waitingItems(waiting({ count: 1 })))).toBe('1 case is waiting for an officer');
    expect(waitingItems(waiting({ count: 4, dueTomorrow: 1, longestWorkingDays: 6 }))[0]).toMatchObject({
      title: '4 cases are waiting for an officer; 1 has its first appointment tomorrow',
      hint: 'The longest has waited 6 working days.',
      status: { words: 'Due tomorrow', look: 'due' },
    });
    expect(title(waitingItems(waiting({ count: 4, late: 2, dueTomorrow: 1 })))).toBe(
      '4 cases are waiting for an officer; 2 are past their first appointment',
    );
    expect(waitingItems(waiting({ count: 1, late: 1, longestWorkingDays: 1 }))[0]).toMatchObject({
      title: '1 case is waiting for an officer; 1 is past its first appointment',
      hint: 'It has waited 1 working day.',
    });
  });

  it('tell of people who wait for an officer and were not seen, with those past 56 days first, and of releases that passed', () => {
    const contact = { ...NO_CONTACT, 'contact-overdue': 5, 'contact-over-28': 3, 'contact-over-56': 1 };
    expect(waitingItems(waiting({ count: 9, contact }))[1]).toMatchObject({
      title: '1 person who waits for an officer has not been seen for over 56 days',
      hint: '3 people have not been seen for over 28 days.',
      href: '/allocations?contact=contact-over-56',
    });
    expect(
      waitingItems(waiting({ count: 9, contact: { ...contact, 'contact-over-56': 0 } }))[1],
    ).toMatchObject({
      title: '3 people who wait for an officer have not been seen for over 28 days',
      href: '/allocations?contact=contact-over-28',
    });
    const inCustody = { ...NO_CONTACT, 'release-passed': 1, 'pre-release-due': 2 };
    expect(title(waitingItems(waiting({ count: 9, contact: inCustody })).slice(1))).toBe(
      '1 waiting case in custody has a release date that has passed | 2 waiting cases have their pre-release contact due',
    );
  });

  it('count the cases that need cover by name, by when, and say so once it is overdue', () => {
    const cover = (cases: number, dueOn: string) =>
      managedItems(
        {
          teams: [],
          facts: facts({
            coverNeeded: [{ staffCode: 'A', name: 'Sykes, Martin', cases, dueOn: isoDate(dueOn) }],
          }),
          manages: true,
        },
        TODAY,
        WORDS,
      ).actToday;
    expect(cover(1, '2026-11-03')).toMatchObject([
      {
        title: '1 case needs cover by name',
        hint: 'Their officers are away: Sykes, Martin, 1 case.',
        status: { words: 'By 3 November', look: 'due' },
      },
    ]);
    expect(cover(3, '2026-10-30')).toMatchObject([
      { title: '3 cases need cover by name', status: { words: 'Overdue', look: 'overdue' } },
    ]);
  });

  it('count late cases of the closest band, and leave them out where no contact is planned', () => {
    const late = (count: number) =>
      facts({ closestLate: { count, bands: ['4'], everyDays: 7, longestDays: 4 } });
    expect(lateItem(late(2), href)[0]).toMatchObject({
      title: '2 band 4 cases were not seen in time',
      hint: 'Planned every 7 days. The longest is 4 days late.',
    });
    expect(lateItem(late(1), href)[0]).toMatchObject({
      title: '1 band 4 case was not seen in time',
      hint: 'Planned every 7 days. It is 4 days late.',
    });
    expect(lateItem(facts({ closestLate: null }), href)).toEqual([]);
  });

  it('name the days of release', () => {
    const two = facts({
      releases: { days: [isoDate('2026-11-04'), isoDate('2026-11-06')], withAppointment: 2 },
    });
    expect(releaseItem(two, href)[0]).toMatchObject({
      title: '2 people are released this week',
      hint: 'Both have an appointment on the day of release.',
      status: { words: 'Wednesday and Friday' },
    });
    expect(
      releaseItem(facts({ releases: { days: [isoDate('2026-11-04')], withAppointment: 0 } }), href)[0],
    ).toMatchObject({
      title: '1 person is released this week',
      hint: 'No appointment on the day of release is recorded.',
    });
    expect(
      releaseItem(
        facts({
          releases: {
            days: [isoDate('2026-11-04'), isoDate('2026-11-04'), isoDate('2026-11-05')],
            withAppointment: 2,
          },
        }),
        href,
      )[0]?.hint,
    ).toBe('1 of them has no appointment recorded on the day of release.');
  });

  it('tell overdue, due and missing oversight apart', () => {
    const words = (overdue: number, due: number, missing: number) =>
      title(oversightItem(facts({ oversight: { overdue, due, missing } }), href));
    expect(words(1, 2, 0)).toBe('1 oversight review is overdue and 2 are due this week');
    expect(words(0, 1, 3)).toBe('1 oversight review is due this week');
    expect(words(2, 0, 0)).toBe('2 oversight reviews are overdue');
    expect(words(0, 0, 1)).toBe('1 case needs oversight and has none');
    expect(oversightItem(facts({ oversight: { overdue: 1, due: 0, missing: 1 } }), href)[0]?.hint).toBe(
      '1 more case needs oversight and has none.',
    );
  });

  it('count officers over 100%, with 0, 1 and many', () => {
    const words = (over: number, holding: number, more = {}) =>
      overItem({ over, holding, wellOver: 0, noCapacity: 0, withCapacity: 2, ...more }, '/', WORDS)[0];
    expect(words(7, 12, { wellOver: 1, noCapacity: 1 })).toMatchObject({
      title: '7 of your 12 officers are over 100%',
      hint: '1 of them is over 110% and 1 has no capacity. 2 officers have capacity.',
    });
    expect(words(0, 12)?.title).toBe('None of your 12 officers is over 100%');
    expect(words(1, 12)?.title).toBe('1 of your 12 officers is over 100%');
    expect(words(1, 1)?.title).toBe('Your officer is over 100%');
    expect(
      overItem({ over: 0, holding: 0, wellOver: 0, noCapacity: 0, withCapacity: 0 }, '/', WORDS),
    ).toEqual([]);
  });

  it('name who holds beyond grade, the most first', () => {
    const person = (name: string, cases: number) => ({
      staffCode: name,
      name,
      gradeName: 'case manager',
      cases,
    });
    expect(
      beyondItem(facts({ beyondGrade: [person('Abbot, A', 1), person('Zed, Z', 3)] }), href)[0],
    ).toMatchObject({
      title: '4 cases are held beyond grade',
      hint: '3 by Zed, Z (case manager) and 1 by Abbot, A (case manager).',
    });
    expect(
      beyondItem(facts({ beyondGrade: ['a', 'b', 'c', 'd'].map((name) => person(name, 1)) }), href)[0]?.hint,
    ).toContain('and 1 other officer.');
    expect(title(detailsItem(facts({ detailsMissing: 1 }), href, WORDS))).toBe('1 case has details missing');
  });

  it('say each officer whose cases need a new one, and one sentence where they are many', () => {
    const gone = (name: string) => ({
      staffCode: name,
      name,
      cases: 33,
      closestBand: 1,
      appointmentsToFriday: 3,
      due: {
        why: 'absent' as const,
        since: isoDate('2026-10-26'),
        absence: stretchOn(
          [{ kind: 'sickness', startDate: isoDate('2026-10-12'), endDate: null }],
          isoDate('2026-10-26'),
        ),
        coverUntil: null,
      },
    });
    const act = (names: string[]) =>
      managedItems(
        { teams: [], facts: facts({ reallocations: names.map(gone) }), manages: false },
        TODAY,
        WORDS,
      ).actToday;
    expect(act(['Adeyemi, Folasade'])[0]).toMatchObject({
      title: '33 cases held by Adeyemi, Folasade need a new officer',
      hint: 'Sick since 12 October, end not known. Due since 26 October. 1 is of the highest band; 3 have an appointment by Friday 6 Nov.',
    });
    expect(title(act(['a', 'b', 'c', 'd']))).toBe('132 cases held by 4 officers need a new officer');
    expect(act(['Adeyemi, Folasade'])[0]?.offers?.map((offer) => offer.label)).toEqual(['Move cases']);
  });

  it('call cases that need a new officer from today on due, and overdue from tomorrow', () => {
    const from = (since: string) =>
      managedItems(
        {
          teams: [],
          facts: facts({
            reallocations: [
              {
                staffCode: 'A',
                name: 'Sykes, Martin',
                cases: 2,
                closestBand: 0,
                appointmentsToFriday: 0,
                due: { why: 'left', since: isoDate(since), absence: null, coverUntil: null },
              },
            ],
          }),
          manages: true,
        },
        TODAY,
        WORDS,
      ).actToday[0]?.status;
    expect(from('2026-11-02')).toEqual({ words: 'Due today', look: 'due' });
    expect(from('2026-11-01')).toEqual({ words: 'Overdue', look: 'overdue' });
  });

  it('offer cover until a near return first and moving second, to those who may arrange cover', () => {
    const due = {
      why: 'absent' as const,
      since: isoDate('2026-10-12'),
      absence: stretchOn(
        [{ kind: 'sickness', startDate: isoDate('2026-10-12'), endDate: isoDate('2026-11-20') }],
        isoDate('2026-10-12'),
      ),
      coverUntil: isoDate('2026-11-20'),
    };
    const entry = {
      staffCode: 'A',
      name: 'Sykes, Martin',
      cases: 3,
      closestBand: 0,
      appointmentsToFriday: 0,
      due,
    };
    const offers = (manages: boolean) =>
      managedItems(
        { teams: [], facts: facts({ reallocations: [entry] }), manages },
        TODAY,
        WORDS,
      ).actToday[0]?.offers?.map((offer) => offer.label);
    expect(offers(true)).toEqual(['Cover until 20 Nov 2026', 'Move cases']);
    expect(offers(false)).toEqual(['Move cases']);
  });

  it('count the cases that need a named contact, and lead a manager to the form of each officer', () => {
    const needed = (manages: boolean) =>
      managedItems(
        {
          teams: [],
          facts: facts({
            contactNeeded: [
              { staffCode: 'A', name: 'Sykes, Martin', cases: 2, dueOn: isoDate('2026-11-03') },
            ],
          }),
          manages,
        },
        TODAY,
        WORDS,
      ).actToday[0];
    expect(needed(true)).toMatchObject({
      title: '2 cases need a named contact',
      status: { words: 'Due', look: 'due' },
      offers: [{ label: 'Name contacts for Sykes, Martin', href: '/officers/A/contacts' }],
    });
    expect(needed(false)?.offers).toBeUndefined();
  });

  it('tell an officer who of their own people was not seen for long, and whose contact they are', () => {
    const measured = officer(cases(3, { orderStart: addDays(TODAY, -300), lastSeen: addDays(TODAY, -60) }));
    const own = ownItems(
      {
        measured,
        facts: facts({ contact: { ...NOTHING.contact, over28: 3, over56: 2 } }),
        contactFor: [{ name: 'Sykes, Martin', cases: 2 }],
      },
      TODAY,
      WORDS,
    );
    expect(own.actToday).toMatchObject([
      { title: 'You are the named contact for 2 cases of Sykes, Martin' },
      {
        title: '2 people have not been seen for over 56 days',
        hint: '3 people have not been seen for over 28 days.',
        href: expect.stringMatching(/\?show=contact_over_56#cases$/),
      },
    ]);
  });

  it('join words as people do', () => {
    expect(listWords([])).toBe('');
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(joinSentences('One.', '', 'Two.')).toBe('One. Two.');
  });
});
