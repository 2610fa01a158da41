import type { AuditAction } from './events';

/** Entries whose values anybody may read who reads the entry: nothing of anybody under supervision, nor why. */
const TOLD_IN_FULL =
  /^(user|session|token|model|snapshot|service)\.|^(data\.import(ed|_undone)|reasons\.exported|case\.(allocated|reallocated))$/;
const NEVER = /reason|note|text|keys|error|allocationId/i;

/**
 * What an entry says beyond what was done: of accounts, tokens, models and imports the values; of everything else only which facts were
 * told or changed, since whoever reads the trail may know no names and no reasons.
 */
export function auditDetail(action: AuditAction, detail: Readonly<Record<string, unknown>>): string {
  if (!TOLD_IN_FULL.test(action)) return namesOf(detail);
  return Object.entries(detail)
    .filter(([name, value]) => !NEVER.test(name) && isPlain(value))
    .map(
      ([name, value]) =>
        `${spaced(name)} ${Array.isArray(value) ? value.map(spaced).join(', ') : String(value)}`,
    )
    .join('; ');
}

function namesOf(detail: Readonly<Record<string, unknown>>): string {
  const inside = ['from', 'to', 'facts'].flatMap((part) => {
    const value = detail[part];
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  });
  return [...new Set(inside)].map(spaced).sort().join(', ');
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === 'string');
  return (
    typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
  );
}

/** "contractedHours" as "contracted hours". */
function spaced(name: string): string {
  return name
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ')
    .trim();
}
