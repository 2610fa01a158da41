import 'server-only';

/** Officers who have no sign-in and could have one. */
export interface InvitePage {
  readonly officers: readonly {
    readonly staffCode: string;
    readonly name: string;
    readonly email: string;
    readonly teamName: string;
  }[];
  /** Whether links are emailed here. */
  readonly sends: boolean;
}
