import { addMonths, type IsoDate } from '../../../kernel/dates';
import { formatDate, formatWhole } from '../../../kernel/format';
import { wordsOf } from '../../workload/model/model-words';
import type { WorkloadModel } from '../../workload/model/model';
import type { MeasuredUnit } from '../capacity/capacity-answer';
import { type CountedOf, type CountShare, shareOf } from '../counts/count-share';
import type { PastFigures } from '../history/past-figures';
import { SESSIONS_WANTED } from '../officers/supervision-measure';
import type { Staffing } from '../units/staffing';
import type { ShownCells } from '../units/small-cells';
import {
  averageCell,
  type EvidenceCell,
  type EvidenceRow,
  fteCell,
  fteText,
  mainGrades,
  missing,
  NO_FIGURE,
  NOT_MEASURED,
  NOT_STORED,
  row,
  shareCell,
  TOO_FEW,
} from './evidence-cells';

/** A part of the pack. */
export interface EvidenceSection {
  readonly title: string;
  readonly rows: readonly EvidenceRow[];
}

/** Sickness and attrition of a year. */
interface StaffYear {
  readonly all: Staffing;
  readonly byGrade: ReadonlyMap<string, Staffing>;
  readonly shown: ShownCells;
}

/** What the pack of a unit is made of. */
export interface EvidenceFacts {
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  readonly unit: MeasuredUnit;
  readonly totalFte: number;
  /** A year ago, and the FTE of everybody then; null where nothing is stored. */
  readonly yearAgo: PastFigures | null;
  readonly totalFteYearAgo: number | null;
  readonly staff: StaffYear;
  readonly staffBefore: StaffYear;
  readonly widestSpan: number;
  readonly managers: number;
  readonly supervised: CountedOf;
  readonly audited: CountedOf;
}

/** The pack, section by section, in the order in which inspectors ask. */
export function evidenceSections(facts: EvidenceFacts): EvidenceSection[] {
  return [
    { title: 'Key staffing data', rows: staffingRows(facts) },
    { title: 'Caseload data', rows: caseloadRows(facts) },
    { title: 'Workload and continuity', rows: workloadRows(facts) },
    { title: 'Oversight, training and supervision', rows: careRows(facts) },
  ];
}

function staffingRows(facts: EvidenceFacts): EvidenceRow[] {
  const { model, unit, yearAgo, staff, staffBefore } = facts;
  const [senior] = mainGrades(model);
  return [
    row({
      label: 'Total staff, FTE',
      definition: 'Contracted ÷ full-time hours of everybody in post, of every grade',
      previous: fteCell(facts.totalFteYearAgo),
      current: fteCell(facts.totalFte),
    }),
    ...mainGrades(model).map(({ grade, word }) =>
      row({
        label: `${word}, FTE`,
        definition: 'Contracted ÷ full-time hours of the officers of the grade who hold cases',
        previous: fteCell(yearAgo === null ? null : (yearAgo.averageCaseloadByGrade[grade.code]?.fte ?? 0)),
        current: fteCell(unit.fteByGrade[grade.code]?.holdingCases ?? 0),
      }),
    ),
    ...(unit.level === 'team' ? [] : yearRows(staff, staffBefore, senior)),
  ];
}

/** Sickness and attrition, of all and of the senior grade: of years that end with a month, at LDU and above. */
function yearRows(
  now: StaffYear,
  before: StaffYear,
  senior: ReturnType<typeof mainGrades>[number] | undefined,
): EvidenceRow[] {
  const groups = [
    { word: 'all staff', code: null },
    ...(senior === undefined ? [] : [{ word: senior.word, code: senior.grade.code }]),
  ];
  const dates = `Years to ${formatDate(before.all.to)} and ${formatDate(now.all.to)}`;
  const of = (
    year: StaffYear,
    code: string | null,
    cell: (staffing: Staffing) => EvidenceCell,
  ): EvidenceCell => {
    const isShown = code === null ? year.shown.all : year.shown.grades.has(code);
    const staffing = code === null ? year.all : year.byGrade.get(code);
    if (staffing === undefined) return missing(NO_FIGURE);
    return isShown ? cell(staffing) : missing(TOO_FEW);
  };
  const both = (code: string | null, cell: (staffing: Staffing) => EvidenceCell) => ({
    previous: of(before, code, cell),
    current: of(now, code, cell),
  });
  return [
    ...groups.map(({ word, code }) =>
      row({
        label: `Sickness days, ${word}`,
        definition: 'Working days lost ÷ average FTE over 12 months',
        dates,
        ...both(code, sicknessCell),
      }),
    ),
    ...groups.map(({ word, code }) =>
      row({
        label: `Attrition, ${word}`,
        definition: 'People who left ÷ average headcount over 12 months; secondments apart',
        dates,
        ...both(code, attritionCell),
      }),
    ),
    row({
      label: 'Secondments begun',
      definition: 'In no attrition: nobody has left',
      dates,
      ...both(null, ({ turnover }) => ({ text: formatWhole(turnover.secondments), n: null })),
    }),
  ];
}

function sicknessCell({ sickness }: Staffing): EvidenceCell {
  if (sickness.perFte === null) return missing(NO_FIGURE);
  return {
    text: sickness.perFte.toFixed(1),
    n: `${formatWhole(sickness.workingDays)} days ÷ ${fteText(sickness.averageFte)} FTE`,
  };
}

