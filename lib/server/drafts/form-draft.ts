import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { decode, encode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import type { FormDraft, FormValues } from '../../kernel/form-state';
import { sessionSecret } from '../../machine/settings';
import { PATH_HEADER } from '../paths';
import { cookieOptions } from '../session-cookie';

/** The cookies in which the browser keeps a draft: sealed, in parts, since each holds so many characters at the most. */
const COOKIE = 'headroom-draft';
const LONGEST_PART = 3_500;
const MOST_PARTS = 3;
/** How long a draft is kept. */
const DRAFT_SECONDS = 30 * 60;
/** Keeps these cookies from being taken for a session’s. */
const SALT = 'form draft';
/** More than any form holds. */
const LONGEST_DRAFT = 200_000;

/** Whether this request sends a form by itself, without our script: then the browser keeps nothing of it when the page changes. */
export async function sentWithoutScript(): Promise<boolean> {
  return (await headers()).get('next-action') === null;
}

/** The address of the page of this request, with its query. */
export async function addressOfPage(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? '/';
}

/**
 * Leaves what somebody typed with their own browser, for the page of this request alone and for them alone: who goes back, or signs in
 * again, finds it there. What is longer than a browser keeps is not kept.
 */
export async function keepDraft(userId: string, values: FormValues): Promise<void> {
  const packed = deflateRawSync(JSON.stringify(values)).toString('base64url');
  const token = { sub: userId, page: await addressOfPage(), packed };
  const sealed = await encode({ token, secret: sessionSecret(), salt: SALT, maxAge: DRAFT_SECONDS });
  await dropDraft();
  if (sealed.length > LONGEST_PART * MOST_PARTS) return;
  const jar = await cookies();
  for (let part = 0; part * LONGEST_PART < sealed.length; part++)
    jar.set(`${COOKIE}-${part}`, sealed.slice(part * LONGEST_PART, (part + 1) * LONGEST_PART), {
      ...cookieOptions(),
      maxAge: DRAFT_SECONDS,
    });
}

/** What this person typed into this very page, its query included, and did not finish; null where there is nothing, or it is somebody else's. */
export async function readDraft(userId: string): Promise<FormDraft | null> {
  const jar = await cookies();
  const sealed = PARTS.map((part) => jar.get(`${COOKIE}-${part}`)?.value ?? '').join('');
  if (sealed === '') return null;
  try {
    const token = await decode({ token: sealed, secret: sessionSecret(), salt: SALT });
    const here = await addressOfPage();
    if (token?.sub !== userId || token.page !== here || typeof token.packed !== 'string') return null;
    const text = inflateRawSync(Buffer.from(token.packed, 'base64url'), { maxOutputLength: LONGEST_DRAFT });
    // Sealed by ourselves: it holds what `keepDraft` was given.
    return { path: here.split('?')[0] ?? here, values: JSON.parse(text.toString()) as FormValues };
  } catch {
    return null;
  }
}

/** Forgets the draft: its form is done. */
export async function dropDraft(): Promise<void> {
  const jar = await cookies();
  for (const part of PARTS) if (jar.has(`${COOKIE}-${part}`)) jar.delete(`${COOKIE}-${part}`);
}

const PARTS = Array.from({ length: MOST_PARTS }, (_, part) => part);
