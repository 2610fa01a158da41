import { templateResponse } from '@/lib/server/files/template-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewTemplate } from '@/lib/usecases/data/view-template';

/** The workbook to fill in: a sheet for each file. */
export async function GET(): Promise<Response> {
  return templateResponse(unwrap(await viewTemplate(await pageContext())));
}
