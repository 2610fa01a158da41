import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertCovers } from '../../../db/commands/officers/save-sharing';
import { loadCoversOfCases } from '../../../db/queries/sharing/load-sharing-records';
import { loadOfficerNames } from '../../../db/queries/officers/load-officer-names';
import type { Reader } from '../../../db/store';
import { can } from '../../domain/access/can';
import { addMonths, type IsoDate } from '../../kernel/dates';
import type { FieldProblem } from '../../kernel/form-state';
import { countOf, formatDate, formatListName } from '../../kernel/format';
import { type Crn, parseCrn } from '../../kernel/ids';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { withCover, type WorkPair } from '../../domain/workload/sharing/divide-work';
import { AGREE_FIELDS, COVER_FIELDS, COVERED_FIELDS } from '../../domain/workload/sharing/sharing-fields';
import { effectSentences } from '../../domain/workload/sharing/work-effect';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { type FigureSource, loadFigureSource } from '../capacity/parts/load-measured';
import { loadOfficerFor } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { loadCaseWords } from './parts/name-others';
import { type Agreed, agreedSentences, agreeBeside, type AgreeTexts } from './parts/agree-beside';
import { changeWork, loadPair, namesOfPair, type WorkChange, wrong } from './parts/change-work';
import { whyNotCover } from './parts/colleagues';

/** Longest cover: for longer, the cases need a new officer. */
const MOST_MONTHS = 6;

/** What the form of cover sends. */
export const ARRANGE_COVER_FORM = {
  ...COVER_FIELDS,
  ...COVERED_FIELDS,
  ...AGREE_FIELDS,
  staffCode: plain(),
  confirmed: pressed(),
};

export interface ArrangeCoverInput {
  /** The officer of record. */
  readonly staffCode: string;
  readonly crns: readonly string[];
  readonly texts: TextsOf<typeof COVER_FIELDS> & AgreeTexts;
  readonly confirmed: boolean;
}

interface CoverAsked {
  readonly crns: readonly Crn[];
  readonly coverStaffCode: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** Arranges that a colleague covers cases of an officer by name, from the first to the last day, both included. */
export async function arrangeCover(
  context: UseCaseContext,
  input: ArrangeCoverInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', input.staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  if (!can(context.actor, 'arrange_cover', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can arrange cover' });
  const source = await loadFigureSource(context);
  const asked = readAsked(input, source.today);
  if (!asked.ok) return asked;
  const officers = [officer.staffCode, asked.value.coverStaffCode];
  return changeWork(context, { confirmed: input.confirmed, officers }, (db) =>
    decide(context, source, { db, holder: officer.staffCode, asked: asked.value, texts: input.texts }),
  );
}

function readAsked({ crns, texts }: ArrangeCoverInput, today: IsoDate): Result<CoverAsked, Problem> {
  const known = crns.flatMap((text) => parseCrn(text) ?? []);
  const none = known.length === 0 ? [{ field: 'crns', message: 'Choose the cases to cover' }] : [];
  const read = readRecord(COVER_FIELDS, texts, { check: (days) => dayProblems(days, today) });
  return read.ok && none.length === 0
    ? ok({ crns: [...new Set(known)], ...read.value })
    : err({ code: 'does_not_fit', fields: [...none, ...(read.ok ? [] : read.error)] });
}

function dayProblems(
  { startsOn, endsOn }: Partial<Pick<CoverAsked, 'startsOn' | 'endsOn'>>,
  today: IsoDate,
): FieldProblem[] {
  if (startsOn === undefined) return [];
  const problems: FieldProblem[] = [];
  if (startsOn < today) problems.push({ field: 'startsOn', message: 'First day must be today or later' });
  const most = addMonths(startsOn, MOST_MONTHS);
  if (endsOn !== undefined && endsOn < startsOn)
    problems.push({ field: 'endsOn', message: 'Last day must be on or after the first day' });
  else if (endsOn !== undefined && endsOn > most)
    problems.push({
      field: 'endsOn',
      message: `Last day must be ${formatDate(most)} or earlier: for longer, reallocate the cases`,
    });
  return problems;
}

interface Deciding {
  readonly db: Reader;
  readonly holder: string;
  readonly asked: CoverAsked;
  readonly texts: AgreeTexts;
}

