import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { BandChangeRecord, GradeItemRecord } from '../../../lib/domain/banding/changes/band-change';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { columnsWithoutIds } from '../kit/columns-without-ids';

/** Every change of band of a case, the latest first. */
export function loadBandChanges(db: Reader, t: Tables, crn: Crn): Promise<BandChangeRecord[]> {
  return db
    .select(columnsWithoutIds(t.bandChanges))
    .from(t.bandChanges)
    .where(eq(t.bandChanges.crn, crn))
    .orderBy(desc(t.bandChanges.at), asc(t.bandChanges.id));
}

/** One change of band; null when there is none with this id. */
export async function loadBandChange(db: Reader, t: Tables, id: string): Promise<BandChangeRecord | null> {
  const [row] = await db
    .select(columnsWithoutIds(t.bandChanges))
    .from(t.bandChanges)
    .where(eq(t.bandChanges.id, id));
  return row ?? null;
}

/** The changes that wait on these cases, the oldest first. */
export function loadWaitingChanges(db: Reader, t: Tables, crns: readonly Crn[]): Promise<BandChangeRecord[]> {
  return inChunks(crns, async (part) => selectWaitingChanges(db, t, part));
}

/** The same of a few thousand cases at the most, to be read together with others. */
export function selectWaitingChanges(db: Reader, t: Tables, crns: Crn[]) {
  return db
    .select(columnsWithoutIds(t.bandChanges))
    .from(t.bandChanges)
    .where(and(eq(t.bandChanges.state, 'waiting'), inArray(t.bandChanges.crn, crns)))
    .orderBy(asc(t.bandChanges.at), asc(t.bandChanges.id));
}

/** The changes by file on these cases that a manager turned down while the source goes on saying them. */
export function loadRefusedChanges(db: Reader, t: Tables, crns: readonly Crn[]): Promise<BandChangeRecord[]> {
  const { state, source, sampled, sourceMovedAt, crn, at, id } = t.bandChanges;
  return inChunks(crns, (part) =>
    db
      .select(columnsWithoutIds(t.bandChanges))
      .from(t.bandChanges)
      .where(
        and(
          eq(state, 'turned_down'),
          eq(source, 'import'),
          eq(sampled, false),
          isNull(sourceMovedAt),
          inArray(crn, part),
        ),
      )
      .orderBy(asc(at), asc(id)),
  );
}

/** The changes of a case that waited until it ended at this moment, and were turned down by that alone. */
export function loadTurnedDownByEnd(
  db: Reader,
  t: Tables,
  crn: Crn,
  endedAt: string,
): Promise<BandChangeRecord[]> {
  const b = t.bandChanges;
  return db
    .select()
    .from(b)
    .where(
      and(
        eq(b.crn, crn),
        eq(b.state, 'turned_down'),
        eq(b.settledWhy, 'The case ended'),
        eq(b.settledAt, endedAt),
      ),
    )
    .orderBy(asc(b.at), asc(b.id));
}

/** The items that nobody has closed, of a live case; what is due first comes first. */
export async function loadOpenGradeItems(db: Reader, t: Tables, crn: Crn): Promise<GradeItemRecord[]> {
  const rows = await db
    .select({ item: columnsWithoutIds(t.gradeItems) })
    .from(t.gradeItems)
    .innerJoin(t.cases, eq(t.gradeItems.crn, t.cases.crn))
    .where(and(isNull(t.gradeItems.doneAt), isNull(t.cases.endedOn), eq(t.gradeItems.crn, crn)))
    .orderBy(asc(t.gradeItems.dueOn), asc(t.gradeItems.raisedAt), asc(t.gradeItems.id));
  return rows.map((row) => row.item);
}

/** One item; null when there is none with this id. */
export async function loadGradeItem(db: Reader, t: Tables, id: string): Promise<GradeItemRecord | null> {
  const [row] = await db
    .select(columnsWithoutIds(t.gradeItems))
    .from(t.gradeItems)
    .where(eq(t.gradeItems.id, id));
  return row ?? null;
}
