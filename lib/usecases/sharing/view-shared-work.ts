import 'server-only';
import {
  type ContactOfCase,
  loadContactsBy,
  loadContactsIn,
} from '../../../db/queries/officers/load-named-contacts';
import {
  loadCoversOf,
  loadReportsOf,
  loadSharesBy,
  loadSharesOfCases,
  loadSupportsOf,
  type StoredCover,
  type StoredReport,
  type StoredShare,
  type StoredSupport,
} from '../../../db/queries/sharing/load-sharing-records';
import { can } from '../../domain/access/can';
import { theCaseCalled } from '../../domain/access/case-name';
import { breachWords } from '../../domain/allocation/reasons/support-breach';
import { addDays, addMonths, type IsoDate } from '../../kernel/dates';
import { ok, type Result } from '../../kernel/result';
import { shownCase } from '../../domain/banding/bands/shown-case';
import type { OfficerPage } from '../officers/officer-page';
import type {
  CaseLink,
  ContactEntry,
  Counting,
  CoverEntry,
  ReportEntry,
  SharedWorkPage,
  ShareEntry,
  SupportEntry,
} from './shared-work-page';
import { coverNeeded, namedContactNeeded } from '../../domain/workload/absence/cover-needed';
import type { CaseLine } from '../../domain/workload/ledger/ledger';
import { SUPPORT_DAYS } from '../../domain/workload/sharing/shared-work';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { viewOfficer } from '../officers/view-officer';
import { loadOtherNames, type OtherNames } from './parts/name-others';
import { toSharing } from '../../addresses/officers';

/** How far back covers, shares and support that count no more are listed. */
const MONTHS_BACK = 3;

