import 'server-only';
import { type Action, can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from '../officers/officer-page';
import type { ReliefStanding } from '../../domain/metrics/officers/relief-cover';
import type { ChallengeNow } from './supervision-page';
import { type ChallengedLine, findChallengedLine } from '../../domain/workload/ledger/challenge';
import type { Supervision } from '../../domain/workload/relief/supervision';
import { CHALLENGE_REFUSAL, RESOLVE_REFUSAL } from './challenge-line';
import type { UseCaseContext } from '../context';
import { loadReliefStanding } from './parts/load-relief';
import { RELIEF_REFUSAL } from './plan-relief';
import type { Problem } from '../problem';
import { SUPERVISION_REFUSAL } from './record-supervision';
import { viewOfficer } from '../officers/view-officer';
import { loadChallengesNow, loadShownSupervisions } from './view-supervision';

/** The officer and their meetings, for somebody who records them; nobody records their own. */
export async function viewToRecordSupervision(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerPage & { readonly supervisions: readonly Supervision[] }, Problem>> {
  const page = await viewFor(context, staffCode, 'record_supervision', SUPERVISION_REFUSAL, true);
  if (!page.ok) return page;
  return ok({
    ...page.value,
    supervisions: await loadShownSupervisions(context, page.value.measured.officer.staffCode),
  });
}

/** The officer and the relief plans that are for them, for somebody who manages those. */
export async function viewToManageRelief(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerPage & { readonly relief: ReliefStanding }, Problem>> {
  const page = await viewFor(context, staffCode, 'manage_relief', RELIEF_REFUSAL, false);
  return page.ok
    ? ok({ ...page.value, relief: await loadReliefStanding(context, page.value.measured) })
    : page;
}

/** The officer and what they challenged, for somebody who answers; nobody answers their own. */
export async function viewToResolve(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerPage & { readonly challenges: readonly ChallengeNow[] }, Problem>> {
  const page = await viewFor(context, staffCode, 'resolve_challenge', RESOLVE_REFUSAL, true);
  return page.ok ? ok({ ...page.value, challenges: await loadChallengesNow(context, page.value) }) : page;
}

/** A line of the officer's own ledger as it stands, for the officer to say that it is wrong. */
export async function viewLineToChallenge(
  context: UseCaseContext,
  staffCode: string,
  key: string,
): Promise<Result<{ readonly page: OfficerPage; readonly line: ChallengedLine }, Problem>> {
  const page = await viewFor(context, staffCode, 'raise_challenge', CHALLENGE_REFUSAL, false);
  if (!page.ok) return page;
  const line = findChallengedLine(page.value.measured.workload.ledger, key);
  return line === null ? err({ code: 'not_found' }) : ok({ page: page.value, line });
}

async function viewFor(
  context: UseCaseContext,
  staffCode: string,
  action: Action,
  refusal: string,
  notOwn: boolean,
): Promise<Result<OfficerPage, Problem>> {
  const page = await viewOfficer(context, staffCode);
  if (!page.ok) return page;
  const { officer } = page.value.measured;
  const { allowed } = can(context.actor, action, { places: [officer], staffCode: officer.staffCode });
  return allowed && !(notOwn && page.value.own) ? page : err({ code: 'not_allowed', detail: refusal });
}
