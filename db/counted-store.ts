import { openStore, type Store } from './store';

/** A database that says which statements run on it. */
export interface CountedStore {
  readonly store: Store;
  /** Runs some work and hands over the SQL statements that it took, in their order, with what it came to. */
  listen<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly statements: readonly string[] }>;
}

/** Opens the database that a URL names, to see how many statements a page costs. One piece of work at a time. */
export function openCountedStore(url: string): CountedStore {
  let heard: string[] = [];
  const store = openStore(url, (sql) => heard.push(sql));
  return {
    store,
    listen: async (work) => {
      heard = [];
      const value = await work();
      return { value, statements: heard };
    },
  };
}
