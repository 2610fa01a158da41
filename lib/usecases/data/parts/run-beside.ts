import 'server-only';
import type { ImportStep } from '../../import/import-report';

/** How far work on an upload is: bytes that were read of how many, or rows that were compared or written of how many. */
export type UploadStep =
  ImportStep | { readonly kind: 'reading'; readonly done: number; readonly of: number };

interface Running {
  step: UploadStep | null;
  cancelled: boolean;
  /** When the mark of the row was last looked at, in milliseconds. */
  lookedAt: number;
}

// On the global object: a development server loads modules again and again.
const shared = globalThis as typeof globalThis & { headroomRunning?: Map<string, Running> };
const running = (shared.headroomRunning ??= new Map<string, Running>());

/** How long whoever waits is kept waiting before they are told that it goes on, in milliseconds. */
const PATIENCE_MS = 4_000;
/** How often the mark of the row is looked at, in milliseconds. */
export const LOOK_EVERY_MS = 1_000;

/** Somebody asked to leave what was going on: nothing is changed. */
export class UploadCancelled extends Error {
  override readonly name = 'UploadCancelled';
}

/** Whether work on something goes on in this process. */
export function isRunning(id: string): boolean {
  return running.has(id);
}

/** How far work on something is that goes on in this process; null: it is another's, or has not come to a first step. */
export function stepOf(id: string): UploadStep | null {
  return running.get(id)?.step ?? null;
}

/** Asks the work on something to end at its next step, where it goes on in this process. */
export function askToEnd(id: string): void {
  const work = running.get(id);
  if (work !== undefined) work.cancelled = true;
}

/**
 * Says how far work on something is, and throws `UploadCancelled` where somebody asked to leave it: here, or in another process (a server, a
 * command), which left a mark that `isMarked` reads.
 */
export async function atStep(id: string, step: UploadStep, isMarked: () => Promise<boolean>): Promise<void> {
  const work = running.get(id);
  if (work === undefined) return;
  work.step = step;
  const due = Date.now() - work.lookedAt > LOOK_EVERY_MS;
  if (due) work.lookedAt = Date.now();
  if (work.cancelled || (due && (await isMarked()))) throw new UploadCancelled();
}

/** Does some work that may be asked to end while it goes on, and hands on what it came to. */
export async function runWatched<T>(id: string, work: () => Promise<T>): Promise<T> {
  running.set(id, { step: null, cancelled: false, lookedAt: Date.now() });
  try {
    return await work();
  } finally {
    running.delete(id);
  }
}

/** Does some work, and waits for it as long as somebody waits for a page; after that it goes on by itself. The work itself never fails. */
export async function runBeside(id: string, work: () => Promise<void>): Promise<void> {
  const done = runWatched(id, work);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([done, patience]);
  clearTimeout(timer);
}
