import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatDateShort, formatHundredths, formatListName } from '../../../kernel/format';
import { capitalised } from '../../../kernel/text/first-letter';
import { courseLabel } from '../../workload/ledger/to-case-row';
import { absenceOn } from '../../workload/measure/officer-standing';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import type { ListedPerson, PeopleRule } from '../officers/people-list';
import { compareWorkloads } from '../units/sort-team-rows';
import type { TeamRow } from '../units/team-row';
import { type AttentionList, endingReductions, expiringTraining } from './attention-lists';

/** An officer in a list of what needs attention. */
export interface AttentionOfficer {
  readonly entry: MeasuredOfficer;
  readonly row: TeamRow;
}

/** How a list of officers who need attention is filtered and sorted. */
export function attentionRule({
  list,
  today,
  mayRank,
}: {
  readonly list: AttentionList;
  readonly today: IsoDate;
  readonly mayRank: boolean;
}): PeopleRule<AttentionOfficer> {
  const dayOf = ({ entry }: AttentionOfficer): string => attentionDay(list, entry, today) ?? '9999';
  return {
    personOf,
    mayRank,
    figures: {
      workload: (a, b) => compareWorkloads(a.row, b.row),
      cases: (a, b) => a.row.caseCount - b.row.caseCount,
      ...(hasDay(list) ? { day: (a, b) => dayOf(a).localeCompare(dayOf(b)) } : {}),
    },
  };
}

function personOf({ entry, row }: AttentionOfficer): ListedPerson {
  const { teamCode, teamName } = entry.officer;
  return {
    staffCode: row.staffCode,
    name: formatListName(row),
    gradeCode: row.gradeCode,
    teamCode,
    teamName,
  };
}

/** Whether a list is about a day of each officer, by which it may be sorted. */
export function hasDay(list: AttentionList): boolean {
  return DAY_LISTS.includes(list);
}

const DAY_LISTS: readonly AttentionList[] = [
  'away',
  'leavers',
  'joiners',
  'training_expiring',
  'reductions_ending',
];

/** The day that puts an officer in a list: the last of an absence, of a course or of a reduction, the first here, the day of leaving. Null where it is not known. */
function attentionDay(list: AttentionList, entry: MeasuredOfficer, onDate: IsoDate): IsoDate | null {
  const { officer } = entry;
  switch (list) {
    case 'away':
      return absenceOn(officer, onDate)?.endDate ?? null;
    case 'leavers':
      return officer.leavingDate;
    case 'joiners':
      return officer.startDate;
    case 'training_expiring':
      return expiringTraining(entry, onDate)[0]?.expiresOn ?? null;
    case 'reductions_ending':
      return endingReductions(entry, onDate)[0]?.endDate ?? null;
    default:
      return null;
  }
}

/** Why somebody is in a list of officers, a line each. */
export function attentionWhy(
  {
    list,
    model,
    today,
  }: { readonly list: AttentionList; readonly model: WorkloadModel; readonly today: IsoDate },
  { entry, row }: AttentionOfficer,
): string[] {
  switch (list) {
    case 'reductions_ending':
      return endingReductions(entry, today).map(({ reason, hoursHundredths, endDate }) => {
        const until = endDate === null ? '' : `, to ${formatDate(endDate)}`;
        return `${reason}, ${formatHundredths(hoursHundredths)} hours a week${until}`;
      });
    case 'training_expiring':
      return expiringTraining(entry, today).map(({ course, expiresOn, expired }) => {
        const runs = expired ? 'ran out' : 'runs out';
        return `${capitalised(courseLabel(model, course))}, ${runs} on ${formatDateShort(expiresOn)}`;
      });
    default:
      return row.away === '' ? [] : [row.away];
  }
}
