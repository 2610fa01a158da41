import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import type { RecordedAbsence, RecordedReduction } from '../../workload/measure/officer-record';
import { historySpans } from './history-spans';

const FIRST = isoDate('2026-01-01');
const LAST = isoDate('2026-12-31');
const reduction = (
  start: string,
  end: string | null,
  more: Partial<RecordedReduction> = {},
): RecordedReduction => ({
  id: start,
  reason: 'Mentoring',
  hoursHundredths: 370,
  startDate: isoDate(start),
  endDate: end === null ? null : isoDate(end),
  cancelled: false,
  staysUntilReviewed: false,
  notes: null,
  version: 1,
  ...more,
});
const absence = (kind: RecordedAbsence['kind'], start: string, end: string | null): RecordedAbsence => ({
  id: start,
  kind,
  startDate: isoDate(start),
  endDate: end === null ? null : isoDate(end),
  version: 1,
});
const spans = (reductions: RecordedReduction[], absences: RecordedAbsence[] = []) =>
  historySpans({ reductions, absences }, { absenceDays: 14 }, FIRST, LAST);

describe('what is drawn into a history of workload', () => {
  test('a reduction from its first to its last day, cut to the days of the chart, overlapping ones each', () => {
    const found = spans([reduction('2025-11-01', '2026-02-01'), reduction('2026-01-15', null)]);
    expect(found.map((span) => span.drawn)).toEqual([
      { from: '2026-01-01', to: '2026-02-01' },
      { from: '2026-01-15', to: '2026-12-31' },
    ]);
  });

  test('one that touches the first or the last day alone, and none that ended before or begins after', () => {
    expect(spans([reduction('2025-01-01', '2026-01-01')])[0]?.drawn).toEqual({ from: FIRST, to: FIRST });
    expect(spans([reduction('2026-12-31', null)])[0]?.drawn).toEqual({ from: LAST, to: LAST });
    expect(spans([reduction('2025-01-01', '2025-12-31'), reduction('2027-01-01', null)])).toEqual([]);
  });

  test('no cancelled reduction; one that waits for review beyond its last day', () => {
    expect(spans([reduction('2026-02-01', null, { cancelled: true })])).toEqual([]);
    expect(spans([reduction('2026-02-01', '2026-03-01', { staysUntilReviewed: true })])[0]).toMatchObject({
      endDate: null,
      drawn: { from: '2026-02-01', to: LAST },
    });
  });

  test('an absence from the day on which it takes hours; a short one and annual leave are listed, not drawn', () => {
    const found = spans(
      [],
      [
        absence('sickness', '2026-03-01', '2026-03-15'),
        absence('sickness', '2026-05-01', '2026-05-14'),
        absence('annual_leave', '2026-08-01', '2026-08-31'),
        absence('maternity', '2026-11-01', null),
      ],
    );
    expect(found.map(({ drawn, hoursHundredths }) => [drawn?.from ?? null, hoursHundredths])).toEqual([
      ['2026-03-01', null],
      [null, 0],
      [null, 0],
      ['2026-11-15', null],
    ]);
  });
});
