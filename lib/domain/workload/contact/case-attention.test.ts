import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import {
  type AttentionKey,
  CASE_ATTENTION,
  closestContactBands,
  compareAttention,
  endOfWeek,
  fridayFrom,
} from './case-attention';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';

const key = (crn: string, more: Partial<AttentionKey> = {}): AttentionKey => ({
  crn,
  attention: [],
  daysLate: null,
  bandRank: 1,
  roshRank: 1,
  nextAppointment: null,
  ...more,
});
const order = (keys: AttentionKey[]): string[] => [...keys].sort(compareAttention).map((entry) => entry.crn);

describe('cases that need attention', () => {
  it('stand by the most urgent reason, then the days late, then the band', () => {
    const keys = [
      key('plain-1'),
      key('plain-4', { bandRank: 4 }),
      key('late-2', { attention: ['contact_overdue'], daysLate: 2 }),
      key('late-9', { attention: ['contact_overdue'], daysLate: 9 }),
      key('oversight', { attention: ['oversight_missing', 'contact_overdue'], daysLate: 40 }),
      key('beyond', { attention: ['beyond_grade'] }),
    ];
    expect(order(keys)).toEqual(['beyond', 'oversight', 'late-9', 'late-2', 'plain-4', 'plain-1']);
  });

  it('stand riskiest first where they need a new officer: band, ROSH, next appointment', () => {
    const gone = (crn: string, more: Partial<AttentionKey>) =>
      key(crn, { attention: ['needs_reallocating'], ...more });
    const keys = [
      gone('late', { daysLate: 30 }),
      gone('band-4', { bandRank: 4 }),
      gone('high', { bandRank: 3, roshRank: 3 }),
      gone('soon', { bandRank: 3, roshRank: 2, nextAppointment: isoDate('2026-11-03') }),
      gone('later', { bandRank: 3, roshRank: 2, nextAppointment: isoDate('2026-11-09') }),
    ];
    expect(order(keys)).toEqual(['band-4', 'high', 'soon', 'later', 'late']);
  });

  it('with a ROSH that nobody recorded stand with high, not below low', () => {
    const gone = (crn: string, more: Partial<AttentionKey>) =>
      key(crn, { attention: ['needs_reallocating'], ...more });
    const keys = [
      gone('low', {}),
      gone('medium', { roshRank: 2 }),
      gone('not recorded', { roshRank: 0 }),
      gone('high', { roshRank: 3, nextAppointment: isoDate('2026-11-09') }),
      gone('very high', { roshRank: 4 }),
      gone('not recorded, seen soon', { roshRank: 0, nextAppointment: isoDate('2026-11-03') }),
    ];
    expect(order(keys)).toEqual([
      'very high',
      'not recorded, seen soon',
      'high',
      'not recorded',
      'medium',
      'low',
    ]);
  });

  it('stand in one order, however they are handed over, and any two differ', () => {
    const anyKey = fc.record({
      attention: fc.subarray([...CASE_ATTENTION]),
      daysLate: fc.option(fc.integer({ min: 1, max: 5 })),
      bandRank: fc.integer({ min: 1, max: 4 }),
      roshRank: fc.integer({ min: 0, max: 4 }),
      nextAppointment: fc.option(fc.integer({ min: 1, max: 9 }).map((day) => isoDate(`2026-11-0${day}`))),
    });
    const some = fc.array(anyKey, { maxLength: 12 });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (made, stream) => {
        const keys = made.map((entry, at) => ({ ...entry, crn: `X${at}` }));
        const shuffled = keys
          .map((entry) => ({ entry, at: stream.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(order(shuffled)).toEqual(order(keys));
        for (const a of keys)
          for (const b of keys) {
            expect(Math.sign(compareAttention(a, b))).toBe(0 - Math.sign(compareAttention(b, a)));
            if (a !== b) expect(compareAttention(a, b)).not.toBe(0);
          }
        const risk = [...keys]
          .sort(compareAttention)
          .filter((entry) => entry.attention[0] === 'needs_reallocating')
          .map(({ bandRank, roshRank, nextAppointment }) => {
            const rosh = roshRank === 0 ? 3 : roshRank;
            return `${9 - bandRank}${9 - rosh}${nextAppointment ?? 'none: last'}`;
          });
        expect(risk).toEqual([...risk].sort());
      }),
    );
  });

  it('read the closest contact from the model, and none where none is planned', () => {
    expect(closestContactBands(IBAT_4)).toEqual({ codes: ['4'], everyDays: 7 });
    expect(closestContactBands(HMPPS_TIERS)).toBeNull();
  });

  it('count the week to Sunday, and appointments to Friday', () => {
    expect(endOfWeek(isoDate('2026-11-02'))).toBe('2026-11-08');
    expect(endOfWeek(isoDate('2026-11-08'))).toBe('2026-11-08');
    expect(fridayFrom(isoDate('2026-11-02'))).toBe('2026-11-06');
    expect(fridayFrom(isoDate('2026-11-06'))).toBe('2026-11-06');
    expect(fridayFrom(isoDate('2026-11-07'))).toBe('2026-11-13');
    expect(fridayFrom(isoDate('2026-11-08'))).toBe('2026-11-13');
  });
});
