import type { Metadata } from 'next';
import { SetUpView } from '@/components/set-up/set-up-view';
import { now } from '@/lib/machine/clock';
import { codeAtHand } from '@/lib/server/set-up-cookie';
import { unwrap } from '@/lib/server/problem-page';
import { serviceStore } from '@/lib/usecases/service-store';
import { viewSetUp } from '@/lib/usecases/set-up/set-up';
import { loadDemoAction, setUpAction } from './actions';

export const metadata: Metadata = { title: 'Set up Headroom', robots: 'noindex' };
export const dynamic = 'force-dynamic';

/** Where an empty service is set up; not there once there is a user. */
export default async function SetUpPage() {
  const page = unwrap(await viewSetUp({ store: serviceStore(), now: now() }));
  return <SetUpView page={page} code={await codeAtHand()} action={setUpAction} demoAction={loadDemoAction} />;
}
