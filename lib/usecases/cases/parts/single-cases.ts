import 'server-only';
import { loadCasesBeside } from '../../../../db/queries/officers/load-staff-beside';
import { mayAnywhere, scopesFor } from '../../../domain/access/can';
import { type CaseName, caseNameFor } from '../../../domain/access/case-name';
import type { Crn } from '../../../kernel/ids';
import type { FigureSource } from '../../capacity/parts/load-measured';
import type { UseCaseContext } from '../../context';
import { loadWaitingForActor } from '../../queue/parts/load-waiting-cases';

/** Waiting cases are decided one by one, since routing says whose they are. Nobody needs that who sees the whole nation. */
export async function waitingForActor(context: UseCaseContext): Promise<readonly NamedCase[]> {
  const scopes = scopesFor(context.actor, 'view_case');
  if (scopes.length === 0 || scopes.some((scope) => scope.level === 'nation')) return [];
  if (!mayAnywhere(context.actor, 'view_queue')) return [];
  return (await loadWaitingForActor(context)).map(({ facts, places }) => ({
    crn: facts.crn,
    name: caseNameFor(context.actor, facts, { places }),
  }));
}

/** Cases that the actor works on beside the officer of record, or covers, today. */
export async function casesBeside(
  { actor, store }: UseCaseContext,
  { today }: Pick<FigureSource, 'today'>,
): Promise<NamedCase[]> {
  if (actor.staffCode === null) return [];
  const found = await loadCasesBeside(store.db, store.t, actor.staffCode, today);
  const thing = { places: [], besideStaffCodes: [actor.staffCode] };
  return found.map((facts) => ({ crn: facts.crn, name: caseNameFor(actor, facts, thing) }));
}

/** A case by its name, as somebody may see it. */
export interface NamedCase {
  readonly crn: Crn;
  readonly name: CaseName;
}
