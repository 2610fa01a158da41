/**
 * The triggers that keep the list of cases that nobody holds (cases.ts), each as the statement that makes it. They stand in a migration; see
 * triggers.ts.
 */
export function waitingTriggers(dialect: 'sqlite' | 'postgres'): string[] {
  return TABLES.flatMap(({ table, columns }) =>
    CHANGES.flatMap((change) =>
      dialect === 'sqlite' ? sqliteTrigger(table, columns, change) : postgresTrigger(table, change),
    ),
  );
}

/** The names of the triggers, each with its table. */
export function waitingTriggerNames(): { readonly name: string; readonly table: string }[] {
  return TABLES.flatMap(({ table }) =>
    CHANGES.map((change) => ({ name: triggerName(table, change), table })),
  );
}

const CHANGES = ['insert', 'update', 'delete'] as const;
type Change = (typeof CHANGES)[number];

/** The columns by which a case waits or does not, and where. */
const TABLES = [
  { table: 'supervised_case', columns: 'crn, ended_on, home_ldu_code' },
  { table: 'allocation', columns: 'crn, ended_on' },
] as const;

function triggerName(table: string, change: Change): string {
  return `list_waiting_${table}_${change}`;
}

/** A live case without an open holding. */
const WAITS =
  'c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL)';

function listAnew(crns: string): string {
  return [
    `  DELETE FROM waiting_case WHERE crn IN (${crns});`,
    `  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (${crns}) AND ${WAITS} ON CONFLICT (crn) DO NOTHING;`,
  ].join('\n');
}

function sqliteTrigger(table: string, columns: string, change: Change): string[] {
  const crns = { insert: 'NEW.crn', delete: 'OLD.crn', update: 'OLD.crn, NEW.crn' }[change];
  const of = change === 'update' ? ` OF ${columns}` : '';
  return [
    `CREATE TRIGGER ${triggerName(table, change)} AFTER ${change.toUpperCase()}${of} ON ${table} FOR EACH ROW\nBEGIN\n${listAnew(crns)}\nEND;`,
  ];
}

/** Once a statement, however many rows it changes. */
function postgresTrigger(table: string, change: Change): string[] {
  const name = triggerName(table, change);
  const [was, is] = ['SELECT crn FROM old_rows', 'SELECT crn FROM new_rows'];
  const crns = { insert: is, delete: was, update: `${was} UNION ${is}` }[change];
  const seen = {
    insert: 'NEW TABLE AS new_rows',
    delete: 'OLD TABLE AS old_rows',
    update: 'OLD TABLE AS old_rows NEW TABLE AS new_rows',
  }[change];
  return [
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN\n${listAnew(crns)}\n  RETURN NULL;\nEND$$;`,
    `CREATE TRIGGER ${name} AFTER ${change.toUpperCase()} ON ${table} REFERENCING ${seen} FOR EACH STATEMENT EXECUTE FUNCTION ${name}();`,
  ];
}
