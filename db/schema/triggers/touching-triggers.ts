import { TOUCHING, type Touching } from './touching';

/**
 * The triggers that note what a transaction changes (touching.ts), each as the statement that makes it: row by row on SQLite, once a
 * statement on PostgreSQL. They stand in a migration; see triggers.ts.
 */
export function touchingTriggers(dialect: 'sqlite' | 'postgres'): string[] {
  const statement = dialect === 'sqlite' ? sqliteTrigger : postgresTrigger;
  return TOUCHING.flatMap((touching) => CHANGES.flatMap((change) => statement(touching, change)));
}

/** The names of the triggers, each with its table. */
export function touchingTriggerNames(): { readonly name: string; readonly table: string }[] {
  return TOUCHING.flatMap(({ table }) =>
    CHANGES.map((change) => ({ name: triggerName(table, change), table })),
  );
}

const CHANGES = ['insert', 'update', 'delete'] as const;
type Change = (typeof CHANGES)[number];

function triggerName(table: string, change: Change): string {
  return `touch_${table}_${change}`;
}

/** As which a row is looked at: what it is now, what it was, or both where it may have moved. */
function sidesOf({ movable }: Touching, change: Change): readonly ('NEW' | 'OLD')[] {
  if (change === 'delete') return ['OLD'];
  return change === 'update' && movable ? ['NEW', 'OLD'] : ['NEW'];
}

function sqliteTrigger(touching: Touching, change: Change): string[] {
  const { table, things } = touching;
  const notes = sidesOf(touching, change).flatMap((side) =>
    things.length === 0
      ? [`SELECT 'all', ''`]
      : things.map(
          ({ kind, column }) => `SELECT '${kind}', ${side}.${column} WHERE ${side}.${column} IS NOT NULL`,
        ),
  );
  const body = notes.map((note) => `  INSERT INTO touched_thing (kind, code) ${note};`).join('\n');
  return [
    `CREATE TRIGGER ${triggerName(table, change)} AFTER ${change.toUpperCase()} ON ${table} FOR EACH ROW\nBEGIN\n${body}\nEND;`,
  ];
}

function postgresTrigger(touching: Touching, change: Change): string[] {
  const { table, things } = touching;
  const name = triggerName(table, change);
  const sides = sidesOf(touching, change);
  const notes = sides.flatMap((side) =>
    things.length === 0
      ? [`SELECT 'all', '' FROM ${side.toLowerCase()}_rows`]
      : things.map(
          ({ kind, column }) =>
            `SELECT '${kind}', ${column} FROM ${side.toLowerCase()}_rows WHERE ${column} IS NOT NULL`,
        ),
  );
  const body = `BEGIN\n  INSERT INTO touched_thing (kind, code)\n  ${notes.join('\n  UNION ')};\n  RETURN NULL;\nEND`;
  const rows = sides.map((side) => `${side} TABLE AS ${side.toLowerCase()}_rows`).join(' ');
  return [
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$${body}$$;`,
    `CREATE TRIGGER ${name} AFTER ${change.toUpperCase()} ON ${table} REFERENCING ${rows} FOR EACH STATEMENT EXECUTE FUNCTION ${name}();`,
  ];
}
