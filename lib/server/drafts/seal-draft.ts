import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { decode, encode } from 'next-auth/jwt';
import type { KeptForm } from '../../kernel/form-state';
import { sessionSecret } from '../../machine/settings';

/** How long a draft is kept. */
export const DRAFT_SECONDS = 30 * 60;
/** What the browser keeps a draft in: a sealed text in parts, since a cookie holds so many characters at the most. */
const LONGEST_PART = 3_500;
const MOST_PARTS = 3;
/** Keeps a draft from being taken for a session. */
const SALT = 'form draft';
/** More than any form holds. */
const LONGEST_DRAFT = 200_000;

/** The names of the cookies that a draft may take. */
export const DRAFT_COOKIES = Array.from({ length: MOST_PARTS }, (_, part) => `headroom-draft-${part}`);

/** Whose a draft is, and of which page (its address with its query, whatever the step). */
export interface DraftPlace {
  readonly userId: string;
  readonly page: string;
}

/** Seals a draft for one person and one page; null where it is longer than a browser keeps. */
export async function sealDraft(
  { userId, page }: DraftPlace,
  kept: KeptForm,
): Promise<readonly string[] | null> {
  const text = JSON.stringify(kept);
  if (text.length > LONGEST_DRAFT) return null;
  const packed = deflateRawSync(text, { level: 9 }).toString('base64url');
  const token = { sub: userId, page, packed };
  const sealed = await encode({ token, secret: sessionSecret(), salt: SALT, maxAge: DRAFT_SECONDS });
  if (sealed.length > LONGEST_PART * MOST_PARTS) return null;
  return Array.from({ length: Math.ceil(sealed.length / LONGEST_PART) }, (_, part) =>
    sealed.slice(part * LONGEST_PART, (part + 1) * LONGEST_PART),
  );
}

/** Opens a draft for the person and the page that it was sealed for; null where it is none of theirs, or has run out. */
export async function openDraft({ userId, page }: DraftPlace, sealed: string): Promise<KeptForm | null> {
  if (sealed === '') return null;
  try {
    const token = await decode({ token: sealed, secret: sessionSecret(), salt: SALT });
    if (token?.sub !== userId || token.page !== page || typeof token.packed !== 'string') return null;
    const text = inflateRawSync(Buffer.from(token.packed, 'base64url'), {
      maxOutputLength: LONGEST_DRAFT,
    });
    // Sealed by ourselves: it holds what `sealDraft` was given.
    return JSON.parse(text.toString()) as KeptForm;
  } catch {
    return null;
  }
}

/** The attributes of a draft's cookies: they go to the page of the form alone, so that two forms in two windows are both kept. */
export function draftCookiePath(page: string): string {
  const [path = '/'] = page.split('?');
  return /^[\w\-/.~%]+$/.test(path) ? path : '/';
}
