import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { type CoverChange, updateCover } from '../../../db/commands/officers/save-sharing';
import { findCover, type StoredCover } from '../../../db/queries/sharing/load-sharing-records';
import type { Reader } from '../../../db/store';
import { can } from '../../domain/access/can';
import { addDays, addMonths, type IsoDate, laterOf } from '../../kernel/dates';
import { formatDate, formatListName } from '../../kernel/format';
import { checked } from '../../kernel/reading/field';
import { readRecord } from '../../kernel/reading/record';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { withoutCover, type WorkPair } from '../../domain/workload/sharing/divide-work';
import { AGREE_FIELDS, COVER_CHANGE_FIELDS } from '../../domain/workload/sharing/sharing-fields';
import { effectSentences } from '../../domain/workload/sharing/work-effect';
import { type ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { type FigureSource, loadFigureSource } from '../capacity/parts/load-measured';
import { STALE_DETAIL, type Problem } from '../problem';
import { overlapWords } from './arrange-cover';
import { type Agreed, agreedSentences, agreeBeside, type AgreeTexts } from './parts/agree-beside';
import { changeWork, loadPair, namesOfPair, type WorkChange, wrong } from './parts/change-work';
import { whyNotCover } from './parts/colleagues';
import { loadCaseWords } from './parts/name-others';

/** Longest cover: for longer, the cases need a new officer. */
const MOST_MONTHS = 6;

/** What the form that changes a cover sends. */
export const CHANGE_COVER_FORM = {
  ...COVER_CHANGE_FIELDS,
  ...AGREE_FIELDS,
  staffCode: plain(),
  id: plain(),
  version: version(),
  confirmed: pressed(),
};

export interface ChangeCoverInput {
  /** The officer of record. */
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
  readonly what: 'end' | 'cancel';
  /** As it was typed: YYYY-MM-DD where it is a real day. */
  readonly endsOn: string;
  /** What grade and training ask where it lasts longer. */
  readonly texts?: AgreeTexts;
  readonly confirmed: boolean;
}

/** Sets the last day of a cover, or calls it off: one that has begun then ends with yesterday, since past days stand as they were. */
export async function changeCover(
  context: UseCaseContext,
  input: ChangeCoverInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const { store } = context;
  const source = await loadFigureSource(context);
  const found = await findCover(store.db, store.t, input.id);
  if (found === null || found.holderStaffCode !== input.staffCode) return err({ code: 'not_found' });
  const officers = [found.holderStaffCode, found.staffCode];
  return changeWork(context, { confirmed: input.confirmed, officers }, (db) =>
    decide(context, source, db, input),
  );
}

async function decide(
  context: UseCaseContext,
  source: FigureSource,
  db: Reader,
  input: ChangeCoverInput,
): Promise<Result<WorkChange, Problem>> {
  const { store, actor } = context;
  const { model, today } = source;
  const cover = await findCover(db, store.t, input.id);
  if (cover === null) return err({ code: 'not_found' });
  const pair = await loadPair(db, context, model, {
    holder: cover.holderStaffCode,
    other: cover.staffCode,
    onDate: laterOf(today, cover.startsOn),
  });
  if (pair === null || !can(actor, 'view_officer', { places: [pair.holder.officer] }).allowed)
    return err({ code: 'not_found' });
  if (!can(actor, 'arrange_cover', { places: [pair.holder.officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can change a cover' });
  if (cover.version !== input.version)
    return err({
      code: 'stale',
      detail: `Somebody changed this cover meanwhile. ${STALE_DETAIL}`,
      version: cover.version,
    });
  if (cover.endsOn < today)
    return err({ code: 'not_allowed', detail: `This cover ended on ${formatDate(cover.endsOn)}` });
  const theCase = (await loadCaseWords(context, [cover.crn])).theCase(cover.crn);
  if (input.what === 'cancel') return ok(cancelChange(context, source, { cover, pair, theCase }));
  const read = readEnd(input.endsOn, cover, today);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { endsOn } = read.value;
  const refused = await whyNotLonger(context, source, db, { cover, pair, endsOn });
  if (refused !== null) return wrong('endsOn', refused);
  const agreed = await agreeLonger(context, source, db, { cover, pair, endsOn, input });
  return agreed.ok ? ok(endChange(context, { cover, pair, theCase }, endsOn, agreed.value)) : agreed;
}

interface Covered {
  readonly cover: StoredCover;
  readonly pair: WorkPair;
}

interface NamedCover extends Covered {
  /** What the case is called in the middle of a sentence. */
  readonly theCase: string;
}

/** The last day as it was typed, beside the days of the cover. */
function readEnd(text: string, { startsOn, endsOn }: StoredCover, today: IsoDate) {
  const first = laterOf(startsOn, today);
  const most = addMonths(startsOn, MOST_MONTHS);
  const field = checked(COVER_CHANGE_FIELDS.endsOn, (day) => {
    if (day === endsOn) return 'Enter another last day than the one recorded';
    if (day < first) return `Last day must be ${formatDate(first)} or later`;
    return day > most
      ? `Last day must be ${formatDate(most)} or earlier: for longer, reallocate the case`
      : null;
  });
  return readRecord({ endsOn: field }, { endsOn: text });
}

async function whyNotLonger(
  context: UseCaseContext,
  { model }: FigureSource,
  db: Reader,
  { cover, pair, endsOn }: Covered & { readonly endsOn: IsoDate },
): Promise<string | null> {
  if (endsOn < cover.endsOn) return null;
  const { crn, id } = cover;
  const startsOn = addDays(cover.endsOn, 1);
  return (
    whyNotCover(model, pair.other.officer, { startsOn, endsOn }) ??
    (await overlapWords(context, db, { crns: [crn], startsOn, endsOn }, id))
  );
}

/** A cover that lasts longer is judged again, on what stands then; one that is cut short asks nothing. */
async function agreeLonger(
  context: UseCaseContext,
  { model, today }: FigureSource,
  db: Reader,
  { cover, pair, endsOn, input }: Covered & { readonly endsOn: IsoDate; readonly input: ChangeCoverInput },
): Promise<Result<Agreed | null, Problem>> {
  if (endsOn < cover.endsOn) return ok(null);
  return agreeBeside(context, db, {
    held: 'cover',
    model,
    today,
    pair,
    crns: [cover.crn],
    startsOn: laterOf(today, addDays(cover.endsOn, 1)),
    endsOn,
    texts: input.texts ?? {},
    field: 'endsOn',
  });
}

/** A new last day: today's points stay as they are. */
function endChange(
  context: UseCaseContext,
  { cover, pair, theCase }: NamedCover,
  endsOn: IsoDate,
  agreed: Agreed | null,
): WorkChange {
  const [holder, other] = [formatListName(pair.holder.officer), formatListName(pair.other.officer)];
  return {
    sentences: [
      `${other} covers ${theCase}, held by ${holder}, to ${formatDate(endsOn)}, not ${formatDate(cover.endsOn)}.`,
      `From ${formatDate(addDays(endsOn, 1))} its points count for ${holder} again.`,
      ...(agreed === null ? [] : agreedSentences(agreed, pair)),
    ],
    save: (tx) => save(context, tx, cover, { endsOn, ...agreedChange(agreed) }),
  };
}

/** The reason and the review of a cover that lasts longer; those of before stand where nothing was asked. */
function agreedChange(agreed: Agreed | null): Pick<CoverChange, 'reason' | 'oversightReviewOn'> {
  return agreed === null || agreed.sentences.length === 0
    ? {}
    : { reason: agreed.reason, oversightReviewOn: agreed.oversightReviewOn };
}

function cancelChange(
  context: UseCaseContext,
  { model, today }: FigureSource,
  { cover, pair, theCase }: NamedCover,
): WorkChange {
  const begun = cover.startsOn < today;
  const onDate = laterOf(today, cover.startsOn);
  const after = withoutCover(pair, [cover.crn], namesOfPair(pair));
  return {
    sentences: [
      begun
        ? `The cover of ${theCase} ends with yesterday.`
        : `The cover of ${theCase} is called off, and counts on no day.`,
      ...effectSentences(model, pair, after, { onDate, today }),
    ],
    save: (tx) =>
      save(
        context,
        tx,
        cover,
        begun ? { endsOn: addDays(today, -1) } : { cancelledAt: context.now.toISOString() },
      ),
  };
}

async function save(
  { store, actor, now }: UseCaseContext,
  tx: Parameters<WorkChange['save']>[0],
  cover: StoredCover,
  change: CoverChange,
): Promise<Result<null, Problem>> {
  if (!(await updateCover(tx, store.t, now, cover, change)))
    return err({ code: 'stale', detail: STALE_DETAIL });
  const about = { id: cover.id, crn: cover.crn, coveredBy: cover.staffCode };
  await saveAudit(tx, store.t, actor, now, cover.holderStaffCode, {
    action: change.cancelledAt === undefined ? 'cover.changed' : 'cover.cancelled',
    thingType: 'officer',
    detail: {
      from: { ...about, startsOn: cover.startsOn, endsOn: cover.endsOn },
      to: { ...about, ...change },
    },
  });
  return ok(null);
}
