import { addDays, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';
import { compareModels } from './compare-models';
import { modelVersionOf, type WorkloadModel } from './model';
import type { VersionInHistory } from './model-history';

/** What publishing a model from a day does, as whole sentences: shown before it is done. */
export function publishSentences(
  history: readonly VersionInHistory[],
  model: WorkloadModel,
  from: IsoDate,
  today: IsoDate,
): string[] {
  const last = history.at(-1);
  const when = from === today ? `today, ${formatDate(from)}` : formatDate(from);
  const differences = last ? compareModels(last.model, model).length : 0;
  return [
    `${modelVersionOf(model)} will be in force from ${when}, for every team.`,
    ...(last
      ? [
          `${modelVersionOf(last.model)} counts for the last time on ${formatDate(addDays(from, -1))}. ${differences === 0 ? 'Nothing differs between the two.' : `${countOf(differences, 'value')} ${differences === 1 ? 'differs' : 'differ'} between the two.`}`,
        ]
      : []),
    'From that day every percentage, state, band and verdict is worked out by it. Past decisions and stored daily figures keep the version that they were made by.',
    from === today
      ? 'It cannot be taken back or edited. To undo it, publish another version from a later day.'
      : `It can be taken back until the day before, ${formatDate(addDays(from, -1))}. From then on it cannot be edited.`,
  ];
}
