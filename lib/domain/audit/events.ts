import type { ClearedCounts } from './cleared';

/** The audit events: what changed, in a form that can be read back. `from` and `to` hold only the fields that changed. */
interface Changed {
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

/** A change of band that a change of facts brought, and by which version of the rules. */
interface BandChange {
  readonly from: string;
  readonly to: string;
  readonly modelVersion: string;
}

export type AuditEvent =
  | {
      action: 'case.logged';
      thingType: 'case';
      detail: { readonly facts: Readonly<Record<string, unknown>> };
    }
  | {
      action: 'case.edited';
      thingType: 'case';
      detail: Changed & { readonly reason: string | null; readonly band?: BandChange };
    }
  | {
      action: 'case.ended';
      thingType: 'case';
      detail: { readonly endedOn: string; readonly endReason?: string; readonly note?: string | null };
    }
  | {
      action: 'case.reopened';
      thingType: 'case';
      detail: { readonly hadEndedOn: string; readonly note: string | null; readonly waitsWhy: string | null };
    }
  | {
      action: 'case.allocated';
      thingType: 'case';
      detail: {
        readonly allocationId: string;
        readonly staffCode: string;
        readonly reasonCode: string | null;
        readonly before: number | null;
        readonly after: number | null;
      };
    }
  | {
      action: 'case.reallocated';
      thingType: 'case';
      detail: {
        readonly allocationId: string;
        readonly from: string;
        readonly to: string;
        readonly reasonCode: string;
        readonly before: number | null;
        readonly after: number | null;
      };
    }
  | {
      action: 'case.allocation_undone';
      thingType: 'case';
      detail: {
        readonly allocationId: string;
        readonly kind: string;
        /** Who held the case by what was undone. */
        readonly undoneFrom: string;
        /** Who holds it again; null: it waits. */
        readonly backTo: string | null;
        /** The oversight that was recorded with the decision and went with it. */
        readonly oversight: Readonly<Record<string, unknown>> | null;
      };
    }
  | { action: 'bar.recorded' | 'bar.lifted'; thingType: 'case'; detail: Changed }
  | {
      action: 'oversight.recorded' | 'oversight.action_changed' | 'oversight.sampled' | 'oversight.audited';
      thingType: 'case';
      detail: Changed;
    }
  | { action: 'womens_offer.answered'; thingType: 'case'; detail: Changed }
  | {
      action:
        'band_change.recorded' | 'band_change.approved' | 'band_change.turned_down' | 'band_change.reviewed';
      thingType: 'case';
      detail: Changed & { readonly bandChangeId: string; readonly reason: string | null };
    }
  | { action: 'grade_item.done'; thingType: 'case'; detail: Changed }
  | {
      action: 'source.settled';
      thingType: 'case' | 'officer';
      detail: Changed & { readonly decision: 'kept' | 'taken'; readonly reason: string | null };
    }
  | { action: 'handoff.settled'; thingType: 'case' | 'officer'; detail: Changed }
  | {
      action: 'email.sent' | 'email.logged' | 'email.failed' | 'email.retried';
      thingType: 'email';
      detail: { readonly about: string; readonly attempts: number; readonly error: string | null };
    }
  | {
      action: 'officer.logged';
      thingType: 'officer';
      detail: { readonly facts: Readonly<Record<string, unknown>> };
    }
  | { action: 'officer.edited'; thingType: 'officer'; detail: Changed }
  | { action: 'officer.removed' | 'officer.logged_in_error'; thingType: 'officer'; detail: Changed }
  | {
      action: 'reduction.added' | 'reduction.cancelled' | 'reduction.edited';
      thingType: 'officer';
      detail: Changed;
    }
  | {
      action: 'absence.added' | 'absence.edited' | 'absence.cancelled';
      thingType: 'officer';
      detail: Changed;
    }
  | { action: 'training.changed'; thingType: 'officer'; detail: Changed }
  | { action: 'brief.asked' | 'brief.cancelled'; thingType: 'user'; detail: Changed }
  | {
      action: 'brief.written';
      thingType: 'user';
      detail: { readonly unit: string; readonly week: string };
    }
  | { action: 'comparator.set'; thingType: 'comparator'; detail: Changed }
  | {
      action: 'pulse.opened' | 'pulse.closed' | 'pulse.answered';
      thingType: 'pulse';
      detail: Readonly<Record<string, never>>;
    }
  | { action: 'establishment.set'; thingType: 'establishment'; detail: Changed }
  | { action: 'case.chronology_opened'; thingType: 'case'; detail: Readonly<Record<string, never>> }
  | {
      action: 'unit.created' | 'unit.changed' | 'unit.closed';
      thingType: 'team' | 'ldu' | 'region';
      detail: Changed;
    }
  | { action: 'organisation.named'; thingType: 'service'; detail: Changed }
  | { action: 'keys.merged'; thingType: 'officer' | 'team' | 'ldu' | 'region'; detail: Changed }
  | { action: 'deputy.named' | 'deputy.ended'; thingType: 'officer'; detail: Changed }
  | { action: 'reasons.opened'; thingType: 'officer'; detail: Changed }
  | {
      action: 'reasons.exported';
      thingType: 'export';
      detail: { readonly officers: number; readonly rows: number };
    }
  | {
      action: 'share.added' | 'share.ended';
      thingType: 'case';
      detail: Changed;
    }
  | {
      action: 'cover.arranged' | 'cover.changed' | 'cover.cancelled';
      thingType: 'officer';
      detail: Changed;
    }
  | { action: 'contact.named' | 'contact.ended'; thingType: 'officer'; detail: Changed }
  | {
      action: 'support.recorded' | 'support.cancelled' | 'support.breach_seen';
      thingType: 'officer';
      detail: Changed;
    }
  | { action: 'report.recorded' | 'report.removed'; thingType: 'officer'; detail: Changed }
  | { action: 'supervision.recorded' | 'supervision.edited'; thingType: 'officer'; detail: Changed }
  | {
      action: 'relief.agreed' | 'relief.changed' | 'relief.closed';
      thingType: 'relief_plan';
      detail: Changed;
    }
  | { action: 'challenge.raised' | 'challenge.resolved'; thingType: 'officer'; detail: Changed }
  | { action: 'feed.expected'; thingType: 'import'; detail: Changed }
  | {
      action: 'data.taken_out';
      thingType: 'export';
      detail: { readonly region: string | null; readonly files: readonly string[] };
    }
  | { action: 'data.demonstration_cleared'; thingType: 'import'; detail: ClearedCounts }
  | {
      action: 'data.import_undone';
      thingType: 'import';
      detail: {
        readonly source: string;
        readonly importedBy: string;
        readonly takenAway: number;
        readonly broughtBack: number;
      };
    }
  | {
      action: 'data.cancel_asked';
      thingType: 'import';
      detail: { readonly state: 'checking' | 'applying'; readonly files: readonly string[] };
    }
  | {
      action: 'data.columns_said' | 'data.columns_forgotten';
      thingType: 'import';
      detail: {
        /** Of the file of which it was said. */
        readonly name?: string;
        /** Null: files of this shape are left out. */
        readonly file: string | null;
        readonly columns: Readonly<Record<string, string | null>>;
      };
    }
  | {
      action: 'data.imported';
      thingType: 'import';
      detail: {
        readonly source: string;
        readonly added: number;
        readonly changed: number;
        readonly unchanged: number;
        readonly ended: number;
        readonly keys: Readonly<Record<string, unknown>>;
      };
    }
  | {
      action: 'model.published' | 'model.withdrawn';
      thingType: 'model';
      detail: {
        readonly code: string;
        readonly version: number;
        readonly effectiveFrom: string;
        /** Held cases whose band or lowest grade went down, and up, by it on the day of publishing; left out where nobody measured. */
        readonly falls?: number;
        readonly rises?: number;
      };
    }
  | {
      action: 'model.drafted' | 'model.draft_changed' | 'model.draft_discarded';
      thingType: 'model';
      detail: { readonly code: string; readonly basedOn: string; readonly changed: readonly string[] };
    }
  | {
      action: 'snapshot.taken';
      thingType: 'snapshot';
      detail: { readonly onDate: string; readonly officers: number };
    }
  | {
      action: 'service.restored';
      thingType: 'service';
      detail: { readonly madeAt: string; readonly release: string; readonly rows: number };
    }
  | {
      action: 'service.claim_rule_added' | 'service.claim_rule_removed';
      thingType: 'service';
      detail: {
        readonly claim: string;
        readonly value: string;
        readonly role: string;
        readonly scope: string;
      };
    }
  | { action: 'service.job_asked'; thingType: 'service'; detail: { readonly job: string } }
  | {
      action: 'token.created' | 'token.revoked';
      thingType: 'token';
      detail: {
        readonly name: string;
        readonly role: string;
        readonly scope: string;
        readonly expiresAt?: string;
      };
    }
  | {
      action: 'user.created';
      thingType: 'user';
      detail: { readonly email: string; readonly role: string; readonly scope: string };
    }
  | {
      action: 'user.role_added' | 'user.role_removed' | 'user.role_changed';
      thingType: 'user';
      detail: {
        readonly email: string;
        readonly role: string;
        readonly scope: string;
        /** Its first and its last day, where it has them. */
        readonly since?: string;
        readonly until?: string;
      };
    }
  | {
      action:
        | 'user.disabled'
        | 'user.enabled'
        | 'user.unlocked'
        | 'user.password_changed'
        | 'user.link_made'
        | 'user.link_mailed'
        | 'user.reset_asked'
        | 'user.password_chosen';
      thingType: 'user';
      detail: { readonly email: string };
    }
  | {
      action: 'session.signed_in' | 'session.refused' | 'session.signed_out';
      thingType: 'user';
      detail: { readonly email: string };
    };

export type AuditAction = AuditEvent['action'];
export type AuditDetail = AuditEvent['detail'];
