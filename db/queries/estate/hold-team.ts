import { eq } from 'drizzle-orm';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';
import { lockRows } from '../kit/lock-rows';

/** Whether a team is there and open, which it stays until the transaction ends: whoever closes it waits, and sees who came. */
export async function holdTeamOpen(tx: Tx, t: Tables, code: TeamCode): Promise<boolean> {
  const query = tx.select({ closedOn: t.teams.closedOn }).from(t.teams).where(eq(t.teams.code, code));
  // SQLite has no locks of rows and needs none: one transaction writes at a time.
  if ('for' in query) query.for('share');
  const [team] = await query;
  return team !== undefined && team.closedOn === null;
}

/** Holds a team until the transaction ends, for whoever closes it: nobody comes into it meanwhile. */
export async function lockTeam(tx: Tx, t: Tables, code: string): Promise<void> {
  await lockRows(
    tx
      .select({ code: t.teams.code })
      .from(t.teams)
      .where(eq(t.teams.code, code as TeamCode)),
  );
}
