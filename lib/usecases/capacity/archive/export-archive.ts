import 'server-only';
import {
  type ArchiveSpan,
  loadArchiveDays,
  loadOfficersOfDay,
  loadTeamsOfDay,
} from '../../../../db/queries/capacity/read-archive';
import { can } from '../../../domain/access/can';
import { type ArchiveKind, MOST_OF_A_SHEET } from '../../../domain/metrics/archive/archive-rows';
import { isInside, unitOfTeam } from '../../../domain/metrics/units/units';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import { groupBy } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import { formatDate, formatListName } from '../../../kernel/format';
import { asTeamCode } from '../../../kernel/ids';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { err, ok, type Result } from '../../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { type LongFile, plainFileName, type Sheet } from '../../../kernel/text/sheet';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import { type AskedUnit, loadAskedUnit, placeOfUnit } from '../parts/load-capacity';

export interface ArchiveAsked {
  readonly of: ArchiveKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly format: 'csv' | 'xlsx';
}

const WORKLOAD = ['points_used', 'points_available', 'workload_percent', 'cases', 'provisional_cases'];
const HEADS: Record<ArchiveKind, readonly string[]> = {
  officers: [
    ...['day', 'staff_code', 'officer', 'team_code', 'grade', 'contracted_hours', 'state'],
    ...WORKLOAD,
    'model',
  ],
  teams: ['day', 'team_code', 'team', ...WORKLOAD, 'officers_holding', 'officers_over_100', 'model'],
  units: ['day', 'level', 'code', 'name', ...WORKLOAD, 'officers_holding', 'officers_over_100', 'model'],
};

/**
 * The daily figures of a unit as they were stored each night, for any range of days: by officer, by team, or by unit (the LDUs, the regions
 * and the whole of what was asked, each with the teams that it has today). A day that was not stored has no rows. Officers are named to
 * whoever may see them.
 */
export async function exportArchive(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  { of, from, to, format }: ArchiveAsked,
): Promise<Result<LongFile, Problem>> {
  const found = await loadAskedUnit(context, unitAsked);
  if (!found.ok) return found;
  const { unit, estate, model } = found.value;
  const place = placeOfUnit(estate, unit);
  if (of === 'officers' && !can(context.actor, 'view_officer', { places: [place] }).allowed)
    return err({ code: 'not_found' });
  if (to < from)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'to', message: 'To must be the first day or later' }],
    });
  const { db, t } = context.store;
  const teams = estate.filter((team) => isInside(unit, team));
  const span: ArchiveSpan = {
    teams: unit.level === 'nation' ? null : teams.map(({ teamCode }) => asTeamCode(teamCode)),
    from,
    to,
  };
  const days = await loadArchiveDays(db, t, span);
  const most =
    of === 'officers' ? days.reduce((sum, day) => sum + day.officers, 0) : days.length * teams.length;
  if (format === 'xlsx' && most > MOST_OF_A_SHEET)
    return err({
      code: 'does_not_fit',
      fields: [
        { field: 'format', message: 'A workbook holds a million rows: take fewer days, or a CSV file' },
      ],
    });
  async function* parts(): AsyncGenerator<Sheet['rows']> {
    for (const { onDate } of days) {
      if (of === 'officers') yield (await loadOfficersOfDay(db, t, onDate, span.teams)).map(officerCells);
      else {
        const rows = await loadTeamsOfDay(db, t, onDate, span.teams, model);
        yield of === 'teams' ? teamRows(rows, teams) : unitRows(rows, teams, unit.level);
      }
    }
  }
  return ok({
    name: plainFileName('archive', of, unit.code || unit.level, from, to),
    sheets: [
      {
        title: `Daily figures by ${of.slice(0, -1)}`,
        heading: [
          `${OFFICIAL_MARKING}. ${unit.name}. Stored each night, from ${formatDate(from)} to ${formatDate(to)}: ${days.length} of the days are stored.`,
        ],
        head: HEADS[of],
        parts: parts(),
      },
    ],
  });
}

function officerCells(row: Awaited<ReturnType<typeof loadOfficersOfDay>>[number]): CsvCell[] {
  const hours = row.contractedHoursHundredths;
  return [
    ...[row.onDate, row.staffCode, formatListName(row), row.teamCode, row.grade],
    ...[hours === null ? null : hours / 100, row.state],
    ...workloadCells(row),
    row.modelVersion,
  ];
}

type TeamRow = Awaited<ReturnType<typeof loadTeamsOfDay>>[number];

function teamRows(rows: readonly TeamRow[], teams: readonly TeamPlace[]): CsvCell[][] {
  const names = new Map<string, string>(teams.map(({ teamCode, teamName }) => [teamCode, teamName]));
  return rows.map((row) => [row.onDate, row.teamCode, names.get(row.teamCode) ?? null, ...sumCells(row)]);
}

/** Each unit as the sum of its teams, from the widest down. */
function unitRows(
  rows: readonly TeamRow[],
  teams: readonly TeamPlace[],
  widest: 'nation' | 'region' | 'ldu' | 'team',
): CsvCell[][] {
  const placeOf = new Map<string, TeamPlace>(teams.map((team) => [team.teamCode, team]));
  const levels = (['nation', 'region', 'ldu', 'team'] as const).slice(
    ['nation', 'region', 'ldu', 'team'].indexOf(widest),
  );
  const known = rows.flatMap((row) => {
    const place = placeOf.get(row.teamCode);
    return place === undefined ? [] : [{ row, place }];
  });
  return levels
    .filter((level) => level !== 'team' || widest === 'team')
    .flatMap((level) =>
      [...groupBy(known, ({ place }) => unitOfTeam(place, level).code)].flatMap(([code, of]) => {
        const [first] = of;
        if (first === undefined) return [];
        const sum = (figure: (row: TeamRow) => number) =>
          of.reduce((total, { row }) => total + figure(row), 0);
        const added: TeamRow = {
          ...first.row,
          pointsUsedHundredths: sum((row) => row.pointsUsedHundredths),
          pointsAvailable: sum((row) => row.pointsAvailable),
          caseCount: sum((row) => row.caseCount),
          provisionalCount: sum((row) => row.provisionalCount),
          officersHolding: sum((row) => row.officersHolding),
          officersOver: sum((row) => row.officersOver),
        };
        return [[first.row.onDate, level, code, unitOfTeam(first.place, level).name, ...sumCells(added)]];
      }),
    );
}

function sumCells(row: TeamRow): CsvCell[] {
  return [...workloadCells(row), row.officersHolding, row.officersOver, row.modelVersion];
}

function workloadCells({
  pointsUsedHundredths,
  pointsAvailable,
  caseCount,
  provisionalCount,
}: Pick<TeamRow, 'pointsUsedHundredths' | 'pointsAvailable' | 'caseCount' | 'provisionalCount'>): CsvCell[] {
  return [
    pointsUsedHundredths / 100,
    pointsAvailable,
    pointsAvailable <= 0 ? null : percentRoundedHalfUp(pointsUsedHundredths, pointsAvailable * 100, 3),
    caseCount,
    provisionalCount,
  ];
}
