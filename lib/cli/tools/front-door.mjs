// Loaded before the server (node --import): every request passes here before Next sees it. Plain JavaScript, since nothing builds it.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { logInJson, logLine } from './json-console.mjs';
import {
  answerMethodsInJson,
  mostBytesOf,
  refusalOf,
  sendPage,
  sendProblem,
  tooLarge,
} from './front-door-answers.mjs';
import { fillErrorPages } from './front-door-pages.mjs';

/** How long what is under way may take once the service was asked to stop. */
const GRACE_MS = 10_000;
const FORWARDED = /^(x-forwarded-|forwarded$|x-real-ip$)/;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Who asks, for whatever runs on behalf of a request: its id in the log, and the address that it came from. */
const requests = new AsyncLocalStorage();
globalThis.headroomRequests = requests;

const trustsProxy = process.env.TRUST_PROXY === 'on';
/** Idle connections outlast the balancer's, or it sends a request into one that is just being closed. Checked by lib/machine/settings.ts. */
const TIMES = {
  keepAliveTimeout: secondsOf('KEEP_ALIVE_SECONDS', 75),
  headersTimeout: secondsOf('HEADERS_SECONDS', 60),
  requestTimeout: secondsOf('REQUEST_SECONDS', 300),
};
/** For how long a browser says up to where it has written: no replica that is used is further behind. */
const WROTE_SECONDS = secondsOf('DATABASE_READ_LAG_SECONDS', 5) / 1_000 + 1;
const WROTE = /(?:^|;\s*)headroom-wrote=([0-9A-F]{1,8}\/[0-9A-F]{1,8})(?:;|$)/i;
const ownOrigin = originOf(process.env.NEXTAUTH_URL);
let stopping = false;

function secondsOf(name, otherwise) {
  return (Number(process.env[name]) || otherwise) * 1_000;
}

/** The origin that people's pages are of; null where none is set, or one of this machine alone, which has several names. */
function originOf(address) {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return LOOPBACK.test(url.hostname) ? null : url;
}

/** The address of whoever asks: of the connection, or, where a proxy is trusted, the last that it passes on, which is the one it saw. */
function addressOf(request) {
  const passedOn = trustsProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  const last = passedOn.split(',').at(-1)?.trim();
  return last || (request.socket.remoteAddress ?? null);
}

/** Leaves of the forwarding headers only what may be believed, and says by which address people reach the service. */
function setForwarded(request) {
  for (const name of Object.keys(request.headers)) {
    if (FORWARDED.test(name) && !trustsProxy) delete request.headers[name];
  }
  if (ownOrigin === null) return;
  request.headers['x-forwarded-host'] = ownOrigin.host;
  request.headers['x-forwarded-proto'] = ownOrigin.protocol.slice(0, -1);
}

/** Whether a form was sent from a page of ours. Bearers of tokens and next-auth's own forms are judged where they arrive. */
function isFromOurPage(request) {
  const { origin } = request.headers;
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false;
  if (ownOrigin !== null) return origin === ownOrigin.origin;
  const host = (trustsProxy && request.headers['x-forwarded-host']) || request.headers.host;
  return new URL(origin).host === host;
}

function receive(request, response, onward) {
  const id = randomUUID();
  const current = { id, address: addressOf(request), ...readsOf(request) };
  response.setHeader('x-request-id', id);
  countWhenAnswered(request, response);
  if (stopping) response.setHeader('connection', 'close');
  const refuse = (refusal) => {
    logLine('warn', `refused: ${refusal.code}`, {
      method: request.method,
      status: refusal.status,
      ...refusal.log,
    });
    if (request.url?.startsWith('/api/')) sendProblem(response, refusal);
    // The log has no more of a body that is too large than its answer says.
    else sendPage(response, refusal, refusal.code === 'too_large' ? null : id);
  };
  requests.run(current, () => {
    const refusal = refusalOf(request, isFromOurPage);
    setForwarded(request);
    if (refusal === null) {
      if (request.url?.startsWith('/api/')) answerMethodsInJson(response);
      else {
        fillErrorPages(response, id);
        tellRefused(request, response, id);
      }
      answerAsTold(response, current);
      sayWhatWasWritten(response, current);
      stopAtTheMost(request, response, refuse);
      onward(request, response);
      return;
    }
    request.resume();
    refuse(refusal);
  });
}

/** Tells the metrics of this process (lib/machine/metrics.ts), where there are any, of a request that was answered. */
function countWhenAnswered({ method }, response) {
  const began = performance.now();
  response.once('finish', () => {
    const seconds = (performance.now() - began) / 1_000;
    globalThis.headroomAnswered?.({ method, status: response.statusCode, seconds });
  });
}

/** A body that does not say how long it is (chunked) is read up to the limit and no further: nobody keeps more of it than that. */
function stopAtTheMost(request, response, refuse) {
  if (request.headers['content-length'] !== undefined) return;
  const push = request.push.bind(request);
  const mostBytes = mostBytesOf(request);
  let bytes = 0;
  request.push = (chunk, ...rest) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= mostBytes) return push(chunk, ...rest);
    request.push = () => true;
    if (response.headersSent) request.destroy();
    else {
      response.setHeader('connection', 'close');
      response.once('finish', () => request.destroy());
      refuse(tooLarge(mostBytes));
    }
    return true;
  };
}

/** Writes to the log that a page was sent what cannot be read. */
function tellRefused({ method }, response, requestId) {
  response.once('finish', () => {
    const status = response.statusCode;
    if (status === 400 || status === 413)
      logLine('warn', 'refused: unreadable', { method, status, requestId });
  });
}

/** Next answers every form that did not fit with 200: where the service has said otherwise (lib/machine/request.ts), that holds. */
function answerAsTold(response, current) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) => {
    const { answer } = current;
    if (answer === undefined || status !== 200) return writeHead(status, ...rest);
    for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
    return writeHead(answer.status, ...rest);
  };
}

/** Where its reads may go: whoever changes something, or just has, reads what stands at this moment. */
function readsOf({ method, headers }) {
  if (method !== 'GET' && method !== 'HEAD') return { readsFrom: 'primary' };
  return { seen: WROTE.exec(headers.cookie ?? '')?.[1] };
}

/** Up to where in the log of the primary this request has written, for the browser to say with its next ones. */
function sayWhatWasWritten(response, current) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (...args) => {
    if (current.wrote !== undefined && !response.headersSent) {
      const secure = ownOrigin?.protocol === 'https:' ? '; Secure' : '';
      response.appendHeader(
        'set-cookie',
        `headroom-wrote=${current.wrote}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${WROTE_SECONDS}${secure}`,
      );
    }
    return writeHead(...args);
  };
}

/** Finishes what is under way, for ten seconds at the most; Next closes the server on the same signal. */
function stop(signal) {
  if (stopping) return;
  stopping = true;
  logLine('info', `asked to stop by ${signal}`);
  const late = setTimeout(() => {
    logLine('error', `stopped with requests under way after ${GRACE_MS / 1000} seconds`);
    process.exit(1);
  }, GRACE_MS);
  late.unref();
}

logInJson(() => requests.getStore()?.id);
const createServer = http.createServer;
http.createServer = (...args) => {
  const listener = args.pop();
  if (typeof listener !== 'function') return createServer(...args, listener);
  const server = createServer(...args, (request, response) => receive(request, response, listener));
  Object.assign(server, TIMES);
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  return server;
};
