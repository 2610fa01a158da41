import 'server-only';
import { askPaybackManager } from '../../domain/allocation/decisions/ask-payback-manager';
import { loadSharesOn } from '../../../db/queries/cases/load-case-links';
import { loadEndingBeside } from '../../../db/queries/cases/load-ending-beside';
import { caseNameFor } from '../../domain/access/case-name';
import {
  type DecidedReallocation,
  decideReallocation,
} from '../../domain/allocation/moves/decide-reallocation';
import type { MoveConfirmView } from './move-page';
import { alternativesForAll, type MovedSubject } from '../../domain/allocation/moves/alternatives-for-all';
import {
  type Attached,
  type MovesAndStays,
  movesAndStays,
} from '../../domain/allocation/moves/moves-and-stays';
import { type PreviewedCase, toMoveConfirm } from './parts/to-move-confirm';
import { SETTING_LABELS } from '../../domain/banding/labels';
import type { IsoDate } from '../../kernel/dates';
import type { FieldProblem } from '../../kernel/form-state';
import type { StaffCode } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { Caseload } from '../../domain/workload/measure/measure-caseload';
import { nextAppointmentOf } from '../../domain/workload/contact/next-day';
import { moveInSummaries } from '../../domain/workload/summary/move-in-summaries';
import type { OfficerSummary } from '../../domain/workload/summary/officer-summary';
import type { UseCaseContext } from '../context';
import { type MoveRefusal, refusedAccess } from './parts/decide-move';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { factsOfMove, loadMoves, type MovableCase } from '../officers/parts/load-moves';
import {
  type CaseSource,
  caseSourceOf,
  loadRoutedCases,
  type RoutedCase,
} from '../queue/parts/load-routed-case';
import { teamsOfOfficers } from '../shortlist/parts/load-shortlist';
import type { ReallocateCasesInput } from './reallocate-cases';
import { refusedResult } from './parts/to-move-result';

export type PreviewInput = Omit<ReallocateCasesInput, 'idempotencyKey'>;

/** Why the form comes back: something in it to mend, or nothing that would move. */
export interface PreviewProblem {
  readonly fields: readonly FieldProblem[];
}

export interface MovePreview {
  /** Null where no case would move. */
  readonly view: MoveConfirmView | null;
  readonly cases: readonly PreviewedCase[];
  /** Set where the figures changed since they were seen: what to say above them. */
  readonly asksAgain: string | null;
}

/**
 * What a move of several cases would do, decided one after the other as it will be and not saved. Answers that are missing or wrong
 * come back by field; a case that would be refused for itself is shown with why.
 */
export async function previewReallocation(
  context: UseCaseContext,
  input: PreviewInput,
  notice: string | null = null,
): Promise<Result<MovePreview, PreviewProblem>> {
  const source = await caseSourceOf(context, await loadFigureSource(context));
  const { decisions, summaries } = await decideInTurn(context, source, input);
  const again = decisions.flatMap(({ refusal }) => (refusal?.code === 'asks_again' ? [refusal.detail] : []));
  const fields = fieldsToMend(decisions);
  if (fields.length > 0) return err({ fields });
  const cases = decisions.map((decision) => toPreviewed(context, decision));
  const attached = await whatHangsOn(source, decisions, caseWordsOf(cases));
  const receivers = new Set(decisions.flatMap(({ decided }) => decided?.staffCode ?? []));
  // Of cases that are spread already nobody says what one officer would come to with all of them.
  const instead =
    receivers.size > 1
      ? []
      : alternativesForAll(source.model, decisions.flatMap(toMoved), summaries, source.today);
  const view = toMoveConfirm(cases, { ...attached, instead }, notice, source.model.thresholds);
  return ok({ view, cases, asksAgain: again.length === 0 ? null : (again[0] ?? null) });
}

interface Decision {
  readonly crn: string;
  readonly routed: RoutedCase | null;
  readonly decided: DecidedReallocation | null;
  readonly refusal: MoveRefusal | null;
  /** An oversight that is in date was recorded for the officer who gives the case up. */
  readonly overseen: boolean;
}

