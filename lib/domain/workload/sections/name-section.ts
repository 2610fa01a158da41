import { USUAL_SCORE_NAMES } from '../../banding/labels';
import { WORKLOAD_STATE_WORDS, WORKLOAD_STATES } from '../measure/states';
import type { Path } from './document-path';
import type { FieldGroup, ModelField } from './field';
import { group } from './field-groups';

/** What the model calls scores and states: a name left out is as usual, and says so where it is empty. */
export function nameGroups(): FieldGroup[] {
  return [
    group('Scores', [
      named(['ruleSet', 'scoreNames', 'rsr'], 'Risk of serious recidivism, per cent', USUAL_SCORE_NAMES.rsr),
      named(
        ['ruleSet', 'scoreNames', 'ogrs'],
        'Risk of reoffending within two years, per cent',
        USUAL_SCORE_NAMES.ogrs,
      ),
    ]),
    group(
      'States of a workload',
      WORKLOAD_STATES.map((state, index) =>
        named(['stateNames', state], STATE_MEANINGS[index] ?? state, WORKLOAD_STATE_WORDS[state]),
      ),
    ),
  ];
}

/** In the order of the states. */
const STATE_MEANINGS = [
  'Below the first threshold',
  'From the first threshold',
  'Above the second threshold',
  'Above the third threshold',
  'Cases and no points available',
  'No cases and no points available',
  'No grade or no hours recorded',
] as const;

function named(path: Path, label: string, usual: string): ModelField {
  return { path, label, kind: { type: 'text', most: 60 }, empty: 'omit', none: `As usual: ${usual}` };
}
