import { ne, or } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { UserId } from '../../../lib/kernel/ids';
import { pgTables } from '../../schema/tables';
import type { Tables, Tx } from '../../store';

type TableName = keyof typeof pgTables;

/**
 * What stays of a database that is cleared: the audit trail with its chain, since nobody shortens it; what upgrades and jobs did, which is of
 * the service and not of its data; limits of requests; and the numbers by which open pages and kept figures notice that they are old.
 */
const STAYS: ReadonlySet<TableName> = new Set<TableName>([
  'auditEntries',
  'auditLinks',
  'upgradeSteps',
  'jobRuns',
  'healthProbes',
  'rateBuckets',
  'placeChanges',
  'touchedThings',
  'figureChanges',
]);

/** Where somebody's own account stays, with their roles over the whole. */
const OF_ACCOUNTS: ReadonlySet<TableName> = new Set<TableName>(['users', 'userRoles', 'claimRoles']);

/**
 * Empties every table but those that stay, and but for one account with its roles over the whole, where there is one. What triggers keep of
 * the rows that go (past facts) goes as well.
 */
export async function clearAll(tx: Tx, t: Tables, keptUser: UserId | null): Promise<void> {
  const names = inOrder().filter((name) => !STAYS.has(name));
  if (keptUser !== null) {
    await tx.update(t.users).set({ staffCode: null });
    await tx
      .delete(t.userRoles)
      .where(or(ne(t.userRoles.userId, keptUser), ne(t.userRoles.scopeLevel, 'nation')));
    await tx.delete(t.claimRoles).where(ne(t.claimRoles.scopeLevel, 'nation'));
  }
  const going = keptUser === null ? names : names.filter((name) => !OF_ACCOUNTS.has(name));
  // The second time takes what triggers wrote of the rows that went the first time.
  for (const name of [...going, ...going]) await tx.delete(t[name]);
  if (keptUser !== null) await tx.delete(t.users).where(ne(t.users.id, keptUser));
}

/** The tables, each before those that its rows point at. */
function inOrder(): TableName[] {
  const names = Object.keys(pgTables) as TableName[];
  const nameOf = new Map<unknown, TableName>(names.map((name) => [pgTables[name], name]));
  const pointed = new Map(
    names.map((name) => [
      name,
      getTableConfig(pgTables[name]).foreignKeys.flatMap((key) => {
        const other = nameOf.get(key.reference().foreignTable);
        return other === undefined || other === name ? [] : [other];
      }),
    ]),
  );
  const ordered: TableName[] = [];
  const place = (name: TableName): void => {
    if (ordered.includes(name)) return;
    for (const other of names) if (pointed.get(other)?.includes(name) === true) place(other);
    ordered.push(name);
  };
  for (const name of names) place(name);
  return ordered;
}
