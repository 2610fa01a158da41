import 'server-only';
import { loadHoldingsOfStarted } from '../../../../db/queries/capacity/load-capacity-continuity';
import {
  loadEndedCases,
  loadPeriodCases,
  type PeriodCaseRow,
} from '../../../../db/queries/capacity/load-endings';
import type { Actor } from '../../../domain/access/actor';
import { can, type Thing } from '../../../domain/access/can';
import { type CaseName, caseNameFor, casePlaces, hidesPart } from '../../../domain/access/case-name';
import { shownCase } from '../../../domain/banding/bands/shown-case';
import type { PeriodListName } from '../../../domain/metrics/capacity/capacity-lists';
import { WAITING } from '../../../domain/metrics/capacity/narrow-list';
import { startsOfYear, startsWindow, toStarts } from '../../../domain/metrics/cases/starts';
import { shareOf } from '../../../domain/metrics/counts/count-share';
import { NO_GRADE } from '../../../domain/metrics/units/sort-team-rows';
import { isInside } from '../../../domain/metrics/units/units';
import { findGrade } from '../../../domain/workload/model/model';
import { addMonths, type IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import { regionsOfLdus, type UnitToView } from '../../capacity/parts/load-capacity';
import type { UseCaseContext } from '../../context';
import type { CapacityListPage, PeriodCase } from '../capacity-list-page';

/** The cases behind a figure of those that began or ended in 12 months: as many as it counts, by the same rule. */
export async function listPeriodsFor(
  context: UseCaseContext,
  found: UnitToView,
  list: PeriodListName,
): Promise<Pick<CapacityListPage, 'share' | 'items'>> {
  const rows = list === 'endings' ? await loadEnded(context, found) : await loadStarted(context, found, list);
  const regions = regionsOfLdus(found.estate);
  const periods = rows.map(({ row, on }): PeriodCase => {
    const thing: Thing = {
      places: casePlaces(placeOf(row), row.homeLduCode, regions),
      staffCode: row.staffCode,
    };
    const name = nameOf(context.actor, row, thing);
    return shownCase(name, found.model.ruleSet, {
      ...{ crn: row.crn, name, setting: row.setting, teamCode: row.teamCode, teamName: row.teamName },
      on: hidesPart(name, 'identity') ? null : on,
      mayOpen: row.endedOn === null && can(context.actor, 'view_case', thing).allowed,
      holder: holderOf(row),
      gradeKey: row.staffCode === null ? WAITING : (findGrade(found.model, row.grade)?.code ?? NO_GRADE),
    });
  });
  return { share: shareOf(periods.length, periods.length), items: { kind: 'periods', periods } };
}

interface Dated {
  readonly row: PeriodCaseRow;
  readonly on: IsoDate | null;
}

async function loadEnded({ store }: UseCaseContext, { unit, today }: UnitToView): Promise<Dated[]> {
  const span = { after: addMonths(today, -12), to: today };
  const rows = await loadEndedCases(store.db, store.t, unit, span);
  return rows.map((row) => ({ row, on: row.endedOn }));
}

async function loadStarted(
  { store }: UseCaseContext,
  { unit, estate, today }: UnitToView,
  list: Exclude<PeriodListName, 'endings'>,
): Promise<Dated[]> {
  const lduCodes = estate.filter((team) => isInside(unit, team)).map((team) => team.lduCode);
  const held = { unit, lduCodes: [...new Set(lduCodes)] };
  const holdings = await loadHoldingsOfStarted(store.db, store.t, held, startsWindow(today));
  const inside = toStarts(holdings, regionsOfLdus(estate)).filter(({ place }) => isInside(unit, place));
  const kind = list === 'starts-community' ? 'community' : 'afterRelease';
  const days = new Map(startsOfYear(inside, kind, today).map(({ crn, on }) => [crn, on]));
  const rows = await loadPeriodCases(store.db, store.t, [...days.keys()]);
  return rows.map((row) => ({ row, on: days.get(row.crn) ?? null }));
}

/** Whom a live case is about, as its reader may see it; one that has ended is known by its CRN alone. */
function nameOf(actor: Actor, row: PeriodCaseRow, thing: Thing): CaseName {
  const name = caseNameFor(actor, row, thing);
  return row.endedOn === null ? name : { ...name, text: 'Ended', named: false };
}

function placeOf({ teamCode, lduCode, regionCode }: PeriodCaseRow): Thing['places'][number] {
  return { teamCode, lduCode, regionCode };
}

function holderOf({
  staffCode,
  officerSurname,
  officerForename,
  grade,
}: PeriodCaseRow): PeriodCase['holder'] {
  if (staffCode === null) return null;
  const name = formatListName({ surname: officerSurname ?? '', forename: officerForename ?? '' });
  return { staffCode, name, gradeCode: grade };
}
