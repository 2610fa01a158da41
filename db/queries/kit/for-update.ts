import type { Dialect } from '../../store';

/**
 * Locks the selected rows until the transaction ends. PostgreSQL needs `for update`; SQLite has no such clause and needs
 * none, since only one write transaction runs at a time.
 */
export function forUpdate<Query extends { for(strength: 'update'): unknown }>(
  dialect: Dialect,
  query: Query,
): Query {
  if (dialect === 'postgres') query.for('update');
  return query;
}
