import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

type Id = 'personId' | 'staffId';

/** All columns of a table but the ids that stand for people and staff: those are for what is kept, and no screen is handed them. */
export function columnsWithoutIds<Table extends PgTable>(table: Table): Omit<Table['_']['columns'], Id> {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([name]) => name !== 'personId' && name !== 'staffId',
  );
  return Object.fromEntries(columns) as Omit<Table['_']['columns'], Id>;
}
