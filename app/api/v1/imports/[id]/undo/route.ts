import { err, ok } from '@/lib/kernel/result';
import { apiRoute, NOT_FOUND } from '@/lib/server/api-route';
import { undoImport } from '@/lib/usecases/import/undo/undo-import';

/** Undoes an import on which nothing was built. */
export const POST = apiRoute({}, async ({ context, params }) => {
  const result = await undoImport(context, params.id ?? '');
  if (result.ok) return ok({ body: result.value });
  const { error } = result;
  if (error.code === 'not_found') return err(NOT_FOUND);
  const { code, detail, inTheWay } = error;
  return err({ status: 409, code, detail, more: { inTheWay } });
});
