import { type NextRequest, NextResponse } from 'next/server';
import { readSentBody } from '@/lib/server/drafts/sent-body';
import { backFromUnknownForm } from '@/lib/server/drafts/unknown-form';
import { isServicePath, PATH_HEADER, signInPath } from '@/lib/server/paths';
import { TOLD_COOKIE, withoutUntold } from '@/lib/server/told';
import { commonHeaders, contentSecurityPolicy } from '@/lib/server/security-headers';

const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token'];

/**
 * Stands before every page: sends those without a session to sign in, takes from addresses what no action has told, brings forms of
 * before an upgrade back to their page, refuses what cannot be read as a form, and sets the security headers. It decides nothing else: each use case checks for itself who asks.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const https = process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;
  const service = isServicePath(pathname);
  const here = addressOf(request);
  const signedIn = SESSION_COOKIES.some((name) => request.cookies.has(name));
  const reading = request.method === 'GET' || request.method === 'HEAD';
  // A form sent by somebody who has since been signed out reaches its action, which refuses and keeps what was typed.
  const untold = service && reading ? withoutUntold(here, request.cookies.get(TOLD_COOKIE)?.value) : null;
  const response =
    service && !signedIn && reading
      ? toSignIn(request, here)
      : untold !== null
        ? NextResponse.redirect(new URL(untold, request.nextUrl))
        : ((await answerToForm(request, here)) ?? onward(request, here, https));
  for (const [name, value] of commonHeaders(https)) response.headers.set(name, value);
  if (service) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

function toSignIn(request: NextRequest, here: string): NextResponse {
  return NextResponse.redirect(new URL(signInPath(here), request.nextUrl));
}

function onward(request: NextRequest, here: string, https: boolean): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, here);
  if (request.nextUrl.pathname.startsWith('/api/')) return NextResponse.next({ request: { headers } });
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({ nonce, development: process.env.NODE_ENV === 'development', https });
  // Next reads the nonce from the request's own policy and puts it on its scripts.
  headers.set('Content-Security-Policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** What is answered to a form before any page: a form of before an upgrade goes back to its page, and what cannot be read is refused. */
async function answerToForm(request: NextRequest, here: string): Promise<NextResponse | null> {
  const sent = await readSentBody(request);
  // What the page of a refusal says is put in where all such pages are (lib/cli/tools/front-door-pages.mjs).
  if (sent.kind === 'refused') return new NextResponse(null, { status: sent.status });
  return sent.kind === 'form' ? backFromUnknownForm(request, here, sent.data) : null;
}

/** Path and query as people see them, without what the router adds. */
function addressOf(request: NextRequest): string {
  const query = new URLSearchParams(request.nextUrl.searchParams);
  query.delete('_rsc');
  const text = query.toString();
  return request.nextUrl.pathname + (text ? `?${text}` : '');
}

// What two addresses are sent is not read here: files to import are larger than what stands before a page holds, and each judges for itself.
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|favicon.ico|icon.svg|assets/|icons/|templates/|manifest.webmanifest|robots.txt|data/upload$|api/v1/imports$).*)',
  ],
};
