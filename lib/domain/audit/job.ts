import { formatWhole } from '../../kernel/format';

/** What the service does by itself. */
export const JOBS = ['nightly', 'backup', 'briefs', 'figures', 'emails', 'feeds'] as const;
export type JobName = (typeof JOBS)[number];

/** How a run of a job stands: it goes on, it came to its end, or it broke off with a fault. */
export type JobOutcome = 'running' | 'done' | 'failed';

/** A run that has not ended after so many hours has been left by its server. */
const LEFT_AFTER_HOURS = 6;

/** How a run is to be shown: one whose server ended in the middle of it does not go on for ever. */
export function standingOf(
  { outcome, startedAt }: { readonly outcome: JobOutcome; readonly startedAt: string },
  now: Date,
): JobOutcome | 'left' {
  if (outcome !== 'running') return outcome;
  return now.getTime() - new Date(startedAt).getTime() > LEFT_AFTER_HOURS * 3_600_000 ? 'left' : 'running';
}

/** What a run came to: "file headroom-2026-11-30.backup, rows 1,204" */
export function reportWords(report: Readonly<Record<string, string | number>> | null): string {
  const parts = Object.entries(report ?? {}).flatMap(([name, value]) =>
    name === 'fingerprint'
      ? []
      : [
          name === 'why'
            ? String(value)
            : `${name} ${typeof value === 'number' ? formatWhole(value) : value}`,
        ],
  );
  return parts.join(', ');
}
