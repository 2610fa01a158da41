import type { HomePage } from '@/lib/usecases/home/home-page';
import { countOf } from '@/lib/kernel/format';
import { dataLineToday } from '../teams/figure-lines';
import { teamLabel } from '../teams/team-head';

/** "Halifax team, Calderdale. Data from 6:10am today." */
export function placeLine({ managed, led, own, dataAsOf, today }: HomePage): string {
  const places = [
    managed === null ? '' : teamWords(managed.teams),
    ...led.map(({ unit }) => unit.name),
    managed === null && own !== null ? teamLabel(own.measured.officer) : '',
  ];
  const words = [...new Set(places)].filter((place) => place !== '').join('; ');
  return `${words === '' ? '' : `${words}. `}${dataLineToday(dataAsOf, today)}`;
}

function teamWords(teams: NonNullable<HomePage['managed']>['teams']): string {
  const [first] = teams;
  if (!first) return 'No teams';
  if (teams.length === 1) return `${teamLabel(first)}, ${first.lduName}`;
  const ldus = [...new Set(teams.map((team) => team.lduName))];
  const regions = [...new Set(teams.map((team) => team.regionName))];
  const where =
    ldus.length === 1 ? ldus[0] : regions.length === 1 ? regions[0] : countOf(regions.length, 'region');
  return `${countOf(teams.length, 'team')} in ${where ?? ''}`;
}
