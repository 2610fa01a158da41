import 'server-only';
import { can, mayAnywhere } from '../../domain/access/can';
import { mayDoFor } from '../../domain/access/officer-may';
import { shownCase } from '../../domain/banding/bands/shown-case';
import { err, ok, type Result } from '../../kernel/result';
import {
  type AttentionList,
  casesInList,
  isOfficerList,
  officersInList,
} from '../../domain/metrics/cases/attention-lists';
import { reallocationFact } from '../../domain/metrics/officers/measure-home';
import type { AttentionPage } from './team-page';
import { toTeamRow } from '../../domain/metrics/units/team-row';
import type { UseCaseContext } from '../context';
import { caseNamer, findTeamPlace, loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

export interface AttentionInput {
  readonly list: AttentionList;
  /** Null: every team that the actor may see. */
  readonly teamCode: string | null;
}

/** One list of what needs attention, in a team or in all the actor's teams: what home and the team's cards count. */
export async function viewAttention(
  context: UseCaseContext,
  { list, teamCode }: AttentionInput,
): Promise<Result<AttentionPage, Problem>> {
  const { actor } = context;
  const team = teamCode === null ? null : await findTeamPlace(context, teamCode);
  const allowed =
    teamCode === null
      ? mayAnywhere(actor, 'view_team')
      : team !== null && can(actor, 'view_team', { places: [team] }).allowed;
  if (!allowed) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const { model, today } = source;
  const may = mayOf(actor);
  const unit =
    team === null
      ? ({ level: 'nation', code: '' } as const)
      : ({ level: 'team', code: team.teamCode } as const);
  const measured = await loadMeasured(context, source, 'view_team', unit);
  if (isOfficerList(list)) {
    const officers = officersInList(model, measured, list, today).map((entry) => ({
      entry,
      row: toTeamRow(model, entry, today),
      may: mayDoFor(actor, entry.officer),
    }));
    return ok({
      ...source,
      list,
      team,
      ...may,
      cases: [],
      officers,
      // Officers are listed to their own managers, and to who allocates to them; others see a list, never a ranking (docs/rules/measures.md).
      mayRank: officers.every(
        ({ entry }) => can(actor, 'allocate_case', { places: [entry.officer] }).allowed,
      ),
      reallocations: [],
      leaverCount: 0,
      outOf: measured.length,
    });
  }
  const nameOf = await caseNamer(context);
  const cases = casesInList(model, measured, list, today, (entry, holder) =>
    nameOf(entry.facts, holder.officer),
  );
  return ok({
    ...source,
    list,
    team,
    ...may,
    cases: cases.map((entry) => ({ ...entry, row: shownCase(entry.row.name, model.ruleSet, entry.row) })),
    officers: [],
    mayRank: false,
    reallocations:
      list === 'needs_reallocating' ? measured.flatMap((entry) => reallocationFact(model, entry, today)) : [],
    leaverCount: list === 'needs_reallocating' ? officersInList(model, measured, 'leavers', today).length : 0,
    outOf: measured.reduce((sum, entry) => sum + entry.cases.length, 0),
  });
}

/** What the rows of a list may offer to somebody; the page that an offer leads to decides for its own officer or case. */
function mayOf(
  actor: UseCaseContext['actor'],
): Pick<AttentionPage, 'mayViewCases' | 'mayMoveCases' | 'mayArrangeCover' | 'mayEditCases' | 'mayOversee'> {
  return {
    mayViewCases: mayAnywhere(actor, 'view_case'),
    mayMoveCases: mayAnywhere(actor, 'reallocate_case'),
    mayArrangeCover: mayAnywhere(actor, 'arrange_cover'),
    mayEditCases: mayAnywhere(actor, 'edit_case'),
    mayOversee: mayAnywhere(actor, 'record_oversight'),
  };
}
