import { dehydrate, type DehydratedState, QueryClient, type QueryKey } from '@tanstack/react-query';

/** What the server has fetched, ready to hand to a live part of the page under its key. */
export function dehydrated(queryKey: QueryKey, data: unknown, at: Date): DehydratedState {
  const client = new QueryClient();
  client.setQueryData(queryKey, data, { updatedAt: at.getTime() });
  return dehydrate(client);
}
