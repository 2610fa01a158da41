'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { toSignIn } from '@/lib/addresses/session';
import { now } from '@/lib/machine/clock';
import { currentActor, currentSessionId } from '@/lib/server/session';
import { cookieOptions, sessionCookieName } from '@/lib/server/session-cookie';
import { serviceStore } from '@/lib/usecases/service-store';
import { signOut } from '@/lib/usecases/session/sign-out';

/** Signs out: the session has ended, for copies of its cookie too. */
export async function signOutAction(): Promise<void> {
  const actor = await currentActor();
  const sessionId = await currentSessionId();
  if (actor && sessionId !== null) await signOut({ store: serviceStore(), actor, now: now() }, sessionId);
  (await cookies()).set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 });
  redirect(toSignIn());
}
