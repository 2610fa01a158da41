import { bandCase } from '../../banding/bands/band-case';
import { isDrawnForReview } from '../../banding/changes/drawn-for-review';
import { planGradeItem } from '../../banding/changes/grade-item';
import { type JudgedChange, judgeBandChange } from '../../banding/changes/judge-band-change';
import type { InputStep } from '../../banding/changes/input-steps';
import { FLAG_LABELS } from '../../banding/labels';
import { addDays, isoDate } from '../../../kernel/dates';
import { bandingModelOf, holderGrade } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { dayText, type ExampleReader, type Given, listText, yesNo } from './example-reader';
import { caseOf } from './given-case';

const MODEL = bandingModelOf(IBAT_4);
const ANY_DAY = isoDate('2026-11-02');

function judge(given: Given): JudgedChange {
  const days = given.has('allocated days ago') ? given.number('allocated days ago') : null;
  return judgeBandChange(caseOf(given.text('before')), caseOf(given.text('after')), {
    model: MODEL,
    today: ANY_DAY,
    allocatedOn: days === null ? null : addDays(ANY_DAY, -days),
    holderGrade: given.has('holder') ? holderGrade(IBAT_4, given.text('holder')) : null,
  });
}

function stepWords({ field, flag }: InputStep): string {
  if (flag !== null) return FLAG_LABELS[flag];
  return ['rsr', 'ogrs', 'rosh'].includes(field) ? field.toUpperCase() : field;
}

const change: ExampleReader = {
  needs: ['before', 'after'],
  mayHave: ['allocated days ago', 'holder'],
  results: ['waits', 'because of', 'held', 'band stands', 'lowest grade stands'],
  work: (given) => {
    const judged = judge(given);
    const { standing } = judged.bandings;
    return {
      waits: yesNo(judged.kind === 'waiting'),
      'because of': listText(judged.asks.map(({ rule }) => rule)),
      held: listText(judged.held.map(stepWords)),
      'band stands': standing.band,
      'lowest grade stands': `${standing.minimumGrade}${standing.minimumGradeUndecided ? ', undecided' : ''}`,
    };
  },
};

const gradeItem: ExampleReader = {
  needs: ['before', 'after', 'holder', 'on'],
  results: ['item due'],
  work: (given) => {
    const at = (name: string) => {
      const inputs = caseOf(given.text(name));
      return { inputs, banding: bandCase(inputs, MODEL, given.day('on')) };
    };
    const holder = holderGrade(IBAT_4, given.text('holder'));
    const item = planGradeItem(at('before'), at('after'), holder, IBAT_4.ruleSet, given.day('on'));
    return { 'item due': dayText(item?.dueOn ?? null) };
  },
};

/** Ids that are told apart as random ones are: any such row of ids is drawn alike. */
const drawn: ExampleReader = {
  needs: ['recorded falls'],
  results: ['drawn, one in'],
  work: (given) => {
    const count = given.number('recorded falls');
    const ids = Array.from({ length: count }, (_, index) => `change-${index}`);
    return { 'drawn, one in': String(Math.round(count / ids.filter(isDrawnForReview).length)) };
  },
};

export const CHANGE_EXAMPLES: readonly ExampleReader[] = [change, gradeItem, drawn];
