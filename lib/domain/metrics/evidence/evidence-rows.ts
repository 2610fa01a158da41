import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatWhole } from '../../../kernel/format';
import type { Grade } from '../../workload/model/model';
import { type CareFacts, careRows } from './evidence-care-rows';
import { type Comparators, comparatorText, type EvidenceFigure } from './comparators';
import type { PastFigures } from '../history/past-figures';
import { type Staffing, staffingYear } from '../units/staffing';
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
  NOT_PUBLISHED,
  NOT_STORED,
  row,
  storedCell,
  TOO_FEW,
} from './evidence-cells';
import { type PulseFacts, pulseRows } from './evidence-pulse-rows';
import type { FiguresOfDay } from './stored-figures';
import { workloadRows } from './evidence-workload-rows';

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
export interface EvidenceFacts extends CareFacts, Pick<PulseFacts, 'pulse'> {
  readonly totalFte: number;
  /** A year ago, and the FTE of everybody then; null where nothing is stored. */
  readonly yearAgo: PastFigures | null;
  readonly totalFteYearAgo: number | null;
  /** What was published of the previous year, where that stands in the place of a day of it; else null. */
  readonly published: FiguresOfDay | null;
  readonly staff: StaffYear;
  readonly staffBefore: StaffYear;
  readonly comparators: Comparators;
}

/** The pack, section by section, in the order in which inspectors ask. */
export function evidenceSections(facts: EvidenceFacts): EvidenceSection[] {
  const sections = [
    { title: 'Key staffing data', rows: staffingRows(facts) },
    { title: 'Caseload data', rows: caseloadRows(facts) },
    { title: 'Workload and continuity', rows: workloadRows(facts) },
    { title: 'Oversight, training and supervision', rows: careRows(facts) },
  ];
  return sections.map(({ title, rows }) => ({
    title,
    rows: rows.map((one) => {
      const found = facts.comparators.get(one.key);
      return {
        ...one,
        previous: publishedCell(facts, one.key) ?? one.previous,
        ...(found === undefined ? {} : { comparator: comparatorText(found) }),
      };
    }),
  }));
}

/** What stands in the place of a figure that was worked out of the previous year: as it was published, or that it was not. Null: nothing. */
function publishedCell(
  { published, storedYearAgo }: Pick<EvidenceFacts, 'published' | 'storedYearAgo'>,
  key: EvidenceFigure,
): EvidenceCell | null {
  const found = (published?.figures ?? storedYearAgo)?.[key];
  if (found === null) return missing(NOT_PUBLISHED);
  if (published === null) return null;
  if (found === undefined) return missing(NOT_STORED);
  return 'published' in found ? { text: found.published, n: null } : storedCell(published.figures, key);
}

function keyOf(
  { role }: Pick<Grade, 'role'>,
  keys: { readonly senior: EvidenceFigure; readonly ordinary: EvidenceFigure },
): EvidenceFigure {
  return role === 'senior' ? keys.senior : keys.ordinary;
}

function staffingRows(facts: EvidenceFacts): EvidenceRow[] {
  const { model, unit, yearAgo, staff, staffBefore, previousDay } = facts;
  const [senior] = mainGrades(model);
  return [
    row({
      key: 'total_fte',
      label: 'Total staff, FTE',
      definition: 'Contracted ÷ full-time hours of everybody in post, of every grade',
      previous: fteCell(facts.totalFteYearAgo),
      current: fteCell(facts.totalFte),
    }),
    ...mainGrades(model).map(({ grade, word }) =>
      row({
        key: keyOf(grade, { senior: 'senior_fte', ordinary: 'ordinary_fte' }),
        label: `${word}, FTE`,
        definition: 'Contracted ÷ full-time hours of the officers of the grade who hold cases',
        previous: fteCell(yearAgo === null ? null : (yearAgo.averageCaseloadByGrade[grade.code]?.fte ?? 0)),
        current: fteCell(unit.fteByGrade[grade.code]?.holdingCases ?? 0),
      }),
    ),
    ...(unit.level === 'team' ? [] : yearRows(staff, staffBefore, senior, previousDay)),
  ];
}

/** Sickness and attrition, of all and of the senior grade: of years that end with a month, at LDU and above. */
function yearRows(
  now: StaffYear,
  before: StaffYear,
  senior: ReturnType<typeof mainGrades>[number] | undefined,
  previousDay: IsoDate,
): EvidenceRow[] {
  const groups = [
    { word: 'all staff', code: null },
    ...(senior === undefined ? [] : [{ word: senior.word, code: senior.grade.code }]),
  ];
  const dates = `Years to ${formatDate(staffingYear(previousDay).to)} and ${formatDate(now.all.to)}`;
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
        key: code === null ? 'sickness_all' : 'sickness_senior',
        label: `Sickness days, ${word}`,
        definition: 'Working days lost ÷ average FTE over 12 months',
        dates,
        ...both(code, sicknessCell),
      }),
    ),
    ...groups.map(({ word, code }) =>
      row({
        key: code === null ? 'attrition_all' : 'attrition_senior',
        label: `Attrition, ${word}`,
        definition: 'People who left ÷ average headcount over 12 months; secondments apart',
        dates,
        ...both(code, attritionCell),
      }),
    ),
    row({
      key: 'secondments',
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

function caseloadRows(facts: EvidenceFacts): EvidenceRow[] {
  const { model, unit, yearAgo, storedYearAgo } = facts;
  const { supervised } = unit;
  const counted = (key: EvidenceFigure, label: string, count: number, definition: string): EvidenceRow =>
    row({
      key,
      label,
      definition,
      previous: storedCell(storedYearAgo, key),
      current: { text: formatWhole(count), n: null },
    });
  return [
    ...mainGrades(model).map(({ grade, word }) =>
      row({
        key: keyOf(grade, { senior: 'caseload_senior', ordinary: 'caseload_ordinary' }),
        label: `Average caseload, ${word}`,
        definition: 'Live cases held ÷ FTE of the officers of the grade who hold cases',
        previous: averageCell(yearAgo?.averageCaseloadByGrade[grade.code], yearAgo !== null),
        current: averageCell(unit.averageCaseloadByGrade[grade.code], true),
      }),
    ),
    ...pulseRows(facts),
    counted('community', 'Community sentences', supervised.community, 'Live community and unpaid work cases'),
    counted('post_release', 'Post-release', supervised.postRelease, 'Live cases on licence'),
    counted('supervised', 'Supervised', supervised.total, 'The sum of the two; custody stands apart'),
  ];
}
