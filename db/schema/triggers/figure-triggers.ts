import { getTableColumns, getTableName } from 'drizzle-orm';
import { pgTables } from '../tables';
import { type Touches, touchedBy } from './figures';

/**
 * The triggers that raise the number of every place whose figures a change makes stale (figures.ts), each as the statement that makes it.
 * They stand in a migration; see triggers.ts.
 */
export function figureTriggers(dialect: 'sqlite' | 'postgres'): string[] {
  const statements = dialect === 'sqlite' ? sqliteTriggers : postgresTriggers;
  return Object.entries(touchedBy(dialect)).flatMap(([name, touches]) => statements(name, touches));
}

/** The names of the triggers, each with its table. */
export function figureTriggerNames(): { readonly name: string; readonly table: string }[] {
  return Object.keys(touchedBy('sqlite')).flatMap((name) => {
    const table = tableName(name);
    return CHANGES.map((change) => ({ name: triggerName(table, change), table }));
  });
}

const CHANGES = ['insert', 'update', 'delete'] as const;
type Change = (typeof CHANGES)[number];

/** Columns that no figure is worked out from: a change of these alone makes nothing stale. */
const BESIDE_FIGURES = new Set(['person_id', 'staff_id', 'name_key', 'decision', 'notes']);

function triggerName(table: string, change: Change): string {
  return `touch_figures_${table}_${change}`;
}

function tableOf(name: string) {
  const table = Object.entries(pgTables).find(([named]) => named === name)?.[1];
  if (!table) throw new Error(`No table ${name}`);
  return table;
}

function tableName(name: string): string {
  return getTableName(tableOf(name));
}

function columnsOf(name: string): string[] {
  return Object.values(getTableColumns(tableOf(name)))
    .map((column) => column.name)
    .filter((column) => !BESIDE_FIGURES.has(column));
}

/** The columns of `r` that the selects of places read. */
function readColumns(name: string, touches: readonly Touches[]): string[] {
  const text = touches.flatMap(({ places }) => places).join('\n');
  return columnsOf(name).filter((column) =>
    new RegExp(`\\br\\.${column}\\b|\\(SELECT ${column} FROM r\\)`).test(text),
  );
}

/** Both raise a row of their own where it is there, else begin it. */
function raise({ part, places }: Touches, writer: string, rows: string): string {
  const found = places.map((place) => `    ${place}`).join('\n    UNION ALL\n');
  return [
    `  INSERT INTO figure_change (part, place, writer, number)`,
    `  SELECT '${part}', place, ${writer}, 1 FROM (`,
    `    WITH r AS (${rows})`,
    `    SELECT place FROM (\n${found}\n    ) AS each_place WHERE place IS NOT NULL GROUP BY place`,
    `  ) AS found WHERE true`,
    `  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;`,
  ].join('\n');
}

function sqliteTriggers(name: string, touches: readonly Touches[]): string[] {
  const table = tableName(name);
  const columns = readColumns(name, touches);
  const row = (which: 'OLD' | 'NEW'): string =>
    `SELECT ${columns.map((column) => `${which}.${column} AS ${column}`).join(', ')}`;
  const rows = { insert: row('NEW'), delete: row('OLD'), update: `${row('OLD')} UNION ${row('NEW')}` };
  return CHANGES.map((change) => {
    const of = change === 'update' ? ` OF ${columnsOf(name).join(', ')}` : '';
    const body = touches.map((each) => raise(each, '0', rows[change])).join('\n');
    return `CREATE TRIGGER ${triggerName(table, change)} AFTER ${change.toUpperCase()}${of} ON ${table} FOR EACH ROW\nBEGIN\n${body}\nEND;`;
  });
}

/** Once a statement, however many rows it changes. */
function postgresTriggers(name: string, touches: readonly Touches[]): string[] {
  const table = tableName(name);
  const columns = readColumns(name, touches).join(', ');
  const rows = {
    insert: `SELECT ${columns} FROM new_rows`,
    delete: `SELECT ${columns} FROM old_rows`,
    update: `SELECT ${columns} FROM old_rows UNION SELECT ${columns} FROM new_rows`,
  };
  const seen = {
    insert: 'REFERENCING NEW TABLE AS new_rows',
    delete: 'REFERENCING OLD TABLE AS old_rows',
    update: 'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows',
  };
  return CHANGES.flatMap((change) => {
    const named = triggerName(table, change);
    const body = touches.map((each) => raise(each, 'pg_backend_pid()', rows[change])).join('\n');
    return [
      `CREATE OR REPLACE FUNCTION ${named}() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN\n${body}\n  RETURN NULL;\nEND$$;`,
      `CREATE TRIGGER ${named} AFTER ${change.toUpperCase()} ON ${table} ${seen[change]} FOR EACH STATEMENT EXECUTE FUNCTION ${named}();`,
    ];
  });
}
