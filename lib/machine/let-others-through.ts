import 'server-only';

/**
 * A breath between two steps of long work: the embedded database answers without letting go of the process, and so does what is worked
 * out; whoever waits is served in between.
 */
export function letOthersThrough(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Many things one by one, with a breath after so many of them. */
export async function* withBreaths<Thing>(things: Iterable<Thing>, after: number): AsyncGenerator<Thing> {
  let left = after;
  for (const thing of things) {
    yield thing;
    left -= 1;
    if (left > 0) continue;
    left = after;
    await letOthersThrough();
  }
}
