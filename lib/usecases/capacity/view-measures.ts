import 'server-only';
import { countEndings } from '../../../db/queries/capacity/load-endings';
import { mayAnywhere } from '../../domain/access/can';
import { vacanciesByGrade } from '../../domain/metrics/capacity/establishment';
import { apartOf } from '../../domain/metrics/capacity/capacity-apart';
import { startsWindow } from '../../domain/metrics/cases/starts';
import { downgradesOf } from '../../domain/metrics/cases/downgrades';
import { type CountedOf, type CountShare, shareOf } from '../../domain/metrics/counts/count-share';
import { linesOfTally } from '../../domain/metrics/officers/line-tally';
import { type Heads, shownCells } from '../../domain/metrics/units/small-cells';
import { headsOf, staffingByGradeOf, staffingOf } from '../../domain/metrics/units/staffing';
import { unitOfTeam } from '../../domain/metrics/units/units';
import { firstByKey } from '../../kernel/collections';
import { addMonths } from '../../kernel/dates';
import { ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadUnitTallies } from '../figures/load-unit-tallies';
import { loadPosts } from '../establishment/parts/load-posts';
import { loadStandingComparators, mayAdministerAll } from '../comparators/set-comparators';
import { loadPulseOf } from '../pulse/parts/load-pulse';
import { mayRunPulse } from '../pulse/run-pulse';
import { NO_STAFF } from '../figures/make-staff';
import type { Problem } from '../problem';
import type { MeasuresPage } from './capacity-page';
import { type AskedUnit, mayViewReliefOf, unitsToGoUp, type UnitToView } from './parts/load-capacity';
import { loadSupervision } from './parts/load-supervision';
import { loadUnitWork, toCapacityView } from './view-capacity';
import { viewDays } from './view-capacity-page';

/** Every further measure of a unit: its cases and officers counted in other ways, falls in band, and its staff. */
export async function viewMeasures(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<MeasuresPage, Problem>> {
  const loaded = await loadUnitWork(context, asked);
  if (!loaded.ok) return loaded;
  const work = loaded.value;
  const { model, today, dataAsOf, unit, estate, tally } = work;
  const { past } = await viewDays(context, work, 'week');
  return ok({
    ...{ model, today, dataAsOf, past },
    view: toCapacityView(work),
    above: unitsToGoUp(context, work),
    apart: apartOf(model, tally),
    nextToTrip: toShare(tally.nextToTrip),
    withoutRelief: mayViewReliefOf(context.actor, estate, unit) ? toShare(tally.withoutRelief) : null,
    downgrades: downgradesOf(tally.downgrades),
    staff: await viewStaff(context, work),
    vacancies: vacanciesByGrade(model, await loadPosts(context), estate, unit, tally.grades),
    supervision: (await loadSupervision(context, work, unit, unit.level))(unit.code),
    endings: await countEndings(context.store.db, context.store.t, unit, {
      after: startsWindow(today).from,
      middle: addMonths(today, -12),
      to: today,
    }),
    mayAudit: mayAnywhere(context.actor, 'audit_oversight'),
    mayViewLists: mayViewReliefOf(context.actor, estate, unit),
    maySetPosts: mayAnywhere(context.actor, 'run_import'),
    pulse: await loadPulseOf(context, unit),
    mayRunPulse: mayRunPulse(context.actor),
    comparators: await loadStandingComparators(context),
    maySetComparators: mayAdministerAll(context.actor),
  });
}

function toShare({ count, of }: CountedOf): CountShare {
  return shareOf(count, of);
}

const NATION = { level: 'nation', code: '' } as const;

/** Staff figures of every LDU are read: which of them may be shown hangs on the units beside this one; a span, on whoever is managed elsewhere. */
async function viewStaff(context: UseCaseContext, work: UnitToView): Promise<MeasuresPage['staff']> {
  const { model, today, unit, estate } = work;
  const yearBefore = addMonths(today, -12);
  const ldus = [...firstByKey(estate, (team) => team.lduCode).values()];
  const units = ldus.map((team) => unitOfTeam(team, 'ldu'));
  const staffOf = await loadUnitTallies(context, 'staff', { model, today }, [NATION, unit, ...units]);
  const { now, before, lines } = staffOf(unit) ?? NO_STAFF;
  const headsIn = (year: 'now' | 'before'): Heads[] =>
    ldus.flatMap((team) => headsOf(team, staffOf(unitOfTeam(team, 'ldu'))?.[year] ?? {}));
  return {
    now: staffingOf(model, now, today),
    before: staffingOf(model, before, yearBefore),
    byGrade: staffingByGradeOf(model, now, today),
    byGradeBefore: staffingByGradeOf(model, before, yearBefore),
    shown: shownCells(unit, headsIn('now')),
    shownBefore: shownCells(unit, headsIn('before')),
    lines: linesOfTally(model, lines, (staffOf(NATION) ?? NO_STAFF).lines),
  };
}
