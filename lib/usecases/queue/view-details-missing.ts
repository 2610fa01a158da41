import 'server-only';
import { ALL_CASES } from '../../domain/allocation/cases/case-list';
import type { CaseListPage } from '../cases/case-list-page';
import type { FirstAppointment } from '../../domain/allocation/queue/first-appointment';
import { mayAnywhere } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { viewCases } from '../cases/view-cases';
import { viewQueue } from './view-queue';

export interface DetailsMissingPage extends CaseListPage {
  /** Whether the reader may mend what is missing anywhere. */
  readonly mayMend: boolean;
  /** First appointments of those that wait, as the reader may know them, by CRN. */
  readonly appointments: ReadonlyMap<string, FirstAppointment>;
}

/** Waiting and held cases of the actor's part of the estate whose band rests on something that is not recorded, a page of them. */
export async function viewDetailsMissing(
  context: UseCaseContext,
  page: number,
): Promise<Result<DetailsMissingPage, Problem>> {
  if (!mayAnywhere(context.actor, 'view_queue'))
    return err({ code: 'not_allowed', detail: 'Your role shows no waiting cases' });
  const found = await viewCases(context, { ...ALL_CASES, missing: true, page });
  if (!found.ok) return found;
  const appointments = await appointmentsOf(context, found.value);
  return ok({ ...found.value, mayMend: mayAnywhere(context.actor, 'edit_case'), appointments });
}

async function appointmentsOf(
  context: UseCaseContext,
  { rows }: CaseListPage,
): Promise<DetailsMissingPage['appointments']> {
  if (rows.every((row) => row.holder !== null)) return new Map();
  const queue = await viewQueue(context, { ldu: null, team: null, band: null });
  return new Map(queue.ok ? queue.value.rows.map((row) => [row.crn, row.appointment]) : []);
}
