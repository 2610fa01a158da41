/**
 * Locks the selected rows until the transaction ends, on whichever database the query is for: PostgreSQL's builder has
 * `for`, SQLite's has none and needs none, since only one write transaction runs at a time.
 */
export function lockRows<Query extends { for(strength: 'update'): unknown }>(query: Query): Query {
  if ('for' in query) query.for('update');
  return query;
}
