import { toOversight } from '@/lib/addresses/oversight';
import { ACTION_DUE_DAYS } from '@/lib/domain/allocation/oversight/oversight-record';
import { countOf } from '@/lib/kernel/format';
import { capitalised } from '@/lib/kernel/text/first-letter';
import type { ManagedHome } from '@/lib/usecases/home/home-page';
import type { HomeItem } from './home-item';

/** "3 agreed actions of oversight are due within 7 days; 1 is overdue": nothing where none is. */
export function agreedActionsItem(actions: ManagedHome['oversightActions']): HomeItem[] {
  if (actions === undefined || actions.overdue + actions.due === 0) return [];
  const { overdue, due } = actions;
  const soon = `within ${ACTION_DUE_DAYS} days`;
  const late =
    overdue === 0 ? '' : countOf(overdue, 'agreed action of oversight is', 'agreed actions of oversight are');
  const title =
    overdue === 0
      ? `${countOf(due, 'agreed action of oversight is', 'agreed actions of oversight are')} due ${soon}`
      : `${late} overdue`;
  return [
    {
      key: 'oversight-actions',
      href: toOversight(),
      title,
      ...(overdue > 0 && due > 0 ? { hint: `${due} more ${due === 1 ? 'is' : 'are'} due ${soon}.` } : {}),
      status:
        overdue > 0
          ? { words: 'Overdue', look: 'overdue' as const }
          : { words: capitalised(soon), look: 'due' as const },
    },
  ];
}
