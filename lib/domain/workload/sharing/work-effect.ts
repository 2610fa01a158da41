import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatListName } from '../../../kernel/format';
import type { WorkPair } from './divide-work';
import { type Caseload, measureCaseload } from '../measure/measure-caseload';
import type { WorkloadModel } from '../model/model';
import { stepWords } from '../model/preview-workload';

/** What a division of work does to both officers on a day, one sentence each: "Sykes, Martin: 104.0% becomes 98.2%." */
export function effectSentences(
  model: WorkloadModel,
  before: WorkPair,
  after: WorkPair,
  { onDate, today }: { readonly onDate: IsoDate; readonly today: IsoDate },
): string[] {
  const words = (caseload: Caseload): string =>
    stepWords(measureCaseload(model, caseload, onDate).workload, model);
  const when = onDate > today ? `from ${formatDate(onDate)} workload` : 'workload';
  const sentence = (was: Caseload, becomes: Caseload): string => {
    const [from, to] = [words(was), words(becomes)];
    const name = formatListName(was.officer);
    return from === to ? `${name}: ${when} stays ${from}.` : `${name}: ${when} goes from ${from} to ${to}.`;
  };
  return [sentence(before.holder, after.holder), sentence(before.other, after.other)];
}
