import type { Crn, StaffCode } from '../../../kernel/ids';

export type DifferingThing = 'case' | 'officer' | 'reduction' | 'absence';

/**
 * Why a source's value was not taken. `older_extract`: it was taken before a person decided here. `no_longer_given`: it says that it
 * does not know what is known here. `turned_down`: it goes on saying what a second manager turned down.
 * `logged_elsewhere`: no source, but another part of the estate, that logged a case again which had ended here.
 */
export type DifferenceKind = 'older_extract' | 'no_longer_given' | 'turned_down' | 'logged_elsewhere';

/**
 * `kept`: a manager decided that what stands here stays; `taken`: they took the source's value; `agreed`: the source says it no
 * more, or a later extract was taken; `decided_again`: somebody decided on it here again.
 */
export type DifferenceState = 'open' | 'kept' | 'taken' | 'agreed' | 'decided_again';

/** A value as a source or the service holds it; wrapped, so that "none" is told from "not there". */
export interface SaidValue {
  readonly value: unknown;
}

/** What a source says otherwise, as an import finds it. */
export interface FoundDifference {
  readonly thingType: DifferingThing;
  readonly thingKey: string;
  readonly crn: Crn | null;
  readonly staffCode: StaffCode | null;
  readonly field: string;
  readonly kind: DifferenceKind;
  readonly file: string;
  readonly sourceValue: SaidValue;
  readonly ourValue: SaidValue;
  readonly asOf: string | null;
  readonly decidedAt: string | null;
}

/** A difference as it is kept. */
export interface SourceDifference extends FoundDifference {
  readonly id: string;
  readonly raisedAt: string;
  readonly renewedAt: string;
  readonly times: number;
  readonly state: DifferenceState;
  readonly settledAt: string | null;
  readonly settledById: string | null;
  readonly settledByName: string | null;
  readonly settledWhy: string | null;
}
