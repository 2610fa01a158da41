import 'server-only';
import type { FieldProblem } from '../kernel/form-state';

/** An error of the API as `application/problem+json` (RFC 9457), with its HTTP status. */
export interface ApiProblem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
  /** Members beside the standard ones: who allocated a case, and when. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const TITLES: Record<ApiProblem['status'], string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Does not fit',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Busy',
};

/** The response that carries a problem. */
export function problemResponse(
  problem: ApiProblem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, code, detail, errors = [], more = {} } = problem;
  const body = { type: `/problems/${code}`, title: TITLES[status], status, detail, code, errors, ...more };
  return Response.json(body, {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
