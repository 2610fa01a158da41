import 'server-only';
import type { UploadState } from '../../../domain/audit/upload-state';
import { isRunning } from './run-beside';

/** Longer than any file of the most size takes, in milliseconds. */
const LONG_MS = 15 * 60_000;

/** Whether work on an upload was begun, and nothing has been heard of it for so long that its server must have ended. */
export function isStopped(
  { id, state, stateAt }: { readonly id: string; readonly state: UploadState; readonly stateAt: string },
  now: Date,
): boolean {
  const underWay = state === 'checking' || state === 'applying';
  return underWay && !isRunning(id) && now.getTime() - Date.parse(stateAt) > LONG_MS;
}
