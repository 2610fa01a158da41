import type { Metadata } from 'next';
import { placeLine } from '@/components/home/place-line';
import { Today } from '@/components/home/today';
import { SavedTeams } from '@/components/teams/saved/saved-teams';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { formatDateLong } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewSavedTeams } from '@/lib/usecases/lists/saved-teams';
import { KeptCurrent } from '../frame/kept-current';
import { viewHome } from '@/lib/usecases/home/view-home';
import { saveTeamAction } from './teams/actions';

export const metadata: Metadata = { title: 'Today' };

/** What somebody should know today, by their roles. */
export default async function HomePage() {
  const context = await pageContext();
  const [home, savedTeams] = await Promise.all([viewHome(context), viewSavedTeams(context)]);
  const page = unwrap(home);
  return (
    <PageFrame
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
      live={<KeptCurrent page={{ page: 'home' }} />}
    >
      <PageHead caption={formatDateLong(page.today)} title="Today" data={placeLine(page)} />
      <Today page={page} />
      <SavedTeams teams={savedTeams} from="home" action={saveTeamAction} />
    </PageFrame>
  );
}
