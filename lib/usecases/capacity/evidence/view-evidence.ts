import 'server-only';
import type { Scope } from '../../../domain/access/actor';
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
import { arePublished } from '../../../domain/metrics/evidence/stored-figures';
import type { Unit } from '../../../domain/metrics/units/units';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import { findGrade, type WorkloadModel } from '../../../domain/workload/model/model';
import { groupBy, sumOf } from '../../../kernel/collections';
import { addMonths, type IsoDate, londonDayStart } from '../../../kernel/dates';
import { quotientRoundedHalfUp } from '../../../kernel/ratio';
import { ok, type Result } from '../../../kernel/result';
import { todayOf, type UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { UnitAbove } from '../capacity-page';
import type { AskedUnit } from '../parts/load-capacity';
import { viewMeasures } from '../view-measures';

/** The evidence that inspectors ask of a unit: last year and this year side by side. */
export interface EvidencePage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  /** The stored day of a year ago, or that of which figures were published; null where none is. */
  readonly yearAgo: IsoDate | null;
  /** The figures of the previous year are those that were published of it. */
  readonly isPublished: boolean;
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
  const { storedYearAgo, published } = await loadPrevious(context, view, past.year?.onDate ?? null);
  const facts: EvidenceFacts = {
    ...{
      model,
      today,
      unit: view,
      totalFte: apart.totalStaffFte,
      yearAgo: past.year,
      storedYearAgo,
      published,
    },
    previousDay: published?.onDate ?? addMonths(today, -12),
    totalFteYearAgo:
      past.year === null ? null : totalFte(model, await loadStoredHours(db, t, view, past.year.onDate)),
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
    yearAgo: published?.onDate ?? past.year?.onDate ?? null,
    isPublished: arePublished(published?.figures ?? storedYearAgo ?? {}),
    sections: evidenceSections(facts),
  });
}

/**
 * What was stored of a unit with the day a year ago. Figures that were published are of a year: where nothing was stored with the day itself, the
 * newest that were published in the year before it stand, so that they read the same whenever the pack is looked at.
 */
async function loadPrevious(
  context: UseCaseContext,
  unit: Scope,
  storedDay: IsoDate | null,
): Promise<Pick<EvidenceFacts, 'storedYearAgo' | 'published'>> {
  const { db, t } = context.store;
  const to = storedDay ?? addMonths(todayOf(context), -12);
  const found = await loadUnitDay(db, t, unit, { after: addMonths(to, -12), to });
  if (found === null) return { storedYearAgo: null, published: null };
  if (found.onDate === storedDay) return { storedYearAgo: found.figures, published: null };
  return { storedYearAgo: null, published: arePublished(found.figures) ? found : null };
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
