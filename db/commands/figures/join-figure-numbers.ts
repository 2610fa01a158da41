import { sql } from 'drizzle-orm';
import type { Dialect, Tx } from '../../store';

/**
 * Joins the rows that each connection to PostgreSQL raised by itself into one a place; the sum stays, for whoever reads or raises meanwhile
 * too. A database in a file has one writer, and nothing to join.
 */
export async function joinFigureNumbers(tx: Tx, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  await tx.execute(sql`
    with gone as (delete from figure_change where writer <> 0 returning part, place, number)
    insert into figure_change (part, place, writer, number)
    select part, place, 0, sum(number) from gone group by part, place
    on conflict (part, place, writer) do update set number = figure_change.number + excluded.number`);
}
