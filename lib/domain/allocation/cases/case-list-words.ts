import { STATE_LABELS, SETTING_LABELS } from '../../banding/labels';
import { type WordedModel, wordsOf } from '../../workload/model/model-words';
import { ALL_CASES, type CaseListQuery, type CaseStatus } from './case-list';

const STATUS_WORDS: Record<CaseStatus, string> = {
  live: 'Live cases',
  held: 'Cases that an officer holds',
  waiting: 'Cases that wait for an officer',
  ended: 'Ended cases',
};

/** How a list of cases is narrowed, as the heading of its file says it: "Live cases. Custody. With “marsden” in the name or CRN". */
export function caseListWords(query: CaseListQuery, model: WordedModel): string {
  const { text, status, setting, state, missing, beyond } = query;
  return [
    STATUS_WORDS[beyond && status === ALL_CASES.status ? 'held' : status],
    ...(setting === null ? [] : [SETTING_LABELS[setting]]),
    ...(state === null ? [] : [STATE_LABELS[state]]),
    ...(missing ? [`With ${wordsOf(model).inputs.any} missing`] : []),
    ...(beyond ? ['Held beyond grade'] : []),
    ...(text === '' ? [] : [`With “${text}” in the name or CRN`]),
  ].join('. ');
}
