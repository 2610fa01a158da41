import { and, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm';
import { type Crn, asStaffCode, type StaffCode, type StaffId } from '../../../lib/kernel/ids';
import { happensAt } from '../../change-instant';
import { inChunks } from '../../queries/kit/chunked';
import { lockRows } from '../../queries/kit/lock-rows';
import type { Tables, Tx } from '../../store';
import { saveAudit } from '../kept/save-audit';
import { markLoggedInError } from '../officers/remove-officer';
import { settleBeside } from '../officers/settle-beside';
import type { Merging, Saving } from './merging';

/**
 * Merges two records of one member of staff, in the caller's transaction: what stands today goes on under the one code, past rows stay as
 * they are, and the other record is kept, marked and gone from today.
 */
export async function mergeOfficers(saving: Saving, codes: Merging<string>): Promise<void> {
  const { tx, t, actor, now, today } = saving;
  const merging = { from: asStaffCode(codes.from), into: asStaffCode(codes.into) };
  await happensAt(tx, now);
  const [from, into] = [await lockOne(tx, t, merging.from), await lockOne(tx, t, merging.into)];
  if (from === undefined || into === undefined) throw new Error('A record is gone that was to be merged');
  const crns = await moveHoldings(saving, merging);
  await moveBeside(saving, merging);
  await moveDuties(saving, merging);
  await moveHandoffs(saving, merging);
  const { allocations: a } = t;
  const holding = and(eq(a.staffCode, merging.into), isNull(a.endedOn));
  const held = await tx.select({ crn: a.crn }).from(a).where(holding);
  await settleBeside(saving, new Map(held.map(({ crn }) => [crn, merging.into] as const)), today);
  const gone = from.leavingDate !== null && from.leavingDate < today ? from.leavingDate : today;
  await markLoggedInError(tx, t, { staffCode: merging.from, version: from.version }, gone, now);
  await saveAudit(tx, t, actor, now, codes.into, {
    action: 'keys.merged',
    thingType: 'officer',
    detail: { from: { code: codes.from, liveCases: crns.length }, to: { code: codes.into, crns } },
  });
}

async function lockOne(tx: Tx, t: Tables, code: StaffCode) {
  const { staffCode, version, leavingDate } = t.officers;
  const query = tx.select({ staffCode, version, leavingDate }).from(t.officers).where(eq(staffCode, code));
  const [row] = await lockRows(query);
  return row;
}

/** Open holdings go on under the other code, with the oversight, the items and the waiting changes of their cases. */
async function moveHoldings({ tx, t }: Saving, { from, into }: Merging<StaffCode>): Promise<Crn[]> {
  const { allocations: a, oversights: o, gradeItems: g, bandChanges: b, bars } = t;
  const staffId = await idOf(tx, t, into);
  const moved = await tx
    .update(a)
    .set({ staffCode: into, staffId })
    .where(and(eq(a.staffCode, from), isNull(a.endedOn)))
    .returning({ crn: a.crn });
  const crns = moved.map((row) => row.crn);
  await inChunks(crns, async (part): Promise<never[]> => {
    await tx
      .update(o)
      .set({ staffCode: into, staffId })
      .where(and(eq(o.staffCode, from), inArray(o.crn, part)));
    await tx
      .update(g)
      .set({ staffCode: into, staffId })
      .where(and(eq(g.staffCode, from), isNull(g.doneAt), inArray(g.crn, part)));
    await tx
      .update(b)
      .set({ holderStaffCode: into, staffId })
      .where(and(eq(b.holderStaffCode, from), eq(b.state, 'waiting'), inArray(b.crn, part)));
    await tx
      .update(t.cases)
      .set({ version: sql`${t.cases.version} + 1` })
      .where(inArray(t.cases.crn, part));
    return [];
  });
  const own = tx
    .select({ crn: bars.crn })
    .from(bars)
    .where(and(eq(bars.staffCode, into), isNull(bars.liftedAt)));
  const barred = (await own).map((row) => row.crn);
  const open = await tx
    .select({ id: bars.id, crn: bars.crn })
    .from(bars)
    .where(and(eq(bars.staffCode, from), isNull(bars.liftedAt)));
  for (const { id } of open.filter((row) => !barred.includes(row.crn)))
    await tx.update(bars).set({ staffCode: into, staffId }).where(eq(bars.id, id));
  return crns;
}

async function idOf(tx: Tx, t: Tables, code: StaffCode): Promise<StaffId | null> {
  const { staffCode, staffId } = t.staffKeys;
  const [row] = await tx.select({ staffId }).from(t.staffKeys).where(eq(staffCode, code));
  return row?.staffId ?? null;
}

/** Shares, covers, contacts and support that count today or later. */
async function moveBeside({ tx, t, today }: Saving, { from, into }: Merging<StaffCode>): Promise<void> {
  const { caseShares: s, caseCovers: c, namedContacts: n } = t;
  await tx
    .update(s)
    .set({ staffCode: into, version: sql`${s.version} + 1` })
    .where(and(eq(s.staffCode, from), isNull(s.endedOn)));
  const standing = and(isNull(c.cancelledAt), gte(c.endsOn, today));
  const risen = { version: sql`${c.version} + 1` };
  await tx
    .update(c)
    .set({ staffCode: into, ...risen })
    .where(and(eq(c.staffCode, from), standing));
  await tx
    .update(c)
    .set({ holderStaffCode: into, ...risen })
    .where(and(eq(c.holderStaffCode, from), standing));
  await tx
    .update(n)
    .set({ staffCode: into })
    .where(and(eq(n.staffCode, from), isNull(n.cancelledAt)));
  await tx
    .update(n)
    .set({ holderStaffCode: into })
    .where(and(eq(n.holderStaffCode, from), isNull(n.cancelledAt)));
}

/** What is still to be keyed of them is keyed under the other code. */
async function moveHandoffs({ tx, t }: Saving, { from, into }: Merging<StaffCode>): Promise<void> {
  const { handoffs: h } = t;
  const open = eq(h.state, 'open');
  await tx
    .update(h)
    .set({ staffCode: into })
    .where(and(eq(h.staffCode, from), open));
  await tx
    .update(h)
    .set({ fromStaffCode: into })
    .where(and(eq(h.fromStaffCode, from), open));
}

/** Whom they manage, who stands in for them, a relief plan that is open, and the sign-in. */
async function moveDuties({ tx, t, today }: Saving, { from, into }: Merging<StaffCode>): Promise<void> {
  const { officers: o, deputies: d, reliefPlans: p, users } = t;
  const managed = eq(o.lineManagerStaffCode, from);
  await tx
    .update(o)
    .set({ lineManagerStaffCode: null })
    .where(and(managed, eq(o.staffCode, into)));
  await tx
    .update(o)
    .set({ lineManagerStaffCode: into })
    .where(and(managed, ne(o.staffCode, from)));
  await tx
    .update(d)
    .set({ staffCode: into })
    .where(and(eq(d.staffCode, from), gte(d.endsOn, today)));
  await tx
    .update(d)
    .set({ forStaffCode: into })
    .where(and(eq(d.forStaffCode, from), gte(d.endsOn, today)));
  await tx
    .update(p)
    .set({ staffCode: into })
    .where(and(eq(p.staffCode, from), isNull(p.closedAt)));
  await tx.update(users).set({ staffCode: into }).where(eq(users.staffCode, from));
}
