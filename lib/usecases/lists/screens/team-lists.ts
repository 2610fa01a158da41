import 'server-only';
import { SETTING_LABELS } from '../../../domain/banding/labels';
import {
  decisionFilterWords,
  decisionReasonLabel,
  exceptionLabel,
} from '../../../domain/allocation/decisions/decision-list';
import type { OverrideCount } from '../../../domain/allocation/decisions/override-analytics';
import { NO_GRADE_KEY } from '../../../domain/metrics/cases/caseload-mix';
import { stateName, wordsOf } from '../../../domain/workload/model/model-words';
import { dataFrom, formatWhole } from '../../../kernel/format';
import { mapResult } from '../../../kernel/result';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { viewOverrides } from '../../decisions/view-decisions';
import type { UnitFigure } from '../../teams/team-page';
import { viewTeamCaseload } from '../../teams/view-team-caseload';
import { viewTeamTrend } from '../../teams/view-team-trend';
import { viewTeams } from '../../teams/view-teams';
import type { ReadScreenList } from './screen-list';

/** A team's live cases by band and setting, and by setting alone, by the grade of their holder. */
export const caseloadList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewTeamCaseload(context, of), ({ team, mix, dataAsOf }) => ({
    title: `Caseload by band and setting, ${team.teamName}`,
    about: [`${team.teamCode}.`, dataFrom(dataAsOf)],
    head: [
      'band',
      'setting',
      ...mix.grades.map((code) => (code === NO_GRADE_KEY ? 'grade_not_recorded' : code)),
      'all',
    ],
    rows: [...mix.bands.flatMap(({ sum, settings }) => [sum, ...settings]), ...mix.settings, mix.all].map(
      ({ band, setting, byGrade, total }) => [
        ...[band ?? 'all', setting === null ? 'all' : SETTING_LABELS[setting]],
        ...mix.grades.map((code) => byGrade[code] ?? 0),
        total,
      ],
    ),
  }));

/** A team's workload and cases as they were stored: at the end of each month, the latest first. */
export const teamTrendList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewTeamTrend(context, of), ({ team, monthly, dataAsOf }) => ({
    title: `Workload at the end of each month, ${team.teamName}`,
    about: [`${team.teamCode}.`, dataFrom(dataAsOf)],
    head: [
      'on',
      'points_used',
      'points_available',
      'workload_percent',
      'cases',
      'officers_over',
      'officers_of',
    ],
    rows: [...monthly]
      .reverse()
      .map((day) => [
        ...[day.onDate, day.pointsUsedHundredths / 100, day.pointsAvailable],
        percentRoundedHalfUp(day.pointsUsedHundredths, day.pointsAvailable * 100, 1),
        ...[day.caseCount, day.officersOver, day.officersHolding],
      ]),
  }));

/** The teams that somebody may see, after the LDU and the region that they are in, each with its sums. */
export const teamList: ReadScreenList = async (context) =>
  mapResult(await viewTeams(context), ({ regions, model, dataAsOf }) => {
    const { estateNames } = model;
    const row = (level: string, code: string, name: string, within: string | null, unit: UnitFigure) => [
      ...[level, code, name, within],
      ...[unit.pointsUsedHundredths / 100, unit.pointsAvailable, unit.workloadPercent],
      ...[stateName(model, unit.state), unit.caseCount],
      ...[unit.overCapacity.over, unit.overCapacity.holding, unit.beyondGrade],
    ];
    return {
      title: 'Teams',
      about: [dataFrom(dataAsOf)],
      head: [
        ...['level', 'code', 'name', 'inside', 'points_used', 'points_available', 'workload_percent'],
        ...['state', 'cases', 'officers_over', 'officers_holding_cases', 'beyond_grade'],
      ],
      rows: regions.flatMap((region) => [
        row(estateNames.region, region.code, region.name, null, region),
        ...region.ldus.flatMap((ldu) => [
          row(estateNames.ldu, ldu.code, ldu.name, region.code, ldu),
          ...ldu.teams.map(({ team, ...unit }) =>
            row(estateNames.team, team.teamCode, team.teamName, ldu.code, unit),
          ),
        ]),
      ]),
    };
  });

/** Which reasons were given and what was overridden: by reason, by what was out of the ordinary, by team, by month, and of all. */
export const overrideList: ReadScreenList = async (context, { decisions: query }) =>
  mapResult(await viewOverrides(context, query), ({ analytics, model, mostRead }) => {
    const words = wordsOf(model);
    const { byReason, byException, byTeam, byMonth, all } = analytics;
    const row = (by: string, code: string | null, name: string | null, count: OverrideCount) => [
      ...[by, code, name, count.decisions, count.known, count.overrides, count.notFirst],
    ];
    return {
      title: 'Reasons and overrides',
      about: [
        decisionFilterWords(query),
        ...(mostRead === null ? [] : [`The newest ${formatWhole(mostRead)} are counted.`]),
      ],
      head: [
        ...['by', 'code', 'name', 'decisions', 'with_candidates_kept', 'out_of_the_ordinary'],
        'not_the_first_offered',
      ],
      rows: [
        ...byReason.map(({ code, decisions }) => [
          'reason',
          code,
          decisionReasonLabel(code),
          decisions,
          null,
          null,
          null,
        ]),
        ...byException.map(({ exception, decisions }) => [
          ...['exception', exception, exceptionLabel(exception, words), decisions, null, null, null],
        ]),
        ...byTeam.map((team) => row('team', team.code, team.name, team)),
        ...byMonth.map((month) => row('month', month.month, null, month)),
        row('all', null, null, all),
      ],
    };
  });
