import 'server-only';
import { mayAnywhere } from '../../domain/access/can';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from './officer-page';
import type { OfficerFormChoices } from '../../domain/workload/hours/officer-choices';
import type { WorkloadModel } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import { type FigureSource, loadFigureSource } from '../capacity/parts/load-measured';
import { editableTeams, lineManagerChoices } from './parts/officer-choices';
import type { Problem } from '../problem';
import { viewOfficer } from './view-officer';

export interface NewOfficerPage extends FigureSource {
  readonly choices: OfficerFormChoices;
  /** The team that the address names, where the actor may log officers in it. */
  readonly teamCode: string | null;
}

/** What the form to log an officer is drawn from; for managers only. */
export async function viewNewOfficer(
  context: UseCaseContext,
  teamCode: string | null,
): Promise<Result<NewOfficerPage, Problem>> {
  if (!mayAnywhere(context.actor, 'edit_officer'))
    return err({ code: 'not_allowed', detail: 'Only managers log officers' });
  const source = await loadFigureSource(context);
  const choices = await loadChoices(context, source.model);
  return ok({
    ...source,
    choices,
    teamCode: choices.teams.find((team) => team.value === teamCode)?.value ?? null,
  });
}

export interface OfficerFormPage extends OfficerPage {
  readonly choices: OfficerFormChoices;
}

/** The officer and what the form to edit them is drawn from; who may only look is told so. */
export async function viewOfficerForm(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerFormPage, Problem>> {
  const page = await viewEditableOfficer(context, staffCode);
  if (!page.ok) return page;
  const { officer } = page.value.measured;
  const choices = await loadChoices(context, page.value.model);
  const { lineManager } = page.value;
  const managers = choices.managers.filter((manager) => manager.value !== officer.staffCode);
  const missing =
    lineManager !== null && !managers.some((manager) => manager.value === lineManager.staffCode);
  return ok({
    ...page.value,
    choices: {
      ...choices,
      managers: missing ? [{ value: lineManager.staffCode, label: lineManager.name }, ...managers] : managers,
    },
  });
}

/** The officer, for the smaller forms: reductions, absences, training. */
export async function viewEditableOfficer(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerPage, Problem>> {
  const page = await viewOfficer(context, staffCode);
  if (!page.ok || page.value.mayEdit) return page;
  return err({ code: 'not_allowed', detail: 'Only a manager of this team can change this officer' });
}

async function loadChoices(context: UseCaseContext, model: WorkloadModel): Promise<OfficerFormChoices> {
  const [teams, managers] = await Promise.all([editableTeams(context), lineManagerChoices(context, model)]);
  return {
    grades: model.grades.map((grade) => ({ value: grade.code, label: `${grade.code}, ${grade.name}` })),
    teams: teams.map((team) => ({
      value: team.teamCode,
      label: teams.some((other) => other !== team && other.teamName === team.teamName)
        ? `${team.teamName}, ${team.lduName}`
        : team.teamName,
    })),
    managers: managers.map((manager) => ({
      value: manager.staffCode,
      label: `${formatListName(manager)}, ${manager.teamName}`,
    })),
    mostHoursHundredths: model.mostContractedHoursHundredths,
  };
}
