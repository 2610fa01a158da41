'use client';

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queueChanges } from '@/lib/domain/allocation/queue/queue-changes';
import { waitingQuery } from '@/lib/client/query-options';

export interface QueueWatchProps {
  /** The waiting cases as the server showed them, `CRN/version`. */
  readonly served: readonly string[];
  /** When that was, in milliseconds. */
  readonly servedAt: number;
  /** This page, with its filters. */
  readonly here: string;
}

/** Keeps an eye on the queue while its page stays open, and offers to show it anew: rows never move by themselves. */
export function QueueWatch(props: QueueWatchProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Changes {...props} />
    </QueryClientProvider>
  );
}

function Changes({ served, servedAt, here }: QueueWatchProps) {
  const { data } = useQuery(waitingQuery(served, servedAt));
  const changes = queueChanges(served, data);
  return (
    <div className="hr-queue-watch" role="status">
      {changes === '' ? null : (
        <>
          The queue has changed since you opened it: {changes}.{' '}
          <a className="govuk-link govuk-link--no-visited-state" href={here}>
            Show it as it is now
          </a>
        </>
      )}
    </div>
  );
}
