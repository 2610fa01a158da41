import pg from 'pg';

/** The PostgreSQL server of tests; empty where none is named. */
export const testServer = (): string => process.env.TEST_DATABASE_URL ?? '';

/** The address of a database on the server of tests. */
export function urlOnServer(name: string): string {
  const target = new URL(testServer());
  target.pathname = `/${name}`;
  return target.toString();
}

/** Runs statements one after the other on one connection, and hangs up. Gives the rows of the last. */
export async function runOn<Row>(url: string, ...statements: readonly string[]): Promise<readonly Row[]> {
  const client = await connected(url);
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row & pg.QueryResultRow>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** A connection, as soon as the server has one: files of tests that run beside each other may hold them all for a moment. */
async function connected(url: string): Promise<pg.Client> {
  for (let turn = 1; ; turn += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!hasNoneLeft(error) || turn === MOST_TURNS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TURNS_MS));
    }
  }
}

const MOST_TURNS = 300;
const BETWEEN_TURNS_MS = 200;

/** Whether a server refused somebody as it had no connection left (53300). */
const hasNoneLeft = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '53300';
