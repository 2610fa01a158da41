// One statement for the database that the argument names; in: { sql, values }, out: its rows. A process of its own, so that tests can wait for it.
import { text } from 'node:stream/consumers';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const { sql, values } = JSON.parse(await text(process.stdin));
const client = new pg.Client({ connectionString: process.argv[2] });
await client.connect();
let place = 0;
const { rows } = await client.query(
  sql.replaceAll('?', () => `$${(place += 1)}`),
  values,
);
await client.end();
process.stdout.write(JSON.stringify(rows));
