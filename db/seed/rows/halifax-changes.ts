import type { BandInputs } from '../../../lib/domain/banding/changes/band-change';
import type { Banding } from '../../../lib/domain/banding/bands/band-case';
import { planBandChange } from '../../../lib/domain/banding/changes/plan-band-change';
import { planGradeItem } from '../../../lib/domain/banding/changes/grade-item';
import { judgeGrade } from '../../../lib/domain/banding/bands/judge-grade';
import type { Flag } from '../../../lib/domain/banding/case-vocabulary';
import { isoDate } from '../../../lib/kernel/dates';
import { bandingModelOf, holderGrade } from '../../../lib/domain/workload/model/model';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import {
  asBefore,
  type BandChangeRow,
  type BandChangeRows,
  type GradeItemRow,
  importedBy,
} from './past-band-change';
import { bandRow } from './band-row';
import type { BuiltCase, CaseRow } from '../cases/build-cases';
import type { Calendar } from '../plan/calendar';
import { lastOf } from '../plan/chains';
import { HALIFAX_TEAM } from '../estate';

const MODEL = bandingModelOf(IBAT_4);

/**
 * What Halifax's manager finds in the demo: three falls that wait for a second manager (one from a file, one asked for by the
 * allocator, one by herself), two falls drawn for review, and two cases that a rise took beyond their officers' grades. What waits
 * stands as it is, and the rest changed no points: the stored snapshots stay true.
 */
export function halifaxChanges(live: readonly BuiltCase[], calendar: Calendar): BandChangeRows {
  const own = live.filter(
    ({ row, chain }) => lastOf(chain).keeper.officer.teamCode === HALIFAX_TEAM && row.restricted !== true,
  );
  const used = new Set<string>();
  const take = (count: number, fits: (entry: BuiltCase) => boolean): BuiltCase[] => {
    const found = own.filter((entry) => !used.has(entry.row.crn) && fits(entry)).slice(0, count);
    for (const { row } of found) used.add(row.crn);
    return found;
  };
  const rises = take(2, (entry) => beforeRise(entry) !== null).map((entry, index) =>
    riseOf(entry, calendar, 5 + index * 20),
  );
  const waiting = take(3, ({ row }) => row.rosh === 'high' && bandRow(row).banding.band === '4').map(
    (entry, index) => waitingFall(entry, calendar, index),
  );
  const drawn = take(2, ({ row }) => isQuietFall(row)).map((entry, index) =>
    drawnFall(entry, calendar, -4 - index * 7),
  );
  return {
    changes: [...rises.map((rise) => rise.change), ...waiting, ...drawn],
    items: rises.map((rise) => rise.item),
  };
}

const ASKED_BY = [
  { source: 'import', byId: 'system', byName: 'Headroom', reason: null, evidence: null },
  {
    source: 'person',
    byId: 'demo-holdsworth',
    byName: 'Sandra Holdsworth',
    reason: 'The latest assessment puts the risk of serious harm at medium',
    evidence: 'OASys review, countersigned by the practice development lead',
  },
  {
    source: 'person',
    byId: 'demo-pickles',
    byName: 'Helen Pickles',
    reason: 'No new offence for a year, and the plan is working',
    evidence: null,
  },
] as const;

function waitingFall({ row, chain }: BuiltCase, calendar: Calendar, index: number): BandChangeRow {
  const by = ASKED_BY[index] ?? ASKED_BY[0];
  const day = calendar.date(calendar.workingOnOrBefore(-1 - index));
  const before = factsOf(row);
  const after = { ...before, rosh: 'medium' } as const;
  const { judged } = planBandChange(
    { before, after, waiting: [], source: by.source, said: new Set() },
    { model: MODEL, today: isoDate(day), allocatedOn: calendar.date(lastOf(chain).start) },
  );
  return {
    ...importedBy(day),
    ...by,
    at: `${day}T${by.source === 'import' ? '06:10' : '10:42'}:00.000Z`,
    id: `demo-waiting-${index + 1}`,
    crn: row.crn,
    oldBand: judged.bandings.standing.band,
    newBand: judged.bandings.after.band,
    oldInputs: { rosh: 'high' },
    newInputs: { rosh: 'medium' },
    state: 'waiting',
    asks: judged.asks.map((ask) => ({ ...ask })),
    holderStaffCode: lastOf(chain).keeper.officer.staffCode,
    holderOver: null,
  };
}

