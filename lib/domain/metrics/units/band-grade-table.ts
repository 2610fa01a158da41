import { sumOf } from '../../../kernel/collections';
import type { CapacityFacts } from '../capacity/capacity-facts';
import type { WorkloadModel } from '../../workload/model/model';
import { holdingsOf } from '../counts/count-cases';
import { isBeyondGrade } from '../counts/count-quality';
import { capitalised } from '../../../kernel/text/first-letter';
import { WAITING } from '../capacity/narrow-list';
import { NO_GRADE as GRADE_NOT_RECORDED } from './sort-team-rows';

/** Live cases of one band with holders of one grade. */
interface BandGradeCell {
  readonly band: string;
  readonly count: number;
  readonly beyond: number;
  /** Whether the matrix lets this grade hold no case of this band at all. */
  readonly closed: boolean;
}

interface BandGradeRow {
  /** Code of the grade; null for holders without a recorded grade, and for cases that wait. */
  readonly grade: string | null;
  /** How a list of cases is narrowed to the row (narrow-list.ts); null for all of them. */
  readonly gradeKey: string | null;
  readonly label: string;
  readonly cells: readonly BandGradeCell[];
  readonly total: number;
  readonly beyond: number;
}

export interface BandGradeTable {
  readonly bands: readonly string[];
  readonly rows: readonly BandGradeRow[];
  readonly total: BandGradeRow;
}

/** Live cases by band and grade of holder, lowest band first; grades that hold nothing are left out, and so are bands without a case. */
export function tabulateBandsByGrade(facts: CapacityFacts): BandGradeTable {
  return bandTableOf(facts.model, tallyBands(facts));
}

/** Cases of one band with holders of one grade: how many, and how many of them beyond the grade. */
interface BandCount {
  readonly count: number;
  readonly beyond: number;
}

/** Live cases by band, added up. */
export interface BandTally {
  /** By code of the holder's grade, empty where none is recorded; then by band. */
  readonly held: Readonly<Record<string, Readonly<Record<string, BandCount>>>>;
  readonly waiting: Readonly<Record<string, number>>;
}

const NO_GRADE = '';

/** Counts live cases by band and grade of holder. */
export function tallyBands(facts: Pick<CapacityFacts, 'officers' | 'waiting'>): BandTally {
  const held: Record<string, Record<string, { count: number; beyond: number }>> = {};
  for (const holding of holdingsOf(facts)) {
    const ofGrade = (held[holding.holder.grade?.code ?? NO_GRADE] ??= {});
    const cell = (ofGrade[holding.held.banding.band] ??= { count: 0, beyond: 0 });
    cell.count += 1;
    if (isBeyondGrade(holding)) cell.beyond += 1;
  }
  const waiting: Record<string, number> = {};
  for (const { banding } of facts.waiting) waiting[banding.band] = (waiting[banding.band] ?? 0) + 1;
  return { held, waiting };
}

/** The table from what the cases add up to. */
export function bandTableOf(
  model: Pick<WorkloadModel, 'bands' | 'grades' | 'ruleSet'>,
  { held, waiting }: BandTally,
): BandGradeTable {
  const used = new Set([...Object.values(held), waiting].flatMap((counts) => Object.keys(counts)));
  const few = model.bands.length <= 6;
  const bands = [...model.bands]
    .sort((a, b) => a.rank - b.rank)
    .filter((band) => few || used.has(band.code))
    .map((band) => band.code);
  const rows: BandGradeRow[] = model.grades.flatMap((grade) => {
    const counts = held[grade.code];
    const closed = model.ruleSet.matrix?.[grade.code];
    return counts ? [rowOf(rowOfGrade(grade), bands, counts, closed)] : [];
  });
  const unknown = held[NO_GRADE];
  if (unknown) rows.push(rowOf(UNKNOWN_ROW, bands, unknown));
  if (Object.keys(waiting).length > 0) rows.push(waitingRow(bands, waiting));
  return { bands, rows, total: totalRow(bands, rows) };
}

type RowHead = Pick<BandGradeRow, 'grade' | 'gradeKey' | 'label'>;

const UNKNOWN_ROW: RowHead = { grade: null, gradeKey: GRADE_NOT_RECORDED, label: 'Grade not recorded' };
const WAITING_ROW: RowHead = { grade: null, gradeKey: WAITING, label: 'Waiting for an officer' };

function rowOfGrade({ code, name }: { readonly code: string; readonly name: string }): RowHead {
  return { grade: code, gradeKey: code, label: capitalised(name) };
}

function rowOf(
  head: RowHead,
  bands: readonly string[],
  counts: Readonly<Record<string, BandCount>>,
  verdicts: Readonly<Record<string, string>> = {},
): BandGradeRow {
  const cells = bands.map((band): BandGradeCell => ({
    band,
    count: counts[band]?.count ?? 0,
    beyond: counts[band]?.beyond ?? 0,
    closed: verdicts[band] === 'not_allowed',
  }));
  const all = Object.values(counts);
  return {
    ...head,
    cells,
    total: sumOf(all, (cell) => cell.count),
    beyond: sumOf(all, (cell) => cell.beyond),
  };
}

function waitingRow(bands: readonly string[], counts: BandTally['waiting']): BandGradeRow {
  const waiting = Object.entries(counts).map(([band, count]) => [band, { count, beyond: 0 }] as const);
  return rowOf(WAITING_ROW, bands, Object.fromEntries(waiting));
}

function totalRow(bands: readonly string[], rows: readonly BandGradeRow[]): BandGradeRow {
  const cells = bands.map((band): BandGradeCell => {
    const column = rows.flatMap((row) => row.cells.filter((cell) => cell.band === band));
    return {
      band,
      count: sumOf(column, (cell) => cell.count),
      beyond: sumOf(column, (cell) => cell.beyond),
      closed: false,
    };
  });
  return {
    grade: null,
    gradeKey: null,
    label: 'All',
    cells,
    total: sumOf(rows, (row) => row.total),
    beyond: sumOf(rows, (row) => row.beyond),
  };
}
