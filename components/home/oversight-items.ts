import { toOversight } from '@/lib/addresses/oversight';
import { countOf } from '@/lib/kernel/format';
import type { ManagedHome } from '@/lib/usecases/home/home-page';
import type { HomeItem } from './home-item';

/** "3 agreed actions of oversight are due this week; 1 is overdue": nothing where none is. */
export function agreedActionsItem(actions: ManagedHome['oversightActions']): HomeItem[] {
  if (actions === undefined || actions.overdue + actions.due === 0) return [];
  const { overdue, due } = actions;
  const late =
    overdue === 0 ? '' : countOf(overdue, 'agreed action of oversight is', 'agreed actions of oversight are');
  const title =
    overdue === 0
      ? `${countOf(due, 'agreed action of oversight is', 'agreed actions of oversight are')} due this week`
      : `${late} overdue`;
  return [
    {
      key: 'oversight-actions',
      href: toOversight(),
      title,
      ...(overdue > 0 && due > 0 ? { hint: `${due} more ${due === 1 ? 'is' : 'are'} due this week.` } : {}),
      status:
        overdue > 0
          ? { words: 'Overdue', look: 'overdue' as const }
          : { words: 'This week', look: 'due' as const },
    },
  ];
}