async function decide(
  context: UseCaseContext,
  source: FigureSource,
  { db, holder, asked, texts }: Deciding,
): Promise<Result<WorkChange, Problem>> {
  const { model, today } = source;
  const { crns, coverStaffCode, startsOn } = asked;
  if (coverStaffCode === holder) return wrong('coverStaffCode', 'Choose somebody else than the officer');
  const pair = await loadPair(db, context, model, { holder, other: coverStaffCode, onDate: startsOn });
  if (pair === null || pair.other.officer.lduCode !== pair.holder.officer.lduCode)
    return wrong('coverStaffCode', `Choose an officer of the same ${model.estateNames.ldu}`);
  const why = whyNotCover(model, pair.other.officer, asked);
  if (why !== null) return wrong('coverStaffCode', why);
  const notHeld = crns.find((crn) => !pair.holder.cases.some((entry) => entry.crn === crn));
  if (notHeld !== undefined)
    return wrong(
      'crns',
      `${(await loadCaseWords(context, [notHeld])).called(notHeld)} is no case of ${formatListName(pair.holder.officer)} now: choose again`,
    );
  const taken = await overlapWords(context, db, asked, null);
  if (taken !== null) return wrong('crns', taken);
  const agreed = await agreeBeside(context, db, {
    held: 'cover',
    model,
    today,
    pair,
    ...asked,
    texts,
    field: 'coverStaffCode',
  });
  return agreed.ok ? ok(toChange(context, source, pair, { ...asked, ...agreed.value }, today)) : agreed;
}

/** Who covers one of the cases on one of the days already, in words; null when nobody does. `except`: the cover that is being changed. */
export async function overlapWords(
  context: UseCaseContext,
  db: Reader,
  { crns, startsOn, endsOn }: Pick<CoverAsked, 'crns' | 'startsOn' | 'endsOn'>,
  except: string | null,
): Promise<string | null> {
  const { store } = context;
  const covers = await loadCoversOfCases(db, store.t, crns, startsOn);
  const taken = covers.find((entry) => entry.id !== except && entry.startsOn <= endsOn);
  if (taken === undefined) return null;
  const [who] = await loadOfficerNames(db, store.t, [taken.staffCode]);
  const name = who ? formatListName(who) : taken.staffCode;
  const words = await loadCaseWords(context, [taken.crn]);
  return `${words.called(taken.crn)} is covered by ${name} from ${formatDate(taken.startsOn)} to ${formatDate(taken.endsOn)}, arranged by ${taken.recordedByName}`;
}

function toChange(
  { store, actor, now }: UseCaseContext,
  { model }: FigureSource,
  pair: WorkPair,
  asked: CoverAsked & Agreed,
  today: IsoDate,
): WorkChange {
  const { crns, startsOn, endsOn, reason, oversightReviewOn } = asked;
  const after = withCover(pair, crns, namesOfPair(pair));
  const [holder, cover] = [pair.holder.officer, pair.other.officer];
  const days =
    startsOn === endsOn
      ? `on ${formatDate(startsOn)}`
      : `from ${formatDate(startsOn)} to ${formatDate(endsOn)}, both days included`;
  return {
    sentences: [
      `${formatListName(cover)} covers ${countOf(crns.length, 'case')} of ${formatListName(holder)} ${days}.`,
      ...agreedSentences(asked, pair),
      ...effectSentences(model, pair, after, { onDate: startsOn, today }),
      `${formatListName(holder)} stays the officer of record, and the points come back by themselves after the last day.`,
    ],
    save: async (tx) => {
      const rows = crns.map((crn) => ({
        id: randomUUID(),
        crn,
        staffCode: cover.staffCode,
        holderStaffCode: holder.staffCode,
        startsOn,
        endsOn,
        reason,
        oversightReviewOn,
        recordedAt: now.toISOString(),
        recordedByName: actor.name,
      }));
      await insertCovers(tx, store.t, rows);
      await saveAudit(tx, store.t, actor, now, holder.staffCode, {
        action: 'cover.arranged',
        thingType: 'officer',
        detail: {
          from: {},
          to: {
            ids: rows.map((row) => row.id),
            crns,
            coveredBy: cover.staffCode,
            startsOn,
            endsOn,
            reason,
            oversightReviewOn,
          },
        },
      });
      return ok(null);
    },
  };
}
