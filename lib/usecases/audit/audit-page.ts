import 'server-only';
import type { AuditAction, AuditEvent } from '../../domain/audit/events';
import type { WorkloadModel } from '../../domain/workload/model/model';

/** One entry of the audit trail, as whoever reads it may know it. */
export interface ShownEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: AuditAction;
  readonly thingType: AuditEvent['thingType'];
  readonly thingKey: string;
  readonly detail: string;
}

/** What the address asks of the trail. */
export interface AuditQuery {
  readonly who: string;
  readonly what: AuditAction | null;
  readonly thing: AuditEvent['thingType'] | null;
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
}

/** What the units of the estate are called. */
export type UnitNames = WorkloadModel['estateNames'];

export interface AuditPage {
  readonly unitNames: UnitNames;
  readonly entries: readonly ShownEntry[];
  /** Where it goes on; null: nowhere. */
  readonly next: string | null;
  /** What is wrong with the days that were asked for. */
  readonly problems: readonly { readonly field: 'from' | 'to'; readonly message: string }[];
}

/** The trail of one case or officer. */
export interface TrailPage {
  readonly unitNames: UnitNames;
  readonly key: string;
  readonly entries: readonly ShownEntry[];
  readonly next: string | null;
}
