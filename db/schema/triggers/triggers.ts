import { identityTriggerNames, identityTriggers } from './identity-triggers';
import { keptTriggerNames, keptTriggers } from './kept-triggers';

/**
 * All that the database does by itself, each as the statement that makes it: it keeps what a row was, and writes ids beside readable
 * keys. What a migrated database has is compared with this by db/kept.test.ts.
 */
export function describedTriggers(dialect: 'sqlite' | 'postgres'): string[] {
  return [...keptTriggers(dialect), ...identityTriggers(dialect)];
}

/** The statements of a migration that brings a database from any triggers of before to these. */
export function triggersMigration(dialect: 'sqlite' | 'postgres'): string {
  const drops = [...keptTriggerNames(), ...identityTriggerNames()].map(({ name, table }) =>
    dialect === 'sqlite' ? `DROP TRIGGER IF EXISTS ${name};` : `DROP TRIGGER IF EXISTS ${name} ON ${table};`,
  );
  return [...drops, ...describedTriggers(dialect)].join('--> statement-breakpoint\n');
}
