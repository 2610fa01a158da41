import 'server-only';
import { removeColumnsSaid } from '../../../db/commands/import/save-columns-said';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadAllColumnsSaid, loadColumnsSaid } from '../../../db/queries/import/load-columns-said';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { mayImport } from './import-once';
import type { RememberedShape } from './upload-page';

/** What was said of files whose headings are not the contract's, the newest first. For who may import; not there for others. */
export async function viewRememberedShapes(
  context: UseCaseContext,
): Promise<Result<readonly RememberedShape[], Problem>> {
  if (!mayImport(context)) return err({ code: 'not_found' });
  const { db, t } = context.store;
  return ok(await loadAllColumnsSaid(db, t));
}

/**
 * Forgets what was said of files of one shape: the next is asked of anew. False where nothing is remembered of it, or no more. What was
 * imported by it stands.
 */
export async function forgetShape(context: UseCaseContext, shape: string): Promise<Result<boolean, Problem>> {
  if (!mayImport(context)) return err({ code: 'not_found' });
  const { store, actor, now } = context;
  return store.tx(async (tx) => {
    const [said] = await loadColumnsSaid(tx, store.t, [shape]);
    if (said === undefined) return ok(false);
    await removeColumnsSaid(tx, store.t, shape);
    await saveAudit(tx, store.t, actor, now, shape, {
      action: 'data.columns_forgotten',
      thingType: 'import',
      detail: { file: said.file, columns: said.columns },
    });
    return ok(true);
  });
}
