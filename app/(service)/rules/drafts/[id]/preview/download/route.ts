import { toDraft } from '@/lib/addresses/rules';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { previewModelFile } from '@/lib/usecases/rules/preview-model';
import type { DraftParams } from '../../../../draft-frame';

/** The whole preview as a file: officers, or cases. */
export async function GET(request: Request, { params }: DraftParams): Promise<Response> {
  const { list } = toDraft.previewDownload.read(Object.fromEntries(new URL(request.url).searchParams));
  const { id } = await params;
  return tableResponse(request, unwrap(await previewModelFile(await pageContext(), id, list)));
}
