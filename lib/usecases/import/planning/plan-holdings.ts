import 'server-only';
import type { ImportWrites } from '../../../../db/commands/import/save-import';
import type { AllocationRow, CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import { earlierOf, type IsoDate, laterOf } from '../../../kernel/dates';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { RowsByColumn } from '../../../kernel/rows/rows-by-column';
import { type FileRow, placeOf } from '../reading/file-spec';
import { latestDecision } from '../../../kernel/decided-at';
import { standsAgainst } from '../guards/guard-decisions';
import type { ImportScope } from './import-plan';
import type { CasesFile, GivenCase } from '../reading/columns/columns-of-cases';
import type { OfficersAfter } from './plan-officers';

/** Who held a case before its row and who holds it after; the day is named where it changes. */
interface HolderChange {
  readonly before: string | null;
  readonly after: string | null;
  /** Who holds the case once the row is taken. */
  readonly held: HeldInFile | null;
}

/** An officer of record, and the first day of the holding. */
export type HeldInFile = Pick<AllocationRow, 'staffCode' | 'startedOn'>;

/** The holdings of an import, worked out row by row. */
export interface Holdings {
  /** What the row says of the holder of a case as it is stored, `held` its open holding. Without the column nothing changes. */
  settle(entry: FileRow<GivenCase>, before: CaseRecordRow | null, held: AllocationRow | null): HolderChange;
  /** Ends an open holding today. */
  end(held: AllocationRow): void;
  writes(): Pick<ImportWrites, 'changedAllocations' | 'newAllocations'>;
}

/**
 * Holdings that come with a file: an empty officer is a case that waits, another officer ends the open holding and opens one, and
 * the start of a holding that was imported follows the file. What was decided in the service keeps its own date.
 */
export function startHoldings(file: CasesFile, officers: OfficersAfter, scope: ImportScope): Holdings {
  const changedAllocations: AllocationRow[] = [];
  const newAllocations = new RowsByColumn<AllocationRow>();
  const given = file.given.has('officerStaffCode');
  const close = (held: AllocationRow, on: IsoDate): number =>
    changedAllocations.push({ ...held, endedOn: laterOf(held.startedOn, on) });

  const settle: Holdings['settle'] = (entry, before, held) => {
    const wanted = entry.values.officerStaffCode ?? null;
    const on = entry.values.allocatedOn ?? null;
    if (given) checkHolder(file, entry, wanted, officers, scope);
    if (!given || (held === null && wanted === null)) return asItIs(held);
    if (held !== null && wanted === held.staffCode) {
      if (held.kind !== 'imported' || on === null || on === held.startedOn) return asItIs(held);
      changedAllocations.push({ ...held, startedOn: on });
      return begunOn(held, on);
    }
    if (before !== null && holderStands(file, entry, held, holderDecidedAt(before, held), scope))
      return asItIs(held);
    const startsOn = on ?? scope.today;
    if (held !== null && wanted === null && held.kind !== 'imported') warnOfUndoing(file, entry, held, scope);
    // What is recorded as ended is ended: a holding that is handed over on a day to come ends today.
    if (held !== null) close(held, wanted === null ? scope.today : earlierOf(startsOn, scope.today));
    if (wanted !== null) newAllocations.push(importedHolding(entry.values.crn, wanted, startsOn, scope));
    return {
      before: held?.staffCode ?? null,
      after: wanted,
      held: wanted === null ? null : { staffCode: wanted, startedOn: startsOn },
    };
  };

  return {
    settle,
    end: (held) => {
      close(held, scope.today);
    },
    writes: () => ({ changedAllocations, newAllocations }),
  };
}

/** When a person decided here on who holds a case, last; null: never. */
export function holderDecidedAt(before: CaseRecordRow, held: AllocationRow | null): string | null {
  const here = held === null || held.kind === 'imported' ? null : held.decidedAt;
  return latestDecision(before.decidedAt?.holder, here);
}

/** The row changes nothing of who holds the case. */
function asItIs(held: AllocationRow | null): HolderChange {
  return { before: held?.staffCode ?? null, after: held?.staffCode ?? null, held };
}

/** The same officer, from another day. */
function begunOn(held: AllocationRow, on: IsoDate): HolderChange {
  return {
    before: `${held.staffCode} from ${held.startedOn}`,
    after: `${held.staffCode} from ${on}`,
    held: { ...held, startedOn: on },
  };
}

/** Whether who holds the case here stands against what the file says. */
function holderStands(
  { file }: CasesFile,
  entry: FileRow<GivenCase>,
  held: AllocationRow | null,
  decidedAt: string | null,
  scope: ImportScope,
): boolean {
  return standsAgainst(scope, {
    thingType: 'case',
    thingKey: entry.values.crn,
    crn: entry.values.crn,
    staffCode: held?.staffCode ?? null,
    field: 'holder',
    file,
    said: entry.values.officerStaffCode ?? null,
    ours: held?.staffCode ?? null,
    decidedAt,
    entry,
    column: 'officer_staff_code',
  });
}

function checkHolder(
  file: CasesFile,
  entry: FileRow<GivenCase>,
  wanted: StaffCode | null,
  officers: OfficersAfter,
  { log }: ImportScope,
): void {
  if (wanted !== null && !officers.isKnown(wanted)) {
    log.error(
      placeOf(file.file, entry, 'officer_staff_code', wanted),
      `No officer has the staff code ${wanted}: add them to officers.csv, or mend the code`,
    );
  }
  if (wanted === null && entry.values.allocatedOn) {
    log.warn(
      placeOf(file.file, entry, 'allocated_on', entry.values.allocatedOn),
      'There is no officer in this row: the date was left out',
    );
  }
}

function warnOfUndoing(
  file: CasesFile,
  entry: FileRow<GivenCase>,
  held: AllocationRow,
  { log }: ImportScope,
): void {
  const message = `This case was allocated to ${held.staffCode} in the service on ${held.startedOn}: with no officer in the file, that ends`;
  log.warn(placeOf(file.file, entry, 'officer_staff_code'), message);
}

function importedHolding(
  crn: Crn,
  staffCode: StaffCode,
  startedOn: IsoDate,
  scope: ImportScope,
): AllocationRow {
  return {
    id: scope.newId(),
    crn,
    staffCode,
    kind: 'imported',
    startedOn,
    endedOn: null,
    decidedAt: scope.now.toISOString(),
    decidedBy: scope.actor.id,
    decidedByName: scope.actor.name,
    reasonCode: null,
    reasonText: null,
    notes: null,
    undoneAt: null,
    undoneBy: null,
    undoneByName: null,
    decision: null,
  };
}
