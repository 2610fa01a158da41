import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { endShare as saveEnd } from '../../../db/commands/officers/save-sharing';
import { findShare, type StoredShare } from '../../../db/queries/sharing/load-sharing-records';
import type { Reader } from '../../../db/store';
import { addDays, type IsoDate, laterOf } from '../../kernel/dates';
import { formatDate, formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { withoutShare, type WorkPair } from '../../domain/workload/sharing/divide-work';
import { effectSentences } from '../../domain/workload/sharing/work-effect';
import { type ChangeOutcome, STALE_DETAIL } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import type { LoadedCase } from '../cases/parts/load-case';
import type { Problem } from '../problem';
import { changeWork, loadPair, namesOfPair, type WorkChange, wrong } from './parts/change-work';
import { readDay } from './parts/read-fields';
import { holderOf, loadShareable } from './share-case';

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
  const read = readDay('Last day', input.lastDay);
  if (!read.ok) return wrong('lastDay', read.error);
  const first = laterOf(addDays(share.startedOn, -1), addDays(today, -1));
  if (read.value < first) return wrong('lastDay', `Last day must be ${formatDate(first)} or later`);
  const endedOn = addDays(read.value, 1);
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
    sentences: [endWords(share, read.value, pair), ...effect],
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
