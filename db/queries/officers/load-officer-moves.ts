import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { HoldingStep } from '../../../lib/domain/allocation/decisions/came-from';
import type { AllocationKind } from '../../../lib/domain/allocation/decisions/decision';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, LduCode, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

/** One time that an officer held a case, with what the case is called. */
export interface Holding {
  readonly id: string;
  readonly crn: Crn;
  readonly kind: AllocationKind;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly decidedAt: string;
  readonly decidedByName: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly forename: string | null;
  readonly surname: string | null;
  readonly restricted: boolean;
  readonly homeLduCode: LduCode | null;
  readonly caseEndedOn: IsoDate | null;
}

/** Every officer of record of some cases, oldest first. */
export interface CaseStep extends HoldingStep {
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly decidedByName: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/** The holdings of an officer that began or ended on or after a day, newest first. */
export function loadHoldings(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  since: IsoDate,
): Promise<Holding[]> {
  const a = t.allocations;
  return db
    .select({
      id: a.id,
      crn: a.crn,
      kind: a.kind,
      startedOn: a.startedOn,
      endedOn: a.endedOn,
      decidedAt: a.decidedAt,
      decidedByName: a.decidedByName,
      reasonCode: a.reasonCode,
      reasonText: a.reasonText,
      forename: t.cases.forename,
      surname: t.cases.surname,
      restricted: t.cases.restricted,
      homeLduCode: t.cases.homeLduCode,
      caseEndedOn: t.cases.endedOn,
    })
    .from(a)
    .innerJoin(t.cases, eq(a.crn, t.cases.crn))
    .where(
      and(eq(a.staffCode, staffCode), isNull(a.undoneAt), or(gte(a.startedOn, since), gte(a.endedOn, since))),
    )
    .orderBy(desc(a.startedOn), desc(a.decidedAt), asc(a.crn));
}

/** The whole line of officers of record of these cases, also where one holding ended on the day it began. */
export function loadCaseSteps(db: Reader, t: Tables, crns: readonly Crn[]): Promise<CaseStep[]> {
  const a = t.allocations;
  const openLast = sql`case when ${a.endedOn} is null then 1 else 0 end`;
  return inChunks(crns, (part) =>
    db
      .select({
        id: a.id,
        crn: a.crn,
        staffCode: a.staffCode,
        startedOn: a.startedOn,
        endedOn: a.endedOn,
        kind: a.kind,
        decidedByName: a.decidedByName,
        reasonCode: a.reasonCode,
        reasonText: a.reasonText,
        undoneAt: a.undoneAt,
      })
      .from(a)
      .where(inArray(a.crn, part))
      .orderBy(asc(a.crn), asc(a.startedOn), asc(a.decidedAt), asc(openLast), asc(a.id)),
  );
}
