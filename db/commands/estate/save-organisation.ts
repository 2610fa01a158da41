import type { Tables, Tx } from '../../store';

/** Says what the organisation is called whose service this is. */
export async function saveOrganisation(tx: Tx, t: Tables, name: string): Promise<void> {
  const { organisations: o } = t;
  await tx.insert(o).values({ id: 'own', name }).onConflictDoUpdate({ target: o.id, set: { name } });
}
