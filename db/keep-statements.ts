import type Database from 'better-sqlite3';

/** Statements that one connection keeps: those of every page several times over. */
const MOST_KEPT = 300;

/**
 * Has a connection keep the statements that it prepared, by their text: a page asks the same again and again, and to prepare a large one
 * takes longer than to run it. SQLite prepares a kept one anew by itself where the schema has changed. The longest unused goes first.
 */
export function keepStatements(connection: Database.Database): void {
  const prepare = connection.prepare.bind(connection) as (source: string) => Database.Statement;
  const kept = new Map<string, KeptStatement>();
  connection.prepare = ((source: string) => {
    const found = kept.get(source) ?? new KeptStatement(() => prepare(source));
    kept.delete(source);
    kept.set(source, found);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  }) as unknown as Database.Database['prepare'];
}

/** What the query builder asks of a statement. How rows come belongs to a statement for good, so that each way has one of its own. */
class KeptStatement {
  readonly #prepare: () => Database.Statement;
  #named: Database.Statement | undefined;
  #listed: Database.Statement | undefined;

  constructor(prepare: () => Database.Statement) {
    this.#prepare = prepare;
  }

  run(...values: unknown[]): Database.RunResult {
    return this.#plain().run(...values);
  }

  all(...values: unknown[]): unknown[] {
    return this.#plain().all(...values);
  }

  get(...values: unknown[]): unknown {
    return this.#plain().get(...values);
  }

  /** Rows as lists of their cells. */
  raw(): Database.Statement {
    this.#listed ??= this.#prepare().raw();
    return this.#listed;
  }

  #plain(): Database.Statement {
    this.#named ??= this.#prepare();
    return this.#named;
  }
}
