import { ServiceHeader } from '@/components/ui/service-header';
import type { SignedInPerson } from '@/lib/server/session';
import { navItems } from './nav-items';
import { signOutAction } from './sign-out-action';
import { userLine } from './user-line';

/** The head of a page: the parts of the service that this person may use and who they are; only the name for the signed-out. */
export function SignedInHeader({ person }: { readonly person: SignedInPerson | null }) {
  if (!person) return <ServiceHeader />;
  return <ServiceHeader items={navItems(person.actor)} userLine={userLine(person)} signOutAction={signOutAction} />;
}
