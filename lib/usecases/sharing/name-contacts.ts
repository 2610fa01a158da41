import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { replaceContacts } from '../../../db/commands/officers/save-sharing';
import { loadBarsInForce } from '../../../db/queries/cases/load-bars';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadContactsIn } from '../../../db/queries/officers/load-named-contacts';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import type { Reader } from '../../../db/store';
import { can } from '../../domain/access/can';
import { barOn } from '../../domain/allocation/cases/bar';
import { barredWords } from '../../domain/allocation/moves/judge-beside';
import { type IsoDate, laterOf } from '../../kernel/dates';
import type { FieldProblem } from '../../kernel/form-state';
import { formatDate, formatListName } from '../../kernel/format';
import { asStaffCode, type Crn, parseCrn, type StaffCode } from '../../kernel/ids';
import { checked } from '../../kernel/reading/field';
import { readRecord } from '../../kernel/reading/record';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { type Stretch, stretchesOf, stretchOn } from '../../domain/workload/absence/absence-stretch';
import type { OfficerRecord } from '../../domain/workload/measure/officer-record';
import {
  CONTACT_FIELDS,
  contactField,
  contactOfCaseFields,
} from '../../domain/workload/sharing/sharing-fields';
import { standingOn } from '../../domain/workload/measure/officer-standing';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { type FigureSource, loadFigureSource } from '../capacity/parts/load-measured';
import { loadOfficerFor } from '../officers/parts/load-officer';
import { storedStaffCode } from '../officers/stored-staff-code';
import type { Problem } from '../problem';
import { changeWork, type WorkChange, wrong } from './parts/change-work';
import { loadCaseWords } from './parts/name-others';

/** What a form sends for a case whose contact is called off. */
export const NOBODY = 'nobody';

/** What the form of contacts sends: `crns`, the cases that it asks for, one space between them. */
export const NAME_CONTACTS_FORM = { ...CONTACT_FIELDS, staffCode: plain(), crns: plain() };
/** What it sends for each of them. */
export const contactOfCaseForm = contactOfCaseFields;
/** What the field of a case is called. */
export const contactFieldOf = contactField;

export interface NameContactsInput {
  /** The officer who is away. */
  readonly staffCode: string;
  readonly crns: readonly string[];
  /** Staff code of the contact of every case that names no other; empty: none. */
  readonly all: string;
  /** Staff code of the contact of a case, by CRN; `nobody` calls it off; empty: the one for all. */
  readonly each: Readonly<Record<string, string>>;
  /** YYYY-MM-DD; empty: until the officer is back. */
  readonly endsOn: string;
}

/** Names contacts for cases of an officer who is away, or will be: from today, or the first day away, until they are back. */
export async function nameContacts(
  context: UseCaseContext,
  input: NameContactsInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', input.staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  if (!can(context.actor, 'arrange_cover', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can name contacts' });
  const source = await loadFigureSource(context);
  const chosen = await asStored(context, chosenOf(input));
  const officers = [officer.staffCode, ...chosen.flatMap((entry) => entry.staffCode ?? [])];
  return changeWork(context, { confirmed: true, officers }, (db) =>
    decide(context, source, { db, holder: officer.staffCode, chosen, endsOn: input.endsOn }),
  );
}

/** Whom somebody chose for a case; null: nobody any more. */
interface Chosen {
  readonly crn: Crn;
  readonly staffCode: string | null;
  readonly field: string;
}

function chosenOf({ crns, all, each }: NameContactsInput): Chosen[] {
  return [...new Set(crns.flatMap((text) => parseCrn(text) ?? []))].flatMap((crn): Chosen[] => {
    const own = (each[crn] ?? '').trim();
    if (own === NOBODY) return [{ crn, staffCode: null, field: contactField(crn) }];
    if (own !== '') return [{ crn, staffCode: own, field: contactField(crn) }];
    return all.trim() === '' ? [] : [{ crn, staffCode: all.trim(), field: 'all' }];
  });
}

/** The same with the staff codes as they are stored, however another system wrote them. */
async function asStored(context: UseCaseContext, chosen: readonly Chosen[]): Promise<Chosen[]> {
  const codes = new Map<string, string>();
  for (const { staffCode } of chosen)
    if (staffCode !== null && !codes.has(staffCode))
      codes.set(staffCode, await storedStaffCode(context, staffCode, 'write'));
  return chosen.map((entry) => ({
    ...entry,
    staffCode: entry.staffCode === null ? null : (codes.get(entry.staffCode) ?? entry.staffCode),
  }));
}

interface Deciding {
  readonly db: Reader;
  readonly holder: StaffCode;
  readonly chosen: readonly Chosen[];
  readonly endsOn: string;
}

