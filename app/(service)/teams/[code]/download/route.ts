import { readTeamParams } from '@/components/teams/team-params';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportTeam } from '@/lib/usecases/capacity/export-workload';

/** A team's table as a CSV file, filtered and sorted as its address says. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly code: string }> },
): Promise<Response> {
  const { order, filter } = readTeamParams(Object.fromEntries(new URL(request.url).searchParams));
  const teamCode = decodeURIComponent((await params).code);
  return tableResponse(request, unwrap(await exportTeam(await pageContext(), { teamCode, order, filter })));
}
