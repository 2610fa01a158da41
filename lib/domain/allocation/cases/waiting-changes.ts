import type { ModelWords } from '../../workload/model/model-words';
import type { BandChangeRecord } from '../../banding/changes/band-change';
import type { RuleSet } from '../../banding/bands/rule-set';
import { scoreNamesOf } from '../../banding/rule-names';
import { type ChangedFact, describeChange } from '../../banding/changes/case-change';

/** A change of band with what changed in words. */
export interface BandChangeLine {
  readonly change: BandChangeRecord;
  readonly inputs: readonly ChangedFact[];
  /** "In force", "Waits for a second manager", "Approved by Rukhsana Mahmood". */
  readonly state: string;
}

/** What of an entry says whether it may be ticked. */
interface TickedEntry extends Pick<BandChangeLine, 'change'> {
  /** They made it themselves: somebody else decides. */
  readonly own: boolean;
  /** It is no case of theirs: it came up to them. */
  readonly cameUp: boolean;
}

/** What may be ticked in the list, to be decided with others: what came by file, and what came up from beside the reader's part. */
export function mayTick({ change, cameUp, own }: TickedEntry): boolean {
  return own ? false : change.source === 'import' || cameUp;
}

/** The rules for which something waits, to filter by: id and the first sentence that says it. */
export function asksOffered(waiting: readonly Pick<BandChangeLine, 'change'>[]): string[] {
  return [...new Set(waiting.flatMap(({ change }) => change.asks.map((ask) => ask.rule)))].sort();
}

/** The words of a reason to wait, as the filter offers them. */
export function askLabel(rule: string, { over }: ModelWords): string {
  return rule === HOLDER_OVER ? `The officer is over ${over}` : (ASK_LABELS[rule] ?? rule);
}

/** Every fall on a case of somebody over capacity waits. */
export const HOLDER_OVER = 'HOLDER-OVER';

const ASK_LABELS: Readonly<Record<string, string>> = {
  'FALL-GRADE': 'The lowest grade falls',
  'FALL-ROSH': 'ROSH falls',
  'FLAG-REMOVED': 'A flag is removed',
  'DROP-BANDS': 'The band drops by two or more',
  'DROP-SOON': 'The band drops soon after the allocation',
  'CLEARS-BEYOND-GRADE': 'It would clear a case beyond grade',
};

/** A change as a line of a list. */
export function toBandChangeLine(
  change: BandChangeRecord,
  ruleSet: Pick<RuleSet, 'scoreNames'>,
): BandChangeLine {
  return {
    change,
    inputs: describeChange({ ...change.oldInputs }, { ...change.newInputs }, true, scoreNamesOf(ruleSet)),
    state: stateWords(change),
  };
}

function stateWords({ state, sampled, settledByName }: BandChangeRecord): string {
  const by = settledByName ?? 'somebody';
  switch (state) {
    case 'recorded':
      return sampled ? 'In force, drawn for review' : 'In force';
    case 'waiting':
      return 'Waits for a second manager';
    case 'approved':
      return sampled ? `In force; ${by} reviewed it and agreed` : `Approved by ${by}`;
    case 'turned_down':
      return sampled ? `In force; ${by} reviewed it and did not agree` : `Turned down by ${by}`;
  }
}
