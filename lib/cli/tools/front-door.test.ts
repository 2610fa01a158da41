import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';

const FRONT_DOOR = path.resolve('lib/cli/tools/front-door.mjs');
/** A server that says what it was sent, slowly where asked; it ends as Next does, when its last request has. */
const SERVER = `
const http = require('node:http');
const server = http.createServer((request, response) => {
  // As what packs answers does: the head before the end.
  if (request.url === '/api/v1/lacking?packed') response.writeHead(405);
  if (request.url.startsWith('/api/v1/lacking')) { response.statusCode = 405; response.end(); return; }
  console.log('saw %s', request.url);
  if (request.url === '/busy') globalThis.headroomRequests.getStore().answer = { status: 503, headers: { 'x-request-id': 'told' } };
  if (request.url === '/wrote') globalThis.headroomRequests.getStore().wrote = '1/2F';
  const error = /^\\/error-(\\d+)-(\\w+)$/.exec(request.url);
  if (error) {
    response.statusCode = Number(error[1]);
    if (error[2] === 'plain') { response.end('Internal Server Error'); return; }
    const shell = Buffer.from('<!DOCTYPE html><html id="__next_error__"><head><link href="/_next/static/chunks/a_1.css"></head><body><div hidden></div></body></html>');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (error[2] === 'packed') response.setHeader('content-encoding', 'gzip');
    // As Next and what it packs with do: the head first, then the parts.
    response.writeHead(response.statusCode);
    response.flushHeaders();
    response.write(error[2] === 'packed' ? require('node:zlib').gzipSync(shell) : shell);
    response.end();
    return;
  }
  // Reads what it is sent, all of it, before it answers.
  if (request.url.endsWith('/read')) { request.on('data', () => {}).on('end', () => response.end('read')).on('error', () => {}); return; }
  const answer = () => response.end(JSON.stringify({ headers: request.headers, ...globalThis.headroomRequests.getStore() }));
  if (request.url === '/slow') setTimeout(answer, 1500); else if (request.url !== '/never') answer();
});
server.listen(0, '127.0.0.1', () => console.log('port=' + server.address().port));
process.on('SIGTERM', () => server.close(() => process.exit(143)));
`;

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-front-door-'));
const script = path.join(folder, 'server.cjs');
writeFileSync(script, SERVER);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let child: ChildProcess | null = null;
let lines: { level: number; msg: string; requestId: string; status?: number }[] = [];
let port = 0;
afterEach(() => {
  child?.kill('SIGKILL');
});

async function start(settings: Record<string, string> = {}): Promise<ChildProcess> {
  lines = [];
  const started = spawn(process.execPath, ['--import', FRONT_DOOR, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
  });
  child = started;
  let rest = '';
  await new Promise<void>((resolve) => {
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      // What the server of the test before still had to say is no business of this one.
      if (child !== started) return;
      for (const line of parts) lines.push(JSON.parse(line));
      const ready = /^port=(\d+)$/.exec(lines[0]?.msg ?? '')?.[1];
      if (ready !== undefined) resolve(void (port = Number(ready)));
    });
  });
  return started;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly id: string;
}

function ask(
  url: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body: readonly string[] = [],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: url, method, headers, agent: false },
      (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (text: string) => (answer += text));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            id: String(response.headers['x-request-id']),
            body: answer,
          }),
        );
      },
    );
    sent.on('error', reject);
    for (const part of body) sent.write(part);
    sent.end();
  });
}

const FORWARDED = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.7',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'https',
};

