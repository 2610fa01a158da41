import 'server-only';
import type { AllocationRow, OversightRecordRow } from '../../../../db/queries/import/load-import-facts';
import { groupBy } from '../../../kernel/collections';
import { startOfLondonDay } from '../../../kernel/dates';
import { type FileRow, placeOf, type ReadFile } from '../reading/file-spec';
import { differences, emptyOutcome, type ImportScope, type PlannedAudit, type PlanPart } from './import-plan';
import { takeEffect } from './row-effect';
import type { GivenOversight, OversightRow } from '../reading/columns/columns-of-records';

type OversightFile = ReadFile<OversightRow, GivenOversight>;

/** What the rows of oversight.csv are laid on: as the other files of the import leave it. */
export interface OversightGround {
  /** Holdings of the cases in the file, past ones included. */
  readonly holdings: readonly AllocationRow[];
  /** CRNs of live cases. */
  readonly live: ReadonlySet<string>;
  /** Oversight that earlier files brought of these cases. */
  readonly stored: readonly OversightRecordRow[];
}

/**
 * What oversight.csv adds or changes: decisions that another system holds, each on the holding of its day. It is something that was
 * done: no file takes one away. It counts from the start of its day.
 */
export function planOversights(file: OversightFile, ground: OversightGround, scope: ImportScope): PlanPart {
  const outcome = emptyOutcome(file.file);
  const oversights: OversightRecordRow[] = [];
  const audits: PlannedAudit[] = [];
  const known = new Map(ground.stored.map((record) => [record.id, record]));
  const holdings = groupBy(ground.holdings, (row) => String(row.crn));
  for (const entry of file.rows) {
    if (!fits(file.file, entry, ground, scope)) continue;
    const { crn: key, recordedOn } = entry.values;
    const stored = known.get(idOf(key, recordedOn));
    const record = toRecord(entry, holdings.get(key) ?? [], stored);
    if (record === null) {
      scope.log.warn(
        placeOf(file.file, entry, 'recorded_on', recordedOn),
        'Nobody held the case on that day: the row was left out',
      );
      continue;
    }
    const before = known.get(record.id) ?? null;
    if (before !== null && differences(toldOf(before), toldOf(record)) === null) {
      outcome.unchanged += 1;
      continue;
    }
    const changed = before && differences(toldOf(before), toldOf(record));
    takeEffect(outcome, before === null ? 'added' : 'changed', record.id, changed ?? {});
    oversights.push(record);
    if (changed)
      audits.push({
        thingKey: record.crn,
        event: { action: 'oversight.recorded', thingType: 'case', detail: changed },
      });
  }
  return { writes: { oversights }, audits, outcome };
}

function fits(
  file: string,
  entry: FileRow<GivenOversight>,
  { live }: OversightGround,
  { log, today }: ImportScope,
): boolean {
  const { crn, recordedOn, reviewOn } = entry.values;
  if (recordedOn > today) {
    log.error(placeOf(file, entry, 'recorded_on', recordedOn), 'Recorded on must be today or earlier');
    return false;
  }
  if (reviewOn < recordedOn) {
    log.error(placeOf(file, entry, 'review_on', reviewOn), 'Review on must be recorded_on or later');
    return false;
  }
  if (live.has(crn)) return true;
  log.warn(placeOf(file, entry, 'crn', crn), 'There is no live case with this CRN: the row was left out');
  return false;
}

function toRecord(
  { values }: FileRow<GivenOversight>,
  holdings: readonly AllocationRow[],
  stored: OversightRecordRow | undefined,
): OversightRecordRow | null {
  const { crn, recordedOn, reviewOn } = values;
  // A column that the file lacks leaves what is stored alone.
  const recordedBy = values.recordedBy === undefined ? stored?.decidedByName : values.recordedBy;
  const decision = values.decision === undefined ? stored?.decision : values.decision;
  const holding = holdings.find(
    (row) => row.startedOn <= recordedOn && (row.endedOn === null || row.endedOn > recordedOn),
  );
  if (!holding) return null;
  return {
    id: idOf(crn, recordedOn),
    crn,
    staffCode: holding.staffCode,
    decision: decision ?? 'Recorded in another system',
    reasonCode: null,
    reviewOn,
    decidedAt: startOfLondonDay(recordedOn),
    decidedBy: 'import',
    decidedByName: recordedBy ?? 'Another system',
    asked: false,
  };
}

function idOf(crn: string, recordedOn: string): string {
  return `file-${crn}-${recordedOn}`;
}

/** What a file tells of a decision. */
function toldOf({ staffCode, decision, reviewOn, decidedByName }: OversightRecordRow) {
  return { staffCode, decision, reviewOn, decidedByName };
}
