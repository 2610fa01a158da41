import 'server-only';
import { CHRONOLOGY_LABELS } from '../../../domain/allocation/cases/chronology';
import { AUDIT_LABELS } from '../../../domain/audit/labels';
import { formatListName } from '../../../kernel/format';
import { mapResult, ok, type Result } from '../../../kernel/result';
import type { CsvCell } from '../../../kernel/text/csv';
import type { TrailPage } from '../../audit/audit-page';
import { viewCaseTrail, viewOfficerTrail } from '../../audit/view-audit';
import { viewChronology } from '../../chronology/view-chronology';
import { viewOfficerMoves } from '../../officers/view-officer-moves';
import type { Problem } from '../../problem';
import { viewSupervision } from '../../supervision/view-supervision';
import type { ReadScreenList, ScreenList } from './screen-list';

/** The chronology of a case; that it was taken is logged, as opening it is. */
export const chronologyList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewChronology(context, of), ({ crn, name, entries, openedBy }) => ({
    title: `Chronology of ${crn}`,
    about: [`${name.text}.`, `Taken by ${openedBy}: this is logged.`],
    head: ['on', 'at', 'about', 'what', 'more', 'by'],
    rows: entries.map(({ kind, on, at, what, lines, by }) => [
      ...[on, at, CHRONOLOGY_LABELS[kind], what, lines.join(' '), by],
    ]),
  }));

/** The trail of a case, the newest first. */
export const caseTrailList: ReadScreenList = (context, { of }) =>
  trailList('Audit trail of case', (before) => viewCaseTrail(context, of, before));

/** The trail of an officer, the newest first. */
export const officerTrailList: ReadScreenList = (context, { of }) =>
  trailList('Audit trail of officer', (before) => viewOfficerTrail(context, of, before));

type ReadTrail = (before: string | null) => Promise<Result<TrailPage, Problem>>;

async function trailList(title: string, read: ReadTrail): Promise<Result<ScreenList, Problem>> {
  const first = await read(null);
  if (!first.ok) return first;
  return ok({
    title: `${title} ${first.value.key}`,
    head: ['number', 'at', 'who', 'what', 'detail'],
    rows: pagesOfTrail(first.value, read),
  });
}

async function* pagesOfTrail(first: TrailPage, read: ReadTrail): AsyncGenerator<CsvCell[][]> {
  yield entryCells(first);
  let { next } = first;
  while (next !== null) {
    const page = await read(next);
    // A trail that ends too soon would look whole.
    if (!page.ok) throw new Error(`The trail ended before entry ${next}: ${page.error.code}`);
    yield entryCells(page.value);
    ({ next } = page.value);
  }
}

function entryCells({ entries }: TrailPage): CsvCell[][] {
  return entries.map(({ seq, at, actorName, action, detail }) => [
    ...[seq, at, actorName, AUDIT_LABELS[action], detail],
  ]);
}

/** The cases that came to an officer and left them in a year, the newest first. */
export const moveList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewOfficerMoves(context, of), ({ measured: { officer }, moves, since }) => ({
    title: `Allocations of ${formatListName(officer)}`,
    about: [`${officer.staffCode}, since ${since}.`],
    head: ['on', 'direction', 'crn', 'name', 'other_officer', 'reason', 'reason_text', 'decided_by'],
    rows: moves.map((move) => [
      ...[move.onDate, move.direction, move.crn, move.name.text, move.other],
      ...[move.reasonCode, move.reasonText, move.decidedByName],
    ]),
  }));

/** The supervision meetings of an officer, the latest first. */
export const supervisionList: ReadScreenList = async (context, { of }) =>
  mapResult(await viewSupervision(context, of), ({ measured: { officer }, record }) => ({
    title: `Supervision of ${formatListName(officer)}`,
    about: [`${officer.staffCode}.`],
    head: ['held_on', 'agreed', 'recorded_by', 'points_used', 'points_available', 'cases'],
    rows: (record?.supervisions ?? []).map((one) => [
      ...[one.heldOn, one.agreed, one.recordedByName, one.pointsUsedHundredths / 100],
      ...[one.pointsAvailable, one.caseCount],
    ]),
  }));
