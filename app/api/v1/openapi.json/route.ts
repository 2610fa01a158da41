import { openApiDocument } from '@/lib/server/openapi';
import packageJson from '@/package.json';
import { OPERATIONS } from './operations';

/** The API's description of itself. It shows no data, so it needs no token. */
export function GET(): Response {
  return Response.json(openApiDocument(OPERATIONS, packageJson.version));
}
