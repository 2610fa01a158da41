import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { pgTables } from '../schema/tables';

/** A column as it is copied: `json` and `date` travel as text, `boolean` as what it is in both. */
interface ColumnShape {
  readonly name: string;
  readonly kind: 'plain' | 'boolean' | 'date' | 'json';
  /** As PostgreSQL names its type. */
  readonly type: string;
}

/** A table as it is copied. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** The column that the database numbers; null where it numbers none. */
  readonly numbered: string | null;
}

/** What counts for a moment only, on the servers that share a database. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['rate_bucket']);

/** Every table that is copied, as the schema describes it. */
export const TABLE_SHAPES: readonly TableShape[] = Object.values(pgTables)
  .map((table) => {
    const columns: PgColumn[] = Object.values(getTableColumns(table));
    const numbered = columns.find(({ generatedIdentity }) => generatedIdentity !== undefined);
    return {
      name: getTableName(table),
      columns: columns.map((column) => ({
        name: column.name,
        kind: kindOf(column),
        type: column.getSQLType(),
      })),
      numbered: numbered?.name ?? null,
    };
  })
  .filter(({ name }) => !OF_THE_MOMENT.has(name));

function kindOf({ columnType, dataType }: PgColumn): ColumnShape['kind'] {
  if (dataType === 'json' || dataType === 'boolean') return dataType;
  return columnType.startsWith('PgDate') ? 'date' : 'plain';
}
