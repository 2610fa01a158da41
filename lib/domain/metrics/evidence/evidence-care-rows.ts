import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatWhole } from '../../../kernel/format';
import type { WorkloadModel } from '../../workload/model/model';
import type { MeasuredUnit } from '../capacity/capacity-answer';
import type { StartCount } from '../cases/starts';
import { type CountedOf, type CountShare, shareOf } from '../counts/count-share';
import { SESSIONS_WANTED } from '../officers/supervision-measure';
import type { EvidenceFigure } from './comparators';
import {
  type EvidenceCell,
  type EvidenceRow,
  missing,
  NO_FIGURE,
  NOT_MEASURED,
  NOT_STORED,
  row,
  shareCell,
  spanCell,
  storedCell,
} from './evidence-cells';
import { countedFigure, type StoredFigures } from './stored-figures';

/** What the rows of oversight, training, supervision and starts are made of. */
export interface CareFacts {
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  /** The day that the previous year ends with. */
  readonly previousDay: IsoDate;
  readonly unit: MeasuredUnit;
  readonly widestSpan: number;
  readonly managers: number;
  readonly supervised: CountedOf;
  /** Audited in the 12 months to today, and in the 12 before. */
  readonly audited: CountedOf;
  readonly auditedBefore: CountedOf;
  /** What was stored of the unit with the day a year ago; null where nothing was. */
  readonly storedYearAgo: StoredFigures | null;
}

/** How cases are overseen and officers supervised. */
export function careRows(facts: CareFacts): EvidenceRow[] {
  return [...overseenRows(facts), ...startRows(facts), spanRow(facts)];
}

function overseenRows({ unit, supervised, audited, auditedBefore, storedYearAgo }: CareFacts): EvidenceRow[] {
  const { oversightMissing, notTrained } = unit;
  return [
    row({
      key: 'supervision',
      label: `Supervision: ${SESSIONS_WANTED} sessions or more`,
      definition: 'Of the responsible officers in post, over the 12 months before',
      previous: storedCell(storedYearAgo, 'supervision'),
      current: shareCell(shareOf(supervised.count, supervised.of)),
    }),
    row({
      key: 'oversight',
      label: 'Management oversight in date',
      definition: 'Of live cases that need it',
      previous: storedCell(storedYearAgo, 'oversight'),
      current: shareCell(restOf(oversightMissing)),
    }),
    row({
      key: 'oversight_effective',
      label: 'Oversight found effective',
      definition: 'Of the decisions audited in the 12 months before',
      previous: auditCell(auditedBefore),
      current: auditCell(audited),
    }),
    row({
      key: 'trained',
      label: 'Domestic abuse cases held by a trained officer',
      definition: 'Of the domestic abuse cases held; course in date',
      previous: storedCell(storedYearAgo, 'trained'),
      current: shareCell(restOf(notTrained)),
    }),
  ];
}

function startRows({ today, previousDay, unit: { starts } }: CareFacts): EvidenceRow[] {
  const started = (
    key: EvidenceFigure,
    label: string,
    of: StartCount | undefined,
    definition: string,
  ): EvidenceRow =>
    row({
      ...{ key, label, definition },
      dates: `12 months to ${formatDate(previousDay)} and ${formatDate(today)}`,
      previous: of === undefined ? missing(NO_FIGURE) : { text: formatWhole(of.before), n: null },
      current: of === undefined ? missing(NO_FIGURE) : { text: formatWhole(of.count), n: null },
    });
  return [
    started(
      'starts_community',
      'Starts, community',
      starts?.community,
      'Cases that began: community and unpaid work',
    ),
    started(
      'starts_release',
      'Starts, after release',
      starts?.afterRelease,
      'Cases that began with a release',
    ),
  ];
}

function spanRow({ model, widestSpan, managers, storedYearAgo }: CareFacts): EvidenceRow {
  const before = countedFigure(storedYearAgo, 'span');
  return row({
    key: 'span',
    label: 'Widest span of a line manager',
    definition: `People in post whom one person manages; more than ${model.spanLimit ?? 10} is a warning`,
    previous: before ? spanCell(before.count, before.of ?? 0) : missing(NOT_STORED),
    current: spanCell(widestSpan, managers),
  });
}

function auditCell({ count, of }: CountedOf): EvidenceCell {
  return of === 0 ? missing(NOT_MEASURED) : shareCell(shareOf(count, of));
}

function restOf({ count, of }: CountShare): CountShare {
  return shareOf(of - count, of);
}
