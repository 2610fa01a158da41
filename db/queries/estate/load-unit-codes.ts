import { isNull } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type { Reader, Tables } from '../../store';

/** The codes of all regions, LDUs or open teams of the estate. */
export async function loadUnitCodes(
  db: Pick<Reader, 'select'>,
  t: Tables,
  level: Exclude<Scope['level'], 'nation'>,
): Promise<readonly string[]> {
  const table = { region: t.regions, ldu: t.ldus, team: t.teams }[level];
  const rows: { readonly code: string }[] = await db
    .select({ code: table.code })
    .from(table)
    .where(level === 'team' ? isNull(t.teams.closedOn) : undefined);
  return rows.map(({ code }) => code);
}
