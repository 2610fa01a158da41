import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { format, stripVTControlCharacters } from 'node:util';

const LEVELS = { debug: 20, info: 30, warn: 40, error: 50 };
const SHOWN = { ...LEVELS, trace: 10, fatal: 60, silent: Infinity };
const host = hostname();

/** Stands for what belongs to no request: the start, and what the service does by itself. */
const processId = randomUUID();
let requestId = () => undefined;

/** Writes one line of the log, in the form of the service's own logger. */
export function logLine(level, msg, more = {}) {
  const least = SHOWN[process.env.LOG_LEVEL ?? 'info'] ?? LEVELS.info;
  if (LEVELS[level] < least) return;
  const line = {
    level: LEVELS[level],
    time: Date.now(),
    pid: process.pid,
    hostname: host,
    requestId: requestId() ?? processId,
    ...more,
    msg,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** From here on whatever is printed by way of the console, and Node's own warnings, are lines of the log. */
export function logInJson(currentRequestId) {
  requestId = currentRequestId;
  globalThis.headroomProcessId = processId;
  for (const [name, level] of [
    ['debug', 'debug'],
    ['log', 'info'],
    ['info', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
    ['trace', 'debug'],
  ]) {
    console[name] = (...args) => {
      const text = plain(format(...args));
      if (text !== '') logLine(level, text);
    };
  }
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logLine('warn', `${warning.name}: ${warning.message}`));
}

/** Without colours, and without the empty lines that frame a banner. */
function plain(text) {
  return stripVTControlCharacters(text).trim();
}