async function decide(
  context: UseCaseContext,
  { model, today }: FigureSource,
  { db, holder, chosen, endsOn }: Deciding,
): Promise<Result<WorkChange, Problem>> {
  const { t } = context.store;
  if (chosen.length === 0) return wrong('all', 'Choose who is the contact');
  const [caseload] = await loadCaseloads(db, t, model, { level: 'officer', code: holder }, today);
  if (!caseload) return err({ code: 'not_found' });
  const days = daysAsked(caseload.officer, today, endsOn);
  if (!days.ok) return days;
  const words = await loadCaseWords(
    context,
    chosen.map((entry) => entry.crn),
  );
  const notHeld = chosen.find(({ crn }) => !caseload.cases.some((entry) => entry.crn === crn));
  if (notHeld)
    return wrong(
      notHeld.field,
      `${words.called(notHeld.crn)} is no case of ${formatListName(caseload.officer)} now: choose again`,
    );
  const codes = chosen.flatMap((entry) => entry.staffCode ?? []);
  const people = new Map<string, OfficerRecord>(
    (await loadOfficers(db, t, model, { level: 'officers', codes })).map((entry) => [entry.staffCode, entry]),
  );
  const problems: FieldProblem[] = [];
  for (const entry of chosen) {
    const why = await whyRefused(context, db, {
      entry,
      theCase: words.theCase(entry.crn),
      people,
      holder: caseload.officer,
      ...days.value,
    });
    if (why !== null) problems.push({ field: entry.field, message: why });
  }
  if (problems.length > 0) return err({ code: 'does_not_fit', fields: unique(problems) });
  const before = await loadContactsIn(db, t, { level: 'officer', code: holder }, days.value.startsOn);
  const kept = (entry: Chosen): boolean =>
    before.some((old) => old.crn === entry.crn && old.staffCode === entry.staffCode && endsOn === '');
  return ok(
    toChange(context, { holder, chosen: chosen.filter((entry) => !kept(entry)), before, ...days.value }),
  );
}

/** From which day to which: from today or the first day of the absence of today, or the next one. */
function daysAsked(
  officer: OfficerRecord,
  today: IsoDate,
  text: string,
): Result<{ readonly startsOn: IsoDate; readonly endsOn: IsoDate | null }, Problem> {
  const stretch = absenceFrom(officer, today);
  if (stretch === null) return wrong('all', 'No absence is recorded from today on');
  const startsOn = laterOf(today, stretch.startDate);
  const endsOn = checked(CONTACT_FIELDS.endsOn, (day) =>
    day !== null && day < startsOn ? `Last day must be ${formatDate(startsOn)} or later` : null,
  );
  const read = readRecord({ endsOn }, { endsOn: text });
  return read.ok
    ? ok({ startsOn, endsOn: read.value.endsOn })
    : err({ code: 'does_not_fit', fields: read.error });
}

/** The stretch of today, or the next one; null where none is recorded. */
export function absenceFrom({ absences }: Pick<OfficerRecord, 'absences'>, today: IsoDate): Stretch | null {
  return stretchesOf(absences).find((entry) => entry.endDate === null || entry.endDate >= today) ?? null;
}

/** Why somebody cannot be a contact from a day on; null where they can. Grade and hours ask nothing. */
export function whyNotContact(officer: OfficerRecord, startsOn: IsoDate): string | null {
  const name = formatListName(officer);
  const standing = standingOn(officer, startsOn);
  if (standing === 'not_started') return `${name} has not started by then: choose somebody else`;
  if (standing === 'left') return `${name} has left by then: choose somebody else`;
  return stretchOn(officer.absences, startsOn) === null
    ? null
    : `${name} is away on ${formatDate(startsOn)}: choose somebody else`;
}

async function whyRefused(
  { store }: UseCaseContext,
  db: Reader,
  asked: {
    readonly entry: Chosen;
    readonly theCase: string;
    readonly people: ReadonlyMap<string, OfficerRecord>;
    readonly holder: OfficerRecord;
    readonly startsOn: IsoDate;
  },
): Promise<string | null> {
  const { entry, theCase, people, holder, startsOn } = asked;
  if (entry.staffCode === null) return null;
  if (entry.staffCode === holder.staffCode) return 'Choose somebody else than the officer who is away';
  const officer = people.get(entry.staffCode);
  if (officer?.lduCode !== holder.lduCode) return 'Choose an officer of the same part of the estate';
  const why = whyNotContact(officer, startsOn);
  if (why !== null) return why;
  return barOn(await loadBarsInForce(db, store.t, entry.crn), officer.staffCode) === null
    ? null
    : barredWords(formatListName(officer), theCase);
}

function unique(problems: readonly FieldProblem[]): FieldProblem[] {
  return [...new Map(problems.map((entry) => [`${entry.field} ${entry.message}`, entry])).values()];
}

function toChange(
  { store, actor, now }: UseCaseContext,
  asked: {
    readonly holder: StaffCode;
    readonly chosen: readonly Chosen[];
    readonly before: readonly { readonly crn: Crn; readonly staffCode: StaffCode }[];
    readonly startsOn: IsoDate;
    readonly endsOn: IsoDate | null;
  },
): WorkChange {
  const { holder, chosen, before, startsOn, endsOn } = asked;
  const contacts = chosen.flatMap(({ crn, staffCode }) =>
    staffCode === null
      ? []
      : [
          {
            id: randomUUID(),
            crn,
            staffCode: asStaffCode(staffCode),
            holderStaffCode: holder,
            startsOn,
            endsOn,
            recordedAt: now.toISOString(),
            recordedByName: actor.name,
          },
        ],
  );
  const crns = chosen.map((entry) => entry.crn);
  const byCase = (rows: readonly { readonly crn: Crn; readonly staffCode: StaffCode }[]) =>
    Object.fromEntries(rows.filter((row) => crns.includes(row.crn)).map((row) => [row.crn, row.staffCode]));
  return {
    sentences: [],
    save: async (tx) => {
      if (chosen.length === 0) return ok(null);
      await replaceContacts(tx, store.t, now, { holderStaffCode: holder, crns }, contacts);
      await saveAudit(tx, store.t, actor, now, holder, {
        action: contacts.length === 0 ? 'contact.ended' : 'contact.named',
        thingType: 'officer',
        detail: {
          from: { contacts: byCase(before) },
          to: { contacts: byCase(contacts), startsOn, endsOn },
        },
      });
      return ok(null);
    },
  };
}
