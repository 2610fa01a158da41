import 'server-only';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { findCover } from '../../../db/queries/sharing/load-sharing-records';
import { loadBarsInForce } from '../../../db/queries/cases/load-bars';
import { can } from '../../domain/access/can';
import type { BarInForce } from '../../domain/allocation/cases/bar';
import { judgeBeside } from '../../domain/allocation/moves/judge-beside';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import type { CaseName } from '../../domain/access/case-name';
import { type IsoDate, laterOf } from '../../kernel/dates';
import { countOf, formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from '../officers/officer-page';
import { stretchesOf } from '../../domain/workload/absence/absence-stretch';
import { compareAttention } from '../../domain/workload/contact/case-attention';
import { whyCover } from '../../domain/workload/absence/cover-needed';
import { withCover } from '../../domain/workload/sharing/divide-work';
import { findGrade, type WorkloadModel } from '../../domain/workload/model/model';
import type { OfficerRecord } from '../../domain/workload/measure/officer-record';
import type { FormChoice } from '../../domain/workload/hours/officer-choices';
import { toCaseRow } from '../../domain/workload/ledger/to-case-row';
import type { UseCaseContext } from '../context';
import { caseNamer } from '../capacity/parts/load-measured';
import { loadOfficerFor } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { viewOfficer } from '../officers/view-officer';
import { loadCoverers, workloadWords } from './parts/colleagues';
import { nameOfOfficer } from './parts/name-officer';

/** A case of an absent officer, and why it asks for cover by name; no reason: it does not. */
export interface CaseToCover {
  readonly crn: string;
  readonly name: CaseName;
  readonly band: string;
  readonly why: readonly string[];
  /** Who covers it today already. */
  readonly coveredBy: string | null;
}

export interface CoverFormPage extends OfficerPage {
  /** Those of which an appointment, a release or a planned contact falls in the absence; all, where all were asked for. */
  readonly cases: readonly CaseToCover[];
  /** Cases that are not listed: nothing of theirs falls in the absence. */
  readonly others: number;
  readonly colleagues: readonly (FormChoice & { readonly hint: string })[];
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
  return ok({
    ...page,
    others: all ? 0 : rows.filter((entry) => entry.why.length === 0).length,
    cases: rows
      .filter((entry) => all || entry.why.length > 0)
      .map(({ row, why, coveredBy }) => ({
        crn: row.crn,
        name: row.name,
        band: row.band,
        why,
        coveredBy,
      })),
    colleagues: await coverChoices(context, page, { asking, startsOn, endsOn: endsOn ?? startsOn }),
    startsOn,
    endsOn,
    absent: absence !== undefined,
  });
}

async function coverChoices(
  context: UseCaseContext,
  page: OfficerPage,
  { asking, ...days }: { asking: readonly string[]; startsOn: IsoDate; endsOn: IsoDate },
): Promise<CoverFormPage['colleagues']> {
  const { store } = context;
  const { model, today, measured } = page;
  const { officer } = measured;
  const [holder] = await loadCaseloads(
    store.db,
    store.t,
    model,
    { level: 'officer', code: officer.staffCode },
    today,
  );
  const others = await loadCoverers(store.db, context, page, officer, days);
  const facts = (holder?.cases ?? []).filter((entry) => asking.includes(entry.crn));
  const cases: CaseToJudge[] = [];
  for (const entry of facts)
    cases.push({ facts: entry, bars: await loadBarsInForce(store.db, store.t, entry.crn) });
  return others.map((other) => {
    const now = workloadWords(model, other, today);
    const after =
      holder === undefined || asking.length === 0
        ? now
        : workloadWords(model, withCover({ holder, other }, asking, (code) => code).other, today);
    const grade = findGrade(model, other.officer.grade);
    const withThem = `${after} with ${asking.length === 1 ? 'the case' : `all ${countOf(asking.length, 'case')}`} that ${asking.length === 1 ? 'asks' : 'ask'} for cover`;
    return {
      value: other.officer.staffCode,
      label: `${formatListName(other.officer)} (${grade?.code ?? ''}, ${other.officer.teamName})`,
      hint: `Workload ${now} now${asking.length === 0 ? '' : `, ${withThem}`}. ${verdictWords(model, cases, { worker: other.officer, holderGrade: officer.grade, days })}`,
    };
  });
}

interface CaseToJudge {
  readonly facts: CaseFacts;
  readonly bars: readonly BarInForce[];
}

/** Most sentences that are shown of one colleague. */
const MOST_SAID = 3;

/** "May cover each of them", or what speaks against it, a sentence each: what arranging it would ask or refuse. */
function verdictWords(
  model: WorkloadModel,
  cases: readonly CaseToJudge[],
  of: {
    readonly worker: OfficerRecord;
    readonly holderGrade: string | null;
    readonly days: { readonly startsOn: IsoDate; readonly endsOn: IsoDate };
  },
): string {
  if (cases.length === 0) return '';
  const { worker, holderGrade, days } = of;
  const said = cases.flatMap((entry) => {
    const judged = judgeBeside(model, {
      held: 'cover',
      ...entry,
      worker,
      holderGrade,
      days: [days.startsOn, days.endsOn],
    });
    return judged.refused === null ? judged.asks : [`${judged.refused.split(': ')[0] ?? judged.refused}.`];
  });
  if (said.length === 0) return cases.length === 1 ? 'May cover it.' : 'May cover each of them.';
  const more = said.length > MOST_SAID ? ` And ${said.length - MOST_SAID} more.` : '';
  return `${said.slice(0, MOST_SAID).join(' ')}${more}`;
}

export interface CoverChangePage {
  readonly officerName: string;
  readonly staffCode: string;
  readonly coverName: string;
  readonly id: string;
  readonly crn: string;
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
    crn: cover.crn,
    startsOn: cover.startsOn,
    endsOn: cover.endsOn,
    version: cover.version,
    begun: cover.startsOn < today,
  });
}