/** A case whose RSR came down under 3 lately: a lower grade may hold it, in the same band. */
function isQuietFall(row: CaseRow): boolean {
  const { rsr } = row;
  if (rsr === null || rsr === undefined || rsr >= 3) return false;
  const [before, after] = [bandRow(asBefore(row, { rsr: 3.1 })).banding, bandRow(row).banding];
  return before.band === after.band && before.minimumRole === 'senior' && after.minimumRole === 'ordinary';
}

function drawnFall({ row, chain }: BuiltCase, calendar: Calendar, offset: number): BandChangeRow {
  const { band } = bandRow(row).banding;
  return {
    ...importedBy(calendar.date(calendar.workingOnOrBefore(offset))),
    id: `demo-drawn-${row.crn}`,
    crn: row.crn,
    oldBand: band,
    newBand: band,
    oldInputs: { rsr: 3.1 },
    newInputs: { rsr: row.rsr ?? null },
    state: 'recorded',
    asks: [],
    sampled: true,
    holderStaffCode: lastOf(chain).keeper.officer.staffCode,
    holderOver: null,
  };
}

/** What a case beyond its officer's grade was before a rise that changed no band: flags fewer, RSR under 3. Null where none fits. */
function beforeRise({ row, chain }: BuiltCase): Partial<BandInputs> | null {
  const grade = holderGrade(IBAT_4, lastOf(chain).keeper.officer.grade);
  const verdict = (of: CaseRow) => judgeGrade(bandRow(of).banding, grade, MODEL.ruleSet).verdict;
  if (verdict(row) !== 'not_allowed') return null;
  const flags: Flag[] = (row.flags ?? []).filter((flag) => flag === 'domestic_abuse');
  const rsr = row.rsr !== null && row.rsr !== undefined && row.rsr >= 3 ? 2.8 : (row.rsr ?? null);
  const before = asBefore(row, { flags, rsr });
  const same = bandRow(before).banding.band === bandRow(row).banding.band;
  return same && verdict(before) !== 'not_allowed' ? { flags, rsr } : null;
}

function riseOf(
  entry: BuiltCase,
  calendar: Calendar,
  minutes: number,
): { readonly change: BandChangeRow; readonly item: GradeItemRow } {
  const { row, chain } = entry;
  const old = beforeRise(entry) ?? {};
  // In the afternoon of the last working day: after any oversight of the demo, which would have settled it.
  const day = calendar.date(calendar.workingOnOrBefore(-1));
  const { officer } = lastOf(chain).keeper;
  const banded = (of: CaseRow): { inputs: BandInputs; banding: Banding } => ({
    inputs: factsOf(of),
    banding: bandRow(of).banding,
  });
  const [from, to] = [banded(asBefore(row, old)), banded(row)];
  const planned = planGradeItem(from, to, holderGrade(IBAT_4, officer.grade), MODEL.ruleSet, isoDate(day));
  if (planned === null) throw new Error('A rise of the demo asks nothing of the manager');
  const change: BandChangeRow = {
    ...importedBy(day),
    ...ASKED_BY[1],
    at: `${day}T16:${String(minutes).padStart(2, '0')}:00.000Z`,
    reason: 'New information at the weekly meeting with the police',
    evidence: null,
    id: `demo-rise-${row.crn}`,
    crn: row.crn,
    oldBand: from.banding.band,
    newBand: to.banding.band,
    oldInputs: old,
    newInputs: { flags: [...(row.flags ?? [])], rsr: row.rsr ?? null },
    state: 'recorded',
    asks: [],
    holderStaffCode: officer.staffCode,
    holderOver: null,
  };
  const item: GradeItemRow = {
    id: `demo-item-${row.crn}`,
    crn: row.crn,
    staffCode: officer.staffCode,
    bandChangeId: change.id,
    ...planned,
    raisedAt: change.at,
  };
  return { change, item };
}

function factsOf(row: CaseRow): BandInputs & { readonly dateOfBirth: null } {
  const { rsr = null, ogrs = null, rosh = null, flags = [], setting } = row;
  return { rsr, ogrs, rosh, flags, setting, importedBand: null, dateOfBirth: null };
}
