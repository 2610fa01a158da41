import type { Setting } from '../../../lib/domain/banding/case-vocabulary';
import { supervisedOf } from '../../../lib/domain/metrics/counts/count-cases';
import { EVIDENCE_FIGURES } from '../../../lib/domain/metrics/evidence/comparators';
import { storedCaseload, type StoredFigures } from '../../../lib/domain/metrics/evidence/stored-figures';
import { PUBLISHED_YEAR_BEFORE } from '../plan/published';
import { groupBy } from '../../../lib/kernel/collections';
import type { LduCode } from '../../../lib/kernel/ids';
import { addMonths, type IsoDate } from '../../../lib/kernel/dates';
import type { Tables } from '../../store';
import { lduOf, teamOf } from '../estate';
import type { CaseRow } from '../cases/build-cases';
import type { DemoOfficer } from '../staff';
import type { AllocationRow } from './allocations';

type UnitDayRow = Tables['unitDays']['$inferInsert'];

interface PastCases {
  readonly today: IsoDate;
  readonly staff: readonly DemoOfficer[];
  readonly cases: readonly CaseRow[];
  readonly allocations: readonly AllocationRow[];
}

/** The region of which figures were published, and those that were of the year before. */
const PUBLISHED_REGION = 'WY';

/** Every figure of the pack: as it was published of the year before, or as one that was not. */
function publishedFigures(): StoredFigures {
  const none = Object.fromEntries(Object.keys(EVIDENCE_FIGURES).map((figure) => [figure, null]));
  const told = Object.entries(PUBLISHED_YEAR_BEFORE).map(([figure, published]) => [figure, { published }]);
  return { ...none, ...Object.fromEntries(told) } as StoredFigures;
}

/**
 * What the night a year before the day of loading would have stored of each unit, as far as the rows can tell: how many people were supervised
 * in the community and after release. Who had oversight or training in date then is in no row, and is not stored. Of the
 * region whose figures were published, those stand as they were, and every other figure of the pack is told as not published.
 */
export function unitDayRows({ today, staff, cases, allocations }: PastCases): UnitDayRow[] {
  const onDate = addMonths(today, -12);
  const holders = new Map(
    allocations
      .filter(({ startedOn, endedOn }) => startedOn <= onDate && (!endedOn || endedOn > onDate))
      .map(({ crn, staffCode }) => [crn, staffCode]),
  );
  const teams = new Map(staff.map(({ staffCode, teamCode }) => [staffCode, teamCode]));
  const placed = cases.flatMap((row) => {
    const holder = holders.get(row.crn);
    const teamCode = holder === undefined ? undefined : teams.get(holder);
    const units = teamCode === undefined ? unitsOfWaiting(row, onDate) : unitsOfTeam(teamCode);
    return units.map((unit) => ({ unit, setting: settingOn(row, onDate) }));
  });
  return [...groupBy(placed, ({ unit }) => unit)].map(([unit, of]) => {
    const count = (setting: Setting): number => of.filter((one) => one.setting === setting).length;
    const bySetting = {
      ...{ community: count('community'), licence: count('licence') },
      ...{ custody: count('custody'), unpaid_work: count('unpaid_work') },
    };
    const [level, code = ''] = unit.split(' ');
    return {
      onDate,
      level: level as UnitDayRow['level'],
      code,
      figures:
        unit === `region ${PUBLISHED_REGION}` ? publishedFigures() : storedCaseload(supervisedOf(bySetting)),
    };
  });
}

function unitsOfTeam(teamCode: DemoOfficer['teamCode']): string[] {
  return [`team ${teamCode}`, ...unitsOfLdu(teamOf(teamCode).lduCode)];
}

/** Where a case waited that had begun and was held by nobody yet: at home; nowhere once it had ended. */
function unitsOfWaiting({ orderStart, endedOn, homeLduCode }: CaseRow, onDate: IsoDate): string[] {
  const waits = orderStart && orderStart <= onDate && (!endedOn || endedOn > onDate);
  return waits && homeLduCode ? unitsOfLdu(homeLduCode) : [];
}

function unitsOfLdu(code: LduCode): string[] {
  return [`ldu ${code}`, `region ${lduOf(code).regionCode}`, 'nation '];
}

/** Whoever was released later was in custody then. */
function settingOn({ setting, releaseDate }: CaseRow, onDate: IsoDate): Setting {
  return setting === 'licence' && releaseDate && releaseDate > onDate ? 'custody' : setting;
}
