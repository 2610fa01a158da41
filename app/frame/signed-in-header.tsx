import { ServiceHeader } from '@/components/ui/page/service-header';
import { now } from '@/lib/server/clock';
import type { SignedInPerson } from '@/lib/server/session';
import { countWaiting } from '@/lib/usecases/queue/count-waiting';
import { serviceStore } from '@/lib/usecases/service-store';
import { navItems } from './nav-items';
import { signOutAction } from './sign-out-action';
import { userLine } from './user-line';

/** The head of a page: the parts of the service that this person may use and who they are; only the name for the signed-out. */
export async function SignedInHeader({ person }: { readonly person: SignedInPerson | null }) {
  if (!person) return <ServiceHeader />;
  const { actor } = person;
  const waiting = await countWaiting({ store: serviceStore(), actor, now: now() });
  return (
    <ServiceHeader
      items={navItems(actor, waiting)}
      userLine={userLine(person)}
      signOutAction={signOutAction}
    />
  );
}
