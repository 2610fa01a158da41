import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { pgTables } from '../../schema/tables';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

type Read = Pick<Reader, 'select'>;

/** One import that was applied; null where there is none of this id. */
export async function loadImportRun(db: Read, t: Tables, id: string) {
  const [run] = await db.select().from(t.importRuns).where(eq(t.importRuns.id, id));
  return run ?? null;
}

/** What an import changed, in its parts, and the version of the model then. */
export function loadUndoParts(db: Read, t: Tables, runId: string) {
  const { importUndoParts: p } = t;
  return db
    .select({ modelVersion: p.modelVersion, content: p.content })
    .from(p)
    .where(eq(p.runId, runId))
    .orderBy(asc(p.part));
}

/** The imports of which is kept what they changed. */
export async function loadRunsWithUndo(db: Read, t: Tables): Promise<string[]> {
  const { importUndoParts: p } = t;
  const rows = await db.select({ id: p.runId }).from(p).where(eq(p.part, 0));
  return rows.map(({ id }) => id);
}

/** The entries of the audit trail since an import's own, about things with these keys. */
export async function loadAuditSince(db: Read, t: Tables, runId: string, keys: ReadonlySet<string>) {
  const { auditEntries: e } = t;
  const [own] = await db
    .select({ seq: e.seq })
    .from(e)
    .where(and(eq(e.thingType, 'import'), eq(e.thingKey, runId), eq(e.action, 'data.imported')));
  if (own === undefined) return null;
  const since = await db
    .select({
      at: e.at,
      actorName: e.actorName,
      action: e.action,
      thingType: e.thingType,
      thingKey: e.thingKey,
    })
    .from(e)
    .where(gt(e.seq, own.seq))
    .orderBy(asc(e.seq));
  return since.filter(({ thingKey }) => keys.has(thingKey));
}

/** A field of a table that points at a field of another. */
export interface Pointer {
  readonly from: keyof Tables;
  readonly field: string;
  readonly to: keyof Tables;
  readonly toField: string;
}

/** Everything that points from one table to another by one field. */
export function pointers(): Pointer[] {
  const names = Object.keys(pgTables) as (keyof Tables)[];
  const nameOf = (table: unknown): keyof Tables | undefined => names.find((name) => pgTables[name] === table);
  const fieldOf = (name: keyof Tables, column: string): string | undefined =>
    Object.entries(pgTables[name]).find(
      ([, value]) => typeof value === 'object' && value !== null && 'name' in value && value.name === column,
    )?.[0];
  return names.flatMap((from) =>
    getTableConfig(pgTables[from]).foreignKeys.flatMap((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      const [column, foreign] = [columns[0], foreignColumns[0]];
      const to = nameOf(foreignTable);
      if (to === undefined || columns.length !== 1 || !column || !foreign) return [];
      const [field, toField] = [fieldOf(from, column.name), fieldOf(to, foreign.name)];
      return field === undefined || toField === undefined ? [] : [{ from, field, to, toField }];
    }),
  );
}

/** The rows of a table of which a field has one of these values. */
export function loadRowsWith(
  db: Read,
  t: Tables,
  { table: name, field }: { readonly table: keyof Tables; readonly field: string },
  values: readonly string[],
): Promise<Readonly<Record<string, unknown>>[]> {
  const table = t[name];
  const column = Object.entries(table).find(([one]) => one === field)?.[1] as Parameters<typeof inArray>[0];
  return inChunks(values, (part) => db.select().from(table).where(inArray(column, part)));
}
