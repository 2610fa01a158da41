import type { Setting } from '../../banding/case-vocabulary';
import { SETTINGS } from '../../banding/case-vocabulary';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';

/** Live cases of one band (or of all) in one setting (or in all), by the grade of their holder. */
export interface MixRow {
  /** Null: all bands. */
  readonly band: string | null;
  /** Null: all settings. */
  readonly setting: Setting | null;
  readonly byGrade: Readonly<Record<string, number>>;
  readonly total: number;
}

export interface CaseloadMix {
  /** Codes of the grades that hold a case, in the order of the model; `null` grades last as NO_GRADE_KEY. */
  readonly grades: readonly string[];
  /** Bands from the most work to the least: first the band in all settings, then in each setting in which it is held. */
  readonly bands: readonly { readonly sum: MixRow; readonly settings: readonly MixRow[] }[];
  readonly settings: readonly MixRow[];
  readonly all: MixRow;
}

/** The key of holders whose grade is not recorded. */
export const NO_GRADE_KEY = '';

interface Counted {
  readonly band: string;
  readonly setting: Setting;
  readonly grade: string;
}

/** A caseload by band and setting, with the grade of whoever holds each case. */
export function measureMix(
  model: Pick<WorkloadModel, 'bands' | 'grades'>,
  officers: readonly MeasuredOfficer[],
): CaseloadMix {
  const held: Counted[] = officers.flatMap((entry) =>
    entry.cases.map(({ facts, banding }) => ({
      band: banding.band,
      setting: facts.setting,
      grade: entry.grade?.code ?? NO_GRADE_KEY,
    })),
  );
  const known = [...model.grades.map((grade) => grade.code), NO_GRADE_KEY];
  const grades = known.filter((code) => held.some((entry) => entry.grade === code));
  const row = (band: string | null, setting: Setting | null): MixRow => toRow(held, grades, band, setting);
  const bands = [...model.bands].sort((a, b) => b.rank - a.rank).map((band) => band.code);
  return {
    grades,
    bands: bands
      .map((band) => ({
        sum: row(band, null),
        settings: SETTINGS.map((setting) => row(band, setting)).filter((entry) => entry.total > 0),
      }))
      .filter((entry) => entry.sum.total > 0),
    settings: SETTINGS.map((setting) => row(null, setting)).filter((entry) => entry.total > 0),
    all: row(null, null),
  };
}

function toRow(
  held: readonly Counted[],
  grades: readonly string[],
  band: string | null,
  setting: Setting | null,
): MixRow {
  const inRow = held.filter(
    (entry) => (band === null || entry.band === band) && (setting === null || entry.setting === setting),
  );
  const byGrade = Object.fromEntries(
    grades.map((grade) => [grade, inRow.filter((entry) => entry.grade === grade).length]),
  );
  return { band, setting, byGrade, total: inRow.length };
}
