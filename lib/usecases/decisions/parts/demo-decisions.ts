import 'server-only';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import { loadCaseloadsAsOf } from '../../../../db/queries/cases/load-caseloads-as-of';
import { loadModelInForce } from '../../../../db/queries/rules/load-model-in-force';
import type { Reader, Tables } from '../../../../db/store';
import { leavesRoute } from '../../../domain/allocation/decisions/decide-allocation';
import type { AllocationDecision, AllocationReason } from '../../../domain/allocation/decisions/decision';
import { type Candidate, drawShortlist } from '../../../domain/allocation/candidates/draw-shortlist';
import { measureCaseload } from '../../../domain/workload/measure/measure-caseload';
import { toOfficerSummary } from '../../../domain/workload/summary/officer-summary';
import { teamEffect } from '../../../domain/allocation/candidates/team-effect';
import { toDecisionRecord } from '../../../domain/allocation/decisions/to-decision-record';
import type { IsoDate } from '../../../kernel/dates';
import { asLduCode, type Crn, type LduCode, type StaffCode } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';
import { loadRoutedCase } from '../../queue/parts/load-routed-case';
import { shortlistLdu } from '../../shortlist/parts/load-shortlist';

/** How many of the latest decisions of each LDU of the guides are given what was known. */
const LATEST = 8;
/** Calderdale, of which Halifax is a part, and Leeds. */
const LDUS = ['WYCAL', 'WYLEE'].map(asLduCode);

interface Held {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly startedOn: IsoDate;
  readonly decidedAt: string;
}

/**
 * Gives the latest decisions of the demonstration what was known and offered when they were made, worked out from the day as it
 * stood just before, with the service's own rules; and the reasons that those rules ask for. The generator itself writes who held
 * what: only rules that read a database can tell who else was on offer. Answers how many decisions have their candidates.
 */
export async function rememberDemoDecisions({ store }: Pick<UseCaseContext, 'store'>): Promise<number> {
  const { t } = store;
  return store.tx(async (tx) => {
    let remembered = 0;
    for (const ldu of LDUS) {
      for (const held of await latestOf(tx, t, ldu)) {
        const found = await asItStood(tx, t, held);
        if (found === null) continue;
        const { decision, chosen } = found;
        await tx
          .update(t.allocations)
          .set({ decision, ...answerTo(chosen, remembered) })
          .where(eq(t.allocations.id, held.id));
        remembered += 1;
      }
    }
    return remembered;
  });
}

function latestOf(db: Reader, t: Tables, lduCode: LduCode): Promise<Held[]> {
  const { id, crn, staffCode, startedOn, decidedAt, endedOn, kind, decision } = t.allocations;
  return db
    .select({ id, crn, staffCode, startedOn, decidedAt })
    .from(t.allocations)
    .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.cases, eq(crn, t.cases.crn))
    .where(
      and(
        eq(t.teams.lduCode, lduCode),
        eq(t.teams.type, 'generic'),
        eq(kind, 'allocation'),
        isNull(endedOn),
        isNull(decision),
        isNull(t.cases.endedOn),
      ),
    )
    .orderBy(desc(decidedAt), desc(id))
    .limit(LATEST);
}

/**
 * The decision as the service would have kept it; null where its rules would not have let it pass: the officer was not on offer, or the
 * oversight that they ask for is not on record.
 */
async function asItStood(
  db: Reader,
  t: Tables,
  { crn, staffCode, startedOn, decidedAt }: Held,
): Promise<{ readonly decision: AllocationDecision; readonly chosen: Candidate } | null> {
  const model = await loadModelInForce(db, t, startedOn);
  const routed = await loadRoutedCase({ db, t, model, today: startedOn }, crn);
  const lduCode = routed === null ? null : shortlistLdu(routed);
  if (routed === null || lduCode === null) return null;
  const { subject, route } = routed;
  const today = await loadCaseloads(db, t, model, { level: 'ldu', code: lduCode }, startedOn);
  // What was trained since is not told apart: the past keeps no training, since it moves no workload.
  const training = new Map(today.map(({ officer }) => [officer.staffCode, officer.training]));
  const asOf = { onDate: startedOn, knownAt: decidedAt };
  const summaries = (await loadCaseloadsAsOf(db, t, model, [...training.keys()], asOf)).map((entry) => {
    const officer = { ...entry.officer, training: training.get(entry.officer.staffCode) ?? [] };
    return toOfficerSummary(model, measureCaseload(model, { ...entry, officer }, startedOn), startedOn);
  });
  const insideLdus = new Set([route.lduCode, lduCode].filter((code) => code !== null));
  const place = { routedTeamCode: route.team?.code ?? null, insideLdus };
  const shortlist = drawShortlist(model, subject, place, summaries, startedOn);
  const chosen = shortlist.candidates.find(({ officer }) => officer.staffCode === staffCode);
  if (chosen === undefined) return null;
  const reviewOn = await reviewRecorded(db, t, crn, staffCode);
  if (reviewOn === null && chosen.asked.some((question) => question.needsReviewDate)) return null;
  const decision = toDecisionRecord(
    { model, subject, route, shortlist },
    chosen,
    teamEffect(model, shortlist, chosen),
    { oversightReviewOn: reviewOn, teamReason: null },
    leavesRoute({ route, insideLdus }, chosen),
  );
  return { decision, chosen };
}

async function reviewRecorded(
  db: Reader,
  t: Tables,
  crn: Crn,
  staffCode: StaffCode,
): Promise<IsoDate | null> {
  const o = t.oversights;
  const [first] = await db
    .select({ reviewOn: o.reviewOn })
    .from(o)
    .where(and(eq(o.crn, crn), eq(o.staffCode, staffCode)))
    .orderBy(asc(o.decidedAt))
    .limit(1);
  return first?.reviewOn ?? null;
}

const ANSWERS: readonly (readonly [AllocationReason, string | null])[] = [
  ['continuity', 'Knows the family from an earlier order'],
  ['specialism', null],
  ['no_capacity_elsewhere', 'The others of the team were higher still that week'],
  ['agreed_development', 'Agreed in supervision, with the mentor beside'],
];

/** The reason that was given where the rules ask for one. */
function answerTo(
  { asked }: Candidate,
  nth: number,
): { readonly reasonCode: AllocationReason; readonly reasonText: string | null } | null {
  const [reasonCode = 'continuity', reasonText = null] = ANSWERS[nth % ANSWERS.length] ?? [];
  return asked.length === 0 ? null : { reasonCode, reasonText };
}
