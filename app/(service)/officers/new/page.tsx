import type { Metadata } from 'next';
import { OfficerForm } from '@/components/officers/officer-form';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toOfficers } from '@/lib/addresses/officers';
import { toTeam, toTeams } from '@/lib/addresses/teams';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewNewOfficer } from '@/lib/usecases/officers/view-officer-form';
import { logOfficerAction } from '../actions';
import { FormFrame } from '../form-frame';

export const metadata: Metadata = { title: 'Log an officer' };

/** The form to log an officer, in the team that the address names. */
export default async function NewOfficerPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { team } = toOfficers.new.read(await searchParams);
  const page = unwrap(await viewNewOfficer(await pageContext(), team));
  const backHref = page.teamCode === null ? toTeams.all() : toTeam.page(page.teamCode);
  return (
    <FormFrame backHref={backHref}>
      <OfficerForm
        action={logOfficerAction}
        choices={page.choices}
        backHref={backHref}
        initial={{
          forename: '',
          surname: '',
          email: '',
          grade: '',
          hours: '',
          startDate: '',
          leavingDate: '',
          team: page.teamCode ?? '',
          lineManager: '',
        }}
      />
    </FormFrame>
  );
}
