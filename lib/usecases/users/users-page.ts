import 'server-only';
import type { RoleState, HeldRole } from '../../domain/access/held/held-role';
import type { IsoDate } from '../../kernel/dates';
import type { ListPart } from '../../kernel/list-part';
import type { LevelNames } from '../estate/estate-page';

/** A role over a part of the estate, with that part's name; null: the nation. */
export interface ShownRole extends HeldRole {
  readonly place: string | null;
  readonly state: RoleState;
}

/** Somebody who signs in. */
export interface ShownUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly staffCode: string | null;
  /** Those that ended are among them. */
  readonly roles: readonly ShownRole[];
  /** `no_password`: they have chosen none yet, or sign in elsewhere. `left`: they are an officer who is gone. */
  readonly state: 'open' | 'locked' | 'disabled' | 'no_password' | 'left';
  /** The first day on which the officer that they are is gone, where one is known. */
  readonly leavingDate: IsoDate | null;
  /** Null: never. */
  readonly lastSignInAt: string | null;
}

export interface UsersPage {
  readonly users: readonly ShownUser[];
  readonly part: ListPart;
  /** Officers in service with an email address whom nobody signs in as. */
  readonly withoutSignIn: number;
  readonly words: string;
}

/** Parts of the estate to choose from, by level, and what the organisation calls a unit of each. */
export interface Places {
  readonly levels: LevelNames;
  readonly region: readonly Place[];
  readonly ldu: readonly Place[];
  readonly team: readonly Place[];
}
interface Place {
  readonly code: string;
  readonly name: string;
}

export interface UserPage {
  readonly user: ShownUser;
  readonly places: Places;
  /** Whether links are emailed here. */
  readonly sends: boolean;
  /** Whether it is the reader's own account: nobody changes their own roles, or shuts themselves out. */
  readonly own: boolean;
}
