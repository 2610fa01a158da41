import 'server-only';
import { TEAM_TYPE_LABELS } from '../../../domain/banding/labels';
import { DOWNGRADE_DAYS } from '../../../domain/metrics/cases/downgrades';
import { LIKE_FIGURES } from '../../../domain/metrics/outliers/like-officers';
import type { Unit } from '../../../domain/metrics/units/units';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { dataFrom } from '../../../kernel/format';
import { err, mapResult, type Result } from '../../../kernel/result';
import { viewOutliers } from '../../capacity/monitoring/view-outliers';
import { type OversightOfUnit, viewUnitOversight } from '../../capacity/monitoring/view-unit-oversight';
import type { AskedUnit } from '../../capacity/parts/load-capacity';
import type { DowngradesPage } from '../../capacity/downgrades-page';
import { viewDowngrades } from '../../capacity/view-downgrades';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { ReadScreenList } from './screen-list';

const UNIT_HEAD = ['level', 'code', 'name'];

/** Falls in band of a unit, the whole first, and of each unit below it. */
export const downgradeList: ReadScreenList = async (context, { unit: asked }) =>
  mapResult(await ofUnit(context, asked, viewDowngrades), ({ unit, below, downgrades, model, dataAsOf }) => ({
    title: `Downgrades by unit, ${unit.name}`,
    about: [`Falls in band of ${DOWNGRADE_DAYS} days.`, dataFrom(dataAsOf)],
    head: [
      ...UNIT_HEAD,
      ...[
        'falls',
        'live_cases',
        'falls_per_100_cases',
        'over_falls',
        'over_cases',
        'over_falls_per_100_cases',
      ],
      ...['rest_falls', 'rest_cases', 'rest_falls_per_100_cases', 'waiting', 'to_review'],
    ],
    rows: [{ ...unit, downgrades }, ...below].map((one) => [
      ...unitCells(one, model),
      ...fallCells(one.downgrades),
    ]),
  }));

function fallCells({ all, over, rest, waiting, toReview }: DowngradesPage['downgrades']) {
  return [
    ...[all, over, rest].flatMap(({ falls, cases, per100 }) => [falls, cases, per100]),
    ...[waiting, toReview],
  ];
}

/** How many stand out among their like in a unit, the whole first, and in each unit below it: nobody is named. */
export const outlierList: ReadScreenList = async (context, { unit: asked }) =>
  mapResult(await ofUnit(context, asked, viewOutliers), ({ unit, units, model, dataAsOf }) => ({
    title: `Officers far above those like them, ${unit.name}`,
    about: [dataFrom(dataAsOf)],
    head: [
      ...UNIT_HEAD,
      ...['by_workload', 'by_workload_of', 'by_cases', 'by_cases_of'],
      ...['over_fair_share', 'over_fair_share_of', 'new_high_band_cases'],
    ],
    rows: [unit, ...units].map((one) => [
      ...unitCells(one, model),
      ...[one.past.workload.count, one.past.workload.of, one.past.caseload.count, one.past.caseload.of],
      ...[one.fair.over, one.fair.of, one.fair.newCases],
    ]),
  }));

/** What each grade and kind of team is spread over, and how many of the unit are far above. */
export const likeList: ReadScreenList = async (context, { unit: asked }) =>
  mapResult(await ofUnit(context, asked, viewOutliers), ({ unit, likes, dataAsOf }) => ({
    title: `Those who are like, ${unit.name}`,
    about: ['Workload in per cent, cases by full-time equivalent.', dataFrom(dataAsOf)],
    head: [
      ...['figure', 'grade', 'team_type', 'compared', 'lower_quartile', 'median', 'upper_quartile'],
      ...['far_above_is_over', 'far_above_here', 'compared_here'],
    ],
    rows: LIKE_FIGURES.flatMap((name) =>
      likes.flatMap(({ grade, teamType, figures }) => {
        const { spread, of, past } = figures[name];
        // Too few are like: the page has no line of them.
        if (spread === null) return [];
        const quarters = [spread.lowerQuarters, spread.medianQuarters, spread.upperQuarters];
        return [
          [
            ...[name, grade, TEAM_TYPE_LABELS[teamType], spread.of],
            ...quarters.map((value) => value / 40),
            ...[spread.lineEighths / 80, past, of],
          ],
        ];
      }),
    ),
  }));

/** Management oversight and supervision of a unit, the whole first, and of each unit below it. */
export const unitOversightList: ReadScreenList = async (context, { unit: asked }) =>
  mapResult(await ofUnit(context, asked, viewUnitOversight), ({ unit, units, model, dataAsOf }) => ({
    title: `Oversight and supervision, ${unit.name}`,
    about: [dataFrom(dataAsOf)],
    head: [
      ...UNIT_HEAD,
      ...['cases_needing_oversight', 'none_in_date', 'review_passed', 'actions_not_done', 'actions_overdue'],
      ...['officers', 'sessions', 'supervised_enough', 'supervision_overdue'],
    ],
    rows: [unit, ...units].map((one) => [...unitCells(one, model), ...oversightCells(one)]),
  }));

function oversightCells({ missing, overdue, supervision }: OversightOfUnit) {
  const { actionsOverdue, enough, sessions } = supervision;
  return [
    ...[missing.of, missing.count, overdue.count, actionsOverdue.of, actionsOverdue.count],
    ...[enough.of, sessions, enough.count, supervision.overdue.count],
  ];
}

/** Reads a page of a unit; one of a level that there is not is not there. */
async function ofUnit<Page>(
  context: UseCaseContext,
  asked: AskedUnit | null,
  view: (context: UseCaseContext, asked: AskedUnit) => Promise<Result<Page, Problem>>,
): Promise<Result<Page, Problem>> {
  return asked === null ? err({ code: 'not_found' }) : view(context, asked);
}

function unitCells({ level, code, name }: Unit, { estateNames }: Pick<WorkloadModel, 'estateNames'>) {
  return [level === 'nation' ? level : estateNames[level], code, name];
}
