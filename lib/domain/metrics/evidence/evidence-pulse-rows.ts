import { addMonths, type IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import type { WorkloadModel } from '../../workload/model/model';
import type { MeasuredUnit } from '../capacity/capacity-answer';
import { type CountedOf, shareOf } from '../counts/count-share';
import { hasPulse, pulseBetween, type PulseShares } from '../pulse/pulse';
import type { EvidenceFigure } from './comparators';
import {
  type EvidenceCell,
  type EvidenceRow,
  mainGrades,
  missing,
  NOT_AT_THIS_LEVEL,
  NOT_MEASURED,
  row,
  shareCell,
  TOO_FEW,
} from './evidence-cells';

/** What the rows of what officers say of their workload are made of. */
export interface PulseFacts {
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  readonly unit: Pick<MeasuredUnit, 'level'>;
  /** Of each survey that is closed, the newest first. */
  readonly pulse: readonly PulseShares[];
}

interface PulseGroup {
  readonly word: string;
  readonly key: EvidenceFigure;
  readonly pick: (of: PulseShares) => CountedOf | null;
}

/** The share describing their workload as unmanageable, of all officers and of the two main grades: of the last survey of each year. */
export function pulseRows({ model, today, unit, pulse }: PulseFacts): EvidenceRow[] {
  const yearAgo = addMonths(today, -12);
  const before = pulseBetween(pulse, { after: addMonths(today, -24), to: yearAgo });
  const now = pulseBetween(pulse, { after: yearAgo, to: today });
  const days = [before, now].flatMap((survey) => (survey === null ? [] : [formatDate(survey.closedOn)]));
  const grades = mainGrades(model);
  const ofGrade = (role: 'senior' | 'ordinary') => (of: PulseShares) =>
    of.byGrade.get(grades.find(({ grade }) => grade.role === role)?.grade.code ?? '') ?? null;
  const groups: readonly PulseGroup[] = [
    { word: 'all officers', key: 'unmanageable_all', pick: ({ all }) => all },
    { word: 'PO or equivalent', key: 'unmanageable_senior', pick: ofGrade('senior') },
    { word: 'PSO or equivalent', key: 'unmanageable_ordinary', pick: ofGrade('ordinary') },
  ];
  return groups.map(({ word, key, pick }) => {
    const cell = (survey: PulseShares | null): EvidenceCell => {
      if (!hasPulse(unit.level)) return missing(NOT_AT_THIS_LEVEL);
      return survey === null ? missing(NOT_MEASURED) : surveyCell(pick(survey));
    };
    return row({
      key,
      label: `Workload described as unmanageable, ${word}`,
      definition: 'Of those who answered',
      ...(days.length === 0 ? {} : { dates: `Asked until ${days.join(' and ')}` }),
      previous: cell(before),
      current: cell(now),
    });
  });
}

function surveyCell(share: CountedOf | null): EvidenceCell {
  return share === null ? missing(TOO_FEW) : shareCell(shareOf(share.count, share.of));
}
