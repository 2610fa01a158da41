import { wholePage } from './front-door-pages.mjs';

const OF_PAGES = ['GET', 'HEAD', 'POST', 'OPTIONS'];
const OF_THE_API = [...OF_PAGES, 'PUT', 'PATCH', 'DELETE'];

const MB = 1024 * 1024;
/** Files to import may come to this much together (lib/usecases/data/upload-page.ts), and their form adds a little. */
const MOST_OF_FILES = 25 * MB;
const OF_THE_FORM = 64 * 1024;
const SIGNED_IN = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=./;

/**
 * What a request may bring: as much as forms and calls of the API read of it. Files to import may be larger, at their own two addresses
 * alone, and from somebody who says who they are: whether it is true is judged there, before anything of the body is read.
 */
export function mostBytesOf({ url = '/', method, headers }) {
  const [path] = url.split('?');
  const files =
    method === 'POST' &&
    ((path === '/data/upload' && SIGNED_IN.test(headers.cookie ?? '')) ||
      (path === '/api/v1/imports' && (headers.authorization ?? '') !== ''));
  return files ? MOST_OF_FILES + OF_THE_FORM : MB;
}

/** The refusal of a body that is larger than so many bytes. */
export function tooLarge(mostBytes) {
  return {
    status: 413,
    code: 'too_large',
    title: 'That is too much to send at once',
    detail: `Nothing was changed. Send at most ${Math.floor(mostBytes / MB)} MB`,
  };
}

/** Why a request is refused before anything reads it; null when it goes on. */
export function refusalOf(request, isFromOurPage) {
  const [path = '/'] = (request.url ?? '/').split('?');
  const api = path.startsWith('/api/');
  if (!isReadable(path)) {
    return {
      status: 400,
      code: 'bad_address',
      title: 'Bad request',
      detail: 'The address cannot be read: check it for a stray % sign',
    };
  }
  const methods = api ? OF_THE_API : OF_PAGES;
  if (!methods.includes(request.method)) {
    return {
      status: 405,
      code: 'method_not_allowed',
      title: 'Method not allowed',
      detail: `There is no ${request.method} here`,
      headers: { allow: methods.join(', ') },
    };
  }
  const mostBytes = mostBytesOf(request);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return tooLarge(mostBytes);
  if (api || request.method !== 'POST' || isFromOurPage(request)) return null;
  return {
    status: 403,
    code: 'other_origin',
    title: 'This form was not sent from a page of this service',
    detail:
      'Nothing was changed. Open the service by its usual address and send the form again. If you did, whoever runs the service must set its address: NEXTAUTH_URL',
    log: { origin: request.headers.origin ?? null, host: request.headers.host ?? null },
  };
}

function isReadable(path) {
  try {
    return !decodeURIComponent(path).includes('\u0000');
  } catch {
    return false;
  }
}

const COMMON = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
};

/** Answers a call of the API with what was wrong with it (RFC 9457). */
export function sendProblem(response, refusal) {
  const { headers, body } = problemOf(refusal);
  response.writeHead(refusal.status, headers);
  return response.end(body);
}

function problemOf({ status, code, title, detail, headers = {} }) {
  const body = JSON.stringify({ type: `/problems/${code}`, title, status, detail, code, errors: [] });
  const ofTheProblem = {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
  };
  return { headers: { ...COMMON, ...headers, ...ofTheProblem }, body };
}

const LACKING = {
  status: 405,
  code: 'method_not_allowed',
  title: 'Method not allowed',
  detail: 'There is no such call: /api/v1/openapi.json lists them',
};

/**
 * Next answers a method that a route lacks with nothing: an API says so in its own form. What compresses answers writes the head before
 * the end, so the head is where it is seen.
 */
export function answerMethodsInJson(response) {
  const { writeHead, end } = response;
  let body = null;
  response.writeHead = (status, ...rest) => {
    if (status !== LACKING.status || response.hasHeader('content-type'))
      return writeHead.call(response, status, ...rest);
    const problem = problemOf(LACKING);
    body = problem.body;
    for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
    return writeHead.call(response, status);
  };
  response.end = (...args) => {
    if (!response.headersSent && response.statusCode === LACKING.status) response.writeHead(LACKING.status);
    return body === null ? end.apply(response, args) : end.call(response, body);
  };
}

/** Answers a page’s request with a page that needs nothing. */
export function sendPage(response, { status, title, detail, headers = {} }, reference) {
  const body = wholePage({ title, detail: `${detail}.` }, reference);
  response.writeHead(status, {
    ...COMMON,
    ...headers,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  return response.end(body);
}
