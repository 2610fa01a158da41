import 'server-only';
import type { Store } from '../../../db/store';
import { countOf } from '../../kernel/format';
import { JobRefused, type JobReport, runJob } from '../jobs/run-job';
import { type BriefCounts, weekOfBriefs, writeBriefEmails } from './write-brief-emails';

/** What a run of the job is handed. */
export interface BriefRun {
  readonly store: Store;
  readonly clock: () => Date;
  readonly stop: () => boolean;
  /** Somebody asked for it by hand. */
  readonly asked: boolean;
  /** Told of each fault: what is noted of it names nobody. */
  readonly failed: (fault: unknown) => void;
}

/**
 * Writes the briefs of the week that is due as a job that is noted, once for all servers; what is left, or failed, is tried again. True where
 * there is nothing to do at this time.
 */
export function runBriefs({ store, clock, stop, asked, failed }: BriefRun): Promise<boolean> {
  const week = weekOfBriefs(clock());
  if (week === null) return Promise.resolve(true);
  return runJob({ store, job: 'briefs', dueFor: week, clock, asked }, async () => {
    const counts = await writeBriefEmails(store, clock, stop);
    counts.failed.forEach(failed);
    if (counts.failed.length + counts.left > 0) throw new JobRefused(whyNotAll(counts));
    return reportOf(counts);
  });
}

/** How many had theirs, and how many not and why; nobody is named. */
function reportOf({ written, without, disabled }: BriefCounts): JobReport {
  return {
    written,
    ...(without === 0 ? {} : { 'not written, may not see the unit any more:': without }),
    ...(disabled === 0 ? {} : { 'not written, account disabled:': disabled }),
  };
}

function whyNotAll({ failed, left, ...counts }: BriefCounts): string {
  const parts = [
    ...Object.entries(reportOf({ ...counts, failed, left })).map(([name, value]) => `${name} ${value}`),
    ...(failed.length === 0
      ? []
      : [`${countOf(failed.length, 'brief')} could not be written: see the log of that time`]),
    ...(left === 0 ? [] : [`${countOf(left, 'brief')} left when the server stopped`]),
  ];
  return parts.join(', ');
}
