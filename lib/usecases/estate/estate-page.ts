import 'server-only';
import type { WorkloadModel } from '../../domain/workload/model/model';
import type { IsoDate } from '../../kernel/dates';

/** The levels of the estate that are made, changed and closed. */
export const UNIT_LEVELS = ['region', 'ldu', 'team'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];
export type LevelNames = WorkloadModel['estateNames'];

/** How much stands in a unit today. */
export interface ShownCounts {
  /** Staff who have not left. */
  readonly staff: number;
  /** Live cases: those that its staff hold, and for an LDU or a region those that wait there. */
  readonly liveCases: number;
}

interface ShownUnit extends ShownCounts {
  readonly code: string;
  readonly name: string;
}

export interface ShownTeam extends ShownUnit {
  readonly type: string;
  /** Other units that it serves, by name. */
  readonly serves: readonly string[];
}

export interface ShownLdu extends ShownUnit {
  readonly areas: readonly string[];
  readonly teams: readonly ShownTeam[];
}

export interface ShownRegion extends ShownUnit {
  readonly ldus: readonly ShownLdu[];
}

/** The estate as administrators keep it. */
export interface EstatePage {
  /** What the organisation is called; null: nobody has said. */
  readonly organisation: string | null;
  readonly levels: LevelNames;
  readonly regions: readonly ShownRegion[];
  readonly closed: readonly { readonly code: string; readonly name: string; readonly closedOn: IsoDate }[];
}

interface UnitChoice {
  readonly value: string;
  readonly label: string;
}

/** What the form of a unit is drawn from: a new one, or one that is there. */
export interface UnitFormPage {
  readonly level: UnitLevel;
  readonly levels: LevelNames;
  /** Null: a new one. */
  readonly code: string | null;
  readonly values: UnitValues;
  /** Where it may stand; none for a region. */
  readonly parents: readonly UnitChoice[];
  /** What else a team may serve. */
  readonly servable: readonly UnitChoice[];
  /** What the form was drawn from: sent along, so that nobody else's change is written over unseen. */
  readonly seen: string;
}

/** What is recorded of a unit, as a form shows it. */
export interface UnitValues {
  readonly name: string;
  readonly type: string;
  readonly parent: string;
  readonly areas: readonly string[];
  readonly serves: readonly string[];
}

/** What the page that closes a unit is drawn from. */
export interface CloseUnitPage {
  readonly level: UnitLevel;
  readonly levels: LevelNames;
  readonly code: string;
  readonly name: string;
  /** What stands in it today, a line each; empty: nothing does. */
  readonly holds: readonly string[];
  /** Where that may go on. */
  readonly targets: readonly UnitChoice[];
  readonly seen: string;
}
