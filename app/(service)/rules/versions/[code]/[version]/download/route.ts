import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewModelVersion } from '@/lib/usecases/rules/view-rules';
import { jsonResponse } from '../../../../json-response';
import { versionOf, type VersionParams } from '../../../../version-params';

/** The document of a published version. */
export async function GET(_request: Request, props: VersionParams): Promise<Response> {
  const { version } = unwrap(await viewModelVersion(await pageContext(), await versionOf(props)));
  return jsonResponse(`${version.model.code}-version-${version.model.version}.json`, version.model);
}
