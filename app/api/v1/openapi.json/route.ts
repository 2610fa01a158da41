import { now } from '@/lib/machine/clock';
import { openApiDocument } from '@/lib/server/openapi/document';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';
import packageJson from '@/package.json';
import { OPERATIONS } from './operations';

export const dynamic = 'force-dynamic';

/** The API's description of itself, with scores called as the model in force calls them. It shows no data, so it needs no token. */
export async function GET(): Promise<Response> {
  const { rsr, ogrs } = (await viewModelWords(serviceStore(), now())).scores;
  return Response.json(openApiDocument(OPERATIONS, packageJson.version, { rsr, ogrs }));
}
