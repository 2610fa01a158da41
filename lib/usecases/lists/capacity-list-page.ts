import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { OfficerMay } from '../../domain/access/officer-may';
import type { Setting } from '../../domain/banding/case-vocabulary';
import type { IsoDate } from '../../kernel/dates';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import type { UnitAbove } from '../capacity/capacity-page';
import type { CountShare } from '../../domain/metrics/counts/count-share';
import type { SupervisedOfficer } from '../../domain/metrics/officers/supervision-measure';
import type { PlacedLine } from '../../domain/metrics/officers/unit-officers';
import type { Unit } from '../../domain/metrics/units/units';

/** A live case in a list; the name as this reader may see it. */
export interface CapacityCase {
  readonly crn: string;
  readonly name: CaseName;
  /** Whether the reader may open the case. */
  readonly mayOpen: boolean;
  readonly band: string;
  readonly bandRank: number;
  readonly provisional: boolean;
  readonly setting: Setting;
  readonly holder: {
    readonly staffCode: string;
    readonly name: string;
    readonly gradeCode: string | null;
  } | null;
  readonly teamName: string | null;
  readonly why: readonly string[];
  readonly waitWorkingDays: number | null;
  /** The holder's grade by the model, as lists are narrowed by it (narrow-list.ts). */
  readonly gradeKey: string;
  readonly teamCode: string | null;
  readonly since: IsoDate | null;
  /** Code of the lowest grade that may hold it; null where that is undecided. */
  readonly lowestGrade: string | null;
  readonly lastSeen: IsoDate | null;
  readonly nextAppointment: IsoDate | null;
  readonly ends: IsoDate | null;
  readonly pointsHundredths: number;
}

/** A case that began 6 to 18 months ago and did not keep one officer throughout. */
export interface ChangedCase {
  readonly crn: string;
  readonly orderStart: IsoDate;
  readonly officersOfRecord: number;
  readonly firstAllocatedOn: IsoDate | null;
  readonly teamName: string | null;
}

/** An action that was agreed with the oversight of a case, not done yet. */
export interface ListedAction {
  readonly id: string;
  readonly crn: string;
  readonly name: CaseName;
  readonly mayOpen: boolean;
  readonly what: string;
  readonly who: string;
  readonly dueOn: IsoDate;
  readonly overdue: boolean;
  readonly holder: { readonly staffCode: string; readonly name: string };
  readonly teamName: string;
}

/** A case that began or ended in the 12 months to today; one that has ended is named by its CRN alone. */
export interface PeriodCase {
  readonly crn: string;
  readonly name: CaseName;
  readonly mayOpen: boolean;
  /** When it began, or ended; null where the reader may not know. */
  readonly on: IsoDate | null;
  readonly setting: Setting;
  /** Its last officer; null where nobody ever held it. */
  readonly holder: CapacityCase['holder'];
  readonly gradeKey: string;
  readonly teamCode: string | null;
  readonly teamName: string | null;
}

/** A list's items. Officers stand by name in every unit below the nation; of the nation they are counted by unit. */
export type CapacityItems =
  | { readonly kind: 'cases'; readonly cases: readonly CapacityCase[] }
  | { readonly kind: 'changes'; readonly changes: readonly ChangedCase[] }
  | { readonly kind: 'periods'; readonly periods: readonly PeriodCase[] }
  | { readonly kind: 'actions'; readonly actions: readonly ListedAction[] }
  | {
      readonly kind: 'officers';
      readonly officers: readonly CapacityOfficer[];
      /** Whether they may be ordered by a figure: for their own managers and who allocates to them. */
      readonly mayRank: boolean;
      /** How many each unit below has. */
      readonly units: readonly UnitShare[];
    }
  | {
      readonly kind: 'units';
      readonly units: readonly UnitShare[];
      /** Whether the reader may be told who they are, in a unit below. */
      readonly mayName: boolean;
    };

/** An officer in a list, and what the reader may do about them. */
export interface CapacityOfficer extends PlacedLine {
  /** They may have been over before that day too: what is read goes no further back. */
  readonly overBefore: boolean;
  readonly may: OfficerMay;
  readonly newIn7Days: number;
  /** Their meetings of the year, in a list of supervision. */
  readonly supervised: SupervisedOfficer | null;
  /** New high-band cases, of how many in the team and grade, beside a fair share in hundredths of a case; in that list alone. */
  readonly fair: {
    readonly newCases: number;
    readonly ofGrade: number;
    readonly fairHundredths: number;
  } | null;
}

/** How many of a unit's officers are in a list, and the same of the units below it where those are few enough. */
export interface UnitShare extends Unit {
  readonly share: CountShare;
  readonly below: readonly (Unit & { readonly share: CountShare })[];
}

/** What the page of a list draws. */
export interface CapacityListPage extends FigureSource {
  readonly list: CapacityList;
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  /** How many the figure counts, and of how many. */
  readonly share: CountShare;
  readonly items: CapacityItems;
  /** The views of this list that the reader saved. */
  readonly views: readonly { readonly id: string; readonly name: string; readonly address: string }[];
}
