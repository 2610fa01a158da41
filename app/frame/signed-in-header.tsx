import type { ReactNode } from 'react';
import { LiveService } from '@/components/live/live-service';
import { ServiceHeader } from '@/components/ui/page/service-header';
import type { SignedInPerson } from '@/lib/server/session';
import { toSearch } from '@/lib/addresses/search';
import { toAccount } from '@/lib/addresses/users';
import { navItems } from './nav-items';
import { signOutAction } from './sign-out-action';
import { rolesLine } from './user-line';
import { WaitingCases } from './waiting-count';

/** The count on pages outside the frame of the signed-in service, which has what it follows changes by. */
function FollowedAlone() {
  return (
    <LiveService>
      <WaitingCases />
    </LiveService>
  );
}

/**
 * The head of a page: the parts of the service that this person may use and who they are; only the name for the signed-out.
 * `waiting` is how many cases wait, where the frame has it from each page.
 */
export function SignedInHeader({
  person,
  waiting = <FollowedAlone />,
}: {
  readonly person: SignedInPerson | null;
  readonly waiting?: ReactNode;
}) {
  if (!person) return <ServiceHeader />;
  return (
    <ServiceHeader
      items={navItems(person.actor, waiting)}
      organisation={person.organisation}
      user={{ name: person.actor.name, roles: rolesLine(person), href: toAccount.page() }}
      signOutAction={signOutAction}
      searchHref={toSearch()}
    />
  );
}
