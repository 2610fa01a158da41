import 'server-only';
import { clearAll } from '../../../db/commands/data/clear-all';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import {
  countDemonstration,
  DEMO_MARK,
  isImporting,
  loadDemonstration,
} from '../../../db/queries/data/load-demonstration';
import { lockForImport, lockOutOthers } from '../../../db/queries/import/lock-for-import';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { can } from '../../domain/access/can';
import { asUserId, type UserId } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { log } from '../../machine/log';
import { setUpCode } from '../../machine/set-up-code';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { ClearedDemonstration, Demonstration } from './demonstration-answer';

/** The demonstration and what clearing it takes, for administrators of the whole; not there for others, and where this is none. */
export async function viewDemonstration(
  context: UseCaseContext,
): Promise<Result<Demonstration & { readonly keepsAccount: boolean }, Problem>> {
  if (!mayClear(context)) return err({ code: 'not_found' });
  const { primary, t } = context.store;
  const found = await loadDemonstration(primary, t);
  if (found === null) return err({ code: 'not_found' });
  return ok({
    ...found,
    ...(await countDemonstration(primary, t)),
    keepsAccount: ownAccount(context) !== null,
  });
}

/**
 * Clears the demonstration with all that was done in it, in one transaction: everything but the audit trail and what upgrades and jobs did.
 * The shipped model is in force again. Whoever clears it with an account of their own keeps that, with its roles over the whole; the accounts
 * of the demonstration go, since everybody knows their passwords, and with nobody left the service is to be set up anew.
 */
export async function clearDemonstration(
  context: UseCaseContext,
  { cases }: { readonly cases: number },
): Promise<Result<ClearedDemonstration, Problem>> {
  if (!mayClear(context)) return err({ code: 'not_found' });
  const { store, actor, now } = context;
  const { t } = store;
  const keptUser = ownAccount(context);
  const result = await store.tx(async (tx): Promise<Result<ClearedDemonstration, Problem>> => {
    await lockForImport(tx, store.dialect);
    await lockOutOthers(tx, store.dialect);
    const found = await loadDemonstration(tx, t);
    if (found === null) return err({ code: 'not_found' });
    if (await isImporting(tx, t))
      return err({ code: 'not_allowed', detail: 'Files are being imported: wait until that is done' });
    const counts = await countDemonstration(tx, t);
    if (counts.cases !== cases) {
      const message = `To clear the demonstration, enter ${counts.cases}`;
      return err({ code: 'does_not_fit', fields: [{ field: 'cases', message }] });
    }
    await clearAll(tx, t, keptUser);
    await insertModelIfNone(tx, t, now);
    await saveAudit(tx, t, actor, now, 'demonstration', {
      action: 'data.demonstration_cleared',
      thingType: 'import',
      detail: { ...found, ...counts },
    });
    return ok({ ...found, ...counts, setUp: keptUser === null });
  });
  if (result.ok && result.value.setUp)
    log.warn(
      { code: setUpCode() },
      'the demonstration was cleared: the service is to be set up with this code',
    );
  return result;
}

function mayClear({ actor }: Pick<UseCaseContext, 'actor'>): boolean {
  return can(actor, 'manage_service', { places: [] }).allowed;
}

/** The account of whoever asks, where the demonstration did not bring it. */
function ownAccount({ actor }: Pick<UseCaseContext, 'actor'>): UserId | null {
  return actor.kind === 'user' && !actor.id.startsWith(DEMO_MARK) ? asUserId(actor.id) : null;
}
