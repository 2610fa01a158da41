import { readCapacityParams } from '@/components/capacity/capacity-address';
import { readDecisionParams } from '@/components/decisions/decision-params';
import { readOfficerList } from '@/components/officers/read-officer-list';
import { readQueueParams } from '@/components/queue/queue-params';
import { toBandChanges } from '@/lib/addresses/cases';
import { toEmails } from '@/lib/addresses/emails';
import { toListFile } from '@/lib/addresses/lists';
import { toUsers } from '@/lib/addresses/users';
import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportScreenList } from '@/lib/usecases/lists/screens/export-screen-list';

/** A list of a page as a CSV or XLSX file, filtered and sorted as its address says. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly list: string }> },
): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { of, format } = toListFile.read(query);
  const asked = {
    of: (of ?? '').slice(0, 50),
    words: toUsers.page.read(query).q,
    ...readQueueParams(query),
    unit: readCapacityParams(query).asked,
    decisions: readDecisionParams(query, 365),
    state: toEmails.read(query).state,
    rule: toBandChanges.read(query).ask?.slice(0, 50) ?? null,
    cases: readOfficerList(query),
  };
  return listResponse(
    unwrap(await exportScreenList(await pageContext(), (await params).list, asked)),
    format,
  );
}
