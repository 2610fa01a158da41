import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { holdTeamOpen } from '../../../db/queries/estate/hold-team';
import { updateOfficer } from '../../../db/commands/officers/save-officer';
import { insertHandoff, withdrawHandoffs } from '../../../db/commands/decisions/save-handoff';
import { updateReduction } from '../../../db/commands/officers/save-officer-time';
import type { Tx } from '../../../db/store';
import type { IsoDate } from '../../kernel/dates';
import { formatHundredths } from '../../kernel/format';
import { pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { WorkloadModel } from '../../domain/workload/model/model';
import {
  changedFields,
  changeSentences,
  detailsOf,
  hoursBelowReductions,
  type OfficerDetails,
  type OfficerTexts,
  readOfficerTexts,
} from '../../domain/workload/measure/officer-input';
import { OFFICER_FIELDS } from '../../domain/workload/measure/officer-fields';
import type { OfficerRecord, RecordedReduction } from '../../domain/workload/measure/officer-record';
import { findReason, reductionStatus, shareOfHours } from '../../domain/workload/hours/reductions';
import { reasonForRules } from '../../domain/workload/measure/withheld';
import { type ChangeOutcome, changeOfficer, loadEditable } from './parts/change-officer';
import { checkOfficerLinks, CLOSED_TEAM } from './parts/check-officer-links';
import type { UseCaseContext } from '../context';
import { findTeamPlace } from '../capacity/parts/load-measured';
import { STALE_DETAIL, type Problem } from '../problem';

/** What the form of an officer who is edited sends. */
export const EDIT_OFFICER_FORM = { ...OFFICER_FIELDS, version: version(), confirmed: pressed() };

export interface EditOfficerInput {
  readonly staffCode: string;
  /** The version of the record that the form was opened with. */
  readonly version: number;
  readonly texts: Omit<OfficerTexts, 'staffCode'>;
  readonly confirmed: boolean;
}

/**
 * Changes names, email, grade, hours, dates, line manager or team. Where that moves the workload, it is shown first. A
 * record that somebody else has changed since the form was opened is `stale`, with the version that stands now.
 */
export async function editOfficer(
  context: UseCaseContext,
  input: EditOfficerInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadEditable(context, input.staffCode);
  if (!loaded.ok) return loaded;
  const { model, caseload, today } = loaded.value;
  const before = caseload.officer;
  const read = readOfficerTexts(model, { ...input.texts, staffCode: before.staffCode });
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  if (!changedFields(detailsOf(before), read.value).any) return ok({ kind: 'unchanged' });
  const problems = await checkOfficerLinks(context, read.value, before);
  if (problems.length > 0) return err({ code: 'does_not_fit', fields: problems });
  const team = await findTeamPlace(context, read.value.teamCode);
  if (!team)
    return err({
      code: 'does_not_fit',
      fields: [{ field: 'team', message: 'Choose one of the teams that you manage' }],
    });
  return changeOfficer(context, input, (officer) => {
    if (officer.version !== input.version)
      return err({ code: 'stale', detail: STALE_DETAIL, version: officer.version });
    const fixed = reductionsFixedAnew(model, officer, read.value.contractedHoursHundredths, today);
    const after: OfficerRecord = { ...officer, ...read.value, ...team, reductions: fixed.after };
    const wrong = hoursProblem(model, officer, after, today);
    if (wrong !== null) return err({ code: 'does_not_fit', fields: [{ field: 'hours', message: wrong }] });
    const consequences = [
      ...changeSentences(detailsOf(officer), read.value),
      ...fixed.changes.map((change) => change.sentence),
    ];
    return ok({
      after,
      from: changesFrom(officer, after, today),
      consequences,
      save: (tx) => save(tx, context, officer, read.value, fixed.changes),
    });
  });
}

interface FixedAnew {
  readonly reduction: RecordedReduction;
  readonly hoursHundredths: number;
  readonly sentence: string;
}

/** Reductions whose hours are a fixed share of contracted hours follow when those change, unless they have ended. */
function reductionsFixedAnew(
  model: WorkloadModel,
  officer: OfficerRecord,
  hours: number | null,
  today: IsoDate,
): { after: readonly RecordedReduction[]; changes: readonly FixedAnew[] } {
  if (hours === null || hours === officer.contractedHoursHundredths)
    return { after: officer.reductions, changes: [] };
  const changes = officer.reductions.flatMap((reduction): FixedAnew[] => {
    const percent = findReason(model.reductionReasons, reasonForRules(reduction))?.fixedPercent;
    const status = reductionStatus(reduction, today);
    if (percent === undefined || status === 'ended' || status === 'cancelled') return [];
    const hoursHundredths = shareOfHours(hours, percent);
    const sentence = `${reduction.reason}: the reduction follows, from ${formatHundredths(reduction.hoursHundredths)} to ${formatHundredths(hoursHundredths)} hours a week.`;
    return hoursHundredths === reduction.hoursHundredths || hoursHundredths === 0
      ? []
      : [{ reduction, hoursHundredths, sentence }];
  });
  const anew = new Map(changes.map((change) => [change.reduction.id, change.hoursHundredths]));
  const after = officer.reductions.map((entry) => ({
    ...entry,
    hoursHundredths: anew.get(entry.id) ?? entry.hoursHundredths,
  }));
  return { after, changes };
}

/** Hours below what active or coming reductions take away, or below what a reason allows. */
function hoursProblem(
  model: WorkloadModel,
  before: OfficerRecord,
  after: OfficerRecord,
  today: IsoDate,
): string | null {
  const hours = after.contractedHoursHundredths;
  if (hours === null) return null;
  for (const [index, reduction] of after.reductions.entries()) {
    const status = reductionStatus(reduction, today);
    const reason = reasonForRules(before.reductions[index] ?? reduction);
    const percent = findReason(model.reductionReasons, reason)?.atMostPercent;
    if (percent === undefined || status === 'ended' || status === 'cancelled') continue;
    const most = shareOfHours(hours, percent);
    if (reduction.hoursHundredths > most) {
      const allowed = reduction.withheld
        ? `${formatHundredths(most)} hours of these`
        : `${percent}% of contracted hours (${formatHundredths(most)})`;
      return `${reduction.reason} may take at most ${allowed}: end that reduction first and add it anew with fewer hours, or enter more hours`;
    }
  }
  return hoursBelowReductions(after.reductions, hours, today);
}

/** The first day on which a change of the dates alone tells; null: today. */
function changesFrom(before: OfficerRecord, after: OfficerRecord, today: IsoDate): IsoDate | null {
  const { leavingDate } = after;
  const onlyLeaving = leavingDate !== null && leavingDate > today && leavingDate !== before.leavingDate;
  const sameToday =
    before.grade === after.grade &&
    before.contractedHoursHundredths === after.contractedHoursHundredths &&
    before.startDate === after.startDate;
  return onlyLeaving && sameToday ? leavingDate : null;
}

async function save(
  tx: Tx,
  { store, actor, now }: UseCaseContext,
  officer: OfficerRecord,
  details: OfficerDetails,
  changes: readonly FixedAnew[],
): Promise<Result<null, Problem>> {
  const { t } = store;
  const changed = changedFields(detailsOf(officer), details);
  const comes = details.teamCode !== officer.teamCode;
  if (comes && !(await holdTeamOpen(tx, t, details.teamCode)))
    return err({ code: 'does_not_fit', fields: [CLOSED_TEAM] });
  if (!(await updateOfficer(tx, t, details, officer.version, now)))
    return err({ code: 'stale', detail: STALE_DETAIL });
  await saveAudit(tx, t, actor, now, officer.staffCode, {
    action: 'officer.edited',
    thingType: 'officer',
    detail: { from: changed.from, to: changed.to },
  });
  for (const { reduction, hoursHundredths } of changes) {
    await updateReduction(tx, t, reduction.id, reduction.version, { hoursHundredths }, now);
    await withdrawHandoffs(tx, t, reduction.id);
    await insertHandoff(
      tx,
      t,
      { actor, now },
      {
        id: `${reduction.id}-${reduction.version + 1}`,
        kind: 'reduction_changed',
        thingId: reduction.id,
        crn: null,
        staffCode: officer.staffCode,
        fromStaffCode: null,
      },
    );
    const detail = {
      from: { id: reduction.id, hoursHundredths: reduction.hoursHundredths },
      to: { id: reduction.id, hoursHundredths },
    };
    await saveAudit(tx, t, actor, now, officer.staffCode, {
      action: 'reduction.edited',
      thingType: 'officer',
      detail,
    });
  }
  return ok(null);
}
