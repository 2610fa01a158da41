import { formatInstant } from '../../../kernel/format';
import type { BandChangeRecord, BandInputs } from './band-change';
import { wordsFor } from './case-change';
import type { ScoreNames } from '../labels';
import { CASE_FIELDS, type CaseField, caseFieldLabel } from '../bands/case-fields';

/** What a source or a person says beside what stands, while it waits for a second manager. */
export interface PendingInputs {
  /** The inputs as they are said; what stands is on the case. */
  readonly inputs: Partial<BandInputs>;
  /** Instant of the first that waits. */
  readonly since: string;
  readonly by: string;
}

/** What waits on a case, taken together; null where nothing does. */
export function pendingOf(
  waiting: readonly Pick<BandChangeRecord, 'newInputs' | 'at' | 'byName'>[],
): PendingInputs | null {
  const [first, ...rest] = [...waiting].sort((a, b) => (a.at < b.at ? -1 : 1));
  if (first === undefined) return null;
  const all = [first, ...rest];
  return {
    inputs: Object.assign({}, ...all.map((change) => change.newInputs)) as Partial<BandInputs>,
    since: first.at,
    by: [...new Set(all.map((change) => change.byName))].join(', '),
  };
}

/** "A change waits for a second manager: RSR 2.99, since 2 November 2026, 9:30am by Helen Pickles." What stands is on the case. */
export function pendingWords({ inputs, since, by }: PendingInputs, scores: ScoreNames): string {
  const said = (Object.keys(CASE_FIELDS) as CaseField[]).flatMap((field) => {
    if (!(field in inputs)) return [];
    const known = field !== 'flags' || inputs.flagsKnown !== false;
    return [
      `${caseFieldLabel(field, scores)} ${wordsFor(field, known ? inputs[field as keyof BandInputs] : null)}`,
    ];
  });
  const what = said.length === 0 ? '' : `: ${said.join('; ')}`;
  return `A change waits for a second manager${what}, since ${formatInstant(new Date(since))} by ${by}.`;
}
