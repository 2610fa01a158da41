import 'server-only';
import pino from 'pino';
import { requestId } from './request';

/** The service's log, one JSON object a line on standard output, each with the id of its request. Never names of people, only references and codes. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  redact: ['password', 'email', 'name', 'forename', 'surname', 'headers.authorization', 'headers.cookie'],
  mixin: () => ({ requestId: requestId() }),
});
