import type { IsoDate } from '../../../kernel/dates';
import type { GroupWorkload } from '../../workload/measure/measure-group';
import type { WorkloadModel } from '../../workload/model/model';
import { takeIntoSummary } from '../../workload/summary/change-summary';
import { figuresOf, listNameOf, type OfficerSummary } from '../../workload/summary/officer-summary';
import { measureUnitOfSummaries } from '../../workload/summary/unit-of-summaries';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import type { AllocationSubject } from '../candidates/assess-officer';
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
  readonly officers: readonly BasketChange<WorkloadFigures>[];
  readonly teams: readonly BasketChange<GroupWorkload>[];
}

/**
 * Lays the cases of a basket on their officers one after the other: each is weighed with those before it already held, so the
 * questions and figures are those that deciding them in this order gives. A case on somebody who cannot take it counts for nobody.
 * `summaries` hold every officer of every team that a case may come to.
 */
export function layBasket(
  model: WorkloadModel,
  items: readonly BasketCase[],
  summaries: readonly OfficerSummary[],
  onDate: IsoDate,
): LaidBasket {
  const held = new Map<string, OfficerSummary>(summaries.map((entry) => [entry.officer.staffCode, entry]));
  const taken = new Map<string, number>();
  const cases = items.map(({ subject, place, staffCodes, staffCode }): LaidCase => {
    const pool = [...held.values()].filter((entry) => staffCodes.has(entry.officer.staffCode));
    const shortlist = drawShortlist(model, subject, place, pool, onDate);
    const chosen = findIn(shortlist, staffCode);
    const summary = held.get(staffCode);
    if (chosen !== null && summary && !chosen.ruledOut.some((reason) => reason.final)) {
      held.set(staffCode, takeIntoSummary(model, summary, subject, onDate));
      taken.set(staffCode, (taken.get(staffCode) ?? 0) + 1);
    }
    return { shortlist, chosen };
  });
  const sides: Sides = { model, summaries, held, taken };
  return { cases, officers: officerChanges(sides), teams: teamChanges(sides) };
}

function findIn({ candidates, ruledOut }: Shortlist, staffCode: string): Candidate | null {
  return [...candidates, ...ruledOut].find((entry) => entry.officer.staffCode === staffCode) ?? null;
}

/** Everybody before and after the basket, and how many cases of it each takes. */
interface Sides {
  readonly model: WorkloadModel;
  readonly summaries: readonly OfficerSummary[];
  readonly held: ReadonlyMap<string, OfficerSummary>;
  readonly taken: ReadonlyMap<string, number>;
}

function officerChanges({ model, summaries, held, taken }: Sides): readonly BasketChange<WorkloadFigures>[] {
  return summaries.flatMap((entry) => {
    const { staffCode } = entry.officer;
    const cases = taken.get(staffCode);
    const after = held.get(staffCode);
    if (cases === undefined || !after) return [];
    const [was, is] = [figuresOf(model, entry), figuresOf(model, after)];
    return [{ code: staffCode, name: listNameOf(entry), cases, before: was, after: is }];
  });
}

function teamChanges({ model, summaries, held, taken }: Sides): readonly BasketChange<GroupWorkload>[] {
  const codes = new Set(
    summaries.filter((entry) => taken.has(entry.officer.staffCode)).map((entry) => entry.officer.teamCode),
  );
  return [...codes].map((code) => {
    const members = summaries.filter((entry) => entry.officer.teamCode === code);
    return {
      code,
      name: members[0]?.officer.teamName ?? code,
      cases: members.reduce((sum, entry) => sum + (taken.get(entry.officer.staffCode) ?? 0), 0),
      before: measureUnitOfSummaries(model, members),
      after: measureUnitOfSummaries(
        model,
        members.map((entry) => held.get(entry.officer.staffCode) ?? entry),
      ),
    };
  });
}
