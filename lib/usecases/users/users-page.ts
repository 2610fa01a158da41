import 'server-only';
import type { Grant } from '../../domain/access/actor';
import type { ListPart } from '../../kernel/list-part';

/** A role over a part of the estate, with that part's name; null: the nation. */
export interface ShownRole extends Grant {
  readonly place: string | null;
}

/** Somebody who signs in. */
export interface ShownUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly staffCode: string | null;
  readonly roles: readonly ShownRole[];
  /** `no_password`: they have chosen none yet, or sign in elsewhere. */
  readonly state: 'open' | 'locked' | 'disabled' | 'no_password';
  /** Null: never. */
  readonly lastSignInAt: string | null;
}

export interface UsersPage {
  readonly users: readonly ShownUser[];
  readonly part: ListPart;
  readonly words: string;
}

/** Parts of the estate to choose from, by level. */
export interface Places {
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
  /** Whether it is the reader's own account: nobody changes their own roles, or shuts themselves out. */
  readonly own: boolean;
}
