import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertShare } from '../../../db/commands/officers/save-sharing';
import { loadSharesOfCases } from '../../../db/queries/sharing/load-sharing-records';
import type { Reader } from '../../../db/store';
import { can } from '../../domain/access/can';
import { type CaseName, theCaseCalled } from '../../domain/access/case-name';
import { sumOf } from '../../kernel/collections';
import { addMonths, type IsoDate } from '../../kernel/dates';
import { formatDate, formatListName } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { checked } from '../../kernel/reading/field';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { SHARE_LABELS, type ShareKind } from '../../domain/workload/sharing/case-split';
import {
  AGREE_FIELDS,
  MOST_SHARED_PERCENT,
  SHARE_FIELDS,
} from '../../domain/workload/sharing/sharing-fields';
import { withShare, type WorkPair } from '../../domain/workload/sharing/divide-work';
import { standingOn } from '../../domain/workload/measure/officer-standing';
import { effectSentences } from '../../domain/workload/sharing/work-effect';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { loadCaseFor, type LoadedCase } from '../cases/parts/load-case';
import type { Problem } from '../problem';
import { type Agreed, agreedSentences, agreeBeside, type AgreeTexts } from './parts/agree-beside';
import { changeWork, loadPair, namesOfPair, type WorkChange, wrong } from './parts/change-work';

/** What the form of a share sends. */
export const SHARE_CASE_FORM = { ...SHARE_FIELDS, ...AGREE_FIELDS, crn: plain(), confirmed: pressed() };

export interface ShareCaseInput {
  readonly crn: string;
  readonly texts: TextsOf<typeof SHARE_FIELDS> & AgreeTexts;
  readonly confirmed: boolean;
}

interface ShareAsked {
  readonly kind: ShareKind;
  readonly staffCode: string;
  readonly percent: number;
  readonly startedOn: IsoDate;
}

/** Gives a named share of a case's points to a co-worker, from a day on; the officer of record keeps the rest. */
export async function shareCase(
  context: UseCaseContext,
  input: ShareCaseInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadShareable(context, input.crn);
  if (!loaded.ok) return loaded;
  const asked = readAsked(input.texts, loaded.value.today);
  if (!asked.ok) return asked;
  const holder = holderOf(loaded.value);
  if (holder === null)
    return err({ code: 'not_allowed', detail: 'Nobody holds this case: allocate it first, then share it' });
  const officers = [holder, asked.value.staffCode];
  return changeWork(context, { confirmed: input.confirmed, officers }, (db) =>
    decide(context, loaded.value, { db, holder, asked: asked.value, texts: input.texts }),
  );
}

/** A case that the actor may share; who may only look is told so. */
export async function loadShareable(
  context: UseCaseContext,
  crn: string,
): Promise<Result<LoadedCase, Problem>> {
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  return can(context.actor, 'share_case', loaded.value.thing).allowed
    ? loaded
    : err({ code: 'not_allowed', detail: 'Only a manager can share a case of their officers' });
}

/** Staff code of the officer of record; null while nobody holds the case. */
export function holderOf({ holdings, endedOn }: LoadedCase): string | null {
  if (endedOn !== null) return null;
  return holdings.find((holding) => holding.endedOn === null)?.staffCode ?? null;
}

function readAsked(texts: ShareCaseInput['texts'], today: IsoDate): Result<ShareAsked, Problem> {
  const startedOn = checked(SHARE_FIELDS.startedOn, (day) => {
    if (day < today) return 'First day must be today or later';
    return day > addMonths(today, 12) ? 'First day must be within the next 12 months' : null;
  });
  const read = readRecord({ ...SHARE_FIELDS, startedOn }, texts);
  return read.ok ? read : err({ code: 'does_not_fit', fields: read.error });
}

interface Deciding {
  readonly db: Reader;
  readonly holder: string;
  readonly asked: ShareAsked;
  readonly texts: AgreeTexts;
}

