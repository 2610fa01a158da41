import 'server-only';
import type { NextRequest } from 'next/server';

/** What a form of ours may come to at the most: as much as Next reads of it. */
const MOST_BYTES = 1024 * 1024;

/** What was sent to a page: the fields of a plain form, something that its script sent, or the status that refuses what cannot be read. */
export type SentBody =
  | { readonly kind: 'none' | 'by_script' }
  | { readonly kind: 'form'; readonly data: FormData }
  | { readonly kind: 'refused'; readonly status: 400 | 413 };

const UNREADABLE: SentBody = { kind: 'refused', status: 400 };

/**
 * Reads what is sent to the address of a page, before any form of it does. Plain forms are multipart; a page's script sends the same
 * fields with the arguments as JSON in the first, or that JSON alone.
 */
export async function readSentBody(request: NextRequest): Promise<SentBody> {
  const { method, headers, nextUrl } = request;
  if (method !== 'POST' || nextUrl.pathname.startsWith('/api/')) return { kind: 'none' };
  const type = headers.get('content-type') ?? '';
  const byScript = headers.has('next-action');
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) return { kind: 'refused', status: 413 };
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) return { kind: 'refused', status: 413 };
  if (!type.startsWith('multipart/form-data'))
    return byScript && isJson(new TextDecoder().decode(bytes)) ? { kind: 'by_script' } : UNREADABLE;
  const data = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null);
  if (data === null) return UNREADABLE;
  if (!byScript) return { kind: 'form', data };
  return isJson(data.get('0')) ? { kind: 'by_script' } : UNREADABLE;
}

function isJson(text: FormDataEntryValue | null): boolean {
  try {
    JSON.parse(typeof text === 'string' ? text : '');
    return true;
  } catch {
    return false;
  }
}
