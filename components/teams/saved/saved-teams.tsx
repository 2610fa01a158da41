import { toTeam } from '@/lib/addresses/teams';
import type { TeamPlace } from '@/lib/domain/workload/measure/officer-record';
import type { FormAction } from '@/lib/kernel/form-state';
import { formatDate } from '@/lib/kernel/format';
import { TextLink } from '../../ui/list/text-link';
import { SaveTeam } from './save-team';

/** The teams that the reader saved, each with the way to save it no longer; nothing where there are none. */
export function SavedTeams({
  teams,
  from,
  action,
}: {
  readonly teams: readonly TeamPlace[];
  readonly from: 'teams' | 'home';
  readonly action: FormAction;
}) {
  if (teams.length === 0) return null;
  return (
    <section className="hr-section" aria-labelledby="saved-teams">
      <h2 className="govuk-heading-m" id="saved-teams">
        Your saved teams
      </h2>
      <ul className="govuk-list">
        {teams.map((team) => (
          <li key={team.teamCode}>
            <SavedTeam team={team} /> <SaveTeam team={team} saved from={from} action={action} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A saved team: its name, where it is, and whether it is closed. */
export function SavedTeam({ team }: { readonly team: TeamPlace }) {
  const { teamCode, teamName, lduName, closedOn } = team;
  return (
    <>
      <TextLink href={toTeam.page(teamCode)}>{teamName}</TextLink>{' '}
      <span className="hr-muted">
        {lduName}
        {closedOn ? `, closed ${formatDate(closedOn)}` : ''}
      </span>
    </>
  );
}
