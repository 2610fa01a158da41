import { describe, expect, it } from 'vitest';
import { formatWorkloadMark } from '../../../kernel/format';
import { type Evaluation, evaluateRequestSchema, evaluateWorkload } from '../model/evaluate-request';
import { measureGroup } from '../measure/measure-group';
import { sumLedger } from '../measure/measure-officer';
import { IBAT_4, SHIPPED_MODELS } from '../model/shipped/shipped-models';
import { workloadState } from '../measure/states';
import {
  ABSENCE_EXAMPLES,
  CASELOAD_EXAMPLES,
  FULL_EXAMPLE,
  GROUP_EXAMPLES,
  HOURS_EXAMPLES,
  ROUNDING_EXAMPLE,
  type WorkedExample,
  exampleStop,
} from './worked-examples';

function evaluate({ request }: WorkedExample): Evaluation {
  const result = evaluateWorkload(evaluateRequestSchema.parse(request), IBAT_4, []);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('how workload is worked out', () => {
  const examples = [...HOURS_EXAMPLES, ...CASELOAD_EXAMPLES, FULL_EXAMPLE];

  it.each(examples.map((example) => [example.caption, example] as const))('%s', (_, example) => {
    expect(evaluate(example)).toMatchObject(example.expect);
    expect(SHIPPED_MODELS.map((model) => model.code)).toContain(example.request.model.code);
  });

  it.each(GROUP_EXAMPLES.map((example) => [example.caption, example] as const))(
    '%s',
    (_, { caption, officers, workloadPercent }) => {
      const blank = sumLedger(IBAT_4, [], [], true);
      const group = measureGroup(
        IBAT_4,
        officers.map(({ pointsUsed, pointsAvailable }) => ({
          ...blank,
          pointsUsedHundredths: pointsUsed * 100,
          pointsAvailable,
        })),
      );
      expect(group.workloadPercent).toBe(workloadPercent);
      for (const { pointsUsed, pointsAvailable } of officers)
        expect(caption).toContain(formatWorkloadMark(pointsUsed * 100, pointsAvailable));
    },
  );

  it('a figure that prints like a threshold', () => {
    const { pointsUsed, pointsAvailable, shown, exact, state } = ROUNDING_EXAMPLE;
    expect(formatWorkloadMark(pointsUsed * 100, pointsAvailable)).toBe(shown);
    expect(
      measureGroup(IBAT_4, [
        { ...sumLedger(IBAT_4, [], [], true), pointsUsedHundredths: pointsUsed * 100, pointsAvailable },
      ]).workloadPercent,
    ).toBe(exact);
    expect(workloadState(pointsUsed * 100, pointsAvailable, IBAT_4.thresholds)).toBe(state);
  });

  it.each(ABSENCE_EXAMPLES.map((example) => [example.caption, example] as const))(
    '%s',
    (_, { absences, onDate, hoursStopOn: expected }) => {
      for (const model of SHIPPED_MODELS) expect(exampleStop(absences, onDate, model)).toBe(expected);
    },
  );
});
