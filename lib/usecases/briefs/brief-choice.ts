import 'server-only';

/** What the account page says of the brief by email. */
export interface BriefChoice {
  readonly units: readonly { readonly value: string; readonly label: string }[];
  /** Null where none is asked for; `name`: null where the unit is gone. */
  readonly asked: { readonly value: string; readonly name: string | null; readonly mayView: boolean } | null;
  /** Whether a mail server is set. */
  readonly sends: boolean;
}
