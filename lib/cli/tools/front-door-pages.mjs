import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

const UNPACK = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };

/** What the service's own pages say where something is not there, not allowed or gone wrong: in words that need no script. */
const SAID = {
  400: {
    title: 'What was sent could not be read',
    detail: 'Nothing was saved. Go back to the page, look through it, and send it again.',
  },
  403: {
    title: 'Your role does not include this page',
    detail:
      'You are still signed in. If you need this page for your work, ask your administrator to change your role.',
  },
  404: {
    title: 'Page not found',
    detail:
      'Check the web address. What it leads to may have ended, or lie outside your part of the service.',
  },
  413: {
    title: 'That is too much to send at once',
    detail: 'Nothing was saved. Go back to the page, shorten what you entered, and send it again.',
  },
  500: {
    title: 'Sorry, there is a problem with the service',
    detail:
      'Try again in a few minutes. If you were saving something, look whether it was saved before you do it again.',
  },
};

/** The content of such a page, with the reference under which the log has more. */
function mainPart({ title, detail }, reference) {
  return `<header class="govuk-generic-header hr-header"><div class="govuk-generic-header__container govuk-width-container"><div class="govuk-generic-header__logo"><a href="/" class="govuk-generic-header__homepage-link">Headroom</a></div></div></header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main"><h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${detail}</p>${
    reference ? `<p class="govuk-body">Reference: <strong>${reference}</strong></p>` : ''
  }<p class="govuk-body"><a class="govuk-link" href="/">Go to Headroom</a></p></main></div>`;
}

/** A whole page that needs nothing. All its words are ours: nothing of the request is in it. */
export function wholePage(said, reference) {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${said.title} – Headroom</title></head>
<body>${mainPart(said, reference)}</body>
</html>
`;
}

/**
 * Next leaves the pages of 403, 404 and 500 to the browser's script: what it sends is an empty page, or a bare line of text. Whoever
 * has no script gets the content from here; with script it is replaced by the service's own page.
 */
export function fillErrorPages(response, reference) {
  const { write, end, writeHead, flushHeaders } = bound(response);
  const chunks = [];
  let finished = false;
  const holds = (status = response.statusCode) =>
    !finished && !response.headersSent && status in SAID && isForReading(response);
  const keep = (chunk, encoding) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, String(encoding ?? 'utf8')));
    else if (chunk instanceof Uint8Array) chunks.push(chunk);
  };
  response.writeHead = (status, ...rest) => {
    if (!holds(status)) return writeHead(status, ...rest);
    response.statusCode = status;
    const headers = rest.at(-1);
    if (typeof headers === 'object' && headers !== null && !Array.isArray(headers))
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return response;
  };
  response.flushHeaders = () => {
    if (!holds()) flushHeaders();
  };
  response.write = (chunk, ...rest) => {
    if (!holds()) return write(chunk, ...rest);
    keep(chunk, typeof rest[0] === 'string' ? rest[0] : undefined);
    const told = rest.find((value) => typeof value === 'function');
    if (told) process.nextTick(told);
    return true;
  };
  response.end = (...args) => {
    if (!holds()) return end(...args);
    keep(args[0], typeof args[1] === 'string' ? args[1] : undefined);
    finished = true;
    const body = Buffer.from(filled(response, Buffer.concat(chunks), reference));
    response.removeHeader('content-encoding');
    response.removeHeader('transfer-encoding');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-length', body.length);
    return end(body, ...args.filter((value) => typeof value === 'function'));
  };
}

/** The response's own ways of answering, before any is replaced. */
function bound(response) {
  return {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  };
}

/** Whether what is answered is meant to be read by a person: a page, or the bare words of a fault. */
function isForReading(response) {
  const type = String(response.getHeader('content-type') ?? '');
  return type === '' || /^text\/(html|plain)/.test(type);
}

function filled(response, bytes, reference) {
  const said = SAID[response.statusCode];
  const shown = response.statusCode === 500 ? reference : '';
  const unpack = UNPACK[String(response.getHeader('content-encoding') ?? '')];
  const html = (unpack ? unpack(bytes) : bytes).toString('utf8');
  if (!html.includes('<html')) return wholePage(said, shown);
  if (!html.includes('<html id="__next_error__">')) return html;
  const style = /\/_next\/static\/[\w./-]+\.css/.exec(html)?.[0];
  const link = style ? `<link rel="stylesheet" href="${style}">` : '';
  return html
    .replace('<html id="__next_error__">', '<html id="__next_error__" lang="en-GB" class="govuk-template">')
    .replace(/<body[^>]*>/, (body) => `${body}<noscript>${link}${mainPart(said, shown)}</noscript>`);
}