async function decide(
  context: UseCaseContext,
  { facts, name, model, today }: LoadedCase,
  { db, holder, asked, texts }: Deciding,
): Promise<Result<WorkChange, Problem>> {
  const { crn } = facts;
  if (asked.staffCode === holder)
    return wrong('staffCode', 'This officer holds the case: choose somebody who works beside them');
  const pair = await loadPair(db, context, model, {
    holder,
    other: asked.staffCode,
    onDate: asked.startedOn,
  });
  if (pair === null || pair.other.officer.regionCode !== pair.holder.officer.regionCode)
    return wrong('staffCode', 'Choose somebody from the list');
  if (!pair.holder.cases.some((entry) => entry.crn === crn))
    return err({ code: 'stale', detail: 'Somebody else holds this case now: open its page again' });
  if (standingOn(pair.other.officer, asked.startedOn) !== 'current')
    return wrong('staffCode', `${formatListName(pair.other.officer)} does not work here on that day`);
  const room = await whatIsLeft(context, db, crn, asked);
  if (!room.ok) return room;
  const agreed = await agreeBeside(context, db, {
    held: 'share',
    model,
    today,
    pair,
    crns: [crn],
    startsOn: asked.startedOn,
    endsOn: asked.startedOn,
    texts,
    field: 'staffCode',
  });
  return agreed.ok
    ? ok(toChange(context, { pair, crn, name, asked, agreed: agreed.value, model, today }))
    : agreed;
}

/** Whether the share fits beside those that last into its days. */
async function whatIsLeft(
  { store }: UseCaseContext,
  db: Reader,
  crn: Crn,
  { staffCode, percent, startedOn }: ShareAsked,
): Promise<Result<null, Problem>> {
  const all = await loadSharesOfCases(db, store.t, [crn]);
  const lasting = all.filter(
    (share) => share.endedOn === null || (share.endedOn > startedOn && share.endedOn > share.startedOn),
  );
  if (lasting.some((share) => share.staffCode === staffCode))
    return wrong('staffCode', 'This person holds a share of the case already: end it first');
  const given = sumOf(lasting, (share) => share.percent);
  if (given + percent <= MOST_SHARED_PERCENT) return ok(null);
  const left = MOST_SHARED_PERCENT - given;
  return wrong(
    'percent',
    left <= 0
      ? `Shares of this case come to ${given}% already: end one first`
      : `Shares of this case come to ${given}% already: enter ${left} or less`,
  );
}

interface Sharing {
  readonly pair: WorkPair;
  readonly crn: Crn;
  readonly name: CaseName;
  readonly asked: ShareAsked;
  readonly agreed: Agreed;
  readonly model: LoadedCase['model'];
  readonly today: IsoDate;
}

function toChange(
  { store, actor, now }: UseCaseContext,
  { pair, crn, name, asked, agreed, model, today }: Sharing,
): WorkChange {
  const { kind, percent, startedOn } = asked;
  const { reason, oversightReviewOn } = agreed;
  const after = withShare(pair, crn, asked, namesOfPair(pair));
  const [holder, worker] = [pair.holder.officer, pair.other.officer];
  return {
    sentences: [
      `${formatListName(worker)} holds ${percent}% of the points of ${theCaseCalled(name, crn)} from ${formatDate(startedOn)}, as ${SHARE_LABELS[kind].toLowerCase()}.`,
      ...agreedSentences(agreed, pair),
      ...effectSentences(model, pair, after, { onDate: startedOn, today }),
      `${formatListName(holder)} stays the officer of record. ${formatListName(worker)} sees the case while the share lasts.`,
    ],
    save: async (tx) => {
      const row = {
        id: randomUUID(),
        crn,
        staffCode: worker.staffCode,
        kind,
        percent,
        startedOn,
        reason,
        oversightReviewOn,
        recordedAt: now.toISOString(),
        recordedByName: actor.name,
      };
      await insertShare(tx, store.t, row);
      await saveAudit(tx, store.t, actor, now, crn, {
        action: 'share.added',
        thingType: 'case',
        detail: {
          from: {},
          to: { id: row.id, staffCode: row.staffCode, kind, percent, startedOn, reason, oversightReviewOn },
        },
      });
      return ok(null);
    },
  };
}
