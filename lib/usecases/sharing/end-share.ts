import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { endShare as saveEnd } from '../../../db/commands/officers/save-sharing';
import { findShare, type StoredShare } from '../../../db/queries/sharing/load-sharing-records';
import type { Reader } from '../../../db/store';
import { addDays, type IsoDate, laterOf } from '../../kernel/dates';
import { formatDate, formatListName } from '../../kernel/format';
import { checked } from '../../kernel/reading/field';
import { readRecord } from '../../kernel/reading/record';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { withoutShare, type WorkPair } from '../../domain/workload/sharing/divide-work';
import { SHARE_END_FIELDS } from '../../domain/workload/sharing/sharing-fields';
import { effectSentences } from '../../domain/workload/sharing/work-effect';
import { type ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import type { LoadedCase } from '../cases/parts/load-case';
import { STALE_DETAIL, type Problem } from '../problem';
import { changeWork, loadPair, namesOfPair, type WorkChange } from './parts/change-work';
import { holderOf, loadShareable } from './share-case';

/** What the form that ends a share sends. */
export const END_SHARE_FORM = {
  ...SHARE_END_FIELDS,
  crn: plain(),
  id: plain(),
  version: version(),
  confirmed: pressed(),
};

export interface EndShareInput {
  readonly crn: string;
  readonly id: string;
  readonly version: number;
  /** As it was typed: YYYY-MM-DD where it is a real day. */
  readonly lastDay: string;
  readonly confirmed: boolean;
}

/** Ends a share of a case: its points count for the officer of record again from the day after the last one. */
export async function endShare(
  context: UseCaseContext,
  input: EndShareInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const { store } = context;
  const loaded = await loadShareable(context, input.crn);
  if (!loaded.ok) return loaded;
  const share = await findShare(store.db, store.t, input.id);
  if (share === null || share.crn !== loaded.value.facts.crn) return err({ code: 'not_found' });
  const holder = holderOf(loaded.value);
  const officers = holder === null ? [share.staffCode] : [holder, share.staffCode];
  return changeWork(context, { confirmed: input.confirmed, officers }, (db) =>
    decide(context, loaded.value, db, input),
  );
}

async function decide(
  context: UseCaseContext,
  found: LoadedCase,
  db: Reader,
  input: EndShareInput,
): Promise<Result<WorkChange, Problem>> {
  const { today, model } = found;
  const share = await findShare(db, context.store.t, input.id);
  if (share === null) return err({ code: 'not_found' });
  if (share.version !== input.version)
    return err({
      code: 'stale',
      detail: `Somebody changed this share meanwhile. ${STALE_DETAIL}`,
      version: share.version,
    });
  if (share.endedOn !== null && share.endedOn <= today)
    return err({ code: 'not_allowed', detail: 'This share has ended already' });
  const first = laterOf(addDays(share.startedOn, -1), addDays(today, -1));
  const field = checked(SHARE_END_FIELDS.lastDay, (day) =>
    day < first ? `Last day must be ${formatDate(first)} or later` : null,
  );
  const read = readRecord({ lastDay: field }, { lastDay: input.lastDay });
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { lastDay } = read.value;
  const endedOn = addDays(lastDay, 1);
  const holder = holderOf(found);
  const onDate = laterOf(today, endedOn);
  const pair =
    holder === null
      ? null
      : await loadPair(db, context, model, {
          holder,
          other: share.staffCode,
          onDate: laterOf(today, share.startedOn),
        });
  const effect = pair === null ? [] : effectOf(found, pair, share, onDate);
  return ok({
    sentences: [endWords(share, lastDay, pair), ...effect],
    save: (tx) => save(context, tx, share, endedOn),
  });
}

function endWords(share: StoredShare, lastDay: IsoDate, pair: WorkPair | null): string {
  const who = pair === null ? '' : ` of ${formatListName(pair.other.officer)}`;
  return lastDay < share.startedOn
    ? `The share of ${share.percent}%${who} counts on no day.`
    : `The share of ${share.percent}%${who} counts to ${formatDate(lastDay)}, that day included.`;
}

function effectOf({ model, today, facts }: LoadedCase, pair: WorkPair, share: StoredShare, onDate: IsoDate) {
  const after = withoutShare(pair, facts.crn, namesOfPair(pair));
  return share.startedOn > today ? [] : effectSentences(model, pair, after, { onDate, today });
}

async function save(
  { store, actor, now }: UseCaseContext,
  tx: Parameters<WorkChange['save']>[0],
  share: StoredShare,
  endedOn: IsoDate,
): Promise<Result<null, Problem>> {
  if (!(await saveEnd(tx, store.t, now, share, endedOn))) return err({ code: 'stale', detail: STALE_DETAIL });
  const about = { id: share.id, staffCode: share.staffCode, kind: share.kind, percent: share.percent };
  await saveAudit(tx, store.t, actor, now, share.crn, {
    action: 'share.ended',
    thingType: 'case',
    detail: { from: { ...about, endedOn: share.endedOn }, to: { ...about, endedOn } },
  });
  return ok(null);
}
