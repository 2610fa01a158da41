import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';

const fileUrl = (file) => pathToFileURL(path.join(root, 'lib/cli/tools', file)).href;

/** How large the memory for what is young may become, in MB: nearly all that a request makes is over before it would be moved from there. */
const YOUNG_MB = 64;

/** What Node is told of memory where it serves: less is copied for each request, and much less is kept (docs/scaling.md). */
export function memoryArguments() {
  return [`--max-semi-space-size=${YOUNG_MB}`, '--import', fileUrl('keep-memory-small.mjs')];
}

/** With what Node is started to serve; what stands before the server is loaded first. */
export function serverArguments(server) {
  return [...memoryArguments(), '--import', fileUrl('front-door.mjs'), server];
}
