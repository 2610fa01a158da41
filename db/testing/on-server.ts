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
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row & pg.QueryResultRow>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
