import 'server-only';
import { loadOfficerNames } from '../../../../db/queries/officers/load-officer-names';
import {
  loadCaseDifferences,
  loadStaffDifferences,
  selectToSettle,
} from '../../../../db/queries/cases/load-source-differences';
import { can, mayAnywhere } from '../../../domain/access/can';
import {
  canTakeHere,
  differenceLabel,
  differenceWhy,
  saidWords,
} from '../../../domain/allocation/cases/difference-words';
import { gatherDifferences } from '../../../domain/allocation/cases/difference-batches';
import type { DifferencesPage } from './differences-page';
import type { DifferenceAbout, DifferenceLine } from '../../../domain/allocation/cases/difference-line';
import { scoreNamesOf } from '../../../domain/banding/rule-names';
import type { SourceDifference } from '../../../domain/allocation/cases/source-difference';
import { formatListName } from '../../../kernel/format';
import { asStaffCode } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import { besideEachOther } from '../../beside-each-other';
import type { UseCaseContext } from '../../context';
import { loadCaseFor } from '../parts/load-case';
import { type FigureSource, loadFigureSource } from '../../capacity/parts/load-measured';
import type { Problem } from '../../problem';
import { caseReader, reachOf } from '../../band-changes/view-band-work';
import { handoffReach } from '../../handoffs/view-handoffs';
import { placeToChange } from '../parts/place-to-change';

interface Found {
  readonly difference: SourceDifference;
  readonly about: DifferenceAbout;
}

/** What sources say otherwise than what stands, of the cases and officers that the actor manages; the oldest first. */
export async function viewDifferences(context: UseCaseContext): Promise<Result<DifferencesPage, Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'approve_band_change') && !mayAnywhere(actor, 'edit_officer'))
    return err({ code: 'not_allowed', detail: 'Only managers decide on what a source says otherwise' });
  const source = await loadFigureSource(context);
  const asked = { reach: await handoffReach(context), today: source.today };
  const [open] = await besideEachOther(context, selectToSettle(store.db, store.t, asked));
  const found = [
    ...(open && open.cases > 0 ? await ofCases(context, source) : []),
    ...(open && open.staff > 0 ? await ofStaff(context) : []),
  ];
  const gathered = gatherDifferences(await toLines(context, source.model, found));
  return ok({ ...source, ...gathered, lateHandoffs: open?.lateHandoffs ?? 0 });
}

async function ofCases(context: UseCaseContext, source: FigureSource): Promise<Found[]> {
  const { db, t } = context.store;
  const { reach, among } = await reachOf(context);
  const toCase = caseReader(context, source, among);
  const found: Found[] = [];
  for (const row of await loadCaseDifferences(db, t, reach, among)) {
    const ended = row.endedOn !== null;
    const shown = ended ? await endedCase(context, row.facts.crn) : await toCase(row);
    if (shown !== null)
      found.push({
        difference: row.difference,
        about: { kind: 'case', crn: row.facts.crn, name: shown.name, ended },
      });
  }
  return found;
}

/** One that ended stands with whoever held it last. */
async function endedCase(context: UseCaseContext, crn: string) {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok || !can(context.actor, 'approve_band_change', loaded.value.thing).allowed) return null;
  return { name: loaded.value.name };
}

async function ofStaff({ actor, store }: UseCaseContext): Promise<Found[]> {
  const rows = await loadStaffDifferences(store.db, store.t);
  return rows
    .filter((row) => can(actor, 'edit_officer', { places: [row], staffCode: row.staffCode }).allowed)
    .map((row) => ({
      difference: row.difference,
      about: { kind: 'officer', staffCode: row.staffCode, name: formatListName(row) },
    }));
}

async function toLines(
  context: UseCaseContext,
  { ruleSet }: FigureSource['model'],
  found: readonly Found[],
): Promise<DifferenceLine[]> {
  const scores = scoreNamesOf(ruleSet);
  const nameOf = await officerNamer(context, found);
  return found.map(({ difference, about }) => ({
    difference,
    about,
    label: differenceLabel(difference, scores),
    said: saidWords(difference, difference.sourceValue, nameOf),
    ours: saidWords(difference, difference.ourValue, nameOf),
    why: differenceWhy(difference),
    takenHere: canTakeHere(difference),
    changeHref: placeToChange(difference, about.kind === 'case' && about.ended),
  }));
}

/** Officers outside the reader's part of the estate are not named. */
async function officerNamer(
  { actor, store }: UseCaseContext,
  found: readonly Found[],
): Promise<(staffCode: string) => string> {
  const codes = found
    .filter(({ difference }) => difference.field === 'holder')
    .flatMap(({ difference: { sourceValue, ourValue } }) => [sourceValue.value, ourValue.value])
    .flatMap((value) => (typeof value === 'string' ? [asStaffCode(value)] : []));
  const names = new Map(
    (await loadOfficerNames(store.db, store.t, codes)).map((row) => [String(row.staffCode), row]),
  );
  return (staffCode) => {
    const row = names.get(staffCode);
    return row && can(actor, 'view_officer', { places: [row], staffCode }).allowed
      ? formatListName(row)
      : 'an officer of another team';
  };
}
