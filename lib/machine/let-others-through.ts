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
