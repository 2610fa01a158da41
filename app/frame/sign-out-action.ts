'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { toSignIn } from '@/lib/addresses/session';
import { now } from '@/lib/machine/clock';
import { currentActor } from '@/lib/server/session';
import { cookieOptions, sessionCookieName } from '@/lib/server/session-cookie';
import { serviceStore } from '@/lib/usecases/service-store';
import { signOut } from '@/lib/usecases/session/sign-out';

/** Signs out of this browser. */
export async function signOutAction(): Promise<void> {
  const actor = await currentActor();
  if (actor) await signOut({ store: serviceStore(), actor, now: now() });
  (await cookies()).set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 });
  redirect(toSignIn());
}
