import type { BandInputs } from '../../../lib/domain/banding/changes/band-change';
import { isDrawnForReview } from '../../../lib/domain/banding/changes/drawn-for-review';
import { isOverCapacity } from '../../../lib/domain/workload/measure/states';
import { bandRow } from './band-row';
import type { BuiltCase, CaseRow } from '../cases/build-cases';
import type { Calendar } from '../plan/calendar';
import { type Chain, lastOf, orderStartOf } from '../plan/chains';
import { HALIFAX_TEAM } from '../estate';
import { halifaxChanges } from './halifax-changes';
import { openRandom, type Random } from '../plan/random';
import type { SnapshotRow } from './snapshots';
import { asBefore, type BandChangeRow, type BandChangeRows, importedBy } from './past-band-change';

export interface BandChangeSeed {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly built: readonly BuiltCase[];
  readonly snapshots: readonly SnapshotRow[];
}

/** Days for which daily snapshots are kept, and a few more: a change before them tells on none of them. */
const BEFORE_SNAPSHOTS = 420;
const CHANGED = 0.16;

/**
 * How the bands of live cases came to be what they are. The stored snapshots were taken with the inputs of today, so nothing here may
 * contradict them: since they began, a band changes only on a case that counts for no points, and everywhere else only scores move
 * within their band. Whatever changed a band with points is older than the first snapshot.
 */
export function bandChangeRows(inputs: BandChangeSeed): BandChangeRows {
  const { seed, calendar, built } = inputs;
  const random = openRandom(seed, 'band changes');
  const over = new Map(
    inputs.snapshots.map((row) => [`${row.staffCode} ${row.onDate}`, isOverCapacity(row.state)]),
  );
  const live = built.filter(({ chain }) => lastOf(chain).end === null);
  const halifax = halifaxChanges(live, calendar);
  const taken = new Set(halifax.changes.map((change) => change.crn));
  const changes = live.flatMap(({ row, chain }) => {
    if (taken.has(row.crn)) return [];
    const past = pastChange(random, row, chain);
    return past === null ? [] : [toRow(past, row, chain, calendar, over)];
  });
  return { changes: [...changes, ...halifax.changes], items: halifax.items };
}

interface PastChange {
  readonly offset: number;
  readonly old: Partial<BandInputs>;
}

/** A change that led to what the case is now; null where nothing changed. */
function pastChange(random: Random, row: CaseRow, chain: Chain): PastChange | null {
  const { line, banding } = bandRow(row);
  const { ogrs } = row;
  if (banding.provisional || ogrs === null || ogrs === undefined) return null;
  const roll = random.next();
  const began = orderStartOf(chain);
  // A case without points: its band may have fallen at any time. Half of these within the days that leaders look at.
  if (line.pointsHundredths === 0 && roll < 0.75) {
    const offset = -random.int(3, random.chance(0.5) ? 88 : 380);
    const old = { ogrs: Math.min(100, ogrs + random.int(16, 24)) };
    return offset > began + 30 && isStep(row, old, 1) ? { offset, old } : null;
  }
  if (roll >= CHANGED) return null;
  const offset = -random.int(3, Math.max(4, Math.min(900, -began - 30)));
  if (offset <= began + 28) return null;
  const old = { ogrs: Math.max(1, Math.min(100, ogrs + random.int(-9, 9))) };
  if (old.ogrs === ogrs) return null;
  return isStep(row, old, 0) || (offset < -BEFORE_SNAPSHOTS && isStep(row, old, 1)) ? { offset, old } : null;
}

/** Whether the band with the old inputs is at most so many bands from the one of today, and the lowest grade the same. */
function isStep(row: CaseRow, old: Partial<BandInputs>, most: number): boolean {
  const [before, after] = [bandRow(asBefore(row, old)).banding, bandRow(row).banding];
  const step = Math.abs(Number(before.band) - Number(after.band));
  return step <= most && before.minimumRole === after.minimumRole;
}

function toRow(
  { offset, old }: PastChange,
  row: CaseRow,
  chain: Chain,
  calendar: Calendar,
  over: ReadonlyMap<string, boolean>,
): BandChangeRow {
  const day = calendar.date(calendar.workingOnOrBefore(offset));
  const holding = chain.holdings.find((one) => one.start <= offset && (one.end === null || one.end > offset));
  const staffCode = holding?.keeper.officer.staffCode ?? null;
  const [from, to] = [bandRow(asBefore(row, old)).banding.band, bandRow(row).banding.band];
  const id = `demo-band-${row.crn}`;
  const inHalifax = lastOf(chain).keeper.officer.teamCode === HALIFAX_TEAM;
  return {
    ...importedBy(day),
    id,
    crn: row.crn,
    oldBand: from,
    newBand: to,
    oldInputs: old,
    newInputs: { ogrs: row.ogrs ?? null },
    state: 'recorded',
    asks: [],
    // Halifax has its own two; elsewhere the older ones have all been reviewed and only the newest stand open.
    sampled: Number(to) < Number(from) && !inHalifax && isDrawnForReview(id),
    holderStaffCode: staffCode,
    holderOver: from === to || staffCode === null ? null : (over.get(`${staffCode} ${day}`) ?? null),
  };
}
