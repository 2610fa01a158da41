import 'server-only';
import {
  countAuditedOversight,
  loadStoredHours,
  loadUnitDay,
} from '../../../../db/queries/capacity/load-evidence';
import {
  type EvidenceFacts,
  type EvidenceSection,
  evidenceSections,
} from '../../../domain/metrics/evidence/evidence-rows';
import type { Unit } from '../../../domain/metrics/units/units';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import { findGrade, type WorkloadModel } from '../../../domain/workload/model/model';
import { groupBy, sumOf } from '../../../kernel/collections';
import { addMonths, type IsoDate, londonDayStart } from '../../../kernel/dates';
import { quotientRoundedHalfUp } from '../../../kernel/ratio';
import { ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { UnitAbove } from '../capacity-page';
import type { AskedUnit } from '../parts/load-capacity';
import { viewMeasures } from '../view-measures';

/** The evidence that inspectors ask of a unit: last year and this year side by side. */
export interface EvidencePage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  /** The stored day of a year ago; null where none is. */
  readonly yearAgo: IsoDate | null;
  readonly sections: readonly EvidenceSection[];
}

/** The inspection evidence pack of a unit: figures of the dashboard and its measures, and two counts of its own. */
export async function viewEvidence(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<EvidencePage, Problem>> {
  const viewed = await viewMeasures(context, asked);
  if (!viewed.ok) return viewed;
  const { model, today, dataAsOf, view, above, past, apart, staff, supervision } = viewed.value;
  const { db, t } = context.store;
  const yearStart = (months: number): string => londonDayStart(addMonths(today, -months)).toISOString();
  const facts: EvidenceFacts = {
    ...{ model, today, unit: view, totalFte: apart.totalStaffFte, yearAgo: past.year },
    totalFteYearAgo:
      past.year === null ? null : totalFte(model, await loadStoredHours(db, t, view, past.year.onDate)),
    storedYearAgo: past.year === null ? null : await loadUnitDay(db, t, view, past.year.onDate),
    staff: { all: staff.now, byGrade: staff.byGrade, shown: staff.shown },
    staffBefore: { all: staff.before, byGrade: staff.byGradeBefore, shown: staff.shownBefore },
    ...{ widestSpan: staff.lines.widest, managers: staff.lines.managers },
    comparators: viewed.value.comparators,
    pulse: viewed.value.pulse,
    supervised: supervision.enough,
    audited: await countAuditedOversight(db, t, view, {
      after: yearStart(12),
      to: context.now.toISOString(),
    }),
    auditedBefore: await countAuditedOversight(db, t, view, { after: yearStart(24), to: yearStart(12) }),
  };
  return ok({
    ...{ model, today, dataAsOf, above },
    unit: { level: view.level, code: view.code, name: view.name },
    yearAgo: past.year?.onDate ?? null,
    sections: evidenceSections(facts),
  });
}

/** FTE of everybody, rounded by grade as the total of today is; hours of no known grade are in none. */
function totalFte(
  model: Pick<WorkloadModel, 'grades'>,
  stored: readonly { readonly grade: string | null; readonly hours: number }[],
): number {
  const byGrade = groupBy(stored, ({ grade }) => findGrade(model, grade));
  const hundredths = [...byGrade].map(([grade, of]) =>
    grade === null
      ? 0
      : (quotientRoundedHalfUp(sumOf(of, ({ hours }) => hours) * 100, grade.fullTimeHoursHundredths, 0) ?? 0),
  );
  return sumOf(hundredths, (value) => value) / 100;
}
