import 'server-only';
import { findCover } from '../../../db/queries/sharing/load-sharing-records';
import { can } from '../../domain/access/can';
import type { CaseName } from '../../domain/access/case-name';
import { awayCheckedTo } from '../../domain/allocation/candidates/away-soon';
import type { Crn } from '../../kernel/ids';
import { type IsoDate, laterOf } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from '../officers/officer-page';
import { stretchesOf } from '../../domain/workload/absence/absence-stretch';
import { compareAttention } from '../../domain/workload/contact/case-attention';
import { whyCover } from '../../domain/workload/absence/cover-needed';
import { toCaseRow } from '../../domain/workload/ledger/to-case-row';
import type { UseCaseContext } from '../context';
import { caseNamer } from '../capacity/parts/load-measured';
import { loadOfficerFor } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { viewOfficer } from '../officers/view-officer';
import { type CoverOffers, loadCoverOffers } from './parts/cover-offers';
import { nameOfOfficer } from './parts/name-officer';
import { loadCaseWords } from './parts/name-others';

/** A case of an absent officer, and why it asks for cover by name; no reason: it does not. */
export interface CaseToCover {
  readonly crn: string;
  readonly name: CaseName;
  readonly band: string;
  readonly why: readonly string[];
  /** Who covers it today already. */
  readonly coveredBy: string | null;
}

export interface CoverFormPage extends OfficerPage, CoverOffers {
  /** Those of which an appointment, a release or a planned contact falls in the absence; all, where all were asked for. */
  readonly cases: readonly CaseToCover[];
  /** Cases that are not listed: nothing of theirs falls in the absence. */
  readonly others: number;
  /** CRNs of those that ask for cover by name and have none. */
  readonly asking: readonly Crn[];
  readonly awayCheckedTo: IsoDate;
  /** Of the absence of today, or the next one; null where there is none, or its last day is not known. */
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly absent: boolean;
}

/** What the form to arrange cover is drawn from. */
export async function viewCoverForm(
  context: UseCaseContext,
  staffCode: string,
  { all = false }: { readonly all?: boolean } = {},
): Promise<Result<CoverFormPage, Problem>> {
  const viewed = await viewOfficer(context, staffCode);
  if (!viewed.ok) return viewed;
  const page = viewed.value;
  const { model, today, measured } = page;
  const { officer } = measured;
  if (!can(context.actor, 'arrange_cover', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can arrange cover' });
  const absence = stretchesOf(officer.absences).find(
    (entry) => entry.endDate === null || entry.endDate >= today,
  );
  const startsOn = laterOf(today, absence?.startDate ?? today);
  const endsOn = absence?.endDate ?? null;
  const nameOf = await caseNamer(context);
  const rows = measured.cases.map((entry) => ({
    row: toCaseRow(model, entry, nameOf(entry.facts, officer), false, today),
    why: whyCover(entry, { from: startsOn, to: endsOn }),
    coveredBy: entry.coveredBy?.name ?? null,
  }));
  const asks = (entry: (typeof rows)[number]): number =>
    entry.why.length > 0 && entry.coveredBy === null ? 0 : 1;
  rows.sort((a, b) => asks(a) - asks(b) || compareAttention(a.row, b.row));
  const asking = rows.filter((entry) => asks(entry) === 0).map((entry) => entry.row.crn);
  const listed = rows.filter((entry) => all || entry.why.length > 0);
  return ok({
    ...page,
    others: all ? 0 : rows.filter((entry) => entry.why.length === 0).length,
    cases: listed.map(({ row, why, coveredBy }) => ({
      crn: row.crn,
      name: row.name,
      band: row.band,
      why,
      coveredBy,
    })),
    asking,
    awayCheckedTo: awayCheckedTo(today),
    ...(await loadCoverOffers(context, page, {
      officer,
      judged: asking,
      listed: listed.map(({ row }) => row.crn),
      days: { startsOn, endsOn: endsOn ?? startsOn },
    })),
    startsOn,
    endsOn,
    absent: absence !== undefined,
  });
}

export interface CoverChangePage {
  readonly officerName: string;
  readonly staffCode: string;
  readonly coverName: string;
  readonly id: string;
  /** What the case is called in the middle of a sentence. */
  readonly theCase: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly version: number;
  readonly begun: boolean;
}

/** One cover of an officer's case, for the form that changes it. */
export async function viewCoverChange(
  context: UseCaseContext,
  staffCode: string,
  id: string,
): Promise<Result<CoverChangePage, Problem>> {
  const { store, actor } = context;
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  const { today } = loaded.value;
  const cover = await findCover(store.db, store.t, id);
  if (cover === null || cover.holderStaffCode !== officer.staffCode) return err({ code: 'not_found' });
  if (!can(actor, 'arrange_cover', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can change a cover' });
  if (cover.endsOn < today) return err({ code: 'not_found' });
  return ok({
    officerName: formatListName(officer),
    staffCode: officer.staffCode,
    coverName: await nameOfOfficer(context, cover.staffCode),
    id,
    theCase: (await loadCaseWords(context, [cover.crn])).theCase(cover.crn),
    startsOn: cover.startsOn,
    endsOn: cover.endsOn,
    version: cover.version,
    begun: cover.startsOn < today,
  });
}
