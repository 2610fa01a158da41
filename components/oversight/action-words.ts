import { ACTION_DUE_DAYS, type ActionState } from '@/lib/domain/allocation/oversight/oversight-record';
import type { TagMeaning } from '../ui/list/tag';

/** The words and the look of an agreed action's state. */
export const ACTION_WORDS: Record<ActionState, { readonly words: string; readonly meaning: TagMeaning }> = {
  overdue: { words: 'Overdue', meaning: 'overdue' },
  due: { words: `Due within ${ACTION_DUE_DAYS} days`, meaning: 'due' },
  open: { words: 'Not due yet', meaning: 'neutral' },
  done: { words: 'Done', meaning: 'allowed' },
};
