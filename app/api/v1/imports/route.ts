import { createHash } from 'node:crypto';
import { err, mapResult, ok } from '@/lib/kernel/result';
import { apiRoute, NOT_FOUND, readIdempotencyKey } from '@/lib/server/api-route';
import type { ApiProblem } from '@/lib/server/api-problem';
import { readUploadForm, type UploadForm } from '@/lib/server/files/upload-form';
import { toImportsAnswer } from '@/lib/usecases/data/calls/data-calls';
import { importOnce, mayImport, readFeedName } from '@/lib/usecases/data/import-once';
import { listImports } from '@/lib/usecases/data/list-imports';
import type { ImportReport } from '@/lib/usecases/import/import-report';

/** What was imported, the newest first, and what goes on now. */
export const GET = apiRoute({ tagged: true }, async ({ context }) =>
  mapResult(await listImports(context), (imports) => ({ body: toImportsAnswer(imports) })),
);

/** Imports files, as the command does. Whether the caller may is judged before anything of the body is read. */
export const POST = apiRoute({}, async ({ context, request }) => {
  if (!mayImport(context)) return err(NOT_FOUND);
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const form = await readUploadForm(request);
  if (form === null) return err(NOT_MULTIPART);
  const feed = form.feed === '' ? null : readFeedName(form.feed);
  if (feed === null && form.feed !== '') return err(WRONG_FEED);
  const sources = form.files.map(({ name, bytes }) => ({
    name,
    bytes: () => [bytes],
    size: bytes.byteLength,
  }));
  const result = await importOnce(context, sources, form.options, {
    feed,
    key: key.value,
    bodyHash: hashOf(form),
  });
  if (!result.ok) {
    const problem = result.error;
    switch (problem.code) {
      case 'key_reused':
        return err({ status: 422, ...problem });
      case 'under_way':
      case 'cancelled':
        return err({ status: 409, ...problem });
      default:
        return err(problem);
    }
  }
  const refusal = refusalOf(result.value);
  return refusal === null ? ok({ body: result.value }) : err(refusal);
});

const NOT_MULTIPART: ApiProblem = {
  status: 400,
  code: 'not_multipart',
  detail: 'Send the files as multipart/form-data',
};

const WRONG_FEED: ApiProblem = {
  status: 422,
  code: 'does_not_fit',
  detail: 'feed: Enter letters, figures, hyphens or underscores, at most 30, like ndelius',
  errors: [{ field: 'feed', message: 'Enter letters, figures, hyphens or underscores, at most 30' }],
};

/** Files with errors, or that take much of what teams have: nothing was changed, and the report says why. */
function refusalOf(report: ImportReport): ApiProblem | null {
  const { errors, warnings, confirm, columns, guessed } = report;
  if (errors.length === 0 && confirm === undefined) return null;
  const counts = {
    added: report.added,
    changed: report.changed,
    unchanged: report.unchanged,
    ended: report.ended,
  };
  const more = {
    ...counts,
    warnings,
    ...(columns === undefined ? {} : { columns }),
    ...(guessed === undefined ? {} : { guessed }),
    ...(confirm === undefined ? {} : { confirm }),
  };
  if (errors.length === 0)
    return {
      status: 422,
      code: 'confirm_first',
      detail:
        'Nothing was changed: these files take much of what teams have. If it is meant, send them again with confirmEnded and confirmMoved',
      more,
    };
  return {
    status: 422,
    code: 'files_refused',
    detail: 'Nothing was changed: mend the errors and send the files again',
    more: { ...more, errors: errors.map((error) => ({ ...error, field: error.column ?? '' })) },
  };
}

/** What the files hold and how they are to be imported: the same key with anything else is another request. */
function hashOf({ files, options, feed }: UploadForm): string {
  const said = feed === '' ? options : { ...options, feed };
  const hash = createHash('sha256').update(JSON.stringify(said));
  for (const { name, bytes } of files) hash.update(`\0${name}\0${bytes.byteLength}\0`).update(bytes);
  return hash.digest('hex');
}
