import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type NextRequest, NextResponse } from 'next/server';
import { atStep } from '../../addresses/parts/step';
import type { FieldProblem } from '../../kernel/form-state';
import { typedValues, UNSENT_FIELD } from '../../kernel/reading/typed-values';
import { cookieOptions, readSessionCookie, sessionCookieName } from '../session-cookie';
import { DRAFT_COOKIES, DRAFT_SECONDS, draftCookiePath, sealDraft } from './seal-draft';

const RENEWED: FieldProblem = {
  field: '',
  message:
    'Headroom was renewed while this page was open, and what you sent was not saved. What you typed is below: look through it, then send it again',
};

/**
 * Where a page that was opened before an upgrade sends a form that is not known any more: back to that page, as it is now, with what was
 * typed. Null for every form that it knows. A form that is sent by script comes here as a plain one, once it was refused.
 */
export async function backFromUnknownForm(
  request: NextRequest,
  here: string,
  data: FormData,
): Promise<NextResponse | null> {
  const form = unknownForm(data, knownActions());
  if (form === null) return null;
  const userId = await userOf(request);
  const page = atStep(here, null);
  const kept = { form, step: 'mend', problems: [RENEWED], values: typedValues(data) } as const;
  const parts = userId === null ? null : await sealDraft({ userId, page }, kept);
  // What is longer than a browser keeps is gone: the page says so.
  const step = userId !== null && parts === null ? 'check' : 'mend';
  const response = NextResponse.redirect(new URL(atStep(here, step), request.nextUrl), 303);
  const options = { ...cookieOptions(), path: draftCookiePath(page), maxAge: DRAFT_SECONDS };
  for (const [place, part] of (parts ?? []).entries())
    response.cookies.set(DRAFT_COOKIES[place] ?? '', part, options);
  return response;
}

/** Which form of its page this is, where it is of an action that the service does not know; null where it knows it. */
export function unknownForm(data: FormData, known: ReadonlySet<string> | null): string | null {
  const unsent = data.get(UNSENT_FIELD);
  if (typeof unsent === 'string') return unsent;
  if (known === null) return null;
  for (const name of data.keys()) {
    const reference = /^\$ACTION_REF_(\d+)$/.exec(name)?.[1];
    if (reference !== undefined) {
      const action = membersOf(data.get(`$ACTION_${reference}:0`));
      if (known.has(String(action.id))) return null;
      // React sends the state of the form along: it says which form it is.
      const [state] = Object.values(membersOf(data.get(`$ACTION_${reference}:1`)));
      const { form } = (state ?? {}) as { readonly form?: unknown };
      return typeof form === 'string' ? form : '';
    }
    const alone = /^\$ACTION_ID_(.+)$/.exec(name)?.[1];
    if (alone !== undefined) return known.has(alone) ? null : '';
  }
  return null;
}

/** The members of an object or a list that was sent as JSON; none where it cannot be read. */
function membersOf(sent: FormDataEntryValue | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(typeof sent === 'string' ? sent : '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

async function userOf(request: NextRequest): Promise<string | null> {
  const cookie = request.cookies.get(sessionCookieName())?.value;
  return cookie === undefined ? null : ((await readSessionCookie(cookie))?.userId ?? null);
}

let actions: ReadonlySet<string> | null | undefined;

/** The actions that this build knows; null where it does not say: while developing. */
function knownActions(): ReadonlySet<string> | null {
  actions ??= readActions();
  return actions;
}

function readActions(): ReadonlySet<string> | null {
  const folder = process.env.NEXT_DIST_DIR || '.next';
  const file = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    folder,
    'server',
    'server-reference-manifest.json',
  );
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly node?: object };
    return new Set(Object.keys(manifest.node ?? {}));
  } catch {
    return null;
  }
}
