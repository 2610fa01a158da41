import type { Tables, Tx } from '../../store';

/** Says what the organisation is called whose service this is. */
export async function saveOrganisation(tx: Tx, t: Tables, name: string): Promise<void> {
  const { organisations: o } = t;
  await tx.insert(o).values({ id: 'own', name }).onConflictDoUpdate({ target: o.id, set: { name } });
}

/** Says what it calls its system of record; null: as usual. It has a name by then. */
export async function saveRecordSystem(tx: Tx, t: Tables, recordSystem: string | null): Promise<void> {
  await tx.update(t.organisations).set({ recordSystem });
}
