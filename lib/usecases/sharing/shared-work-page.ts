import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { IsoDate } from '../../kernel/dates';
import type { ShareKind } from '../../domain/workload/sharing/case-split';
import type { ReportKind } from '../../domain/workload/measure/report-kinds';
import type { OfficerPage } from '../officers/officer-page';
import type { Address } from '../../kernel/address';

/** Somebody else in a line of shared work; a link where the reader may see their page. */
export interface PersonLink {
  readonly staffCode: string;
  readonly name: string;
  readonly mayView: boolean;
}

/** The case of a line. */
export interface CaseLink {
  readonly crn: string;
  /** As the reader may see it. */
  readonly name: CaseName;
  readonly mayView: boolean;
}

/** Whether a line counts on a day: not yet, today, or no more. */
export type Counting = 'coming' | 'today' | 'past';

export interface CoverEntry {
  readonly id: string;
  readonly case: CaseLink;
  /** Whoever covers, or whose case it is. */
  readonly other: PersonLink;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly counting: Counting;
  /** What it counts for the covering officer today, in hundredths; null on other days. */
  readonly pointsHundredths: number | null;
  /** Where the cover is changed; null where it may not be. */
  readonly changeHref: Address | null;
  readonly version: number;
}

export interface ShareEntry {
  readonly id: string;
  readonly case: CaseLink;
  readonly other: PersonLink;
  readonly kind: ShareKind;
  readonly percent: number;
  readonly startedOn: IsoDate;
  /** Last day on which it counts; null while it has no end. */
  readonly lastDay: IsoDate | null;
  readonly counting: Counting;
  readonly pointsHundredths: number | null;
  readonly version: number;
}

export interface SupportEntry {
  readonly id: string;
  /** The officer of the page gave it. */
  readonly gave: boolean;
  readonly other: PersonLink;
  readonly crn: string | null;
  readonly givenOn: IsoDate;
  readonly lastDay: IsoDate;
  readonly pointsHundredths: number;
  readonly note: string | null;
  readonly cancelled: boolean;
  /** What spoke against it (bar, grade, training), for a manager who has not looked at it; null where nothing did. */
  readonly breach: string | null;
  readonly counts: boolean;
  readonly version: number;
}

export interface ReportEntry {
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly completedOn: IsoDate;
  readonly lastDay: IsoDate;
  readonly counts: boolean;
  readonly pointsHundredths: number;
}

/** A case of somebody who is away, and whom its person can turn to. */
export interface ContactEntry {
  readonly id: string;
  readonly case: CaseLink;
  /** The contact, or whose case it is. */
  readonly other: PersonLink;
  readonly startsOn: IsoDate;
  /** Null: until the officer is back. */
  readonly endsOn: IsoDate | null;
}

/** What an officer shares with colleagues: the "Shared work" page. */
export interface SharedWorkPage extends OfficerPage {
  /** Cases of the officer that colleagues cover. */
  readonly coveredBy: readonly CoverEntry[];
  /** Cases of colleagues that the officer covers. */
  readonly covering: readonly CoverEntry[];
  /** Cases of the officer in which others hold a share. */
  readonly sharedWith: readonly ShareEntry[];
  /** Shares that the officer holds in colleagues' cases. */
  readonly sharing: readonly ShareEntry[];
  readonly supports: readonly SupportEntry[];
  readonly reports: readonly ReportEntry[];
  /** Named contacts of the officer's cases while they are away today. */
  readonly contacts: readonly ContactEntry[];
  /** Cases of colleagues who are away today whose named contact the officer is. */
  readonly contactFor: readonly ContactEntry[];
  /** Cases that need a named contact today and have none. */
  readonly contactNeeded: number;
  /** Cases that ask for cover by name today and have none. */
  readonly coverNeeded: number;
  readonly mayRecordSupport: boolean;
}
