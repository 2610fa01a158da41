import { z } from 'zod';
import { fault, faultUnless, type ModelFault, repeated } from './model-fault';

/** What a step of the shortlist's order decides by. Each stands once in the policy. */
export const ORDER_RULES = [
  'verdict',
  'intake_cap',
  'supervised',
  'needed_grade',
  'lowest_workload',
  'fewest_cases',
  'longest_since_new',
  'surname',
] as const;
export type OrderRule = (typeof ORDER_RULES)[number];

const orderStepSchema = z.object({
  rule: z.enum(ORDER_RULES),
  /** Steps decide in the order of their places, 1 the first. */
  place: z.number().int().positive().max(100),
  /** A step that is not in use decides nothing. */
  on: z.boolean(),
  /** The step in words, as it is shown beside a shortlist; `{months}`, `{points}`, `{cap}` and `{wellOver}` stand for the settings. */
  words: z.string().min(1).max(300),
  /** Months for which having supervised the person counts (`supervised`). */
  months: z.number().int().positive().max(1_000).optional(),
  /** Points of workload that may lie between (`supervised`, `needed_grade`). */
  points: z.number().int().min(0).max(1_000).optional(),
});
export type OrderStep = z.infer<typeof orderStepSchema>;

/** The order of the shortlist as it ships (docs/rules/allocation.md, L-10). */
export const SHIPPED_ORDER: OrderStep[] = [
  {
    rule: 'verdict',
    place: 1,
    on: true,
    words: 'Allowed before with oversight or a training gap, and those before not allowed',
  },
  {
    rule: 'intake_cap',
    place: 2,
    on: true,
    words: 'Under the intake cap before at it: {cap} new cases in 7 days for each available FTE',
  },
  {
    rule: 'supervised',
    place: 3,
    on: true,
    words:
      'Who supervised this person in the last {months} months, unless they would end over {wellOver}% and more than {points} points above the lowest of their grade',
    months: 24,
    points: 15,
  },
  {
    rule: 'needed_grade',
    place: 4,
    on: true,
    words:
      'The grade that the case needs before a higher grade or a trainee, unless the best of it would end more than {points} points above the best of the other',
    points: 15,
  },
  { rule: 'lowest_workload', place: 5, on: true, words: 'Lowest workload after' },
  { rule: 'fewest_cases', place: 6, on: true, words: 'Fewest cases' },
  { rule: 'longest_since_new', place: 7, on: true, words: 'Longest since the last new case' },
  { rule: 'surname', place: 8, on: true, words: 'Surname' },
];

/** The policy as a part of a model; an older document without one has the order as it ships. */
export const shortlistOrderSchema = z.array(orderStepSchema).default(() => SHIPPED_ORDER);

/** What the last step is where every other leaves two officers equal: no two have one staff code. */
export const LAST_STEP_WORDS = 'Staff code';

/** The steps that decide, the first first. */
export function stepsInUse(steps: readonly OrderStep[]): readonly OrderStep[] {
  return steps.filter((step) => step.on).sort((a, b) => a.place - b.place);
}

/** The months for which having supervised somebody counts in this policy; null where no step asks. */
export function supervisedMonths(steps: readonly OrderStep[]): number | null {
  return steps.find((step) => step.rule === 'supervised' && step.on)?.months ?? null;
}

/** A step in words, with the settings that it reads. */
export function orderStepWords(
  step: Pick<OrderStep, 'words' | 'months' | 'points'>,
  model: { readonly intakeCap: number; readonly thresholds: { readonly wellOver: number } },
): string {
  return step.words
    .replaceAll('{months}', String(step.months ?? ''))
    .replaceAll('{points}', String(step.points ?? ''))
    .replaceAll('{cap}', String(model.intakeCap))
    .replaceAll('{wellOver}', String(model.thresholds.wellOver));
}

/** What makes a policy contradict itself: a step twice, two with one place, a setting that a step lacks. */
export function shortlistOrderFaults(steps: readonly OrderStep[]): ModelFault[] {
  const at = (index: number, part: string) => ['shortlistOrder', index, part];
  return [
    ...repeated(steps.map((step) => step.rule)).map(([index, rule]) =>
      fault(at(index, 'rule'), `The step ${rule} is there twice`),
    ),
    ...repeated(steps.map((step) => step.place)).map(([index, place]) =>
      fault(at(index, 'place'), `Two steps have place ${place}: give each its own`),
    ),
    ...steps.flatMap((step, index) => [
      ...faultUnless(
        step.rule !== 'supervised' || step.months !== undefined,
        at(index, 'months'),
        'Give the months for which having supervised the person counts',
      ),
      ...faultUnless(
        (step.rule !== 'supervised' && step.rule !== 'needed_grade') || step.points !== undefined,
        at(index, 'points'),
        'Give the points of workload that may lie between',
      ),
    ]),
  ];
}
