import { getTableColumns, getTableName } from 'drizzle-orm';
import { IDENTIFIED, type Identified, MET_IN, type NamedBy } from './identified';
import { pgTables } from '../tables';

/**
 * The triggers that give whoever is met first an id (identities.ts), and that write the ids beside the readable keys in what is kept for
 * ever (identified.ts): each as the statement that makes it. They stand in a migration; see triggers.ts.
 */
export function identityTriggers(dialect: 'sqlite' | 'postgres'): string[] {
  const met = Object.entries(MET_IN).map(([name, column]) =>
    trigger(dialect, name, [ensure(dialect, columnKind(column), newValue(name, { column }))], null),
  );
  const identified = Object.entries(IDENTIFIED).map(([name, described]: [string, Identified]) => {
    // Rows of these tables point to a case and an officer, who have their ids; the audit trail may tell of whoever was taken off the record.
    const first =
      name === 'auditEntries'
        ? sourcesOf(described).map(([kind, source]) => ensure(dialect, kind, newValue(name, source)))
        : [];
    return trigger(dialect, name, first, described);
  });
  return [...met, ...identified].flat();
}

/** The names of the triggers, each with its table. */
export function identityTriggerNames(): { readonly name: string; readonly table: string }[] {
  return [...Object.keys(MET_IN), ...Object.keys(IDENTIFIED)].map((name) => {
    const table = tableName(name);
    return { name: `identify_${table}`, table };
  });
}

type Kind = 'person' | 'staff';
const KEYS = {
  person: { table: 'person_key', id: 'person_id', code: 'crn' },
  staff: { table: 'staff_key', id: 'staff_id', code: 'staff_code' },
} as const;
const NEW_ID = {
  sqlite: 'lower(hex(randomblob(16)))',
  postgres: "replace(gen_random_uuid()::text, '-', '')",
};

/** The id that stands for a readable key, as an expression. */
export function idOf(kind: Kind, code: string): string {
  const key = KEYS[kind];
  return `(SELECT ${key.id} FROM ${key.table} WHERE ${key.code} = ${code})`;
}

function columnKind(column: (typeof MET_IN)[keyof typeof MET_IN]): Kind {
  return column === 'crn' ? 'person' : 'staff';
}

function sourcesOf({ person, staff }: Identified): (readonly [Kind, NamedBy])[] {
  return [
    ...(person === null ? [] : [['person', person] as const]),
    ...(staff === null ? [] : [['staff', staff] as const]),
  ];
}

function tableOf(name: string) {
  const table = Object.entries(pgTables).find(([named]) => named === name)?.[1];
  if (!table) throw new Error(`No table ${name}`);
  return table;
}

function tableName(name: string): string {
  return getTableName(tableOf(name));
}

function columnName(name: string, key: string): string {
  const column = Object.entries(getTableColumns(tableOf(name))).find(([named]) => named === key)?.[1];
  if (!column) throw new Error(`${name} has no ${key}`);
  return column.name;
}

/** Whom a new row is about; null where it is about nobody of this kind. */
function newValue(name: string, { column, where }: NamedBy): string {
  const value = `NEW.${columnName(name, column)}`;
  return where ? `CASE NEW.${columnName(name, where[0])} WHEN '${where[1]}' THEN ${value} END` : value;
}

function ensure(dialect: 'sqlite' | 'postgres', kind: Kind, code: string): string {
  const key = KEYS[kind];
  const known = `SELECT 1 FROM ${key.table} WHERE ${key.code} = ${code}`;
  const race = dialect === 'postgres' ? ` ON CONFLICT (${key.code}) DO NOTHING` : '';
  return [
    `  INSERT INTO ${key.table} (${key.id}, ${key.code})`,
    `    SELECT ${NEW_ID[dialect]}, ${code} WHERE ${code} IS NOT NULL AND NOT EXISTS (${known})${race};`,
  ].join('\n');
}

/** SQLite writes the ids after the row, PostgreSQL into it before. */
function trigger(
  dialect: 'sqlite' | 'postgres',
  name: string,
  first: readonly string[],
  described: Identified | null,
): string[] {
  const table = tableName(name);
  const ids = (described === null ? [] : sourcesOf(described)).map(([kind, source]) => ({
    id: KEYS[kind].id,
    value: `coalesce(NEW.${KEYS[kind].id}, ${idOf(kind, newValue(name, source))})`,
  }));
  if (dialect === 'sqlite') {
    const set = ids.map(({ id, value }) => `${id} = ${value}`).join(', ');
    const write = ids.length === 0 ? [] : [`  UPDATE ${table} SET ${set} WHERE rowid = NEW.rowid;`];
    const body = [...first, ...write].join('\n');
    return [`CREATE TRIGGER identify_${table} AFTER INSERT ON ${table} FOR EACH ROW\nBEGIN\n${body}\nEND;`];
  }
  const body = [...first, ...ids.map(({ id, value }) => `  NEW.${id} := ${value};`), '  RETURN NEW;'];
  return [
    `CREATE OR REPLACE FUNCTION identify_${table}() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN\n${body.join('\n')}\nEND$$;`,
    `CREATE TRIGGER identify_${table} BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION identify_${table}();`,
  ];
}
