import { groupBy, sumOf } from '../../../kernel/collections';
import type { CapacityFacts } from '../capacity/capacity-facts';
import { type Holding, holdingsOf } from '../counts/count-cases';
import { isBeyondGrade } from '../counts/count-quality';
import { capitalised } from '../../../kernel/text/first-letter';

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
  const holdings = groupBy(holdingsOf(facts), ({ holder }) => holder.grade?.code ?? null);
  const used = new Set([
    ...holdingsOf(facts).map(({ held }) => held.banding.band),
    ...facts.waiting.map((entry) => entry.banding.band),
  ]);
  const few = facts.model.bands.length <= 6;
  const bands = [...facts.model.bands]
    .sort((a, b) => a.rank - b.rank)
    .filter((band) => few || used.has(band.code))
    .map((band) => band.code);
  const rows: BandGradeRow[] = facts.model.grades.flatMap((grade) => {
    const held = holdings.get(grade.code) ?? [];
    return held.length === 0 ? [] : [heldRow(facts, grade.code, capitalised(grade.name), bands, held)];
  });
  const unknown = holdings.get(null);
  if (unknown) rows.push(heldRow(facts, null, 'Grade not recorded', bands, unknown));
  if (facts.waiting.length > 0) rows.push(waitingRow(facts, bands));
  return { bands, rows, total: totalRow(bands, rows) };
}

function heldRow(
  facts: CapacityFacts,
  grade: string | null,
  label: string,
  bands: readonly string[],
  held: readonly Holding[],
): BandGradeRow {
  const byBand = groupBy(held, (entry) => entry.held.banding.band);
  const matrix = grade === null ? undefined : facts.model.ruleSet.matrix?.[grade];
  const cells = bands.map((band): BandGradeCell => {
    const inCell = byBand.get(band) ?? [];
    return {
      band,
      count: inCell.length,
      beyond: inCell.filter(isBeyondGrade).length,
      closed: matrix?.[band] === 'not_allowed',
    };
  });
  return { grade, label, cells, total: held.length, beyond: held.filter(isBeyondGrade).length };
}

function waitingRow(facts: CapacityFacts, bands: readonly string[]): BandGradeRow {
  const cells = bands.map((band): BandGradeCell => ({
    band,
    count: facts.waiting.filter((entry) => entry.banding.band === band).length,
    beyond: 0,
    closed: false,
  }));
  return { grade: null, label: 'Waiting for an officer', cells, total: facts.waiting.length, beyond: 0 };
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
    label: 'All',
    cells,
    total: sumOf(rows, (row) => row.total),
    beyond: sumOf(rows, (row) => row.beyond),
  };
}
