import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { idOf } from './identity-triggers';
import { KEPT, type KeptTable } from './kept';

/**
 * The triggers that keep the rows of the kept tables (kept.ts), each as the statement that makes it. They stand in a migration; see
 * triggers.ts.
 */
export function keptTriggers(dialect: 'sqlite' | 'postgres'): string[] {
  const statements = dialect === 'sqlite' ? sqliteTriggers : postgresTriggers;
  return Object.entries(KEPT).flatMap(([thing, table]) => statements(thing, table));
}

/** The names of the triggers, each with its table. */
export function keptTriggerNames(): { readonly name: string; readonly table: string }[] {
  return Object.values(KEPT).flatMap(({ table }) =>
    CHANGES.map((change) => ({ name: triggerName(table, change), table: getTableName(table) })),
  );
}

const CHANGES = ['update', 'delete'] as const;

function triggerName(table: KeptTable['table'], change: (typeof CHANGES)[number]): string {
  return `keep_past_${getTableName(table)}_${change}`;
}

function columnOf({ table }: KeptTable, name: string): PgColumn {
  const column = getTableColumns(table)[name];
  if (!column) throw new Error(`${getTableName(table)} has no ${name}`);
  return column;
}

/** The row as it goes into the table of past facts; `until` and `facts` are expressions of the dialect. */
function insertPast(thing: string, kept: KeptTable, until: string, facts: string): string {
  const key = columnOf(kept, kept.key).name;
  const officer = kept.officer === null ? 'NULL' : `OLD.${columnOf(kept, kept.officer).name}`;
  const person = kept.tells.includes('crn') ? idOf('person', 'OLD.crn') : 'NULL';
  const staff = kept.officer === null ? 'NULL' : idOf('staff', officer);
  return [
    '  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)',
    `  VALUES ('${thing}', OLD.${key}, ${officer}, ${person}, ${staff}, ${until}, ${facts});`,
  ].join('\n');
}

/** "'staffCode', OLD.staff_code, ..." */
function pairsOf(kept: KeptTable, valueOf: (column: PgColumn) => string): string {
  return [...kept.tells, ...kept.beside]
    .map((name) => `\n    '${name}', ${valueOf(columnOf(kept, name))}`)
    .join(',');
}

function anyDiffers(kept: KeptTable, differs: string): string {
  return kept.tells
    .map((name) => columnOf(kept, name).name)
    .map((column) => `OLD.${column} ${differs} NEW.${column}`)
    .join(' OR ');
}

/** What the transaction said of its time (change-instant.ts), else the database's own clock. */
const SQLITE_UNTIL = "coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))";

function sqliteTriggers(thing: string, kept: KeptTable): string[] {
  const facts = `json_object(${pairsOf(kept, sqliteValue)})`;
  const table = getTableName(kept.table);
  return CHANGES.map((change) => {
    const when = change === 'update' ? `\nWHEN ${anyDiffers(kept, 'IS NOT')}` : '';
    const name = triggerName(kept.table, change);
    const body = insertPast(thing, kept, SQLITE_UNTIL, facts);
    return `CREATE TRIGGER ${name} AFTER ${change.toUpperCase()} ON ${table} FOR EACH ROW${when}\nBEGIN\n${body}\nEND;`;
  });
}

/** SQLite stores a truth as a number and a document as text. */
function sqliteValue({ name, dataType }: PgColumn): string {
  if (dataType === 'json') return `json(OLD.${name})`;
  if (dataType !== 'boolean') return `OLD.${name}`;
  return `json(CASE OLD.${name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)`;
}

function postgresTriggers(thing: string, kept: KeptTable): string[] {
  const table = getTableName(kept.table);
  const facts = `jsonb_build_object(${pairsOf(kept, ({ name }) => `OLD.${name}`)})`;
  const body = `BEGIN\n${insertPast(thing, kept, 'change_instant()', facts)}\n  RETURN NULL;\nEND`;
  return [
    `CREATE OR REPLACE FUNCTION keep_past_${table}() RETURNS trigger LANGUAGE plpgsql AS $$${body}$$;`,
    ...CHANGES.map((change) => {
      const when = change === 'update' ? ` WHEN (${anyDiffers(kept, 'IS DISTINCT FROM')})` : '';
      const on = `AFTER ${change.toUpperCase()} ON ${table} FOR EACH ROW${when}`;
      return `CREATE TRIGGER ${triggerName(kept.table, change)} ${on} EXECUTE FUNCTION keep_past_${table}();`;
    }),
  ];
}
