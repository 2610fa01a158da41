import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { formatDayMonth } from '@/lib/kernel/format';
import type { TeamWorkloadPage } from '@/lib/usecases/teams/team-page';
import { capacityListHref } from '../capacity/capacity-address';
import { TextLink } from '../ui/list/text-link';

/** More officers than this are counted, not named. */
const MOST_NAMED = 3;

/** "1 officer is next to reach 28 days over 110%: Whitworth, Daniel on 3 Dec": nothing where nobody is. */
export function NextToTripLine({ page }: { readonly page: TeamWorkloadPage }) {
  const { nextToTrip, team } = page;
  const { excessiveDays, wellOver } = wordsOf(page.model);
  const [first] = nextToTrip;
  if (!first) return null;
  const count = nextToTrip.length;
  const named = nextToTrip
    .slice(0, MOST_NAMED)
    .map((entry) => `${entry.name} on ${formatDayMonth(entry.tripsOn)}`);
  const others = count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : '';
  return (
    <p className="hr-note">
      <TextLink href={capacityListHref('next-to-trip', { level: 'team', code: team.teamCode })}>
        {count === 1 ? '1 officer is' : `${count} officers are`} next to reach {excessiveDays} days over{' '}
        {wellOver}
      </TextLink>
      : {named.join('; ')}
      {others}, if nothing changes.
    </p>
  );
}
