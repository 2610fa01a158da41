import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewModelDraft } from '@/lib/usecases/rules/view-model-draft';
import type { DraftParams } from '../../../draft-frame';
import { jsonResponse } from '../../../json-response';

/** The document of a draft. */
export async function GET(_request: Request, { params }: DraftParams): Promise<Response> {
  const { draft } = unwrap(await viewModelDraft(await pageContext(), (await params).id));
  return jsonResponse(`${draft.model.code}-draft.json`, draft.model);
}
