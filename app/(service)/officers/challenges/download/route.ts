import { toPeopleParams } from '@/components/officers/people/people-params';
import { toOfficers } from '@/lib/addresses/officers';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportOpenChallenges } from '@/lib/usecases/supervision/export-open-challenges';

/** The challenges that wait for this manager's answer as a CSV file, filtered and sorted as its address says. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const people = toPeopleParams(toOfficers.challengesDownload.read(query));
  return tableResponse(request, unwrap(await exportOpenChallenges(await pageContext(), people)));
}