/** Each starts a server of its own: on a busy machine that takes seconds. */
describe('the front door of the server', { timeout: 60_000 }, () => {
  test('believes no forwarding header by itself, and the last address that a trusted proxy passes on', async () => {
    await start();
    const alone: unknown = JSON.parse((await ask('/', 'GET', FORWARDED)).body);
    expect(alone).toMatchObject({ address: '127.0.0.1' });
    expect(JSON.stringify(alone)).not.toContain('elsewhere');
    child?.kill('SIGKILL');
    await start({ TRUST_PROXY: 'on' });
    expect(JSON.parse((await ask('/', 'GET', FORWARDED)).body)).toMatchObject({
      address: '198.51.100.7',
      headers: { 'x-forwarded-host': 'elsewhere.example' },
    });
  });

  test('takes up to 25 MB of files to import, at their two addresses, from those who say who they are', async () => {
    await start({ NEXTAUTH_URL: 'https://headroom.example' });
    const MB = 1024 * 1024;
    const length = (megabytes: number) => ({ 'content-length': String(megabytes * MB) });
    const origin = { origin: 'https://headroom.example' };
    const cookie = { cookie: 'a=b; __Secure-next-auth.session-token=x' };
    const send = async (url: string, headers: Record<string, string>) => {
      const { status, body } = await ask(url, 'POST', { ...origin, ...headers }, []);
      return status === 413 ? `413 ${/at most \d+ MB/.exec(body)?.[0]}` : status;
    };
    expect(await send('/data/upload', length(2))).toBe('413 at most 1 MB');
    expect(await send('/data/upload', { ...cookie, ...length(26) })).toBe('413 at most 25 MB');
    expect(await send('/api/v1/imports', length(2))).toBe('413 at most 1 MB');
    expect(await send('/api/v1/imports', { authorization: 'Bearer x', ...length(26) })).toBe(
      '413 at most 25 MB',
    );
    expect(await send('/data', { ...cookie, ...length(2) })).toBe('413 at most 1 MB');
    // Without saying how long it is, a body is read that far and no further.
    const parts = Array.from({ length: 3 }, () => 'x'.repeat(MB));
    expect((await ask('/data/upload?/read', 'POST', { ...origin, ...cookie }, parts)).body).toBe('read');
    expect((await ask('/officers/read', 'POST', { ...origin, ...cookie }, parts)).status).toBe(413);
  });

  test('takes at most 1 MB, whether or not a body says before how long it is, and says so in the form that is asked for', async () => {
    await start();
    const part = 'x'.repeat(64 * 1024);
    const parts = (count: number) => Array.from({ length: count }, () => part);
    const post = (url: string, headers: Record<string, string>, count: number) =>
      ask(url, 'POST', { origin: `http://127.0.0.1:${port}`, ...headers }, parts(count));
    expect((await post('/never-read', {}, 16)).status).toBe(200);
    const bySize = await post('/', { 'content-length': String(17 * part.length) }, 17);
    const chunked = await post('/read', {}, 17);
    for (const refused of [bySize, chunked]) {
      expect(refused.status).toBe(413);
      expect(refused.body).toContain('Send at most 1 MB');
      expect(refused.type).toContain('text/html');
      expect(refused.body).not.toContain('Reference');
    }
    const api = await post('/api/read', {}, 40);
    expect(api.status).toBe(413);
    expect(JSON.parse(api.body)).toMatchObject({ code: 'too_large', status: 413 });
  });

  test('takes forms from pages of its own address alone: of NEXTAUTH_URL, whatever Host a proxy sends', async () => {
    await start({ NEXTAUTH_URL: 'https://headroom.example' });
    const inner = { host: 'upstream:3000' };
    const post = async (origin: string | null) =>
      (await ask('/sign-in', 'POST', origin === null ? inner : { ...inner, origin })).status;
    expect(await post('https://headroom.example')).toBe(200);
    expect(await post('http://upstream:3000')).toBe(403);
    expect(await post('https://elsewhere.example')).toBe(403);
    expect(await post('null')).toBe(403);
    expect(await post(null)).toBe(403);
    const seen = await ask('/sign-in', 'POST', { ...inner, origin: 'https://headroom.example' });
    expect(JSON.parse(seen.body)).toMatchObject({
      headers: { 'x-forwarded-host': 'headroom.example', 'x-forwarded-proto': 'https' },
    });
    const refused = await ask('/sign-in', 'POST', { ...inner, origin: 'https://elsewhere.example' });
    expect(refused.type).toContain('text/html');
    expect(refused.body).toContain('Nothing was changed');
    expect(refused.body).toContain(refused.id);
  });

  test('without an address set, or with one of this machine, takes forms from the host that was asked', async () => {
    await start({ NEXTAUTH_URL: 'http://localhost:3000' });
    const post = async (host: string, origin: string) =>
      (await ask('/sign-in', 'POST', { host, origin })).status;
    expect(await post('127.0.0.1:3000', 'http://127.0.0.1:3000')).toBe(200);
    expect(await post('localhost:3000', 'http://localhost:3000')).toBe(200);
    expect(await post('localhost:3000', 'http://elsewhere.example')).toBe(403);
  });

  test('answers an address that cannot be read, and a method that nothing has, in the form of whoever asks', async () => {
    await start();
    expect(await ask('/teams/%ff')).toMatchObject({ status: 400, type: 'text/html; charset=utf-8' });
    expect(await ask('/', 'TRACE')).toMatchObject({ status: 405, type: 'text/html; charset=utf-8' });
    const answers = [
      await ask('/api/v1/cases/%ff'),
      await ask('/api/v1/cases', 'TRACE'),
      await ask('/api/v1/lacking', 'DELETE'),
      await ask('/api/v1/lacking?packed', 'DELETE'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 405, 405, 405]);
    for (const { type, body, status } of answers) {
      expect(type).toBe('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status, errors: [] });
    }
    expect(lines.filter(({ status }) => status !== undefined).map(({ status }) => status)).toEqual([
      400, 405, 400, 405,
    ]);
  });

  test('writes every line of the log as JSON with the id that the answer bears', async () => {
    await start();
    const { id } = await ask('/teams');
    expect(lines.find(({ msg }) => msg === 'saw /teams')).toMatchObject({ level: 30, requestId: id });
    expect(lines[0]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('answers as the service says where Next would say that all is well', async () => {
    await start();
    expect(await ask('/busy')).toMatchObject({ status: 503, id: 'told' });
    expect(await ask('/teams')).toMatchObject({ status: 200 });
  });

  test.each([
    ['/error-400-plain', 400, 'What was sent could not be read'],
    ['/error-413-plain', 413, 'That is too much to send at once'],
    ['/error-403-page', 403, 'Your role does not include this page'],
    ['/error-404-page', 404, 'Page not found'],
    ['/error-404-packed', 404, 'Page not found'],
    ['/error-500-page', 500, 'Sorry, there is a problem with the service'],
    ['/error-500-plain', 500, 'Sorry, there is a problem with the service'],
  ])('%s says what is wrong to whoever has no script', async (url, status, title) => {
    await start();
    const answer = await ask(url);
    expect(answer).toMatchObject({ status, type: 'text/html; charset=utf-8' });
    expect(answer.body).toContain(`<h1 class="govuk-heading-l">${title}</h1>`);
    expect(answer.body).toContain('<a class="govuk-link" href="/">Go to Headroom</a>');
    expect(answer.body).toContain('lang="en-GB"');
    expect(answer.body.includes(answer.id)).toBe(status === 500);
    if (status === 400 || status === 413)
      await expect
        .poll(() =>
          lines.some(({ msg, requestId }) => msg === 'refused: unreadable' && requestId === answer.id),
        )
        .toBe(true);
    if (!url.endsWith('plain')) expect(answer.body).toMatch(/<noscript><link rel="stylesheet" href="\/_next/);
  });

  test('keeps idle connections for longer than a load balancer does, or as long as is set', async () => {
    const kept = async (): Promise<string | null> =>
      (await fetch(`http://127.0.0.1:${port}/`)).headers.get('keep-alive');
    await start();
    expect(await kept()).toBe('timeout=75');
    child?.kill('SIGKILL');
    await start({ KEEP_ALIVE_SECONDS: '620' });
    expect(await kept()).toBe('timeout=620');
  });

  test('has the browser say up to where it has written, for as long as a replica may be behind, and believes nothing else', async () => {
    await start({ DATABASE_READ_LAG_SECONDS: '3', NEXTAUTH_URL: 'https://headroom.example' });
    const wrote = await fetch(`http://127.0.0.1:${port}/wrote`);
    expect(wrote.headers.getSetCookie()).toEqual([
      'headroom-wrote=1/2F; Path=/; HttpOnly; SameSite=Lax; Max-Age=4; Secure',
    ]);
    expect((await fetch(`http://127.0.0.1:${port}/`)).headers.getSetCookie()).toEqual([]);
    const seen = async (cookie: string): Promise<unknown> =>
      (JSON.parse((await ask('/', 'GET', { cookie })).body) as { seen?: string }).seen;
    expect(await seen('a=b; headroom-wrote=1/2F')).toBe('1/2F');
    expect(await seen('headroom-wrote=0; other-headroom-wrote=1/2F')).toBeUndefined();
  });

  test('asked to stop, finishes what is under way, and nothing new', async () => {
    const server = await start();
    const slow = ask('/slow');
    await expect.poll(() => lines.some(({ msg }) => msg === 'saw /slow')).toBe(true);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    expect((await slow).status).toBe(200);
    expect(await ended).toBe(143);
    await expect(ask('/')).rejects.toThrow();
  });

  test('ends ten seconds after it was asked to, with what never finishes', async () => {
    const server = await start();
    ask('/never').catch(() => undefined);
    await expect.poll(() => lines.some(({ msg }) => msg === 'saw /never')).toBe(true);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    expect(await ended).toBe(1);
    expect(lines.at(-1)?.msg).toContain('after 10 seconds');
  });
});
