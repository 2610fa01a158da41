import 'server-only';
import { type AuditAsked, loadAudit, loadTrail } from '../../../db/queries/audit/load-audit';
import { can } from '../../domain/access/can';
import { AUDIT_LABELS, thingLabel } from '../../domain/audit/labels';
import type { AuditEvent } from '../../domain/audit/events';
import { addDays, londonDayStart } from '../../kernel/dates';
import { formatInstant } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { OFFICIAL_MARKING } from '../../kernel/text/csv';
import { readDate } from '../../kernel/text/read-text';
import type { Export } from '../capacity/export-workload';
import { loadCaseFor } from '../cases/parts/load-case';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import { loadOfficerFor } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import type { AuditPage, AuditQuery, TrailPage, UnitNames } from './audit-page';
import { pageOf, toShown } from './parts/shown-entries';

const PER_PAGE = 50;
/** As many as a spreadsheet still opens with ease. */
const MOST_EXPORTED = 10_000;

/** Who did what, and when, the newest first, filtered. For administrators of the whole; not there for others. */
export async function viewAudit(
  context: UseCaseContext,
  query: AuditQuery,
): Promise<Result<AuditPage, Problem>> {
  if (!can(context.actor, 'view_audit', { places: [] }).allowed) return err({ code: 'not_found' });
  const { asked, problems } = readQuery(query);
  const { estateNames: unitNames } = await modelOf(context);
  if (problems.length > 0) return ok({ unitNames, entries: [], next: null, problems });
  const { db, t } = context.store;
  return ok({ unitNames, ...pageOf(await loadAudit(db, t, asked, PER_PAGE + 1), PER_PAGE), problems });
}

/** The same as a file: all pages, as far as a spreadsheet opens them. */
export async function exportAudit(
  context: UseCaseContext,
  query: AuditQuery,
): Promise<Result<Export, Problem>> {
  if (!can(context.actor, 'view_audit', { places: [] }).allowed) return err({ code: 'not_found' });
  const { asked } = readQuery({ ...query, before: null });
  const { db, t } = context.store;
  const rows = await loadAudit(db, t, asked, MOST_EXPORTED);
  const { estateNames } = await modelOf(context);
  const cut = rows.length === MOST_EXPORTED ? ` The newest ${MOST_EXPORTED} entries.` : '';
  return ok({
    fileName: `audit-${todayOf(context)}.csv`,
    rows: [
      [
        `${OFFICIAL_MARKING}. Audit trail, read on ${formatInstant(context.now)}.${cut}${narrowed(query, estateNames)}`,
      ],
      ['number', 'at', 'who', 'what', 'thing', 'key', 'detail'],
      ...rows
        .map(toShown)
        .map(({ seq, at, actorName, action, thingType, thingKey, detail }) => [
          seq,
          at,
          actorName,
          AUDIT_LABELS[action],
          thingLabel(thingType, estateNames),
          thingKey,
          detail,
        ]),
    ],
  });
}

/** The trail of a case, for those who keep it: managers and allocators of its part of the estate. */
export async function viewCaseTrail(
  context: UseCaseContext,
  crn: string,
  before: string | null,
): Promise<Result<TrailPage, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  if (!can(context.actor, 'edit_case', loaded.value.thing).allowed) return err({ code: 'not_found' });
  return trailOf(context, 'case', loaded.value.facts.crn, before);
}

/** The trail of an officer, for those who keep their record: managers of their part of the estate. */
export async function viewOfficerTrail(
  context: UseCaseContext,
  staffCode: string,
  before: string | null,
): Promise<Result<TrailPage, Problem>> {
  const loaded = await loadOfficerFor(context, 'edit_officer', staffCode);
  if (!loaded.ok) return loaded;
  return trailOf(context, 'officer', loaded.value.caseload.officer.staffCode, before);
}

async function trailOf(
  context: UseCaseContext,
  type: AuditEvent['thingType'],
  key: string,
  before: string | null,
): Promise<Result<TrailPage, Problem>> {
  const { db, t } = context.store;
  const rows = await loadTrail(db, t, { type, key, before: numberOf(before) }, PER_PAGE + 1);
  const { estateNames: unitNames } = await modelOf(context);
  return ok({ unitNames, key, ...pageOf(rows, PER_PAGE) });
}

function readQuery({ who, what, thing, key, from, to, before }: AuditQuery): {
  readonly asked: AuditAsked;
  readonly problems: AuditPage['problems'];
} {
  const [since, until] = [readDay('From', from), readDay('To', to)];
  const problems: AuditPage['problems'] = [
    ...(since !== null && !since.ok ? [{ field: 'from' as const, message: since.error }] : []),
    ...(until !== null && !until.ok ? [{ field: 'to' as const, message: until.error }] : []),
  ];
  return {
    problems,
    asked: {
      who,
      action: what,
      thingType: thing,
      key: key.trim(),
      fromAt: since?.ok === true ? londonDayStart(since.value).toISOString() : null,
      toAt: until?.ok === true ? londonDayStart(addDays(until.value, 1)).toISOString() : null,
      before: numberOf(before),
    },
  };
}

function readDay(label: string, text: string | null) {
  return text === null || text.trim() === '' ? null : readDate(label)(text.trim().slice(0, 20));
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function narrowed({ who, what, thing, key, from, to }: AuditQuery, unitNames: UnitNames): string {
  const parts = [
    ...(who === '' ? [] : [`who: ${who}`]),
    ...(what === null ? [] : [`what: ${AUDIT_LABELS[what]}`]),
    ...(thing === null ? [] : [`of: ${thingLabel(thing, unitNames)}`]),
    ...(key === '' ? [] : [`key: ${key}`]),
    ...(from === null ? [] : [`from: ${from}`]),
    ...(to === null ? [] : [`to: ${to}`]),
  ];
  return parts.length === 0 ? '' : ` Filtered by ${parts.join(', ')}.`;
}
