import 'server-only';
import { cookies } from 'next/headers';
import { toSetUp } from '../addresses/set-up';
import { setUpCode } from '../machine/set-up-code';
import { cookieOptions } from './session-cookie';

const NAME = 'headroom-set-up';
const KEPT_SECONDS = 3600;

/** Leaves the code of the set-up page with whoever has just cleared the demonstration: it is filled in there, for an hour. */
export function setUpCookie() {
  const options = { ...cookieOptions(), path: toSetUp(), maxAge: KEPT_SECONDS };
  return { name: NAME, value: setUpCode(), options };
}

/** The code that was left with this browser; empty where none was. */
export async function codeAtHand(): Promise<string> {
  return ((await cookies()).get(NAME)?.value ?? '').slice(0, 40);
}
