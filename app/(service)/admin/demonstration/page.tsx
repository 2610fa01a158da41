import type { Metadata } from 'next';
import { ClearView } from '@/components/demonstration/clear-view';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDemonstration } from '@/lib/usecases/demonstration/clear-demonstration';
import { clearDemonstrationAction } from './actions';

export const metadata: Metadata = { title: 'Clear the demonstration' };

/** Clearing the demonstration: what it would take, and the number that says it is meant. */
export default async function ClearDemonstrationPage() {
  const page = unwrap(await viewDemonstration(await pageContext()));
  return <ClearView page={page} action={clearDemonstrationAction} />;
}
