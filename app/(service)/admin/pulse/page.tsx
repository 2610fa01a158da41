import type { Metadata } from 'next';
import { PulseRunView } from '@/components/pulse/pulse-run-view';
import { toPulse } from '@/lib/addresses/estate';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewPulseRuns } from '@/lib/usecases/pulse/run-pulse';
import { closePulseAction, openPulseAction } from './actions';

export const metadata: Metadata = { title: 'Question to officers' };

/** Where the question to officers is opened and closed. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toPulse.run.read(await searchParams);
  const page = unwrap(await viewPulseRuns(await pageContext()));
  return (
    <PulseRunView page={page} saved={saved} openAction={openPulseAction} closeAction={closePulseAction} />
  );
}
