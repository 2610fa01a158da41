import 'server-only';
import type { UnitFilter } from '../../../../db/queries/kit/unit-filter';
import type { Reader } from '../../../../db/store';
import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatListName } from '../../../kernel/format';
import type { OfficerSummary, SummarisedOfficer } from '../../../domain/workload/summary/officer-summary';
import { loadOfficerSummaries } from '../../figures/load-officer-summaries';
import { findGrade, isResponsibleGrade, type WorkloadModel } from '../../../domain/workload/model/model';
import { standingOn } from '../../../domain/workload/measure/officer-standing';
import type { FigureSource } from '../../capacity/parts/load-measured';
import type { UseCaseContext } from '../../context';

type WhoCovers = Pick<
  SummarisedOfficer,
  'forename' | 'surname' | 'grade' | 'contractedHoursHundredths' | 'startDate' | 'leavingDate' | 'absences'
>;

/** Why somebody cannot cover from the first to the last day; null when they can. */
export function whyNotCover(
  model: WorkloadModel,
  officer: WhoCovers,
  days: { readonly startsOn: IsoDate; readonly endsOn: IsoDate },
): string | null {
  const name = formatListName(officer);
  const grade = findGrade(model, officer.grade);
  if (grade === null || officer.contractedHoursHundredths === null)
    return `${name} has no grade or hours recorded: choose somebody else`;
  if (!isResponsibleGrade(grade)) return `${name} is ${grade.code}, who holds no cases: choose somebody else`;
  if (standingOn(officer, days.startsOn) === 'not_started') return `${name} has not started by the first day`;
  if (standingOn(officer, days.endsOn) === 'left')
    return officer.leavingDate === null
      ? `${name} has left`
      : `${name} leaves on ${formatDate(officer.leavingDate)}: choose somebody else, or an earlier last day`;
  const away = officer.absences.find(
    (entry) => entry.startDate <= days.endsOn && (entry.endDate === null || entry.endDate >= days.startsOn),
  );
  if (away === undefined) return null;
  const until = away.endDate === null ? 'last day not known' : `to ${formatDate(away.endDate)}`;
  return `${name} is away from ${formatDate(away.startDate)}, ${until}: choose somebody else`;
}

/** The other officers of an LDU who may cover cases on these days, by surname. */
export async function loadCoverers(
  db: Reader,
  { store }: UseCaseContext,
  { model, today }: FigureSource,
  officer: Pick<SummarisedOfficer, 'staffCode' | 'lduCode'>,
  days: { readonly startsOn: IsoDate; readonly endsOn: IsoDate },
): Promise<OfficerSummary[]> {
  const unit: UnitFilter = { level: 'ldu', code: officer.lduCode };
  const all = await loadOfficerSummaries({ db, t: store.t, model, today }, unit);
  return all.filter(
    (entry) =>
      entry.officer.staffCode !== officer.staffCode && whyNotCover(model, entry.officer, days) === null,
  );
}
