import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { Crn } from '../../kernel/ids';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { WorkloadState } from '../../domain/workload/measure/states';
import type { OfferedCandidate, SideFigures } from '../../domain/allocation/candidates/offered-candidate';
import type { BasketItem } from '../../domain/allocation/basket/basket';
import type { FirstAppointment } from '../../domain/allocation/queue/first-appointment';
import type { EndingBeside } from '../../domain/allocation/moves/ending-beside';
import type { Asked } from '../../domain/allocation/reasons/reasons-asked';

/** Somebody who may be chosen for a case of the basket. */
export interface BasketChoice {
  readonly staffCode: string;
  readonly name: string;
  /** "CM, allowed, 81.2% to 84.1%" */
  readonly about: string;
  readonly teamName: string;
}

/** Somebody who may be chosen, as a shortlist shows them. */
export type BasketOffer = OfferedCandidate;

/** What laying a case on the officer chosen means, after the cases before it. */
export interface BasketChosen {
  readonly staffCode: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly stateAfter: WorkloadState;
  readonly asked: readonly Asked[];
  /** The same in words, each alternative once. */
  readonly questions: readonly string[];
  /** What it ends for those who share or cover the case, in sentences. */
  readonly ends: readonly string[];
  readonly needsReviewDate: boolean;
  readonly needsTeamReason: boolean;
  /** Why the officer cannot take it; empty where they can. */
  readonly cannot: readonly string[];
}

/** A case of the basket as its page shows it. */
export type BasketLine =
  | {
      readonly kind: 'open';
      readonly item: BasketItem;
      readonly crn: Crn;
      readonly version: number;
      readonly name: CaseName;
      readonly band: string;
      readonly bandRank: number;
      readonly provisional: boolean;
      readonly appointment: FirstAppointment;
      readonly teamName: string | null;
      /** The last day that an oversight review date may have for the chosen officer, in words; empty while none is chosen. */
      readonly reviewHint: string;
      /** The first of the shortlist, those of the routed team before others, and whoever is chosen: with all that a shortlist says. */
      readonly offers: readonly BasketOffer[];
      /** Everybody else on the shortlist, those of the routed team before others. */
      readonly choices: readonly BasketChoice[];
      /** What the case counts, in hundredths of a point. */
      readonly pointsHundredths: number;
      /** Who shares or covers it. */
      readonly beside: EndingBeside;
      readonly chosen: BasketChosen | null;
    }
  /** Somebody else allocated it meanwhile, it ended, or it is not the reader's any more: it can only be taken out. */
  | {
      readonly kind: 'gone';
      readonly item: BasketItem;
      readonly crn: string;
      readonly name: CaseName;
      readonly why: string;
    };

export interface BasketSide {
  readonly code: string;
  readonly name: string;
  readonly cases: number;
  readonly before: string;
  readonly after: string;
  readonly stateAfter: WorkloadState;
  readonly casesBefore: number;
  readonly casesAfter: number;
}

/** The basket as its page shows it. */
export interface BasketPage extends FigureSource {
  readonly version: number;
  /** When it was last changed, in words; null while it was never used. */
  readonly changedAt: string | null;
  readonly lines: readonly BasketLine[];
  readonly officers: readonly BasketSide[];
  /** Everybody who may be chosen for any of the cases, as they stand before the basket. */
  readonly standing: readonly (Pick<SideFigures, 'pointsUsedHundredths' | 'pointsAvailable'> & {
    readonly staffCode: string;
    readonly name: string;
  })[];
  readonly teams: readonly BasketSide[];
  /** Cases whose commit is done and can be read. */
  readonly done: number;
}
