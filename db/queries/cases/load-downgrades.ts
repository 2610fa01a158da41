import { and, eq, gte, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { BandChangeState, BandInputs } from '../../../lib/domain/banding/changes/band-change';
import type { GradeStep } from '../../../lib/domain/banding/changes/grade-step';
import type { Crn, LduCode, StaffCode, TeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** A change of band as stored, with where it belongs. */
export interface StoredDowngrade {
  readonly crn: Crn;
  readonly at: string;
  readonly settledAt: string | null;
  readonly state: BandChangeState;
  readonly sampled: boolean;
  readonly oldBand: string;
  readonly newBand: string;
  readonly oldGrade: GradeStep | null;
  readonly newGrade: GradeStep | null;
  readonly oldInputs: Partial<BandInputs>;
  readonly newInputs: Partial<BandInputs>;
  readonly holderOver: boolean | null;
  readonly holderStaffCode: StaffCode | null;
  readonly holderTeamCode: string | null;
  readonly homeLduCode: LduCode | null;
}

/**
 * Changes of band or lowest grade that came or were settled since an instant, and everything that still waits or is still to be
 * reviewed; nothing of cases that were logged in error. `within`: of some teams and homes alone.
 */
export function loadDowngrades(
  db: Reader,
  t: Tables,
  since: string,
  within?: ChangesWithin,
): Promise<StoredDowngrade[]> {
  const b = t.bandChanges;
  const changed = or(ne(b.oldBand, b.newBand), ne(b.oldGrade, b.newGrade), isNull(b.oldGrade));
  const moved = and(changed, or(gte(b.at, since), gte(b.settledAt, since)));
  const open = and(
    isNull(t.cases.endedOn),
    or(eq(b.state, 'waiting'), and(eq(b.state, 'recorded'), eq(b.sampled, true))),
  );
  return db
    .select({
      crn: b.crn,
      at: b.at,
      settledAt: b.settledAt,
      state: b.state,
      sampled: b.sampled,
      oldBand: b.oldBand,
      newBand: b.newBand,
      oldGrade: b.oldGrade,
      newGrade: b.newGrade,
      oldInputs: b.oldInputs,
      newInputs: b.newInputs,
      holderOver: b.holderOver,
      holderStaffCode: b.holderStaffCode,
      holderTeamCode: t.officers.teamCode,
      homeLduCode: t.cases.homeLduCode,
    })
    .from(b)
    .innerJoin(t.cases, eq(b.crn, t.cases.crn))
    .leftJoin(t.officers, eq(b.holderStaffCode, t.officers.staffCode))
    .where(
      and(
        or(isNull(t.cases.endReason), ne(t.cases.endReason, 'logged_in_error')),
        or(moved, open),
        within && standsIn(t, within),
      ),
    );
}

/** Of cases that officers of some teams held then, and of those that nobody held, by their homes. */
export interface ChangesWithin {
  readonly teamCodes: readonly TeamCode[];
  readonly lduCodes: readonly LduCode[];
  /** Those that nobody held and that have no home. */
  readonly homeless: boolean;
}

function standsIn(t: Tables, { teamCodes, lduCodes, homeless }: ChangesWithin): SQL | undefined {
  const { homeLduCode } = t.cases;
  const home = or(inArray(homeLduCode, [...lduCodes]), homeless ? isNull(homeLduCode) : undefined);
  return or(inArray(t.officers.teamCode, [...teamCodes]), and(isNull(t.bandChanges.holderStaffCode), home));
}
