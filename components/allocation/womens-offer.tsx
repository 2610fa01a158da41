import type { TeamChoice } from '@/lib/allocation/candidates-page';
import type { Route } from '@/lib/allocation/route-case';
import { TextLink } from '../ui/text-link';

export interface WomensOfferProps {
  readonly route: Route;
  readonly teams: readonly TeamChoice[];
  readonly chosen: string | null;
  readonly path: string;
}

/** The alternative that the person is to be offered: nothing where there is none. */
export function WomensOffer({ route, teams, chosen, path }: WomensOfferProps) {
  const [offer] = route.alternatives;
  const team = teams.find((entry) => entry.code === offer?.code);
  if (!offer || !team) return null;
  const href = `${path}?team=${encodeURIComponent(team.code)}`;
  return (
    <p className="hr-offer">
      {offer.reason}.
      {chosen === team.code ? null : (
        <>
          {' '}
          If she accepts, <TextLink href={href}>choose among the officers of {team.name}</TextLink>.
        </>
      )}
    </p>
  );
}
