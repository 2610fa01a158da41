import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { loadSignedInUser } from '../../db/queries/session/load-signed-in-user';
import type { Actor, Role } from '../domain/access/actor';
import { londonDay } from '../kernel/dates';
import { requestContext, type UseCaseContext } from '../usecases/context';
import { serviceStore } from '../usecases/service-store';
import { now } from '../machine/clock';
import { livePageAt } from '../addresses/live';
import { PATH_HEADER, signInPath } from './paths';
import { readSessionCookie, sessionCookieName } from './session-cookie';

/** Somebody signed in, with the names of the places that their roles are for. */
export interface SignedInPerson {
  readonly actor: Actor;
  readonly roles: readonly { readonly role: Role; readonly place: string | null }[];
  /** What the organisation is called; null: nobody has said. */
  readonly organisation: string | null;
}

/** What the session cookie of this request says; null without one that is ours. It may have been ended since. */
const currentClaims = cache(async () => {
  const cookie = (await cookies()).get(sessionCookieName());
  return cookie ? readSessionCookie(cookie.value) : null;
});

/** The id of this request's session, to end it; null when nobody is signed in. */
export async function currentSessionId(): Promise<string | null> {
  return (await currentClaims())?.sessionId ?? null;
}

/** Who is signed in, or null. One query, once a request. Revoked sessions, disabled people and leavers are signed out; roles count from their first day until their last. */
export const currentPerson = cache(async (): Promise<SignedInPerson | null> => {
  const claims = await currentClaims();
  if (!claims) return null;
  const store = serviceStore();
  const user = await loadSignedInUser(store.primary, store.t, claims, londonDay(now()));
  if (!user) return null;
  const grants = user.grants.map(({ role, level, code }) => ({ role, scope: { level, code } }));
  return {
    actor: { kind: 'user', id: user.id, name: user.name, grants, staffCode: user.staffCode },
    roles: user.grants.map(({ role, place }) => ({ role, place })),
    organisation: user.organisation,
  };
});

/** Who is signed in as an actor, or null: for actions and the API, which answer the signed-out themselves. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentPerson())?.actor ?? null;
}

/** Who is signed in, for a page's frame: sends the signed-out to sign in, and back here afterwards. */
export async function requirePerson(): Promise<SignedInPerson> {
  const person = await currentPerson();
  if (person) return person;
  const here = (await headers()).get(PATH_HEADER) ?? '/';
  return redirect(signInPath(here));
}

/** Who is signed in as an actor, for a page: sends the signed-out to sign in, and back here afterwards. */
async function requireActor(): Promise<Actor> {
  return (await requirePerson()).actor;
}

/** What a page hands to its use cases: the database, who asks, and the time. The same all through one request, as its title and header are. */
export const pageContext = cache(async (): Promise<UseCaseContext> => {
  const actor = await requireActor();
  const here = (await headers()).get(PATH_HEADER) ?? '';
  return requestContext(serviceStore(), actor, now(), livePageAt(here));
});
