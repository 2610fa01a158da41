import type { HandoffLine, HandoffList } from '@/lib/domain/allocation/handoff/handoff-list';
import { formatDate, formatInstant } from '@/lib/kernel/format';

/** What became of a hand-off, in a sentence; what is still to be keyed says by when. */
export function handoffState(line: HandoffLine, recordSystem: string): string {
  const { state, settledAt, settledByName, agreedAsOf, late, dueOn } = line;
  const by = `by ${settledByName ?? 'somebody'}${settledAt === null ? '' : `, ${formatInstant(new Date(settledAt))}`}`;
  const agreed =
    agreedAsOf === null ? '' : `The extract of ${formatInstant(new Date(agreedAsOf))} says the same.`;
  switch (state) {
    case 'open':
      return late ? `Not keyed by ${formatDate(dueOn)}.` : `Key by ${formatDate(dueOn)}.`;
    case 'keyed':
      return `Keyed in ${recordSystem} ${by}. ${agreed}`.trim();
    case 'not_needed':
      return `Nothing to key, said ${by}.`;
    case 'agreed':
      return agreed;
    case 'withdrawn':
      return 'Undone or changed again before it was keyed.';
  }
}

/** What is said beside an undo and a cancelled reduction: they may come after something that was never keyed. */
export function handoffHint({ kind, state, otherwiseNow }: HandoffLine, recordSystem: string): string | null {
  if (state !== 'open') return null;
  if (otherwiseNow !== undefined)
    return `An extract taken since says otherwise: ${
      otherwiseNow === 'nobody' ? 'nobody has the case' : `${otherwiseNow} has the case`
    } here now. Decide again if what was decided is to stand.`;
  if (kind === 'allocation_undone' || kind === 'reallocation_undone' || kind === 'reduction_cancelled')
    return `If what it takes back was never keyed in ${recordSystem}, there is nothing to key.`;
  return null;
}

/** What a list holds, for its filter. */
export const LIST_LABELS: Readonly<Record<HandoffList, string>> = {
  open: 'To key',
  late: 'To key, after one working day',
  keyed: 'Keyed',
  not_needed: 'Nothing to key',
  agreed: 'Agreed by an extract',
  all: 'All',
};
