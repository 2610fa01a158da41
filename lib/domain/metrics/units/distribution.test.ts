import { describe, expect, it } from 'vitest';
import { distributeOfficers } from './distribution';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { capacityFacts, cases, LONG_SICK, officer } from '../testing/test-facts';

describe('officers by workload, in steps of 10%', () => {
  it('puts exactly 100% in the step that ends at 100, and a hair over it in the next', () => {
    const exact = officer([...cases(51), ...cases(17, { ogrs: 60 })]);
    const over = officer([...cases(51), ...cases(17, { ogrs: 60 }), ...cases(1, { setting: 'unpaid_work' })]);
    const found = distributeOfficers(capacityFacts({ officers: [exact, over] }));
    expect(found.steps.filter((step) => step.count > 0)).toEqual([
      { from: 90, to: 100, count: 1 },
      { from: 100, to: 110, count: 1 },
    ]);
    expect(found).toMatchObject({ atOrUnder: 1, over: 1, wellOver: 0, noCapacity: 0, of: 2 });
  });

  it('counts everybody who holds a case once: those without capacity apart, those without cases not at all', () => {
    const found = distributeOfficers(
      capacityFacts({
        officers: [
          officer(cases(83)),
          officer(cases(4), LONG_SICK),
          officer([]),
          officer(cases(1), { grade: 'SPO' }),
        ],
      }),
    );
    expect(found).toMatchObject({ wellOver: 1, over: 1, noCapacity: 1, of: 2 });
    expect(found.steps.reduce((sum, step) => sum + step.count, 0)).toBe(1);
  });

  it('puts somebody whose hours are not recorded apart: they have no percentage', () => {
    const found = distributeOfficers(
      capacityFacts({
        officers: [officer(cases(9)), officer(cases(2), { contractedHoursHundredths: null })],
      }),
    );
    expect(found).toMatchObject({ unknown: 1, noCapacity: 0, atOrUnder: 1, over: 0, of: 2 });
    expect(found.steps.reduce((sum, step) => sum + step.count, 0)).toBe(1);
  });

  it('has steps without holes from the lowest to the highest, and always some on both sides of the lines', () => {
    const found = distributeOfficers(
      capacityFacts({
        officers: [
          officer(cases(1, { state: 'contact_suspended' })),
          officer(cases(9), { contractedHoursHundredths: 370 }),
        ],
      }),
    );
    expect(found.steps[0]).toEqual({ from: 0, to: 10, count: 1 });
    expect(found.steps.map((step) => step.from)).toEqual(
      Array.from({ length: 13 }, (_, index) => index * 10),
    );
    expect(distributeOfficers(capacityFacts()).steps.map((step) => step.to)).toEqual([
      80, 90, 100, 110, 120, 130,
    ]);
  });

  it('begins its steps at the thresholds of the model, wherever these are', () => {
    const model = { ...IBAT_4, thresholds: { near: 95, over: 105, wellOver: 120 } };
    const exact = officer([...cases(51), ...cases(17, { ogrs: 60 })]);
    const over = officer([...cases(51), ...cases(17, { ogrs: 60 }), ...cases(1, { setting: 'unpaid_work' })]);
    const found = distributeOfficers(capacityFacts({ model, officers: [exact, over] }));
    expect(found.steps.filter((step) => step.count > 0)).toEqual([{ from: 95, to: 105, count: 2 }]);
    expect(found.steps.map((step) => step.to)).toEqual([85, 95, 105, 115, 125, 135]);
    expect(found).toMatchObject({ atOrUnder: 2, over: 0, wellOver: 0, lines: { over: 105, wellOver: 120 } });
    const lower = { ...IBAT_4, thresholds: { near: 80, over: 97.5, wellOver: 99 } };
    expect(distributeOfficers(capacityFacts({ model: lower, officers: [exact, over] }))).toMatchObject({
      atOrUnder: 0,
      over: 2,
      wellOver: 2,
    });
  });

  it('keeps a workload beyond the scale in its last step', () => {
    const found = distributeOfficers(
      capacityFacts({ officers: [officer(cases(90), { contractedHoursHundredths: 370 })] }),
    );
    expect(found.steps.at(-1)).toEqual({ from: 290, to: 300, count: 1 });
  });
});
