import { countOf, formatWhole } from '../kernel/format';
import { type AuditVerified, verifyAudit } from '../usecases/audit/verify-audit';
import { type FigureFault, verifyToday } from '../usecases/figures/verify-figures';
import { currentContext, runCommand, UsageError } from './command';

/** So many faults are written out; the others are counted. */
const MOST_NAMED = 50;

void runCommand(
  {
    name: 'data:verify',
    summary:
      'Compares the figures that are kept for today with a measure from nothing but facts, and the audit trail with its chain, and names what differs. Safe while the service serves.',
    options: {
      prepare: { help: 'first make what is not kept yet, so that every place is compared' },
      json: {
        help: 'write {compared, faults: [{part, place, at, kept, facts}], audit: {ok, entries, firstBroken?, head}} instead',
      },
    },
  },
  async ({ flags }) => {
    const context = await currentContext();
    const { compared, faults } = await verifyToday(context, flags.has('prepare'));
    const audit = unwrapped(await verifyAudit(context));
    if (flags.has('json')) print(JSON.stringify({ compared, faults, audit }));
    else {
      for (const fault of faults.slice(0, MOST_NAMED)) print(wordsOf(fault));
      if (faults.length > MOST_NAMED) print(`and ${formatWhole(faults.length - MOST_NAMED)} more`);
      print(
        `${countOf(compared, 'kept figure')} compared with the facts: ${faults.length === 0 ? 'all agree' : `${formatWhole(faults.length)} differ`}`,
      );
      print(auditWords(audit));
    }
    if (faults.length > 0) throw new UsageError('Kept figures differ from the facts.');
    if (!audit.ok) throw new UsageError('The audit trail was changed after it was sealed.');
  },
);

function wordsOf({ part, place, at, kept, facts }: FigureFault): string {
  return `${place}, ${part}: ${at} is kept as ${kept}, and the facts come to ${facts}`;
}

const BROKEN_WORDS = {
  changed: 'reads otherwise than when it was sealed',
  entry_missing: 'is gone',
  link_missing: 'has lost its link',
} as const;

function auditWords({ entries, firstBroken, head }: AuditVerified): string {
  const held = `Audit trail: ${countOf(entries, 'entry', 'entries')} as sealed, to ${head.slice(0, 16)}…`;
  if (firstBroken === undefined) return held;
  const { position, seq, why } = firstBroken;
  return `${held}; entry ${seq ?? 'unknown'} at place ${formatWhole(position)} ${BROKEN_WORDS[why]}`;
}

/** The service's own commands may verify. */
function unwrapped(result: Awaited<ReturnType<typeof verifyAudit>>): AuditVerified {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
