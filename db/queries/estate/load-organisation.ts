import type { Reader, Tables } from '../../store';

/** What the organisation is called whose service this is; null: nobody has said. */
export async function loadOrganisation(db: Pick<Reader, 'select'>, t: Tables): Promise<string | null> {
  const [row] = await db.select({ name: t.organisations.name }).from(t.organisations);
  return row?.name ?? null;
}

/** What the organisation calls its system of record; null: nobody has said. */
export async function loadRecordSystem(db: Pick<Reader, 'select'>, t: Tables): Promise<string | null> {
  const [row] = await db.select({ recordSystem: t.organisations.recordSystem }).from(t.organisations);
  return row?.recordSystem ?? null;
}
