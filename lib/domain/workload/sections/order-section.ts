import type { WorkloadModel } from '../model/model';
import { type OrderRule, orderStepWords } from '../model/shortlist-policy';
import type { FieldGroup, ModelField } from './field';
import type { Path } from './document-path';
import { countKind } from './kinds';

/** What each step decides by, as a heading. */
const STEP_TITLES: Record<OrderRule, string> = {
  verdict: 'Verdict',
  intake_cap: 'Intake cap',
  supervised: 'Supervised this person before',
  needed_grade: 'Grade that the case needs',
  lowest_workload: 'Lowest workload',
  fewest_cases: 'Fewest cases',
  longest_since_new: 'Longest since the last new case',
  surname: 'Surname',
};

const HINT_WORDS =
  'Shown beside the shortlist. {months}, {points}, {cap} and {wellOver} stand for the settings';

/** The steps of the shortlist's order, one group a step, in the order in which they decide. */
export function orderGroups(model: WorkloadModel): FieldGroup[] {
  return model.shortlistOrder
    .map((step, index) => ({ step, index }))
    .sort((a, b) => a.step.place - b.step.place)
    .map(({ step, index }): FieldGroup => {
      const at: Path = ['shortlistOrder', index];
      const fields: ModelField[] = [
        { path: [...at, 'place'], label: 'Place, 1 decides first', kind: countKind(100) },
        { path: [...at, 'on'], label: 'In use', kind: { type: 'yesno' } },
        { path: [...at, 'words'], label: 'In words', hint: HINT_WORDS, kind: { type: 'text', most: 300 } },
      ];
      if (step.months !== undefined)
        fields.push({ path: [...at, 'months'], label: 'Months that count', kind: countKind() });
      if (step.points !== undefined)
        fields.push({
          path: [...at, 'points'],
          label: 'Points of workload between',
          kind: { type: 'number', from: 0, to: 1_000, decimals: 0 },
        });
      return {
        key: step.rule,
        title: STEP_TITLES[step.rule],
        words: `${orderStepWords(step, model)}.${step.on ? '' : ' Not in use.'}`,
        fields,
      };
    });
}