function attritionCell({ turnover }: Staffing): EvidenceCell {
  if (turnover.percent === null) return missing(NO_FIGURE);
  const heads = Number.isInteger(turnover.averageHeads)
    ? formatWhole(turnover.averageHeads)
    : turnover.averageHeads.toFixed(1);
  return { text: `${turnover.percent.toFixed(1)}%`, n: `${formatWhole(turnover.leavers)} of ${heads}` };
}

/** Published by HM Inspectorate of Probation for all community rehabilitation companies. */
const UNMANAGEABLE = [
  { word: 'all officers', comparator: null },
  { word: 'PO or equivalent', comparator: '63%, all CRCs' },
  { word: 'PSO or equivalent', comparator: '56%, all CRCs' },
] as const;

function caseloadRows({ model, unit, yearAgo }: EvidenceFacts): EvidenceRow[] {
  const { supervised } = unit;
  const counted = (label: string, count: number, definition: string): EvidenceRow =>
    row({ label, definition, previous: missing(NOT_STORED), current: { text: formatWhole(count), n: null } });
  return [
    ...mainGrades(model).map(({ grade, word }) =>
      row({
        label: `Average caseload, ${word}`,
        definition: 'Live cases held ÷ FTE of the officers of the grade who hold cases',
        previous: averageCell(yearAgo?.averageCaseloadByGrade[grade.code], yearAgo !== null),
        current: averageCell(unit.averageCaseloadByGrade[grade.code], true),
      }),
    ),
    ...UNMANAGEABLE.map(({ word, comparator }) =>
      row({
        label: `Workload described as unmanageable, ${word}`,
        definition: 'Share of those who answered a pulse survey',
        previous: missing(NOT_MEASURED),
        current: missing(NOT_MEASURED),
        comparator,
      }),
    ),
    counted('Community sentences', supervised.community, 'Live community and unpaid work cases'),
    counted('Post-release', supervised.postRelease, 'Live cases on licence'),
    counted('Supervised', supervised.total, 'The sum of the two; custody stands apart'),
  ];
}

function workloadRows({ model, unit, yearAgo }: EvidenceFacts): EvidenceRow[] {
  const words = wordsOf(model);
  const stored = (pick: (past: PastFigures) => CountShare) =>
    shareCell(yearAgo === null ? null : pick(yearAgo));
  return [
    row({
      label: `Officers over ${words.over} of capacity`,
      definition: 'Of the responsible officers who hold a case',
      previous: stored((past) => past.officersOver100),
      current: shareCell(unit.officersOver100),
    }),
    row({
      label: `Officers with more than ${words.guards[0]}`,
      definition: 'Of the officers who hold a case; part-timers count as one, unpaid work units are left out',
      previous: stored((past) => past.over50Cases),
      current: shareCell(unit.over50Cases),
    }),
    row({
      label: `Officers with more than ${words.guards[1]}`,
      definition: 'Of the same officers',
      previous: stored((past) => past.over75Cases),
      current: shareCell(unit.over75Cases),
    }),
    row({
      label: 'Same officer throughout',
      definition:
        'Of cases that began 6 to 18 months ago and were allocated within 14 days; cover is no change',
      previous: missing(NOT_STORED),
      current: shareCell(unit.sameOfficer),
    }),
  ];
}

function careRows({ model, today, unit, supervised, audited, ...facts }: EvidenceFacts): EvidenceRow[] {
  const { oversightMissing, notTrained, starts } = unit;
  const rest = ({ count, of }: CountShare): CountShare => shareOf(of - count, of);
  const started = (
    label: string,
    of: { readonly count: number; readonly before: number } | undefined,
    what: string,
  ) =>
    row({
      label,
      definition: what,
      dates: `12 months to ${formatDate(addMonths(today, -12))} and ${formatDate(today)}`,
      previous: of === undefined ? missing(NO_FIGURE) : { text: formatWhole(of.before), n: null },
      current: of === undefined ? missing(NO_FIGURE) : { text: formatWhole(of.count), n: null },
    });
  return [
    row({
      label: `Supervision: ${SESSIONS_WANTED} sessions or more`,
      definition: 'Of the responsible officers in post, over the 12 months before',
      previous: missing(NOT_STORED),
      current: shareCell(shareOf(supervised.count, supervised.of)),
    }),
    row({
      label: 'Management oversight in date',
      definition: 'Of live cases that need it',
      previous: missing(NOT_STORED),
      current: shareCell(rest(oversightMissing)),
    }),
    row({
      label: 'Oversight found effective',
      definition: 'Of the decisions audited in the 12 months before',
      previous: missing(NOT_STORED),
      current: audited.of === 0 ? missing(NOT_MEASURED) : shareCell(shareOf(audited.count, audited.of)),
    }),
    row({
      label: 'Domestic abuse cases held by a trained officer',
      definition: 'Of the domestic abuse cases held; course in date',
      previous: missing(NOT_STORED),
      current: shareCell(rest(notTrained)),
    }),
    started('Starts, community', starts?.community, 'Cases that began: community and unpaid work'),
    started('Starts, after release', starts?.afterRelease, 'Cases that began with a release'),
    row({
      label: 'Widest span of a line manager',
      definition: `People in post whom one person manages; more than ${model.spanLimit ?? 10} is a warning`,
      previous: missing(NOT_STORED),
      current:
        facts.managers === 0
          ? missing(NO_FIGURE)
          : { text: formatWhole(facts.widestSpan), n: `${formatWhole(facts.managers)} managers` },
    }),
  ];
}
