import type { Actor } from '../../../lib/domain/access/actor';
import type { DetachedAtDecision } from '../../../lib/domain/allocation/decisions/decision';
import { addDays, type IsoDate, laterOf } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import { loadEndingBeside } from '../../queries/cases/load-ending-beside';
import type { Tables, Tx } from '../../store';
import { saveAudit } from '../kept/save-audit';
import { endShare, updateCover } from './save-sharing';

interface Saving {
  readonly tx: Tx;
  readonly t: Tables;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * What follows for those beside a case once it has another officer of record, whichever way that came (allocation, move, file, undo): a
 * cover stands in for one officer alone, so covers of any other end; and whoever holds the case has no share beside themselves. Null: it
 * waits from now on, and its shares wait with it. Returns what ended, to be restored by an undo. `known`: what ends, where the same
 * transaction has read it.
 */
export async function settleBeside(
  saving: Saving,
  holders: ReadonlyMap<Crn, StaffCode | null>,
  onDate: IsoDate,
  known?: EndingBeside,
): Promise<DetachedAtDecision> {
  const { tx, t } = saving;
  const detached = { covers: [], shares: [] } as {
    covers: DetachedAtDecision['covers'][number][];
    shares: DetachedAtDecision['shares'][number][];
  };
  const ending = known ?? (await loadEndingBeside(tx, t, holders, onDate));
  for (const cover of ending.covers) detached.covers.push(await endCover(saving, cover, onDate));
  for (const share of ending.shares) detached.shares.push(await endOwn(saving, share, onDate));
  return detached;
}

export type EndingBeside = Awaited<ReturnType<typeof loadEndingBeside>>;
type Cover = EndingBeside['covers'][number];
type Share = EndingBeside['shares'][number];

/** A cover that began ended yesterday; one that begins on the day or later is called off. */
async function endCover(
  { tx, t, actor, now }: Saving,
  { id, version, crn, staffCode, holderStaffCode, startsOn, endsOn }: Cover,
  onDate: IsoDate,
): Promise<DetachedAtDecision['covers'][number]> {
  const began = startsOn < onDate;
  const change = began ? { endsOn: addDays(onDate, -1) } : { cancelledAt: now.toISOString() };
  if (!(await updateCover(tx, t, now, { id, version }, change)))
    throw new Error(`A cover of ${crn} changed under its lock`);
  await saveAudit(tx, t, actor, now, holderStaffCode, {
    action: began ? 'cover.changed' : 'cover.cancelled',
    thingType: 'officer',
    detail: { from: { crn, staffCode, startsOn, endsOn }, to: { crn, staffCode, startsOn, ...change } },
  });
  return { id, version: version + 1, endsOn };
}

async function endOwn(
  { tx, t, actor, now }: Saving,
  { id, version, crn, staffCode, percent, startedOn, endedOn }: Share,
  onDate: IsoDate,
): Promise<DetachedAtDecision['shares'][number]> {
  const ends = laterOf(startedOn, onDate);
  if (!(await endShare(tx, t, now, { id, version }, ends)))
    throw new Error(`A share of ${crn} changed under its lock`);
  await saveAudit(tx, t, actor, now, crn, {
    action: 'share.ended',
    thingType: 'case',
    detail: { from: { staffCode, percent, endedOn }, to: { endedOn: ends } },
  });
  return { id, version: version + 1, ...(endedOn === null ? {} : { endedOn }) };
}
