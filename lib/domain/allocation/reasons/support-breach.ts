import type { IsoDate } from '../../../kernel/dates';
import { addWorkingDays } from '../../../kernel/working-days';
import type { WorkloadModel } from '../../workload/model/model';
import { barOn } from '../cases/bar';
import { type BesideSubject, judgeBeside } from '../moves/judge-beside';

/** Working days until a manager has looked at support against a bar, and at any other breach. */
const DAYS_AFTER_BAR = 1;
const DAYS_AFTER_OTHER = 5;

/** A breach of a bar, of grade or of training by support that was given, and by when a manager looks at it. */
export interface SupportBreach {
  /** A sentence that is kept, and so names the case by its CRN alone: a name may be withheld from a later reader. */
  readonly breach: string;
  readonly breachDueOn: IsoDate;
}

/**
 * What speaks against support with a case as it was given: a bar, a grade that may not hold it, a course that is missing. Null
 * where nothing does, or the support needs oversight only because a trainee learns beside a senior case manager.
 */
export function supportBreach(
  model: WorkloadModel,
  subject: Omit<BesideSubject, 'held' | 'theCase'>,
  today: IsoDate,
): SupportBreach | null {
  const { refused, gradeVerdict, asks, trainingGap } = judgeBeside(model, {
    held: 'support',
    theCase: keptWords(subject.facts.crn),
    ...subject,
  });
  const barred = barOn(subject.bars, subject.worker.staffCode) !== null;
  if (refused === null && gradeVerdict !== 'not_allowed' && !trainingGap) return null;
  const words = refused === null ? asks.join(' ') : `${refused.split(': ')[0] ?? refused}.`;
  return { breach: words, breachDueOn: addWorkingDays(today, barred ? DAYS_AFTER_BAR : DAYS_AFTER_OTHER) };
}

/** A breach as it is kept, with what its reader may call the case; `theCase`: that, in the middle of a sentence. */
export function breachWords(breach: string, crn: string | null, theCase: string): string {
  return crn === null ? breach : breach.replaceAll(keptWords(crn), theCase);
}

function keptWords(crn: string): string {
  return `case ${crn}`;
}
