import 'server-only';
import type { Actor } from '../../../domain/access/actor';
import { type ChronologyEntry, entryAt, entryOn } from '../../../domain/allocation/cases/chronology';
import type {
  AllocationDecision,
  CandidateAtDecision,
  FigureAtDecision,
} from '../../../domain/allocation/decisions/decision';
import { formatDate, formatWorkload } from '../../../kernel/format';
import { wordsOf } from '../../../domain/workload/model/model-words';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { lastDayHeld } from '../../../domain/allocation/decisions/came-from';
import type { HolderDay } from '../../../../db/queries/cases/load-holder-days';
import { shownDecision } from '../../decisions/parts/shown-decision';
import type { CasePage, HoldingLine } from '../case-page';

/** The days of the order and of contact, as they are recorded today and the reader may know them. */
export function caseEntries({ facts, endedOn }: CasePage): ChronologyEntry[] {
  return [
    ...entryOn('order', facts.orderStart, 'The order began'),
    ...entryOn('order', facts.releaseDate, 'Release'),
    ...entryOn('order', endedOn, 'The case ended'),
    ...entryOn('contact', facts.firstAppointment, 'First appointment'),
    ...entryOn('contact', facts.lastSeen, 'Last seen, as recorded today'),
  ];
}

interface Reader {
  readonly actor: Actor;
  readonly colleagues: boolean;
}

/** Who was given the case, by whom and why, with the officers as they were offered then. */
export function allocationEntries(
  page: CasePage,
  { holding, officer, reason }: HoldingLine,
  { actor, colleagues }: Reader,
): ChronologyEntry[] {
  const to = officer?.name ?? 'an officer of another team';
  const own = actor.staffCode === holding.staffCode;
  const decision = holding.decision === null ? null : shownDecision(holding.decision, colleagues, own);
  const began =
    holding.kind === 'imported'
      ? entryOn('allocation', holding.startedOn, `Held by ${to} (${holding.teamName}), as its source says`)
      : [
          entryAt('allocation', holding.decidedAt, `Given to ${to} (${holding.teamName})`, {
            by: holding.decidedByName,
            lines: [
              ...(reason === null ? [] : [`Reason: ${reason}`]),
              ...(holding.notes === null ? [] : [holding.notes]),
              ...(decision === null ? [] : decisionLines(page.model, decision, own || colleagues)),
            ],
          }),
        ];
  const undone =
    holding.undoneAt === null
      ? []
      : [
          entryAt('allocation', holding.undoneAt, `Giving it to ${to} was undone, as made in error`, {
            by: holding.undoneByName,
          }),
        ];
  const last = holding.undoneAt === null ? lastDayHeld(holding) : null;
  return [...began, ...undone, ...entryOn('allocation', last, `Last day of ${to}`)];
}

function decisionLines(model: WorkloadModel, decision: AllocationDecision, figures: boolean): string[] {
  const { before, after, candidates, ruledOut = [] } = decision;
  return [
    `Band ${decision.band}${decision.provisional ? ', provisional' : ''}; lowest grade ${decision.minimumGrade}; verdict: ${verdictWords(decision.verdict)}`,
    ...(figures ? [`Workload before ${percent(model, before)}, after ${percent(model, after)}`] : []),
    ...(decision.oversightReviewOn === null
      ? []
      : [`Oversight to be reviewed by ${formatDate(decision.oversightReviewOn)}`]),
    ...candidates.map((one, index) => candidateWords(model, one, index)),
    ...ruledOut.map((one) => `Not on offer: ${one.name}. ${one.why.map(({ text }) => text).join('; ')}`),
  ];
}

function candidateWords(model: WorkloadModel, one: CandidateAtDecision, index: number): string {
  const grade = one.grade ? ` (${one.grade})` : '';
  const against = (one.reasonsAgainst ?? []).map(({ text }) => text);
  return [
    `Offered ${index + 1}: ${one.name}${grade}, ${verdictWords(one.verdict)}, workload ${percent(model, one.now)}, after ${percent(model, one.after)}`,
    ...(against.length === 0 ? [] : [`against: ${against.join('; ')}`]),
  ].join('; ');
}

const VERDICTS: Readonly<Record<string, string>> = {
  allowed: 'allowed',
  with_oversight: 'allowed with oversight',
  not_allowed: 'not allowed',
  unknown: 'not known',
};

function verdictWords(verdict: string): string {
  return VERDICTS[verdict] ?? verdict;
}

function percent(model: WorkloadModel, figure: FigureAtDecision): string {
  return figure.pointsAvailable === 0
    ? 'no capacity'
    : formatWorkload(figure.pointsUsedHundredths, figure.pointsAvailable, wordsOf(model).lines);
}

/** "Kaur, Harpreet: workload 112.4%, 61 cases, as stored that night" */
export function workloadWords(model: WorkloadModel, name: string, day: HolderDay): string {
  const workload =
    day.pointsAvailable === 0
      ? 'no capacity'
      : `workload ${formatWorkload(day.pointsUsedHundredths, day.pointsAvailable, wordsOf(model).lines)}`;
  return `${name}: ${workload}, ${day.caseCount} cases, as stored that night`;
}

/** Oversight that was recorded, and what was agreed with it. */
export function oversightEntries({ oversights, oversightActions }: CasePage): ChronologyEntry[] {
  return [
    ...oversights.map((one) =>
      entryAt(
        'oversight',
        one.decidedAt,
        `Oversight recorded, to be reviewed by ${formatDate(one.reviewOn)}`,
        {
          by: one.decidedByName,
          lines: [one.decision],
        },
      ),
    ),
    ...oversightActions.flatMap((action) => [
      ...entryOn('oversight', action.dueOn, `Agreed action due: ${action.what}`, {
        lines: [action.doneOn === null ? 'Not done' : `Done on ${formatDate(action.doneOn)}`],
        by: action.who,
      }),
    ]),
  ];
}

/** What was done to the case and what its bands and scores were changed to, by whom. */
export function changeEntries({ history, bandChanges }: CasePage): ChronologyEntry[] {
  return [
    ...history
      .filter((entry) => !/^(Allocated to|Moved from|Undone:)/.test(entry.what))
      .map((entry) =>
        entryAt(entry.band === null ? 'change' : 'band', entry.at, whatOf(entry), {
          by: entry.actorName,
          lines: [
            ...entry.changes.map((change) => `${change.label}: ${change.from}, then ${change.to}`),
            ...(entry.reason === null ? [] : [`Reason: ${entry.reason}`]),
          ],
        }),
      ),
    ...bandChanges.lines.map(({ change, inputs, state }) =>
      entryAt(
        'band',
        change.at,
        change.oldBand === change.newBand
          ? `What band ${change.newBand} is worked out from was changed`
          : `Band ${change.oldBand} became band ${change.newBand}`,
        {
          by: change.byName,
          lines: [
            state,
            ...inputs.map((one) => `${one.label}: ${one.from}, then ${one.to}`),
            ...(change.reason === null ? [] : [`Reason: ${change.reason}`]),
            ...(change.evidence === null ? [] : [`Evidence: ${change.evidence}`]),
          ],
        },
      ),
    ),
  ];
}

function whatOf({ what, band }: CasePage['history'][number]): string {
  return band === null ? what : `${what}: band ${band.from} became band ${band.to}`;
}
