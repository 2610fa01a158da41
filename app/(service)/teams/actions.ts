'use server';

import { toPublic } from '@/lib/addresses/public';
import { toTeam, toTeams } from '@/lib/addresses/teams';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { SAVE_TEAM_FORM, saveTeam } from '@/lib/usecases/lists/saved-teams';

/** Saves a team for whoever presses it, or saves it no longer, and comes back to the page that the button stands on. */
export const saveTeamAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { from, ...asked } = form.read(SAVE_TEAM_FORM);
  const result = await saveTeam(context, asked);
  if (!result.ok) return refused(result.error);
  if (from === 'home') return { redirectTo: toPublic.today() };
  return { redirectTo: from === 'teams' ? toTeams.all() : toTeam.page(result.value.teamCode) };
});
