import { toData } from '@/lib/addresses/data';
import { now } from '@/lib/machine/clock';
import { NOT_FOUND } from '@/lib/server/api-route';
import { problemResponse } from '@/lib/server/api-problem';
import { readUploadForm } from '@/lib/server/files/upload-form';
import { signInPath } from '@/lib/server/paths';
import { currentActor } from '@/lib/server/session';
import { requestContext } from '@/lib/usecases/context';
import { checkUpload } from '@/lib/usecases/data/import-upload';
import { keepUpload } from '@/lib/usecases/data/keep-upload';
import { viewData } from '@/lib/usecases/data/view-data';
import { serviceStore } from '@/lib/usecases/service-store';

/**
 * Takes files to import: a plain form, since they are larger than a form of a page may be. Who sends them, and whether they may, is
 * judged before anything of the body is read.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return seeOther(signInPath(toData.page()));
  const context = requestContext(serviceStore(), actor, now());
  if (!(await viewData(context)).ok) return problemResponse(NOT_FOUND);
  const form = await readUploadForm(request);
  if (form === null) return seeOther(toData.page({ problem: 'none' }));
  const { complete, asOf, region } = form.options;
  const kept = await keepUpload(context, form.files, { complete, asOf, region });
  if (!kept.ok) {
    const empty = form.files.every(({ bytes }) => bytes.byteLength === 0);
    return seeOther(toData.page({ problem: empty ? 'none' : 'large' }));
  }
  await checkUpload(context, kept.value);
  return seeOther(toData.one(kept.value));
}

/** On to a page, which is read anew. */
function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } });
}
