import 'server-only';
import { saveOrganisation } from '../../../db/commands/estate/save-organisation';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadOrganisation } from '../../../db/queries/estate/load-organisation';
import type { Tx } from '../../../db/store';
import { readValue } from '../../kernel/reading/field';
import { line } from '../../kernel/reading/kinds';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';
import { keepsEstate } from './parts/keeps-estate';

/** What the form sends that names the organisation. */
export const ORGANISATION_FORM = { organisation: plain() };

const NAME = line('Name of the organisation', 60, { ask: 'Enter the name of your organisation' });

/** The name of the organisation as it was typed. */
export function readOrganisation(text: string): Result<string, FieldProblem> {
  const read = readValue(NAME, text, 'form', undefined);
  return read.ok ? read : err({ field: 'organisation', message: read.error });
}

/** What the form that names it opens with. For administrators of the whole; not there for others. */
export async function viewOrganisation(
  context: UseCaseContext,
): Promise<Result<{ readonly name: string | null }, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  return ok({ name: await loadOrganisation(context.store.db, context.store.t) });
}

/** Says what the organisation is called: it stands at the head of every page. */
export async function nameOrganisation(
  context: UseCaseContext,
  asked: { readonly organisation: string },
): Promise<Result<null, Problem>> {
  if (!keepsEstate(context)) return err({ code: 'not_found' });
  const read = readOrganisation(asked.organisation);
  if (!read.ok) return err({ code: 'does_not_fit', fields: [read.error] });
  return context.store.tx(async (tx) => {
    await saveOrganisationName(context, tx, read.value);
    return ok(null);
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
