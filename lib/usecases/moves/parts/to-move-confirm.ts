import 'server-only';
import { formatWorkload, type WorkloadLines } from '../../../kernel/format';
import { type SideFigures, toSideFigures } from '../../../domain/allocation/candidates/offered-candidate';
import type { DecidedReallocation } from '../../../domain/allocation/moves/decide-reallocation';
import type {
  ConfirmedCase,
  GiverFigures,
  MoveConfirmView,
  ReceiverFigures,
  TeamBeforeAfter,
} from '../move-page';
import { REALLOCATION_REASON_LABELS } from '../../../domain/allocation/moves/reallocation-reason';
import { givenAnswers } from '../../../domain/allocation/decisions/given-answers';
import type { MovesAndStays } from '../../../domain/allocation/moves/moves-and-stays';
import { questionLines } from '../../../domain/allocation/reasons/question-lines';
import { capitalised } from '../../../kernel/text/first-letter';

/** One case of a move that was decided and not saved, or why it will not move. */
export interface PreviewedCase {
  readonly crn: string;
  readonly name: string;
  readonly band: string;
  readonly giverName: string;
  readonly decided: DecidedReallocation | null;
  readonly refused: string | null;
}

/** The confirmation of several moves, the later ones decided with the earlier ones done. Null where none would be done. */
export function toMoveConfirm(
  cases: readonly PreviewedCase[],
  { moves, stays, instead }: MovesAndStays & Pick<MoveConfirmView, 'instead'>,
  notice: string | null,
  lines: WorkloadLines,
): MoveConfirmView | null {
  const decided = cases.flatMap((entry) => entry.decided ?? []);
  const [first] = decided;
  if (!first) return null;
  return {
    receivers: receiversOf(decided),
    givers: giversOf(decided),
    teams: teamsOf(decided, lines),
    cases: cases.map((entry) => toConfirmedCase(entry, decided.length > 1)),
    instead,
    moves,
    stays,
    answers: givenAnswers(REALLOCATION_REASON_LABELS[first.reasonCode], first),
    notice,
  };
}

/** Each receiver before the first and after the last of their cases, in the order in which they take them. */
function receiversOf(decided: readonly DecidedReallocation[]): ReceiverFigures[] {
  const receivers = new Map<string, ReceiverFigures>();
  for (const { staffCode, officerName, chosen } of decided) {
    const known = receivers.get(staffCode);
    receivers.set(staffCode, {
      staffCode,
      name: officerName,
      gradeName: capitalised(chosen.grade?.name ?? ''),
      cases: (known?.cases ?? 0) + 1,
      before: known?.before ?? toSideFigures(chosen.now),
      after: toSideFigures(chosen.after),
    });
  }
  return [...receivers.values()];
}

function giversOf(decided: readonly DecidedReallocation[]): GiverFigures[] {
  const givers = new Map<string, GiverFigures>();
  for (const { giver } of decided) {
    const { staffCode, teamName } = giver.officer;
    const before: SideFigures = givers.get(staffCode)?.before ?? toSideFigures(giver.before);
    givers.set(staffCode, {
      staffCode,
      name: giver.name,
      teamName,
      before,
      after: toSideFigures(giver.after),
    });
  }
  return [...givers.values()];
}

function teamsOf(decided: readonly DecidedReallocation[], lines: WorkloadLines): TeamBeforeAfter[] {
  const teams = new Map<string, TeamBeforeAfter>();
  for (const { team, giverTeam } of decided) {
    for (const { code, name, before, after } of [giverTeam, team])
      teams.set(code, {
        code,
        name,
        before:
          teams.get(code)?.before ??
          formatWorkload(before.pointsUsedHundredths, before.pointsAvailable, lines),
        after: formatWorkload(after.pointsUsedHundredths, after.pointsAvailable, lines),
      });
  }
  return [...teams.values()];
}

/** `many`: an alternative for one case alone says nothing of the lot, so that it is told once for all. */
function toConfirmedCase(
  { crn, name, band, giverName, decided, refused }: PreviewedCase,
  many: boolean,
): ConfirmedCase {
  const asked = decided?.asked ?? [];
  return {
    crn,
    name,
    band,
    giverName,
    receiverName: decided?.officerName ?? '',
    questions: many ? asked.map((question) => question.why) : questionLines(asked),
    asked: asked.map((question) => question.code),
    stateAfter: decided?.chosen.after.state ?? null,
    refused,
  };
}
