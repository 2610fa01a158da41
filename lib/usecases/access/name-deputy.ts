import 'server-only';
import { randomUUID } from 'node:crypto';
import { endDeputyRow, insertDeputy } from '../../../db/commands/officers/save-knowing';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { type Deputy, loadDeputies } from '../../../db/queries/session/load-deputies';
import { loadOfficerNamesIn } from '../../../db/queries/officers/load-officer-names';
import { can } from '../../domain/access/can';
import { addMonths, type IsoDate } from '../../kernel/dates';
import type { FieldProblem } from '../../kernel/form-state';
import { formatListName } from '../../kernel/format';
import { asStaffCode } from '../../kernel/ids';
import { checked } from '../../kernel/reading/field';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { plain } from '../../kernel/reading/sent';
import { err, mapResult, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from '../officers/officer-page';
import { findGrade } from '../../domain/workload/model/model';
import { DEPUTY_FIELDS } from '../../domain/workload/hours/knowing-fields';
import type { FormChoice } from '../../domain/workload/hours/officer-choices';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { loadOfficerFor, type LoadedOfficer } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { viewOfficer } from '../officers/view-officer';

const REFUSAL = 'Only the line manager, or a manager of their team, can name a deputy';
/** The longest that a deputy may be named for: what is standing is a change of line manager. */
const MOST_MONTHS = 12;

export interface DeputiesPage extends OfficerPage {
  readonly deputies: readonly Deputy[];
  readonly choices: readonly FormChoice[];
}

/** Who stands in for a line manager, and the form to name somebody. */
export async function viewDeputies(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<DeputiesPage, Problem>> {
  const page = await viewOfficer(context, staffCode);
  if (!page.ok) return page;
  const { officer } = page.value.measured;
  if (!mayName(context, officer)) return err({ code: 'not_allowed', detail: REFUSAL });
  const { db, t } = context.store;
  return ok({
    ...page.value,
    deputies: await loadDeputies(db, t, officer.staffCode),
    choices: await choicesFor(context, page.value.model, officer),
  });
}

/** What the form of a deputy sends. */
export const NAME_DEPUTY_FORM = { ...DEPUTY_FIELDS, staffCode: plain() };

export interface NameDeputyInput {
  readonly staffCode: string;
  readonly texts: TextsOf<typeof DEPUTY_FIELDS>;
}

/** Names a deputy of a line manager for some days, both included: they may know what the line manager may. */
export async function nameDeputy(
  context: UseCaseContext,
  { staffCode, texts }: NameDeputyInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadNameable(context, staffCode);
  if (!loaded.ok) return loaded;
  const { model, today, caseload } = loaded.value;
  const { officer } = caseload;
  const choices = await choicesFor(context, model, officer);
  const read = readTexts(texts, choices, today);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { store, actor, now } = context;
  const row = {
    id: randomUUID(),
    forStaffCode: officer.staffCode,
    ...read.value,
    recordedAt: now.toISOString(),
    recordedByName: actor.name,
  };
  return store.tx(async (tx) => {
    await insertDeputy(tx, store.t, row);
    const { id, forStaffCode, ...facts } = row;
    await saveAudit(tx, store.t, actor, now, forStaffCode, {
      action: 'deputy.named',
      thingType: 'officer',
      detail: { from: {}, to: { id, ...facts } },
    });
    return ok({ kind: 'saved' });
  });
}

/** Ends the standing in of a deputy at once: it stays on record. */
export async function endDeputy(
  context: UseCaseContext,
  { staffCode, id }: { readonly staffCode: string; readonly id: string },
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadNameable(context, staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  const { store, actor, now } = context;
  return store.tx(async (tx) => {
    const ended = { endedAt: now.toISOString(), endedByName: actor.name };
    if (!(await endDeputyRow(tx, store.t, officer.staffCode, id, ended))) return ok({ kind: 'unchanged' });
    await saveAudit(tx, store.t, actor, now, officer.staffCode, {
      action: 'deputy.ended',
      thingType: 'officer',
      detail: { from: { id }, to: { id, ...ended } },
    });
    return ok({ kind: 'saved' });
  });
}

async function loadNameable(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<LoadedOfficer, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok || mayName(context, loaded.value.caseload.officer)) return loaded;
  return err({ code: 'not_allowed', detail: REFUSAL });
}

/** The line manager for themselves; else a manager of their team. */
function mayName({ actor }: UseCaseContext, officer: LoadedOfficer['caseload']['officer']): boolean {
  const own = actor.kind === 'user' && actor.staffCode === officer.staffCode;
  return own || can(actor, 'name_deputy', { places: [officer] }).allowed;
}

/** Managers of the region: a team has one, as a rule, so whoever stands in comes from beside it. */
async function choicesFor(
  { store: { db, t } }: UseCaseContext,
  { grades }: LoadedOfficer['model'],
  { staffCode, regionCode }: Pick<LoadedOfficer['caseload']['officer'], 'staffCode' | 'regionCode'>,
): Promise<FormChoice[]> {
  const names = await loadOfficerNamesIn(db, t, { level: 'region', code: regionCode });
  return names
    .filter((name) => findGrade({ grades }, name.grade)?.role === 'manager' && name.staffCode !== staffCode)
    .map((name) => ({ value: name.staffCode, label: `${formatListName(name)}, ${name.teamName}` }));
}

type ReadDeputy = Pick<Deputy, 'staffCode' | 'startsOn' | 'endsOn'>;

function readTexts(
  texts: NameDeputyInput['texts'],
  choices: readonly FormChoice[],
  today: IsoDate,
): Result<ReadDeputy, readonly FieldProblem[]> {
  const deputy = checked(DEPUTY_FIELDS.deputy, (code) =>
    choices.some((choice) => choice.value === code) ? null : 'Choose who stands in',
  );
  const read = readRecord({ ...DEPUTY_FIELDS, deputy }, texts, {
    check: ({ startsOn, endsOn }) => {
      const message =
        startsOn === undefined || endsOn === undefined ? null : wrongEnd(startsOn, endsOn, today);
      return message === null ? [] : [{ field: 'endsOn', message }];
    },
  });
  return mapResult(read, ({ deputy: code, ...days }) => ({ staffCode: asStaffCode(code), ...days }));
}

function wrongEnd(startsOn: IsoDate, endsOn: IsoDate, today: IsoDate): string | null {
  if (endsOn < startsOn) return 'Last day must be on or after the first day';
  if (endsOn < today) return 'Last day must be today or later';
  return endsOn > addMonths(startsOn, MOST_MONTHS)
    ? `A deputy is named for at most ${MOST_MONTHS} months: record another line manager instead`
    : null;
}
