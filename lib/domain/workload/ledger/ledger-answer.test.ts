import { expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { measureOfficer } from '../measure/measure-officer';
import { IBAT_4 } from '../model/shipped/shipped-models';
import { officer, reduced, TODAY, weighed, work } from '../testing/officer';
import { ledgerLineSchema, toLedgerAnswer } from './ledger-answer';

it('shows every kind of line, points and hours as decimals', () => {
  const { ledger } = measureOfficer(
    IBAT_4,
    officer({
      reductions: [reduced(185, { endDate: isoDate('2026-11-30') })],
      absences: [{ kind: 'sickness', startDate: TODAY, endDate: null }],
    }),
    work({
      cases: [weighed({ band: '1', state: 'warrant', provisional: true, possibleBands: ['1', '4'] })],
      reports: [{ kind: 'standard', completedOn: TODAY }],
      supports: [{ label: 'From Begum, Shazia', pointsHundredths: -1050 }],
    }),
    TODAY,
  );
  const view = toLedgerAnswer(ledger);
  expect(view).toEqual([
    {
      kind: 'case',
      side: 'used',
      label: 'Band 1, community',
      crn: 'X123456',
      band: '1',
      setting: 'community',
      cohort: 'standard',
      state: 'warrant',
      count: 1,
      provisional: true,
      pointsEach: 7.25,
      points: 7.25,
      dormantPoints: 21.75,
    },
    {
      kind: 'report',
      side: 'used',
      label: 'Standard pre-sentence report',
      report: 'standard',
      completedOn: '2026-11-02',
      count: 1,
      points: 138,
    },
    { kind: 'support', side: 'used', label: 'From Begum, Shazia', points: -10.5 },
    {
      kind: 'target',
      side: 'available',
      label: 'Target, case manager',
      until: null,
      hours: 37,
      pointsAvailable: 2176,
    },
    {
      kind: 'reduction',
      side: 'available',
      label: 'Reduction: Mentoring',
      until: '2026-11-30',
      hours: -1.85,
      pointsAvailable: -109,
    },
  ]);
  for (const line of view) expect(ledgerLineSchema.parse(line)).toEqual(line);
});

it('says which part of a divided case a line is', () => {
  const split = { shares: [{ staffCode: 'B', kind: 'co_working' as const, percent: 30 }], coveredBy: null };
  const parts = [
    { part: { held: 'record' as const, split, percent: null }, note: '30% with Begum, Shazia' },
    { part: { held: 'share' as const, split, percent: 30 }, note: '30% of a case of Sykes, Martin' },
  ];
  const { ledger } = measureOfficer(
    IBAT_4,
    officer(),
    work({ cases: parts.map((part) => ({ ...weighed({ band: '1' }), ...part })) }),
    TODAY,
  );
  const [record, share] = toLedgerAnswer(ledger);
  expect(record).toMatchObject({
    label: 'Band 1, community: 30% with Begum, Shazia',
    held: 'record',
    points: 20.3,
  });
  expect(share).toMatchObject({
    label: 'Band 1, community: 30% of a case of Sykes, Martin',
    held: 'share',
    points: 8.7,
  });
});

it('shows an absence that takes all hours', () => {
  const { ledger } = measureOfficer(
    IBAT_4,
    officer({ absences: [{ kind: 'secondment', startDate: isoDate('2026-01-01'), endDate: null }] }),
    work(),
    TODAY,
  );
  expect(toLedgerAnswer(ledger)[1]).toEqual({
    kind: 'absence',
    side: 'available',
    label: 'Seconded',
    until: null,
    hours: -37,
    pointsAvailable: -2176,
  });
});
