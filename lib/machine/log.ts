import 'server-only';
import pino from 'pino';

/** The service's log, one JSON object a line on standard output. Never names of people, only references and codes. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  redact: ['password', 'email', 'name', 'forename', 'surname', 'headers.authorization', 'headers.cookie'],
});
