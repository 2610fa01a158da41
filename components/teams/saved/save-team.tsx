'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { Button } from '../../ui/form/button';
import { useKeptForm } from '../../ui/form/use-kept-form';

export interface SaveTeamProps {
  readonly team: { readonly teamCode: string; readonly teamName: string };
  readonly saved: boolean;
  /** The page that the button stands on: there its reader comes back to. */
  readonly from: 'team' | 'teams' | 'home';
  readonly action: FormAction;
}

/** Saves a team for the reader, or saves it no longer: one press either way. */
export function SaveTeam({ team: { teamCode, teamName }, saved, from, action }: SaveTeamProps) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, `save-team-${teamCode}`);
  const own = from === 'team';
  return (
    <form action={submit} className="hr-saved__remove hr-noprint">
      <input type="hidden" name="team" value={teamCode} />
      <input type="hidden" name="becomes" value={saved ? 'removed' : 'saved'} />
      <input type="hidden" name="from" value={from} />
      {problems.map(({ message }) => (
        <p key={message} className="govuk-error-message" role="alert">
          {message}
        </p>
      ))}
      <Button
        asLink
        hiddenSuffix={own ? (saved ? '' : ': it is then on Today and first in searches') : teamName}
      >
        {own ? <span aria-hidden="true">{saved ? '★ ' : '☆ '}</span> : null}
        {saved ? (own ? 'Saved: remove from your teams' : 'Remove') : 'Save this team'}
      </Button>
    </form>
  );
}
