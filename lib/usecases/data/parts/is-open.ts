import 'server-only';
import type { UploadState } from '../../../domain/audit/upload-state';

/** The states in which it may be said what files hold: nothing goes on, and nothing was imported. */
export const OPEN_STATES: readonly UploadState[] = ['asking', 'checked', 'failed', 'cancelled'];

/** Whether it may be said what files hold. */
export function isOpen({ state }: { readonly state: UploadState }): boolean {
  return OPEN_STATES.includes(state);
}
