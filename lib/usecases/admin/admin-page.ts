import 'server-only';
import type { EmailState } from '../../domain/allocation/decisions/email-state';
import type { IsoDate } from '../../kernel/dates';
import type { Health } from '../session/view-health';

/** How the service is, for whoever keeps it running. */
export interface AdminPage {
  readonly health: Health;
  /** `file`: an embedded database; `server`: PostgreSQL. */
  readonly databaseKind: 'file' | 'server';
  /** The last day that the nightly job has stored; null: none yet. `nightly`: whether this process does it by itself. */
  readonly lastStoredDay: IsoDate | null;
  readonly nightly: boolean;
  /** Whether a mail server is set, and how many emails stand in each state. */
  readonly mail: { readonly sends: boolean; readonly counts: Partial<Record<EmailState, number>> };
  readonly users: number;
  readonly tokens: number;
  readonly teams: number;
  readonly officers: number;
  readonly liveCases: number;
}
