import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import type { Result } from '../kernel/result';
import type { Problem } from '../usecases/problem';

/** The value of a use case for a page, or the page of its problem: not there (404), or not allowed (403, still signed in). */
export function unwrap<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  if (result.error.code === 'not_allowed') return forbidden();
  return notFound();
}
