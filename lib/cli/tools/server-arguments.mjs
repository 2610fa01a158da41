import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';

/** What stands before the server: it is loaded first. */
const FRONT_DOOR = pathToFileURL(path.join(root, 'lib/cli/tools/front-door.mjs')).href;

/** How large the memory for what is young may become, in MB: nearly all that a request makes is over before it would be moved from there. */
const YOUNG_MB = 64;
/** How much of what was left after tidying may come to it before it is tidied again; Node itself waits until it is about four times as much. */
const GROWTH_PERCENT = 45;

/** With what Node is started to serve: less is copied for each request, and much less is kept (docs/scaling.md, memory). */
export function serverArguments(server) {
  return [`--max-semi-space-size=${YOUNG_MB}`, '--import', FRONT_DOOR, server];
}

/** The part of it that Node takes only while it runs; a version that does not know it goes on without. */
export function keepMemorySmall() {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
