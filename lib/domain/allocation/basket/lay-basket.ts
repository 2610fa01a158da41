import type { IsoDate } from '../../../kernel/dates';
import { type Caseload, measureCaseload } from '../../workload/measure/measure-caseload';
import type { GroupWorkload } from '../../workload/measure/measure-group';
import type { Workload } from '../../workload/measure/measure-officer';
import { findGrade, type WorkloadModel } from '../../workload/model/model';
import { measureUnitWork, type UnitMember } from '../../workload/measure/unit-part';
import { formatListName } from '../../../kernel/format';
import { type AllocationSubject, withCase } from '../candidates/assess-officer';
import {
  type Candidate,
  drawShortlist,
  type Shortlist,
  type ShortlistPlace,
} from '../candidates/draw-shortlist';

/** A case of the basket with the officers who could hold it. */
export interface BasketCase {
  readonly subject: AllocationSubject;
  readonly place: ShortlistPlace;
  /** The officers of its shortlist, by staff code: of its LDU, and of one team more. */
  readonly staffCodes: ReadonlySet<string>;
  /** Empty while nobody is chosen. */
  readonly staffCode: string;
}

/** A case of the basket as it would be decided after those before it. */
export interface LaidCase {
  readonly shortlist: Shortlist;
  /** Whoever is chosen; null while nobody is, and for one who is not on the shortlist. */
  readonly chosen: Candidate | null;
}

/** What the whole basket does to one officer or team. */
export interface BasketChange<T> {
  readonly code: string;
  readonly name: string;
  /** Cases of the basket that come to them. */
  readonly cases: number;
  readonly before: T;
  readonly after: T;
}

export interface LaidBasket {
  /** In the order of the basket. */
  readonly cases: readonly LaidCase[];
  readonly officers: readonly BasketChange<Workload>[];
  readonly teams: readonly BasketChange<GroupWorkload>[];
}

/**
 * Lays the cases of a basket on their officers one after the other: each is weighed with those before it already held, so the
 * questions and figures are those that deciding them in this order gives. A case on somebody who cannot take it counts for nobody.
 * `caseloads` hold every officer of every team that a case may come to.
 */
export function layBasket(
  model: WorkloadModel,
  items: readonly BasketCase[],
  caseloads: readonly Caseload[],
  onDate: IsoDate,
): LaidBasket {
  const held = new Map<string, Caseload>(caseloads.map((entry) => [entry.officer.staffCode, entry]));
  const taken = new Map<string, number>();
  const cases = items.map(({ subject, place, staffCodes, staffCode }): LaidCase => {
    const pool = [...held.values()].filter((entry) => staffCodes.has(entry.officer.staffCode));
    const shortlist = drawShortlist(model, subject, place, pool, onDate);
    const chosen = findIn(shortlist, staffCode);
    const caseload = held.get(staffCode);
    if (chosen !== null && caseload && !chosen.ruledOut.some((reason) => reason.final)) {
      held.set(staffCode, withCase(caseload, subject, onDate));
      taken.set(staffCode, (taken.get(staffCode) ?? 0) + 1);
    }
    return { shortlist, chosen };
  });
  const measure = (entry: Caseload): Workload => measureCaseload(model, entry, onDate).workload;
  return {
    cases,
    officers: officerChanges(caseloads, held, taken, measure),
    teams: teamChanges(model, caseloads, held, taken, measure),
  };
}

function findIn({ candidates, ruledOut }: Shortlist, staffCode: string): Candidate | null {
  return [...candidates, ...ruledOut].find((entry) => entry.officer.staffCode === staffCode) ?? null;
}

type Measure = (entry: Caseload) => Workload;

function officerChanges(
  caseloads: readonly Caseload[],
  held: ReadonlyMap<string, Caseload>,
  taken: ReadonlyMap<string, number>,
  measure: Measure,
): readonly BasketChange<Workload>[] {
  return caseloads.flatMap((entry) => {
    const { staffCode } = entry.officer;
    const cases = taken.get(staffCode);
    const after = held.get(staffCode);
    return cases === undefined || !after
      ? []
      : [
          {
            code: staffCode,
            name: formatListName(entry.officer),
            cases,
            before: measure(entry),
            after: measure(after),
          },
        ];
  });
}

function teamChanges(
  model: WorkloadModel,
  caseloads: readonly Caseload[],
  held: ReadonlyMap<string, Caseload>,
  taken: ReadonlyMap<string, number>,
  measure: Measure,
): readonly BasketChange<GroupWorkload>[] {
  const codes = new Set(
    caseloads.filter((entry) => taken.has(entry.officer.staffCode)).map((entry) => entry.officer.teamCode),
  );
  return [...codes].map((code) => {
    const members = caseloads.filter((entry) => entry.officer.teamCode === code);
    const memberOf = (entry: Caseload): UnitMember => ({
      grade: findGrade(model, entry.officer.grade),
      workload: measure(entry),
    });
    return {
      code,
      name: members[0]?.officer.teamName ?? code,
      cases: members.reduce((sum, entry) => sum + (taken.get(entry.officer.staffCode) ?? 0), 0),
      before: measureUnitWork(model, members.map(memberOf)),
      after: measureUnitWork(
        model,
        members.map((entry) => memberOf(held.get(entry.officer.staffCode) ?? entry)),
      ),
    };
  });
}
