import { figureTriggerNames, figureTriggers } from './figure-triggers';
import { identityTriggerNames, identityTriggers } from './identity-triggers';
import { keptTriggerNames, keptTriggers } from './kept-triggers';
import { waitingTriggerNames, waitingTriggers } from './waiting-triggers';
import { touchingTriggerNames, touchingTriggers } from './touching-triggers';

/**
 * All that the database does by itself, each as the statement that makes it: it keeps what a row was, writes ids beside readable
 * keys, notes what a transaction changes, tells what makes kept figures stale, and lists the cases that wait. What a migrated database has is compared with this by
 * db/kept.test.ts.
 */
export function describedTriggers(dialect: 'sqlite' | 'postgres'): string[] {
  return [
    ...keptTriggers(dialect),
    ...identityTriggers(dialect),
    ...touchingTriggers(dialect),
    ...figureTriggers(dialect),
    ...waitingTriggers(dialect),
  ];
}

/** The statements of a migration that brings a database from any triggers of before to these. */
export function triggersMigration(dialect: 'sqlite' | 'postgres'): string {
  const named = [
    ...keptTriggerNames(),
    ...identityTriggerNames(),
    ...touchingTriggerNames(),
    ...figureTriggerNames(),
    ...waitingTriggerNames(),
  ];
  const drops = named.map(({ name, table }) =>
    dialect === 'sqlite' ? `DROP TRIGGER IF EXISTS ${name};` : `DROP TRIGGER IF EXISTS ${name} ON ${table};`,
  );
  return [...drops, ...describedTriggers(dialect)].join('--> statement-breakpoint\n');
}
