const LOCAL = 'postgres://postgres@127.0.0.1:5432/test';

/** The PostgreSQL server to test on: TEST_DATABASE_URL, or one that answers on this machine; null when there is none. Says which, of what runs there. */
export async function findPostgres(what) {
  if (process.env.TEST_DATABASE_URL) {
    console.log(`${what} run on SQLite and on the PostgreSQL that TEST_DATABASE_URL names.`);
    return process.env.TEST_DATABASE_URL;
  }
  if (await answers(LOCAL)) {
    console.log(`${what} run on SQLite and on the PostgreSQL that answers at ${LOCAL}.`);
    return LOCAL;
  }
  console.log(
    `${what} run on SQLite only: no TEST_DATABASE_URL, and no PostgreSQL answers on 127.0.0.1:5432.`,
  );
  return null;
}

async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
