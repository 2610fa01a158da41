import type { Absence, AbsenceKind } from '../absence/absence';
import type { WorkloadModel } from '../model/model';
import type { OfficerRecord, RecordedAbsence, RecordedReduction } from './officer-record';
import { findReason } from '../hours/reductions';

/** What stands in for a reason that is not the reader's to know. */
export const WITHHELD_REASON = 'Agreed reduction';

/** Reasons that say something of health, disability or union work, where an older model does not mark them. */
const SENSITIVE_NAMES = new Set([
  'disability or reasonable adjustment',
  'phased return to work',
  'pregnancy',
  'trade union facility time',
  'other',
]);

/**
 * Whether a reason for a reduction is sensitive: as the model marks it, by name in a model that marks nothing. A reason that
 * the model does not know is: nobody can say what it tells.
 */
export function isSensitiveReason(model: Pick<WorkloadModel, 'reductionReasons'>, name: string): boolean {
  const reason = findReason(model.reductionReasons, name);
  if (reason === null) return true;
  return reason.sensitive ?? SENSITIVE_NAMES.has(reason.name.trim().toLowerCase());
}

/** A sensitive fact of an officer: a reduction of a sensitive reason, or an absence (its kind always is). */
type SensitiveFact =
  | { readonly what: 'reduction'; readonly fact: RecordedReduction }
  | { readonly what: 'absence'; readonly fact: RecordedAbsence };

/** Whether the reader may know why: asked of each sensitive fact. */
export type MayKnow = (officer: OfficerRecord, fact: SensitiveFact) => boolean;

/** Nobody reads it, or nobody has asked who does: everything sensitive is withheld. */
export const WITHHOLD_ALL: MayKnow = () => false;
/** For what stores or counts and shows nothing: nights, files of the service itself. */
export const AS_RECORDED: MayKnow = () => true;

/** What was recorded under a withheld record: for rules and counts, which give out numbers and no words. */
const sealedReasons = new WeakMap<RecordedReduction, string>();
const sealedKinds = new WeakMap<Absence, AbsenceKind>();

/**
 * The record of an officer as a reader may see it: sensitive reasons become "Agreed reduction" and lose their notes, the kind
 * of an absence becomes "Away" (docs/rules/access.md, K-7). Hours, dates and what they do to a workload stay. Every read of officers passes here.
 */
export function withholdReasons(
  model: Pick<WorkloadModel, 'reductionReasons'>,
  officer: OfficerRecord,
  mayKnow: MayKnow,
): OfficerRecord {
  if (officer.reductions.length === 0 && officer.absences.length === 0) return officer;
  return {
    ...officer,
    reductions: officer.reductions.map((fact) =>
      !isSensitiveReason(model, fact.reason) || mayKnow(officer, { what: 'reduction', fact })
        ? fact
        : withholdReduction(fact),
    ),
    absences: officer.absences.map((fact) =>
      mayKnow(officer, { what: 'absence', fact }) ? fact : withholdAbsence(fact),
    ),
  };
}

function withholdReduction(fact: RecordedReduction): RecordedReduction {
  const shown: RecordedReduction = { ...fact, reason: WITHHELD_REASON, notes: null, withheld: true };
  sealedReasons.set(shown, reasonForRules(fact));
  return shown;
}

/** Leave stays leave by rule, whatever is shown: annual leave takes no hours, everything else is one kind. */
function withholdAbsence(fact: RecordedAbsence): RecordedAbsence {
  const kind = fact.kind === 'annual_leave' ? 'annual_leave' : 'other';
  const shown: RecordedAbsence = { ...fact, kind, withheld: true };
  sealedKinds.set(shown, kindForCounts(fact));
  return shown;
}

/** The reason as recorded, for a rule to judge by: never to be shown. */
export function reasonForRules(reduction: RecordedReduction): string {
  return sealedReasons.get(reduction) ?? reduction.reason;
}

/** The kind as recorded, for a count to count by: never to be shown. Fails where a copy has lost it. */
export function kindForCounts(absence: Absence): AbsenceKind {
  const sealed = sealedKinds.get(absence);
  if (sealed === undefined && absence.withheld) throw new Error('The kind of a withheld absence is lost');
  return sealed ?? absence.kind;
}
