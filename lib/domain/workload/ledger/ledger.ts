import type { CaseState, Cohort, Setting } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import type { PartHeld } from '../sharing/case-split';
import type { ReportKind } from '../measure/report-kinds';

/** One case (or several alike, in a what-if) and what it counts. Points are whole hundredths. */
export interface CaseLine {
  readonly kind: 'case';
  readonly side: 'used';
  readonly label: string;
  readonly crn: string | null;
  readonly band: string;
  readonly setting: Setting;
  readonly cohort: Cohort;
  readonly state: CaseState;
  readonly count: number;
  /** As officer of record, or a part of a colleague's case: only the first counts as a case held. */
  readonly held: PartHeld;
  /** Whether the points of the case are divided between people on the day. */
  readonly divided: boolean;
  readonly provisional: boolean;
  readonly pointsEachHundredths: number;
  readonly pointsHundredths: number;
  readonly dormantHundredths: number;
  /** What it would count at the lowest and highest band still possible. */
  readonly lowestHundredths: number;
  readonly highestHundredths: number;
}

export interface ReportLine {
  readonly kind: 'report';
  readonly side: 'used';
  readonly label: string;
  readonly reportKind: ReportKind;
  readonly completedOn: IsoDate | null;
  readonly count: number;
  readonly pointsHundredths: number;
}

export interface SupportLine {
  readonly kind: 'support';
  readonly side: 'used';
  readonly label: string;
  readonly pointsHundredths: number;
}

/** What the hours of an officer give (target) and what takes them away (negative hours and points). */
export interface AvailableLine {
  readonly kind: 'target' | 'reduction' | 'absence';
  readonly side: 'available';
  readonly label: string;
  /** Last day of a reduction or absence, where one is known. */
  readonly until: IsoDate | null;
  readonly hoursHundredths: number;
  readonly pointsAvailable: number;
}

export type UsedLine = CaseLine | ReportLine | SupportLine;
export type LedgerLine = UsedLine | AvailableLine;
