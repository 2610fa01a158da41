'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { waitingNowQuery } from '@/lib/client/query-options';
import type { CaseChoice } from '@/lib/domain/allocation/queue/case-choice';
import { queueChanges } from '@/lib/domain/allocation/queue/queue-changes';
import { nowWords, type WaitingNow as Now } from '@/lib/domain/allocation/queue/waiting-now';
import type { ChangeNumbers, LivePage } from '@/lib/domain/metrics/live/live-page';
import { useNumbersOf } from './live-service';

interface Known {
  readonly served: readonly CaseChoice[];
  /** Undefined as long as nothing has changed. */
  readonly now: Now | undefined;
}

const KnownContext = createContext<Known>({ served: [], now: undefined });

export interface WaitingNowProps {
  readonly page: LivePage;
  readonly drawn: ChangeNumbers | null;
  /** The instant at which the page was drawn. */
  readonly drawnAt: string;
  /** Who else was about to decide then. */
  readonly choices: readonly CaseChoice[];
  readonly children: ReactNode;
}

/** Around a page that shows waiting cases: what becomes of them, and who else is about to decide, while it stays open. */
export function WaitingNow({ page, drawn, drawnAt, choices, children }: WaitingNowProps) {
  const numbers = useNumbersOf(page);
  const mark = numbers === undefined ? '' : markOf(numbers);
  const moved = drawn !== null && mark !== '' && mark !== markOf(drawn);
  const { data } = useQuery({
    ...waitingNowQuery(drawnAt, mark),
    enabled: moved,
    placeholderData: keepPreviousData,
  });
  const known = { served: choices, now: moved ? data : undefined };
  return <KnownContext value={known}>{children}</KnownContext>;
}

function markOf({ page, queue, choices }: ChangeNumbers): string {
  return [page, queue, choices].join(' ');
}

/** Beside a waiting case: who else is about to decide on it, or what became of it. Its place is kept while there is nothing to say. */
export function CaseNow({ crn }: { readonly crn: string }) {
  const { served, now } = useContext(KnownContext);
  const words = nowWords(crn, now, served);
  return (
    <span className="hr-case-now" title={words === '' ? undefined : words}>
      {words}
    </span>
  );
}

/** How a sentence ends on how often the queue has changed: with what happened, where that is known, ": 1 case is new." In one text, so that nothing of it moves. */
export function QueueChanges({ served }: { readonly served: readonly string[] }) {
  const { now } = useContext(KnownContext);
  const changes = now === undefined ? '' : queueChanges(served, now.keys);
  return changes === '' ? '.' : `: ${changes}.`;
}
