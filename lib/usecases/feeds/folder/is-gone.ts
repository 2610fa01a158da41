import 'server-only';

/** Whether something failed because a file is not there any more: another server has moved it. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