async function decideInTurn(
  context: UseCaseContext,
  source: CaseSource,
  { cases, ...shared }: PreviewInput,
): Promise<{ readonly decisions: readonly Decision[]; readonly summaries: readonly OfficerSummary[] }> {
  const { actor, now } = context;
  const found = await loadRoutedCases(
    source,
    cases.map((entry) => entry.crn),
  );
  const read = cases.map((entry) => ({ entry, routed: found.get(entry.crn) ?? null }));
  const held = read.flatMap(({ entry, routed }) =>
    routed !== null && refusedAccess(context, routed, entry.expectedVersion) === null ? [routed] : [],
  );
  const receiverOf = new Map(cases.map(({ crn, staffCode = shared.staffCode }) => [crn, staffCode]));
  const teamOf = await teamsOfOfficers(source, [...new Set(receiverOf.values())]);
  const loaded = await loadMoves(source, actor, held, (crn) => teamOf.get(receiverOf.get(crn) ?? '') ?? null);
  const movableOf = new Map<RoutedCase, MovableCase>(loaded.cases.map((entry) => [entry.routed, entry]));
  let { summaries } = loaded;
  const decisions = read.map(({ entry, routed }): Decision => {
    const { crn } = entry;
    const movable = routed === null ? undefined : movableOf.get(routed);
    if (routed === null || !movable) {
      const refusal = routed && refusedAccess(context, routed, entry.expectedVersion);
      return { crn, routed: null, decided: null, refusal: refusal ?? { code: 'not_found' }, overseen: false };
    }
    const overseen = isOverseen(loaded.givers, routed, source.today);
    const facts = factsOfMove(source, movable, summaries);
    const result = decideReallocation(actor, facts, { ...shared, ...entry }, now);
    if (!result.ok) return { crn, routed, decided: null, refusal: result.error, overseen };
    const decided = askPaybackManager(actor, { model: source.model, ...routed }, result.value);
    const { staffCode: to, giver, startedOn } = decided;
    const move = { moving: routed.subject, from: giver.officer.staffCode, to };
    summaries = moveInSummaries(source.model, summaries, move, startedOn);
    return { crn, routed, decided, refusal: null, overseen };
  });
  return { decisions, summaries: loaded.summaries };
}

function toMoved({ routed, decided }: Decision): MovedSubject[] {
  if (routed === null || decided === null) return [];
  const insteadCodes = decided.asked.map((question) => question.insteadCode);
  return [{ subject: { ...routed.subject, moving: true }, insteadCodes }];
}

function isOverseen(givers: readonly Caseload[], { found }: RoutedCase, today: IsoDate): boolean {
  const giver = givers.find((entry) => entry.officer.staffCode === found.holder?.staffCode);
  const held = giver?.cases.find((entry) => entry.crn === found.facts.crn);
  return held?.oversight.records.some((record) => !record.asked && record.reviewOn >= today) ?? false;
}

/** Problems of the form itself, each once; those of one case alone are shown with the case. */
function fieldsToMend(decisions: readonly Decision[]): readonly FieldProblem[] {
  const found = decisions.flatMap(({ refusal }) =>
    refusal !== null && 'fields' in refusal ? refusal.fields : [],
  );
  return [...new Map(found.map((entry) => [`${entry.field} ${entry.message}`, entry])).values()];
}

function toPreviewed({ actor }: UseCaseContext, { crn, routed, decided, refusal }: Decision): PreviewedCase {
  const refused = refusal === null ? null : (refusedResult(crn, refusal).detail ?? null);
  if (routed === null) return { crn, name: crn, band: '', giverName: '', decided: null, refused };
  const { subject, found, thing } = routed;
  return {
    crn,
    name: caseNameFor(actor, subject.facts, thing).text,
    band: `Band ${subject.banding.band}, ${SETTING_LABELS[subject.facts.setting].toLowerCase()}`,
    giverName: found.holder?.name ?? '',
    decided,
    refused,
  };
}

/** What a case of the move is called: its name with its CRN, the CRN alone where no name is shown. */
function caseWordsOf(cases: readonly PreviewedCase[]): Attached['caseWords'] {
  const nameOf = new Map(cases.map(({ crn, name }) => [crn, name]));
  return (crn) => {
    const name = nameOf.get(crn) ?? crn;
    return name === crn ? crn : `${name}, ${crn}`;
  };
}

/** What moves and what does not, receiver by receiver; a sentence that holds for several stands once. */
async function whatHangsOn(
  source: CaseSource,
  decisions: readonly Decision[],
  caseWords: Attached['caseWords'],
): Promise<MovesAndStays> {
  const receivers = new Set(decisions.flatMap(({ decided }) => decided?.staffCode ?? []));
  const parts: MovesAndStays[] = [];
  for (const staffCode of receivers)
    parts.push(
      await whatHangsOnOne(
        source,
        decisions.filter(({ decided }) => decided?.staffCode === staffCode),
        { staffCode, caseWords },
      ),
    );
  return {
    moves: [...new Set(parts.flatMap((part) => part.moves))],
    stays: [...new Set(parts.flatMap((part) => part.stays))],
  };
}

async function whatHangsOnOne(
  { db, t, today }: CaseSource,
  decisions: readonly Decision[],
  { staffCode, caseWords }: { readonly staffCode: StaffCode } & Pick<Attached, 'caseWords'>,
): Promise<MovesAndStays> {
  const decided = decisions.flatMap((entry) => entry.decided ?? []);
  const crns = decided.map((entry) => entry.crn);
  const [last] = decided;
  return movesAndStays({
    receiverName: last?.officerName ?? '',
    receiverStaffCode: staffCode,
    giverNames: [...new Set(decided.map((entry) => entry.giver.name))],
    caseCount: decided.length,
    appointments: decided.flatMap(({ facts }) => nextAppointmentOf(facts, today) ?? []),
    ending: await loadEndingBeside(db, t, new Map(crns.map((crn) => [crn, staffCode])), today),
    caseWords,
    shares: await loadSharesOn(db, t, crns, today),
    oversights: decisions.filter((entry) => entry.decided !== null && entry.overseen).length,
    oversightReviewOn: last?.oversightReviewOn ?? null,
  });
}
