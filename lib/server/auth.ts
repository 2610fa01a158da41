import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { serviceStore } from '../usecases/service-store';
import type { SignedIn } from '../usecases/session/sign-in';
import { signInElsewhere } from '../usecases/session/sign-in-elsewhere';
import { now } from '../machine/clock';
import { SESSION_SECONDS } from '../domain/access/sign-in-rules';
import { cookieOptions, sessionCookieName, sessionToken, usesHttps } from './session-cookie';
import { type OidcSettings, sessionSecret, settings } from '../machine/settings';
import { toSignIn } from '../addresses/session';

/** The provider's id, in its addresses: its callback is /api/auth/callback/organisation. */
const OIDC_PROVIDER = 'organisation';

const profileSchema = z.object({
  sub: z.string(),
  email: z.string(),
  email_verified: z.boolean().optional(),
});
type Profile = z.infer<typeof profileSchema>;

/** Settings of next-auth: JWT sessions, and the organisation's own sign-in where one is set up. Passwords are checked by the sign-in page. */
export function authOptions(): AuthOptions {
  const { oidc } = settings();
  // These options serve one request: the first callback finds the account, the second writes it into the session.
  let signedIn: SignedIn | null = null;
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: lastingCookies(),
    providers: oidc ? [organisation(oidc)] : [],
    callbacks: {
      signIn: async ({ profile }) => {
        const parsed = profileSchema.safeParse(profile);
        if (!parsed.success || parsed.data.email_verified === false) return REFUSED;
        const result = await signInElsewhere(
          { store: serviceStore(), now: now() },
          { email: parsed.data.email, claims: { ...profile } },
        );
        if (!result.ok) return REFUSED;
        signedIn = result.value;
        return true;
      },
      jwt: ({ token }) => (signedIn ? sessionToken(signedIn) : token),
    },
  };
}

/** Cookies that last as long by the browser’s clock as by ours: of these two next-auth says only at which instant of ours they end. */
function lastingCookies(): AuthOptions['cookies'] {
  const prefix = usesHttps() ? '__Secure-' : '';
  return {
    sessionToken: { name: sessionCookieName(), options: { ...cookieOptions(), maxAge: SESSION_SECONDS } },
    nonce: { name: `${prefix}next-auth.nonce`, options: { ...cookieOptions(), maxAge: NONCE_SECONDS } },
  };
}

const NONCE_SECONDS = 15 * 60;

/** The organisation vouched for somebody who has no account here. */
const REFUSED = toSignIn({ error: 'no-account' });

function organisation(oidc: OidcSettings): OAuthConfig<Profile> {
  return {
    id: OIDC_PROVIDER,
    name: 'your organisation',
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: oidc.scope } },
    profile: (profile) => ({ id: profile.sub, email: profile.email }),
  };
}
