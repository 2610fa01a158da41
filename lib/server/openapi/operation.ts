import 'server-only';
import type { z } from 'zod';

/** A request of a call that does something on the demonstration. */
export interface OperationExample {
  /** Parts of the path, by name. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/** One call of the API as it describes itself: the schemas are the ones that validate requests and type the answers. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body is a form with files, not JSON. */
  readonly form?: z.ZodType;
  readonly status?: number;
  readonly answer: z.ZodType;
  /** The answer is a CSV file, not JSON. */
  readonly file?: boolean;
  /** Problems that the call may answer with, besides 401, 429 and 500. */
  readonly problems: readonly number[];
  /** Needs an `Idempotency-Key`. */
  readonly once?: boolean;
  /** Whom alone it is for, where it is not for everybody who may see the thing: said in the description. */
  readonly audience?: keyof typeof AUDIENCES;
  /** Needs no token. */
  readonly open?: boolean;
  /** The answer has an `ETag`: asked with `If-None-Match`, it may say only that nothing changed. */
  readonly tagged?: boolean;
  readonly example?: OperationExample;
}

/** For whom a call is. */
export const AUDIENCES = {
  administrators: 'For administrators and data stewards of the whole; not there for others.',
  managers: 'For managers of the part of the estate that it is about.',
} as const;

/** What each status of a problem says. */
export const PROBLEM_WORDS: Readonly<Record<number, string>> = {
  400: 'Not JSON',
  401: 'No token, or one that is not known',
  403: 'Not allowed to this role',
  404: 'Not there, or not yours',
  409: 'Somebody else was first, or the version is stale',
  413: 'Too large',
  422: 'Does not fit',
  429: 'Too many requests: see Retry-After',
  500: 'Unexpected: quote the reference',
  503: 'Busy: see Retry-After',
};
