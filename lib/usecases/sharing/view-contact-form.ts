import 'server-only';
import { loadContactsIn } from '../../../db/queries/officers/load-named-contacts';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import { can } from '../../domain/access/can';
import type { CaseName } from '../../domain/access/case-name';
import { type IsoDate, laterOf } from '../../kernel/dates';
import { formatDate, formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from '../officers/officer-page';
import { compareAttention } from '../../domain/workload/contact/case-attention';
import { whyNamedContact } from '../../domain/workload/absence/cover-needed';
import type { NamedContact } from '../../domain/workload/absence/named-contact';
import type { FormChoice } from '../../domain/workload/hours/officer-choices';
import { findGrade, type WorkloadModel } from '../../domain/workload/model/model';
import type { OfficerRecord } from '../../domain/workload/measure/officer-record';
import { toCaseRow } from '../../domain/workload/ledger/to-case-row';
import type { UseCaseContext } from '../context';
import { caseNamer } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { viewOfficer } from '../officers/view-officer';
import { absenceFrom, whyNotContact } from './name-contacts';

/** A case that needs a named contact while its officer is away. */
export interface CaseToName {
  readonly crn: string;
  readonly name: CaseName;
  readonly band: string;
  readonly why: readonly string[];
  /** Who is named; null where nobody is. */
  readonly contact: NamedContact | null;
  /** Who covers it by name, and so serves as its contact. */
  readonly coveredBy: string | null;
}

export interface ContactFormPage extends OfficerPage {
  /** Those without a contact first. */
  readonly cases: readonly CaseToName[];
  readonly colleagues: readonly FormChoice[];
  /** The first day of the contacts; null where no absence is recorded from today on. */
  readonly startsOn: IsoDate | null;
}

/** What the form that names contacts is drawn from. */
export async function viewContactForm(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<ContactFormPage, Problem>> {
  const viewed = await viewOfficer(context, staffCode);
  if (!viewed.ok) return viewed;
  const page = viewed.value;
  const { model, today, measured } = page;
  const { officer } = measured;
  if (!can(context.actor, 'arrange_cover', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can name contacts' });
  const stretch = absenceFrom(officer, today);
  if (stretch === null) return ok({ ...page, cases: [], colleagues: [], startsOn: null });
  const startsOn = laterOf(today, stretch.startDate);
  const { db, t } = context.store;
  const contacts = new Map<string, NamedContact>(
    (await loadContactsIn(db, t, { level: 'officer', code: officer.staffCode }, startsOn)).map((entry) => [
      entry.crn,
      entry,
    ]),
  );
  const nameOf = await caseNamer(context);
  const rows = measured.cases
    .flatMap((entry) => {
      const why = whyNamedContact(entry, startsOn);
      const contact = contacts.get(entry.facts.crn) ?? null;
      if (why.length === 0) return [];
      const row = toCaseRow(model, entry, nameOf(entry.facts, officer), false, today);
      return [{ row, why, contact, coveredBy: entry.coveredBy?.name ?? null }];
    })
    .sort(
      (a, b) => Number(a.contact !== null) - Number(b.contact !== null) || compareAttention(a.row, b.row),
    );
  const others = await loadOfficers(db, t, model, { level: 'ldu', code: officer.lduCode });
  return ok({
    ...page,
    cases: rows.map(({ row, ...entry }) => ({ crn: row.crn, name: row.name, band: row.band, ...entry })),
    colleagues: others
      .filter((other) => other.staffCode !== officer.staffCode && whyNotContact(other, startsOn) === null)
      .map((other) => toChoice(model, other, startsOn)),
    startsOn,
  });
}

function toChoice(model: WorkloadModel, officer: OfficerRecord, startsOn: IsoDate): FormChoice {
  const next = officer.absences
    .filter((entry) => entry.startDate > startsOn)
    .map((entry) => entry.startDate)
    .sort()[0];
  const away = next === undefined ? '' : `, away from ${formatDate(next)}`;
  return {
    value: officer.staffCode,
    label: `${formatListName(officer)} (${findGrade(model, officer.grade)?.code ?? officer.grade ?? 'no grade'}, ${officer.teamName}${away})`,
  };
}
