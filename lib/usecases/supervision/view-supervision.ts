import 'server-only';
import { loadChallenges } from '../../../db/queries/officers/load-challenges';
import { loadSupervisions } from '../../../db/queries/officers/load-supervisions';
import { can } from '../../domain/access/can';
import type { StaffCode } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { casesToDiscuss } from '../../domain/metrics/cases/cases-to-discuss';
import type { OfficerPage } from '../officers/officer-page';
import type { ChallengeNow, OneToOneSheet, SupervisionPage } from './supervision-page';
import { findChallengedLine, lineKey } from '../../domain/workload/ledger/challenge';
import { lastSupervisionWords, type Supervision } from '../../domain/workload/relief/supervision';
import type { UseCaseContext } from '../context';
import { loadReliefStanding } from './parts/load-relief';
import type { Problem } from '../problem';
import { viewOfficer, viewOfficerWorkload } from '../officers/view-officer';
import { textWithholder } from '../access/parts/withhold-text';

/** An officer's supervision record, challenges and relief plans; a leader sees the relief plans only. */
export async function viewSupervision(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<SupervisionPage, Problem>> {
  const page = await viewOfficer(context, staffCode);
  if (!page.ok) return page;
  if (!page.value.maySupervise && !page.value.mayViewRelief)
    return err({ code: 'not_allowed', detail: REFUSAL });
  return ok({
    ...page.value,
    record: page.value.maySupervise ? await loadRecord(context, page.value) : null,
    relief: await loadReliefStanding(context, page.value.measured),
  });
}

const REFUSAL = 'The supervision record is for the officer and their managers';

async function loadRecord(context: UseCaseContext, page: OfficerPage): Promise<SupervisionPage['record']> {
  const { actor } = context;
  const { officer } = page.measured;
  const thing = { places: [officer], staffCode: officer.staffCode };
  return {
    supervisions: await loadShownSupervisions(context, officer.staffCode),
    challenges: await loadChallengesNow(context, page),
    mayRecord: !page.own && can(actor, 'record_supervision', thing).allowed,
    mayResolve: !page.own && can(actor, 'resolve_challenge', thing).allowed,
  };
}

/** The meetings of an officer, latest first, each with what was agreed as the reader may know it. */
export async function loadShownSupervisions(
  context: UseCaseContext,
  staffCode: StaffCode,
): Promise<Supervision[]> {
  const { db, t } = context.store;
  const supervisions = await loadSupervisions(db, t, staffCode);
  const show = await textWithholder(
    context,
    supervisions.map(({ agreed }) => agreed),
  );
  return supervisions.map((entry) => ({ ...entry, agreed: show(entry.agreed) }));
}

/** The challenges of an officer, latest first, each with what its line is now. */
export async function loadChallengesNow(
  context: UseCaseContext,
  { measured }: Pick<OfficerPage, 'measured'>,
): Promise<ChallengeNow[]> {
  const { store } = context;
  const challenges = await loadChallenges(store.db, store.t, measured.officer.staffCode);
  const show = await textWithholder(
    context,
    challenges.flatMap(({ reason, answer }) => [reason, answer ?? '']),
  );
  return challenges.map((challenge) => ({
    challenge: {
      ...challenge,
      reason: show(challenge.reason),
      answer: challenge.answer === null ? null : show(challenge.answer),
    },
    now: findChallengedLine(measured.workload.ledger, lineKey(challenge.line)),
  }));
}

/** The sheet for a one-to-one: the figure, the ledger in brief, cases to discuss, and what was agreed. */
export async function viewOneToOne(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OneToOneSheet, Problem>> {
  const page = await viewOfficerWorkload(context, staffCode);
  if (!page.ok) return page;
  if (!page.value.maySupervise) return err({ code: 'not_allowed', detail: REFUSAL });
  const { today, cases, measured, relief } = page.value;
  const supervisions = await loadShownSupervisions(context, measured.officer.staffCode);
  const challenges = await loadChallengesNow(context, page.value);
  return ok({
    ...page.value,
    discuss: casesToDiscuss(cases, today),
    inForce: relief?.inForce ?? [],
    last: supervisions[0] ?? null,
    lastWords: lastSupervisionWords(supervisions, today),
    openChallenges: challenges.filter(({ challenge }) => challenge.resolvedAt === null),
  });
}
