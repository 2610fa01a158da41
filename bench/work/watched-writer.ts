import type { Store } from '../../db/store';
import type { Figure } from '../report/figures';

/** A store that tells for how long at a time its writer was held: from when a transaction had begun to when its COMMIT was over. */
interface WatchedStore {
  readonly store: Store;
  readonly figure: (row: string, what: string) => Figure;
}

/** Watches the writer of a store. What a transaction waited for another one before it began is not counted. */
export function watchWriter(store: Store): WatchedStore {
  let longest = 0;
  const tx: Store['tx'] = async (run, whose) => {
    let begun = 0;
    const made = await store.tx((inside) => {
      begun = performance.now();
      return run(inside);
    }, whose);
    longest = Math.max(longest, performance.now() - begun);
    return made;
  };
  return {
    store: { ...store, tx },
    figure: (row, what) => ({ row, what: `${what}: the writer held, longest`, unit: 'ms', value: longest }),
  };
}
