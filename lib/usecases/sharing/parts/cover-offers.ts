import 'server-only';
import { selectBarsInForce, toBarInForce } from '../../../../db/queries/cases/load-bars';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import type { AllocationSubject } from '../../../domain/allocation/candidates/assess-officer';
import { coverersForMany } from '../../../domain/allocation/candidates/coverers-for-many';
import {
  type OfferedCandidate,
  type RuledOutOfficer,
  toOfferedCandidate,
  toRuledOutOfficer,
} from '../../../domain/allocation/candidates/offered-candidate';
import { bandCase } from '../../../domain/banding/bands/band-case';
import { type Caseload, measureCaseload } from '../../../domain/workload/measure/measure-caseload';
import type { OfficerRecord } from '../../../domain/workload/measure/officer-record';
import { bandingModelOf } from '../../../domain/workload/model/model';
import type { IsoDate } from '../../../kernel/dates';
import type { Crn } from '../../../kernel/ids';
import type { FigureSource } from '../../capacity/parts/load-measured';
import type { UseCaseContext } from '../../context';
import { loadCoverers } from './colleagues';

/** Who could cover cases of an officer, as a shortlist. */
export interface CoverOffers {
  /** Those of the officer's own team first, each part in the order of the shortlist. */
  readonly offers: readonly OfferedCandidate[];
  readonly ruledOut: readonly RuledOutOfficer[];
  /** What each of the cases takes from its officer while it is covered, in hundredths of a point, by CRN. */
  readonly points: Readonly<Record<string, number>>;
}

export interface CoverOffersAsked {
  readonly officer: OfficerRecord;
  /** The cases that are judged together; none where nothing asks for cover. */
  readonly judged: readonly Crn[];
  /** Every case that may be ticked. */
  readonly listed: readonly Crn[];
  readonly days: { readonly startsOn: IsoDate; readonly endsOn: IsoDate };
}

/** Everybody who may cover cases on these days, judged and put in order by the cases that ask for it. */
export async function loadCoverOffers(
  context: UseCaseContext,
  source: FigureSource,
  { officer, judged, listed, days }: CoverOffersAsked,
): Promise<CoverOffers> {
  const { db, t } = context.store;
  const { model, today } = source;
  const unit = { level: 'officer', code: officer.staffCode } as const;
  const [holder] = await loadCaseloads(db, t, model, unit, today);
  if (holder === undefined || listed.length === 0) return { offers: [], ruledOut: [], points: {} };
  const subjects = await toSubjects(context, source, holder, judged.length > 0 ? judged : listed);
  const others = await loadCoverers(db, context, source, officer, days);
  const cover = { subjects, holder, days: [days.startsOn, days.endsOn] } as const;
  const shortlist = coverersForMany(model, cover, others, today);
  const offers = shortlist.candidates.map((entry) => toOfferedCandidate(model, shortlist, entry, null));
  const own = (entry: OfferedCandidate): boolean => entry.team.code === officer.teamCode;
  return {
    offers: [...offers.filter(own), ...offers.filter((entry) => !own(entry))],
    ruledOut: shortlist.ruledOut.map(toRuledOutOfficer),
    points: others.length === 0 ? {} : pointsOf(source, holder, listed),
  };
}

async function toSubjects(
  { store: { db, t } }: UseCaseContext,
  { model, today }: FigureSource,
  holder: Caseload,
  crns: readonly Crn[],
): Promise<readonly AllocationSubject[]> {
  const bars = await selectBarsInForce(db, t, [...crns]);
  return holder.cases
    .filter((facts) => crns.includes(facts.crn))
    .map((facts) => ({
      facts,
      banding: bandCase(facts, bandingModelOf(model), today),
      pastHoldings: [],
      bars: bars.filter((bar) => bar.crn === facts.crn).map(toBarInForce),
    }));
}

/** What goes from the officer to whoever covers, each case by itself: what it counts for them, so that a share of a colleague stays out of it. */
function pointsOf(
  { model, today }: FigureSource,
  holder: Caseload,
  crns: readonly Crn[],
): CoverOffers['points'] {
  const { cases } = measureCaseload(model, holder, today);
  const counted = new Map(cases.map(({ facts, line }) => [facts.crn, line.pointsHundredths]));
  return Object.fromEntries(crns.map((crn) => [crn, counted.get(crn) ?? 0]));
}
