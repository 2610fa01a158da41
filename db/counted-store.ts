import { openStore, type Store } from './store';

/** What some work cost of a database. */
export interface Counted<T> {
  readonly value: T;
  /** The SQL statements, in their order. */
  readonly statements: readonly string[];
  /** How often the database was waited for: statements that none of each other waits for go together. On PostgreSQL; 0 on SQLite. */
  readonly ways: number;
}

/** A database that says which statements run on it. */
export interface CountedStore {
  readonly store: Store;
  /** Runs some work and hands over what it cost, with what it came to. */
  listen<T>(work: () => Promise<T>): Promise<Counted<T>>;
}

/** Opens the database that a URL names, to see how many statements a page costs. One piece of work at a time. */
export function openCountedStore(url: string): CountedStore {
  let heard: string[] = [];
  const ways = new Ways();
  const store = openStore(url, {
    onStatement: (sql) => heard.push(sql),
    around: (_sql, send) => ways.around(send),
  });
  return {
    store,
    listen: async (work) => {
      heard = [];
      ways.gone = 0;
      const value = await work();
      return { value, statements: heard, ways: ways.gone };
    },
  };
}

/**
 * Holds statements back until nothing more is asked without an answer, and then sends all of them: however fast the database is, those that
 * could go together are seen to.
 */
class Ways {
  gone = 0;
  private waiting: (() => void)[] = [];
  private underWay = 0;
  private looking = false;

  async around<T>(send: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      this.look();
    });
    try {
      return await send();
    } finally {
      this.underWay -= 1;
      this.look();
    }
  }

  /** Once what was answered has been worked on: it may ask for more. */
  private look(): void {
    if (this.looking) return;
    this.looking = true;
    setImmediate(() =>
      setImmediate(() => {
        this.looking = false;
        if (this.underWay > 0 || this.waiting.length === 0) return;
        this.gone += 1;
        this.underWay = this.waiting.length;
        for (const go of this.waiting.splice(0)) go();
      }),
    );
  }
}
