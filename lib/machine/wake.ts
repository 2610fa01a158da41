import 'server-only';

// On the global object: pages and jobs of one process are bundled apart.
const shared = globalThis as typeof globalThis & { headroomWakes?: Map<string, () => void> };

/** Says how something that this process does from time to time is done at once. */
export function onWake(name: string, wake: () => void): void {
  shared.headroomWakes ??= new Map();
  shared.headroomWakes.set(name, wake);
}

/** Has it done at once; false where this process does not do it. */
export function wake(name: string): boolean {
  const found = shared.headroomWakes?.get(name);
  found?.();
  return found !== undefined;
}
