import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/server/auth';
import { settings } from '@/lib/machine/settings';

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** What signing in elsewhere takes. next-auth's other addresses would lengthen or end a session without asking the database. */
const SIGNING_IN = ['signin', 'callback', 'csrf', 'providers', 'error'];

/** The organisation's own sign-in, where one is set up; without one there is nothing here. */
async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const [action = ''] = (await context.params).nextauth;
  if (!settings().oidc || !SIGNING_IN.includes(action)) return new Response('Not found', { status: 404 });
  const answer: unknown = await NextAuth(request, context, authOptions());
  return answer instanceof Response ? answer : new Response(null, { status: 500 });
}

export { handle as GET, handle as POST };
