import 'server-only';
import type { EmailState } from '../../domain/allocation/decisions/email-state';
import type { JobName } from '../../domain/audit/job';
import type { WorkloadModel } from '../../domain/workload/model/model';
import type { IsoDate } from '../../kernel/dates';
import type { DiskRoom } from '../../machine/disk';
import type { Health } from '../session/view-health';

/** How the service is, for whoever keeps it running. */
export interface AdminPage {
  /** Whether the reader runs the service as well: its tokens, jobs, emails and audit trail. */
  readonly runsService: boolean;
  /** Whether the reader opens and closes the question to officers. */
  readonly runsPulse: boolean;
  /** Whether the demonstration was loaded here, and not cleared. */
  readonly demonstration: boolean;
  readonly health: Health;
  /** `file`: an embedded database; `server`: PostgreSQL. */
  readonly databaseKind: 'file' | 'server';
  /** The last day that the nightly job has stored; null: none yet. `nightly`: whether this process does it by itself. */
  readonly lastStoredDay: IsoDate | null;
  readonly nightly: boolean;
  /** Whether a mail server is set, and how many emails stand in each state. */
  readonly mail: { readonly sends: boolean; readonly counts: Partial<Record<EmailState, number>> };
  /** Room on the disk of an embedded database, and of the backups; null where the system does not say, or there is none. */
  readonly disk: DiskRoom | null;
  readonly backups: {
    /** Null: BACKUP_FOLDER is not set. */
    readonly keep: number | null;
    /** When the last one was made, and what it is called; null: none yet. */
    readonly last: { readonly at: string; readonly file: string } | null;
    readonly disk: DiskRoom | null;
  };
  /** Jobs whose last run failed. */
  readonly failedJobs: readonly JobName[];
  /** What is said of feeds that are late, a sentence each. */
  readonly lateFeeds: readonly string[];
  readonly users: number;
  readonly tokens: number;
  readonly teams: number;
  readonly officers: number;
  readonly liveCases: number;
  /** Cases that somebody has allocated or moved here. */
  readonly decisions: number;
  /** Versions of models that are published. */
  readonly models: number;
  /** What the organisation is called; null: nobody has said. */
  readonly organisation: string | null;
  readonly estateNames: WorkloadModel['estateNames'];
}
