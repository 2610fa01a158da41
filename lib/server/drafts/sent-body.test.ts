import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { readSentBody } from './sent-body';

const MULTIPART = 'multipart/form-data; boundary=x';
const FIELD = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n';
const WHOLE = `${FIELD}--x--\r\n`;
const SCRIPT = { 'next-action': '60aa' };

const sent = (body: string, type: string | null, more: Record<string, string> = {}, path = '/officers') =>
  readSentBody(
    new NextRequest(`http://localhost${path}`, {
      method: 'POST',
      headers: { ...(type === null ? {} : { 'content-type': type }), ...more },
      body,
    }),
  );
const UNREADABLE = { kind: 'refused', status: 400 };

describe('what is sent to a page', () => {
  it('is a plain form, or comes from its script', async () => {
    const plain = await sent(WHOLE, MULTIPART);
    expect(plain.kind === 'form' && [...plain.data.entries()]).toEqual([['0', '["$K1"]']]);
    expect(await sent(WHOLE, MULTIPART, SCRIPT)).toEqual({ kind: 'by_script' });
    expect(await sent('["$K1"]', 'text/plain;charset=UTF-8', SCRIPT)).toEqual({ kind: 'by_script' });
  });

  it.each<[string, string, string | null]>([
    ['without a boundary', WHOLE, 'multipart/form-data'],
    ['with another boundary', WHOLE, 'multipart/form-data; boundary=y'],
    ['cut short', FIELD, MULTIPART],
    ['cut in a head', '--x\r\nContent-Disposition: form-da', MULTIPART],
    ['empty', '', MULTIPART],
    ['of another kind', '{}', 'application/json'],
    ['of the older kind, with a stray % sign', 'reason=%ff%', 'application/x-www-form-urlencoded'],
    ['of no kind', 'reason', null],
  ])('is refused %s, from a script too', async (_what, body, type) => {
    expect(await sent(body, type)).toEqual(UNREADABLE);
    if (body !== '{}') expect(await sent(body, type, SCRIPT)).toEqual(UNREADABLE);
  });

  it('is refused from a script without arguments that can be read', async () => {
    const noRoot = WHOLE.replace('"0"', '"1"');
    expect(await sent(noRoot, MULTIPART, SCRIPT)).toEqual(UNREADABLE);
    expect(await sent(WHOLE.replace('["$K1"]', '["$K1'), MULTIPART, SCRIPT)).toEqual(UNREADABLE);
    expect(await sent('["$K1', 'text/plain', SCRIPT)).toEqual(UNREADABLE);
  });

  it('is refused as too much over a megabyte', async () => {
    const large = WHOLE.replace('["$K1"]', 'x'.repeat(1024 * 1024));
    for (const more of [{}, SCRIPT])
      expect(await sent(large, MULTIPART, more)).toEqual({ kind: 'refused', status: 413 });
  });

  it('is nothing where a page is read, and is read elsewhere for the API', async () => {
    expect(await readSentBody(new NextRequest('http://localhost/officers'))).toEqual({ kind: 'none' });
    expect(await sent('{', 'application/json', {}, '/api/v1/banding')).toEqual({ kind: 'none' });
  });
});
