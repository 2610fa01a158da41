import 'server-only';

// On the global object: a development server loads modules again and again.
const shared = globalThis as typeof globalThis & { headroomUploads?: Set<string> };
const running = (shared.headroomUploads ??= new Set<string>());

/** How long whoever waits is kept waiting before they are told that it goes on, in milliseconds. */
const PATIENCE_MS = 4_000;

/** Whether work on something goes on in this process. */
export function isRunning(id: string): boolean {
  return running.has(id);
}

/** Does some work, and waits for it as long as somebody waits for a page; after that it goes on by itself. The work itself never fails. */
export async function runBeside(id: string, work: () => Promise<void>): Promise<void> {
  running.add(id);
  const done = work().finally(() => running.delete(id));
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([done, patience]);
  clearTimeout(timer);
}
