import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../banding/bands/case-facts';
import { CASE_STATES, SETTINGS } from '../../banding/case-vocabulary';
import { addDays, type IsoDate, isoDate } from '../../../kernel/dates';
import { contactOf, isUnseenOver, officerClock, preReleaseDue, releasePassed } from './contact-clock';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';

const TODAY = isoDate('2026-11-02');
const ago = (days: number): IsoDate => addDays(TODAY, -days);
type Facts = Pick<CaseFacts, 'setting' | 'state' | 'orderStart' | 'releaseDate' | 'lastSeen'>;
const facts = (more: Partial<Facts> = {}): Facts => ({
  setting: 'community',
  state: 'active',
  orderStart: ago(200),
  releaseDate: null,
  lastSeen: null,
  ...more,
});
const clock = (more: Partial<Facts>, band = '4') => contactOf(IBAT_4, facts(more), band, TODAY);

describe("the person's clock", () => {
  it('runs since the release of yesterday, not since the sentence of 2024', () => {
    const released = clock({ setting: 'licence', orderStart: isoDate('2024-04-13'), releaseDate: ago(1) });
    expect(released).toMatchObject({ kind: 'clock', startedBy: 'release', days: 1, lateDays: null });
  });

  it.each<[string, Partial<Facts>, string, number]>([
    ['order start alone', {}, 'order_start', 200],
    ['last seen after the order began', { lastSeen: ago(10) }, 'last_seen', 10],
    ['last seen before the order began', { lastSeen: ago(300) }, 'order_start', 200],
    [
      'seen in prison, before the release',
      { setting: 'licence', releaseDate: ago(9), lastSeen: ago(20) },
      'release',
      9,
    ],
    [
      'seen on the day of release',
      { setting: 'licence', releaseDate: ago(9), lastSeen: ago(9) },
      'last_seen',
      9,
    ],
    ['a release date of a community order counts for nothing', { releaseDate: ago(9) }, 'order_start', 200],
    ['a last seen to come', { lastSeen: ago(-3) }, 'order_start', 200],
  ])('%s', (_, more, startedBy, days) => {
    expect(clock(more)).toMatchObject({ kind: 'clock', startedBy, days });
  });

  it('marks a licence whose release nobody recorded, and counts from its order start', () => {
    expect(clock({ setting: 'licence' })).toMatchObject({ releaseNotKnown: true, days: 200 });
    expect(clock({ setting: 'licence', releaseDate: ago(3) })).toMatchObject({ releaseNotKnown: false });
  });

  it('is none in custody, in standalone unpaid work, before a release and in other states', () => {
    expect(clock({ setting: 'custody' })).toEqual({ kind: 'none', why: 'custody' });
    expect(clock({ setting: 'unpaid_work' })).toEqual({ kind: 'none', why: 'unpaid_work' });
    expect(clock({ setting: 'licence', releaseDate: ago(-1) })).toEqual({
      kind: 'none',
      why: 'not_released',
    });
    for (const state of CASE_STATES.filter((entry) => entry !== 'active'))
      expect(clock({ state })).toEqual({ kind: 'none', why: state });
    expect(clock({ orderStart: null })).toEqual({ kind: 'none', why: 'not_known' });
  });

  it('follows the plan of the band, and 28 days where the model plans none', () => {
    const planned = (band: string, model = IBAT_4) =>
      contactOf(model, facts({ lastSeen: ago(30) }), band, TODAY);
    expect(planned('4')).toMatchObject({ plannedDays: 7, lateDays: 23, dueOn: ago(23) });
    expect(planned('2')).toMatchObject({ plannedDays: 28, lateDays: 2 });
    expect(planned('A3', HMPPS_TIERS)).toMatchObject({ plannedDays: 28, lateDays: 2 });
    expect(planned('A3', { ...HMPPS_TIERS, contactPlanDays: 60 })).toMatchObject({ lateDays: null });
  });

  it('is over 28 and over 56 days from the day after', () => {
    const over = (days: number) =>
      [28, 56].map((limit) => isUnseenOver(clock({ lastSeen: ago(days) }), limit));
    expect(over(28)).toEqual([false, false]);
    expect(over(29)).toEqual([true, false]);
    expect(over(56)).toEqual([true, false]);
    expect(over(57)).toEqual([true, true]);
    expect(isUnseenOver(clock({ setting: 'custody', lastSeen: ago(90) }), 56)).toBe(false);
  });

  it('never starts on a day to come, and is never shorter for a later date that has passed', () => {
    const day = fc.option(fc.integer({ min: -40, max: 400 }).map(ago), { nil: null });
    const any = fc.record({
      setting: fc.constantFrom(...SETTINGS),
      state: fc.constantFrom(...CASE_STATES),
      orderStart: day,
      releaseDate: day,
      lastSeen: day,
    });
    fc.assert(
      fc.property(any, (given) => {
        const found = contactOf(IBAT_4, given, '3', TODAY);
        if (found.kind === 'none') return;
        expect(found.since <= TODAY).toBe(true);
        expect(given.setting === 'community' || given.setting === 'licence').toBe(true);
        expect(given.state).toBe('active');
        const release = given.setting === 'licence' ? given.releaseDate : null;
        for (const date of [given.orderStart, release])
          if (date !== null && date <= TODAY) expect(found.since >= date).toBe(true);
      }),
    );
  });
});

describe('before and after a release', () => {
  it.each<[string, Partial<Facts>, boolean]>([
    ['in custody, in 12 weeks', { setting: 'custody', releaseDate: ago(-84) }, true],
    ['in custody, in 12 weeks and a day', { setting: 'custody', releaseDate: ago(-85) }, false],
    ['in custody, today', { setting: 'custody', releaseDate: TODAY }, true],
    ['in custody, passed', { setting: 'custody', releaseDate: ago(1) }, false],
    ['in custody, not known', { setting: 'custody' }, false],
    ['recorded on licence already, tomorrow', { setting: 'licence', releaseDate: ago(-1) }, true],
    ['on licence, released', { setting: 'licence', releaseDate: ago(1) }, false],
  ])('contact is due before release: %s', (_, more, isDue) => {
    expect(preReleaseDue(IBAT_4, facts(more), TODAY) !== null).toBe(isDue);
  });

  it('a release date that has passed while in custody is told', () => {
    expect(releasePassed({ setting: 'custody', releaseDate: ago(1) }, TODAY)).toBe(ago(1));
    expect(releasePassed({ setting: 'custody', releaseDate: TODAY }, TODAY)).toBeNull();
    expect(releasePassed({ setting: 'licence', releaseDate: ago(1) }, TODAY)).toBeNull();
  });
});

it("the officer's clock runs since the allocation that gave them the case", () => {
  expect(officerClock(ago(12), { lastSeen: ago(30) }, TODAY)).toEqual({
    since: ago(12),
    days: 12,
    seen: false,
  });
  expect(officerClock(ago(12), { lastSeen: ago(3) }, TODAY)).toMatchObject({ days: 12, seen: true });
});
