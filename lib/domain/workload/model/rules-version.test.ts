import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { compareLedgers } from '../ledger/compare-ledgers';
import { measureOfficer } from '../measure/measure-officer';
import { findGrade } from './model';
import { RULES_VERSION, rulesStep, rulesSteps, rulesStepWords } from './rules-version';
import { IBAT_4 } from './shipped/shipped-models';
import { officer, TODAY, weighed, work } from '../testing/officer';
import { toComparedLedger } from '../ledger/to-compared-ledger';

const day = (onDate: string, version: number, rulesVersion: number | null) => ({
  onDate: isoDate(onDate),
  modelVersion: `ibat-4, version ${version}`,
  rulesVersion,
});

describe('days stored before the rules changed', () => {
  it('say so by model, by the rules of the code, or by both; a day without a number is older than all', () => {
    expect(rulesStep(day('2026-10-01', 1, 2), day('2026-10-02', 2, 2))?.changed).toEqual(['model']);
    expect(rulesStep(day('2026-10-01', 2, null), day('2026-10-02', 2, 2))?.changed).toEqual(['rules']);
    expect(rulesStep(day('2026-10-01', 1, null), day('2026-10-02', 1, 1))).toBeNull();
    const both = rulesStep(day('2026-10-01', 1, null), day('2026-10-02', 2, 2));
    expect(both && rulesStepWords(both)).toBe(
      'Rules changed between 1 October 2026 and 2 October 2026: ibat-4, version 1 to ibat-4, version 2; rules 1 to rules 2.',
    );
  });

  it('are told along a trend once for each change', () => {
    const days = [day('2026-10-01', 1, null), day('2026-10-02', 1, null), day('2026-10-03', 2, 2)];
    expect(rulesSteps(days).map(({ from, to }) => [from, to])).toEqual([['2026-10-02', '2026-10-03']]);
    expect(rulesSteps([])).toEqual([]);
  });

  it('have a number over 1: days without one were stored by other rules', () => {
    expect(RULES_VERSION).toBeGreaterThan(1);
  });
});

describe('what moved a workload across a change of rules', () => {
  const grade = findGrade(IBAT_4, 'CM');
  const now = toComparedLedger(
    measureOfficer(IBAT_4, officer({ grade: 'CM' }), work({ cases: [weighed(), weighed()] }), TODAY),
    grade,
  );

  it('begins from what was stored, and names the rules as the first step', () => {
    const stored = { pointsUsedHundredths: now.pointsUsedHundredths + 4700, pointsAvailable: 2000 };
    const { before, after, changes } = compareLedgers(now, now, now, stored);
    expect(before.usedHundredths).toBe(stored.pointsUsedHundredths);
    expect(
      changes.map(({ kind, label, usedHundredths, availablePoints }) => ({
        kind,
        label,
        usedHundredths,
        availablePoints,
      })),
    ).toEqual([
      {
        kind: 'rules',
        label: 'Rules changed',
        usedHundredths: -4700,
        availablePoints: now.pointsAvailable - 2000,
      },
    ]);
    expect((before.percentTenths ?? 0) + (changes[0]?.percentTenths ?? 0)).toBe(after.percentTenths);
  });

  it('names them too where they made no difference', () => {
    const { changes } = compareLedgers(now, now, now, now);
    expect(changes.map(({ kind, usedHundredths }) => [kind, usedHundredths])).toEqual([['rules', 0]]);
  });
});