/** What an officer shares with colleagues: covers, shares, support, and their reports. An officer sees their own. */
export async function viewSharedWork(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<SharedWorkPage, Problem>> {
  const viewed = await viewOfficer(context, staffCode);
  if (!viewed.ok) return viewed;
  const page = viewed.value;
  const { db, t } = context.store;
  const { officer, cases } = page.measured;
  const since = addMonths(page.today, -MONTHS_BACK);
  const covers = await loadCoversOf(db, t, officer.staffCode, since);
  const own = await loadSharesOfCases(
    db,
    t,
    cases.map((entry) => entry.facts.crn),
  );
  const held = await loadSharesBy(db, t, officer.staffCode);
  const supports = await loadSupportsOf(db, t, officer.staffCode, since);
  const reports = await loadReportsOf(db, t, officer.staffCode, since);
  const contacts = await loadContactsIn(db, t, { level: 'officer', code: officer.staffCode }, page.today);
  const contactFor = await loadContactsBy(db, t, officer.staffCode, page.today);
  const names = await loadOtherNames(
    context,
    [
      ...covers.flatMap((entry) => [entry.staffCode, entry.holderStaffCode]),
      ...own.map((entry) => entry.staffCode),
      ...contacts.map((entry) => entry.staffCode),
      ...contactFor.map((entry) => entry.holderStaffCode),
      ...supports.flatMap((entry) => [entry.fromStaffCode, entry.toStaffCode]),
    ],
    [...covers, ...own, ...held, ...supports, ...contacts, ...contactFor].flatMap((entry) => entry.crn ?? []),
  );
  const lines: Lines = {
    page,
    names,
    mayArrange: page.mayArrangeCover,
    mayRecord: may(context, page, 'record_support'),
  };
  const recent = (share: StoredShare): boolean => share.endedOn === null || share.endedOn > since;
  return ok({
    ...page,
    coveredBy: covers
      .filter((entry) => entry.holderStaffCode === officer.staffCode)
      .map((entry) => toCover(lines, entry, entry.staffCode)),
    covering: covers
      .filter((entry) => entry.staffCode === officer.staffCode)
      .map((entry) => toCover(lines, entry, entry.holderStaffCode)),
    sharedWith: own.filter(recent).map((entry) => toShare(lines, entry, entry.staffCode)),
    sharing: held.filter(recent).map((entry) => toShare(lines, entry, null)),
    supports: supports.map((entry) => toSupport(lines, entry)),
    reports: reports.map((entry) => toReport(page, entry)),
    contacts: contacts.map((entry) => toContact(names, entry, entry.staffCode)),
    contactFor: contactFor.map((entry) => toContact(names, entry, entry.holderStaffCode)),
    contactNeeded: namedContactNeeded(page.measured, page.today).size,
    coverNeeded: coverNeeded(page.model, page.measured, page.today).size,
    mayRecordSupport: lines.mayRecord,
  });
}

function may({ actor }: UseCaseContext, page: OfficerPage, action: 'record_support'): boolean {
  return can(actor, action, { places: [page.measured.officer] }).allowed;
}

interface Lines {
  readonly page: OfficerPage;
  readonly names: OtherNames;
  readonly mayArrange: boolean;
  readonly mayRecord: boolean;
}

function countingOn(from: IsoDate, to: IsoDate | null, today: IsoDate): Counting {
  if (from > today) return 'coming';
  return to === null || to >= today ? 'today' : 'past';
}

/** What a part of a case counts on the officer's own ledger today; null where there is no such line. */
function pointsOf({ measured }: OfficerPage, crn: string, held: CaseLine['held']): number | null {
  const line = measured.workload.ledger.find(
    (entry): entry is CaseLine => entry.kind === 'case' && entry.crn === crn && entry.held === held,
  );
  return line?.pointsHundredths ?? null;
}

function toCover({ page, names, mayArrange }: Lines, cover: StoredCover, other: string): CoverEntry {
  const counting = countingOn(cover.startsOn, cover.endsOn, page.today);
  const own = cover.holderStaffCode === page.measured.officer.staffCode;
  return {
    id: cover.id,
    case: names.case(cover.crn, counting === 'today' ? [cover.staffCode] : []),
    other: names.person(other),
    startsOn: cover.startsOn,
    endsOn: cover.endsOn,
    counting,
    pointsHundredths: counting === 'today' && !own ? pointsOf(page, cover.crn, 'cover') : null,
    changeHref:
      own && mayArrange && counting !== 'past' ? toSharing.cover(cover.holderStaffCode, cover.id) : null,
    version: cover.version,
  };
}

function toContact(names: OtherNames, contact: ContactOfCase, other: string): ContactEntry {
  return {
    id: contact.id,
    case: names.case(contact.crn, [contact.staffCode]),
    other: names.person(other),
    startsOn: contact.startsOn,
    endsOn: contact.endsOn,
  };
}

function toShare({ page, names }: Lines, share: StoredShare, other: string | null): ShareEntry {
  const lastDay = share.endedOn === null ? null : addDays(share.endedOn, -1);
  const counting = countingOn(share.startedOn, lastDay, page.today);
  const beside = counting === 'today' ? [share.staffCode] : [];
  const held = other === null ? 'share' : 'record';
  return {
    id: share.id,
    case: names.case(share.crn, beside),
    other: names.person(other ?? share.staffCode),
    kind: share.kind,
    percent: share.percent,
    startedOn: share.startedOn,
    lastDay,
    counting,
    pointsHundredths: counting === 'today' ? pointsOf(page, share.crn, held) : null,
    version: share.version,
  };
}

function toSupport({ page, names, mayRecord }: Lines, support: StoredSupport): SupportEntry {
  const gave = support.fromStaffCode === page.measured.officer.staffCode;
  const lastDay = addDays(support.givenOn, SUPPORT_DAYS - 1);
  const cancelled = support.cancelledAt !== null;
  return {
    id: support.id,
    gave,
    other: names.person(gave ? support.toStaffCode : support.fromStaffCode),
    crn: support.crn,
    givenOn: support.givenOn,
    lastDay,
    pointsHundredths: support.pointsHundredths,
    note: support.crn === null ? support.note : shownNote(names.case(support.crn, []), page, support.note),
    cancelled,
    breach: !cancelled && support.breachSeenAt === null && mayRecord ? breachOf(names, support) : null,
    counts: !cancelled && lastDay >= page.today,
    version: support.version,
  };
}

function breachOf(names: OtherNames, { breach, crn }: StoredSupport): string | null {
  if (breach === null || crn === null) return breach;
  return breachWords(breach, crn, theCaseCalled(names.case(crn, []).name, crn));
}

function toReport({ model, today }: OfficerPage, report: StoredReport): ReportEntry {
  const lastDay = addDays(report.completedOn, model.reportDays - 1);
  return {
    reportId: report.reportId,
    kind: report.kind,
    completedOn: report.completedOn,
    lastDay,
    counts: lastDay >= today,
    pointsHundredths: model.reportPoints[report.kind] * 100,
  };
}

function shownNote({ name }: CaseLink, { model }: OfficerPage, note: string | null): string | null {
  return shownCase(name, model.ruleSet, { note }).note;
}
