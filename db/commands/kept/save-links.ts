import type { Tables, Tx } from '../../store';

/** Adds links to the end of the chain over the audit trail. Throws where another has added them meanwhile. */
export async function saveLinks(
  tx: Tx,
  t: Tables,
  links: readonly { readonly position: number; readonly seq: number; readonly hash: string }[],
): Promise<void> {
  if (links.length > 0) await tx.insert(t.auditLinks).values([...links]);
}
