import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { deleteReport, insertReport } from '../../../db/commands/officers/save-sharing';
import { loadReportsOf, type StoredReport } from '../../../db/queries/sharing/load-sharing-records';
import { can } from '../../domain/access/can';
import { addDays, addMonths, type IsoDate } from '../../kernel/dates';
import { formatDate, formatWhole } from '../../kernel/format';
import { checked } from '../../kernel/reading/field';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { ReportKind } from '../../domain/workload/measure/report-kinds';
import { REPORT_FIELDS } from '../../domain/workload/measure/report-fields';
import { standingOn } from '../../domain/workload/measure/officer-standing';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { stepWords } from '../../domain/workload/model/preview-workload';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { type LoadedOfficer, loadOfficerFor } from '../officers/parts/load-officer';
import type { KeyReused, Problem } from '../problem';
import { changeWork, changeWorkOnce, type WorkChange, type WorkRequest } from './parts/change-work';

/** How far back a completed report may be recorded. */
const REPORT_MONTHS_BACK = 12;

/** What the form of a report sends. */
export const RECORD_REPORT_FORM = { ...REPORT_FIELDS, staffCode: plain(), confirmed: pressed() };

export interface RecordReportInput {
  readonly staffCode: string;
  readonly texts: TextsOf<typeof REPORT_FIELDS>;
  readonly confirmed: boolean;
}

interface ReportAsked {
  readonly kind: ReportKind;
  readonly completedOn: IsoDate;
}

/** Records a completed pre-sentence or other report: it counts on the day and for the 29 days after. */
export async function recordReport(
  context: UseCaseContext,
  input: RecordReportInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const change = await reportChange(context, input);
  return change.ok ? changeWork(context, change.value, change.value.decide) : change;
}

/** The same for another system, at most once for a key of its own: recorded twice it would count twice. */
export async function recordReportOnce(
  context: UseCaseContext,
  { idempotencyKey, ...input }: RecordReportInput & { readonly idempotencyKey: string },
): Promise<Result<ChangeOutcome, Problem | KeyReused>> {
  const change = await reportChange(context, input);
  if (!change.ok) return change;
  const key = { key: `report:${idempotencyKey}`, body: { staffCode: input.staffCode, texts: input.texts } };
  return changeWorkOnce(context, { ...change.value, key }, change.value.decide);
}

interface ReportChange extends WorkRequest {
  decide(): Promise<Result<WorkChange, Problem>>;
}

/** What recording a report locks and decides, for somebody who may record it. */
async function reportChange(
  context: UseCaseContext,
  { staffCode, texts, confirmed }: RecordReportInput,
): Promise<Result<ReportChange, Problem>> {
  const loaded = await loadReporter(context, staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  const { store, actor, now } = context;
  const decide = async (): Promise<Result<WorkChange, Problem>> => {
    const asked = readAsked(texts, loaded.value);
    if (!asked.ok) return asked;
    return ok({
      sentences: countSentences(loaded.value, asked.value),
      save: async (tx) => {
        const row = {
          reportId: `recorded-${randomUUID()}`,
          staffCode: officer.staffCode,
          ...asked.value,
          recordedAt: now.toISOString(),
        };
        await insertReport(tx, store.t, row);
        await saveAudit(tx, store.t, actor, now, officer.staffCode, {
          action: 'report.recorded',
          thingType: 'officer',
          detail: { from: {}, to: { reportId: row.reportId, ...asked.value } },
        });
        return ok(null);
      },
    });
  };
  return ok({ confirmed, officers: [officer.staffCode], decide });
}

/** The officer, for somebody who may record reports of theirs; who may only look is told so. */
async function loadReporter(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<LoadedOfficer, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  return can(context.actor, 'edit_officer', { places: [loaded.value.caseload.officer] }).allowed
    ? loaded
    : err({ code: 'not_allowed', detail: 'Only a manager of this team can record reports' });
}

function readAsked(
  texts: RecordReportInput['texts'],
  { today, caseload }: LoadedOfficer,
): Result<ReportAsked, Problem> {
  const earliest = addMonths(today, -REPORT_MONTHS_BACK);
  const completedOn = checked(REPORT_FIELDS.completedOn, (day) => {
    if (day > today) return 'Day it was completed must be today or earlier';
    if (day < earliest) return `Day it was completed must be ${formatDate(earliest)} or later`;
    return standingOn(caseload.officer, day) === 'current'
      ? null
      : 'The officer did not work here on that day';
  });
  const read = readRecord({ ...REPORT_FIELDS, completedOn }, texts);
  return read.ok ? read : err({ code: 'does_not_fit', fields: read.error });
}

function countSentences({ model, today, caseload }: LoadedOfficer, asked: ReportAsked): string[] {
  const points = model.reportPoints[asked.kind];
  const last = addDays(asked.completedOn, model.reportDays - 1);
  if (last < today) return [`It is more than ${model.reportDays} days old: it is kept, and counts no more.`];
  if (points === 0) return ['A report of this kind counts 0 points: workload stays as it is.'];
  const words = (reports: typeof caseload.reports): string =>
    stepWords(measureCaseload(model, { ...caseload, reports }, today).workload, model);
  return [
    `It counts ${formatWhole(points)} points to ${formatDate(last)}, that day included.`,
    `Workload goes from ${words(caseload.reports)} to ${words([...caseload.reports, asked])}.`,
  ];
}

/** What the page that takes a report off the record sends. */
export const REMOVE_REPORT_FORM = { staffCode: plain(), reportId: plain(), confirmed: pressed() };

export interface RemoveReportInput {
  readonly staffCode: string;
  readonly reportId: string;
  readonly confirmed: boolean;
}

/** Takes a report off the record that was recorded by mistake. */
export async function removeReport(
  context: UseCaseContext,
  { staffCode, reportId, confirmed }: RemoveReportInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadReporter(context, staffCode);
  if (!loaded.ok) return loaded;
  const { caseload, model, today } = loaded.value;
  const { officer } = caseload;
  const { store, actor, now } = context;
  return changeWork(context, { confirmed, officers: [officer.staffCode] }, async (db) => {
    const since = addMonths(today, -REPORT_MONTHS_BACK);
    const all = await loadReportsOf(db, store.t, officer.staffCode, since);
    const report = all.find((entry) => entry.reportId === reportId);
    if (report === undefined) return err({ code: 'not_found' });
    return ok({
      sentences: [
        `The ${report.kind} report of ${formatDate(report.completedOn)} is taken off the record.`,
        ...dropSentence({ model, today, caseload }, report, all),
      ],
      save: async (tx) => {
        if (!(await deleteReport(tx, store.t, now, reportId))) return err({ code: 'not_found' });
        await saveAudit(tx, store.t, actor, now, officer.staffCode, {
          action: 'report.removed',
          thingType: 'officer',
          detail: { from: { reportId, kind: report.kind, completedOn: report.completedOn }, to: {} },
        });
        return ok(null);
      },
    });
  });
}

function dropSentence(
  { model, today, caseload }: Pick<LoadedOfficer, 'model' | 'today' | 'caseload'>,
  report: StoredReport,
  all: readonly StoredReport[],
): string[] {
  const words = (reports: typeof caseload.reports): string =>
    stepWords(measureCaseload(model, { ...caseload, reports }, today).workload, model);
  const [before, after] = [words(all), words(all.filter((entry) => entry.reportId !== report.reportId))];
  return before === after ? [`Workload stays ${before}.`] : [`Workload goes from ${before} to ${after}.`];
}
