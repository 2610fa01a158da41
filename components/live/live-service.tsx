'use client';

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { changesQuery } from '@/lib/client/query-options';
import {
  type ChangeNumber,
  type ChangeNumbers,
  isSamePage,
  type LivePage,
} from '@/lib/domain/metrics/live/live-page';
import { useScriptRuns } from '../ui/page/use-script-runs';

interface Live {
  /** The page that is open; null until it has said so. */
  readonly page: LivePage | null;
  /** Its numbers as they are now; undefined until somebody has asked. */
  readonly numbers: ChangeNumbers | undefined;
  readonly open: (page: LivePage) => void;
}

const LiveContext = createContext<Live>({ page: null, numbers: undefined, open: () => undefined });

/** Around the signed-in service: its one client of queries, and the one question that keeps the open page current. */
export function LiveService({ children }: { readonly children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <OpenPage>{children}</OpenPage>
    </QueryClientProvider>
  );
}

const HEAD_ALONE: LivePage = { page: 'header' };

function OpenPage({ children }: { readonly children: ReactNode }) {
  const [page, open] = useState<LivePage | null>(null);
  // Once script has taken over, the page itself has said which it is.
  const { data } = useQuery({ ...changesQuery(page ?? HEAD_ALONE), enabled: useScriptRuns() });
  return <LiveContext value={{ page, numbers: data, open }}>{children}</LiveContext>;
}

/** The number of the waiting cases as it is now, whichever page is open. */
export function useQueueNumber(): ChangeNumber | null {
  return useContext(LiveContext).numbers?.queue ?? null;
}

/** The numbers of a page as they are now; undefined while the one before it is still followed. */
export function useNumbersOf(page: LivePage): ChangeNumbers | undefined {
  const live = useContext(LiveContext);
  return isSamePage(live.page, page) ? live.numbers : undefined;
}

/**
 * Says which page is open, and hands over the numbers by which the server drew it. What follows is compared with those; where there are
 * none, with the first that come.
 */
export function useOpenPage(page: LivePage, drawn: ChangeNumbers | null) {
  const client = useQueryClient();
  const { open } = useContext(LiveContext);
  const numbers = useNumbersOf(page);
  const [first, setFirst] = useState<ChangeNumbers | null>(null);
  const { page: kind, level, code } = page;
  useEffect(() => {
    const opened = { page: kind, level, code };
    if (drawn !== null) client.setQueryData(changesQuery(opened).queryKey, drawn);
    open(opened);
    return () => open(HEAD_ALONE);
  }, [client, open, kind, level, code, drawn]);
  if (drawn === null && first === null && numbers !== undefined) setFirst(numbers);
  return { numbers, from: drawn ?? first };
}
