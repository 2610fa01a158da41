import 'server-only';
import { detailsOf, type OfficerTexts } from '../../domain/workload/measure/officer-input';
import { formatHundredths } from '../../kernel/format';
import type { Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { type EditAbsenceInput, editAbsence } from './correct-absence';
import { type EditOfficerInput, editOfficer } from './edit-officer';
import { type ChangeOutcome, loadEditable } from './parts/change-officer';

type Texts = EditOfficerInput['texts'];

/** Changes what was given of an officer; the rest stays as it is recorded. By the rules of their form. */
export async function changeGivenOfOfficer(
  context: UseCaseContext,
  input: Omit<EditOfficerInput, 'texts'> & { readonly texts: Partial<Texts> },
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadEditable(context, input.staffCode);
  if (!loaded.ok) return loaded;
  const { contractedHoursHundredths: hours, ...before } = detailsOf(loaded.value.caseload.officer);
  const recorded: OfficerTexts = {
    staffCode: before.staffCode,
    forename: before.forename,
    surname: before.surname,
    email: before.email ?? '',
    grade: before.grade ?? '',
    hours: hours === null ? '' : formatHundredths(hours),
    startDate: before.startDate ?? '',
    leavingDate: before.leavingDate ?? '',
    team: before.teamCode,
    lineManager: before.lineManagerStaffCode ?? '',
  };
  return editOfficer(context, { ...input, texts: { ...recorded, ...input.texts } });
}

/** Corrects what was given of an absence; the rest stays as it is recorded. */
export async function changeGivenOfAbsence(
  context: UseCaseContext,
  input: Omit<EditAbsenceInput, 'kind' | 'startDate' | 'endDate'> & {
    readonly texts: Partial<Readonly<Record<'kind' | 'startDate' | 'endDate', string>>>;
  },
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadEditable(context, input.staffCode);
  if (!loaded.ok) return loaded;
  const recorded = loaded.value.caseload.officer.absences.find(({ id }) => id === input.id);
  const { texts, ...rest } = input;
  return editAbsence(context, { ...rest, endDate: recorded?.endDate ?? '', ...texts });
}
