import 'server-only';
import { saveOrganisation, saveRecordSystem } from '../../../db/commands/estate/save-organisation';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadOrganisation, loadRecordSystem } from '../../../db/queries/estate/load-organisation';
import type { Tx } from '../../../db/store';
import { optional, readValue } from '../../kernel/reading/field';
import { line } from '../../kernel/reading/kinds';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';
import { keepsEstate } from './parts/keeps-estate';

/** What the form sends that names the organisation. */
export const ORGANISATION_FORM = { organisation: plain(), recordSystem: plain() };

const NAME = line('Name of the organisation', 60, { ask: 'Enter the name of your organisation' });

/** The name of the organisation as it was typed. */
export function readOrganisation(text: string): Result<string, FieldProblem> {
  const read = readValue(NAME, text, 'form', undefined);
  return read.ok ? read : err({ field: 'organisation', message: read.error });
}

const RECORD_SYSTEM = optional(line('Name of the record system', 40));

/** What the form that names it opens with. For administrators of the whole; not there for others. */
export async function viewOrganisation(
  context: UseCaseContext,
): Promise<Result<{ readonly name: string | null; readonly recordSystem: string | null }, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  const { db, t } = context.store;
  return ok({ name: await loadOrganisation(db, t), recordSystem: await loadRecordSystem(db, t) });
}

/** Says what the organisation is called: it stands at the head of every page; and what it calls its system of record. */
export async function nameOrganisation(
  context: UseCaseContext,
  asked: { readonly organisation: string; readonly recordSystem: string },
): Promise<Result<null, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  const read = readOrganisation(asked.organisation);
  const system = readValue(RECORD_SYSTEM, asked.recordSystem, 'form', undefined);
  const problems = [
    ...(read.ok ? [] : [read.error]),
    ...(system.ok ? [] : [{ field: 'recordSystem', message: system.error }]),
  ];
  if (!read.ok || !system.ok) return err({ code: 'does_not_fit', fields: problems });
  return context.store.tx(async (tx) => {
    await saveOrganisationName(context, tx, read.value);
    await saveRecordSystemName(context, tx, system.value);
    return ok(null);
  });
}

async function saveRecordSystemName(
  { store: { t }, actor, now }: UseCaseContext,
  tx: Tx,
  recordSystem: string | null,
): Promise<void> {
  const before = await loadRecordSystem(tx, t);
  if (before === recordSystem) return;
  await saveRecordSystem(tx, t, recordSystem);
  await saveAudit(tx, t, actor, now, 'organisation', {
    action: 'organisation.named',
    thingType: 'service',
    detail: { from: { recordSystem: before }, to: { recordSystem } },
  });
}

/** Saves the name, with what it was in the audit trail. */
export async function saveOrganisationName(
  { store: { t }, actor, now }: UseCaseContext,
  tx: Tx,
  name: string,
): Promise<void> {
  const before = await loadOrganisation(tx, t);
  if (before === name) return;
  await saveOrganisation(tx, t, name);
  await saveAudit(tx, t, actor, now, 'organisation', {
    action: 'organisation.named',
    thingType: 'service',
    detail: { from: { name: before }, to: { name } },
  });
}
