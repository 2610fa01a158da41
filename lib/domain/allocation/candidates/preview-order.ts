import { bandCase } from '../../banding/bands/band-case';
import { groupBy } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import { type Caseload, measureCaseload } from '../../workload/measure/measure-caseload';
import { bandingModelOf, type WorkloadModel } from '../../workload/model/model';
import { type OfficerSummary, toOfficerSummary } from '../../workload/summary/officer-summary';
import type { AllocationSubject } from './assess-officer';
import { drawShortlist, type ShortlistPlace } from './draw-shortlist';

/** A waiting case by two models: who would be offered first, and whether anybody changes places. */
export interface PreviewedOrder {
  readonly crn: string;
  /** "Surname, Forename"; null where nobody is on offer. */
  readonly firstBefore: string | null;
  readonly firstAfter: string | null;
  /** Officers who stand at another place in the order. */
  readonly moved: number;
}

/** What a draft would make of the order in which officers are offered. */
export interface OrderPreview {
  /** Those whose order of officers differs by the draft. */
  readonly changed: readonly PreviewedOrder[];
  /** Waiting cases that were looked at. */
  readonly looked: number;
  /** All that wait. */
  readonly waiting: number;
}

/** A waiting case as both models are asked about it. */
export interface CaseToOrder {
  readonly subject: AllocationSubject;
  readonly place: ShortlistPlace;
  /** The LDU whose officers are on offer. */
  readonly lduCode: string;
}

interface OrderedBy {
  readonly model: WorkloadModel;
  readonly caseloads: readonly Caseload[];
}

/** What stays the same from one waiting case to the next: officers by LDU, measured once. */
interface Offered {
  readonly model: WorkloadModel;
  readonly byLdu: ReadonlyMap<string, readonly OfficerSummary[]>;
}

/** What another model would make of the order in which officers are offered for the cases that wait. Pure. */
export function previewOrder(
  before: OrderedBy,
  after: OrderedBy,
  cases: readonly CaseToOrder[],
  onDate: IsoDate,
): readonly PreviewedOrder[] {
  return cases.map(startOrderPreview(before, after, onDate));
}

/** The same, one case at a time: what is known of officers and their cases goes on from one to the next. */
export function startOrderPreview(
  before: OrderedBy,
  after: OrderedBy,
  onDate: IsoDate,
): (entry: CaseToOrder) => PreviewedOrder {
  const [old, next] = [offeredBy(before, onDate), offeredBy(after, onDate)];
  return (entry) => {
    const was = orderBy(old, entry, onDate);
    const is = orderBy(next, entry, onDate);
    return {
      crn: entry.subject.facts.crn,
      firstBefore: was[0]?.name ?? null,
      firstAfter: is[0]?.name ?? null,
      moved: is.filter((one, index) => was[index]?.staffCode !== one.staffCode).length,
    };
  };
}

function offeredBy({ model, caseloads }: OrderedBy, onDate: IsoDate): Offered {
  const summaries = caseloads.map((caseload) =>
    toOfficerSummary(model, measureCaseload(model, caseload, onDate), onDate),
  );
  return { model, byLdu: groupBy(summaries, ({ officer }): string => officer.lduCode) };
}

function orderBy(
  { model, byLdu }: Offered,
  { subject, place, lduCode }: CaseToOrder,
  onDate: IsoDate,
): readonly { readonly staffCode: string; readonly name: string }[] {
  const banding = bandCase(subject.facts, bandingModelOf(model), onDate);
  const offered = byLdu.get(lduCode) ?? [];
  return drawShortlist(model, { ...subject, banding }, place, offered, onDate).candidates.map(
    ({ officer, name }) => ({ staffCode: officer.staffCode, name }),
  );
}
