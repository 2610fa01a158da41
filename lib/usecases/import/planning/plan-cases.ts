import 'server-only';
import { lduOf } from '../../../domain/allocation/routing/estate-changes';
import type { CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import { CASE_FIELDS, type CaseField, type CaseInput } from '../../../domain/banding/bands/case-fields';
import { asCrn } from '../../../kernel/ids';
import { RowsByColumn } from '../../../kernel/rows/rows-by-column';
import { modelVersionOf } from '../../../domain/workload/model/model';
import { sameFact } from '../../../domain/banding/changes/case-change';
import type { FileRow } from '../reading/file-spec';
import {
  differences,
  emptyOutcome,
  type FileOutcome,
  type ImportScope,
  type PlannedAudit,
  type PlanPart,
  type ReopenedByFile,
} from './import-plan';
import { type RowEffect, takeEffect } from './row-effect';
import { endStands, guardCase, lifeStands } from '../guards/guard-cases';
import { type BandPlans, startBands } from './plan-bands';
import { withoutImpossible } from './impossible-values';
import { type Holdings, startHoldings } from './plan-holdings';
import type { OfficersAfter } from './plan-officers';
import type { EstateWithStanding } from './settle-standing';
import type { StoredCases, StoredOfCases } from './stored-cases';
import { checkCase, warnOfBands, warnOfNobody } from './warn-of-cases';
import type { CasesFile, GivenCase } from '../reading/columns/columns-of-cases';

const FIELDS = Object.keys(CASE_FIELDS) as CaseField[];

/** What planning the cases of a file goes on with, from row to row. */
interface Planning {
  readonly file: CasesFile;
  readonly estate: EstateWithStanding;
  readonly scope: ImportScope;
  readonly holdings: Holdings;
  readonly bands: BandPlans;
  readonly outcome: FileOutcome;
  readonly cases: RowsByColumn<CaseRecordRow>;
  readonly audits: PlannedAudit[];
  readonly reopened: ReopenedByFile[];
}

/** What cases.csv changes: facts, home LDUs, and who holds each case. */
export async function planCases(
  file: CasesFile,
  stored: StoredCases,
  estate: EstateWithStanding,
  officers: OfficersAfter,
  scope: ImportScope,
): Promise<PlanPart> {
  const planning: Planning = {
    file,
    estate,
    scope,
    holdings: startHoldings(file, officers, scope),
    bands: startBands(file, officers, scope),
    outcome: emptyOutcome(file.file),
    cases: new RowsByColumn<CaseRecordRow>(),
    audits: [],
    reopened: [],
  };
  warnOfBands(file, scope);
  for await (const part of stored.beside(file.rows))
    for (const row of part.rows) planRow(row, part.stored, planning);
  if (scope.complete) await endMissing(file, stored, planning);
  const { cases, holdings, bands, audits, outcome, reopened } = planning;
  return { writes: { cases, ...holdings.writes(), ...bands.writes() }, audits, outcome, reopened };
}

function planRow(row: FileRow<GivenCase>, stored: StoredOfCases, planning: Planning): void {
  const { file, estate, scope, holdings, bands, outcome, cases, audits } = planning;
  const before = stored.cases.get(row.values.crn) ?? null;
  const held = stored.openAllocations.get(row.values.crn) ?? null;
  const entry = withoutImpossible(file.file, row, before, scope);
  if (before !== null && endStands(file, entry, before, scope)) {
    outcome.unchanged += 1;
    return;
  }
  // Of a nation's cases nearly all are as they stand: nothing more is worked out of them.
  const stands = before !== null && saysWhatStands(entry.values, before);
  const said = stands ? before : mergeCase(entry, before, estate, scope);
  warnOfNobody(file, entry, said, estate, scope);
  const wanted = before === null || stands ? said : guardCase(file, entry, before, said, scope);
  checkCase(file, entry, before, wanted, scope);
  const holder = holdings.settle(entry, before, held);
  if (before === null) {
    takeEffect(outcome, 'added', wanted.crn, { restricted: wanted.restricted });
    cases.push(wanted);
    return;
  }
  if (
    stands &&
    holder.before === holder.after &&
    !stored.waiting.has(before.crn) &&
    !stored.refused.has(before.crn)
  ) {
    outcome.unchanged += 1;
    return;
  }
  const facts = stands ? mergeCase(entry, before, estate, scope) : wanted;
  const {
    row: after,
    kept,
    band,
    ...banded
  } = bands.settle(entry, before, facts, { held: holder.held, stored });
  const changed = differences(comparable(before, holder.before), comparable(after, holder.after));
  if (changed === null && !kept) {
    outcome.unchanged += 1;
    return;
  }
  if (before.endedOn !== null)
    planning.reopened.push({
      ended: { facts: before, endedOn: before.endedOn },
      holderSaid: file.given.has('officerStaffCode'),
    });
  const restricted = before.restricted || after.restricted;
  takeEffect(outcome, 'changed', after.crn, { ...toldOf(changed, band), restricted, waits: kept });
  cases.push({ ...after, version: before.version + 1 });
  const of = band && { band: { ...band, modelVersion: modelVersionOf(scope.model) } };
  if (changed !== null)
    audits.push({
      thingKey: after.crn,
      event: { action: 'case.edited', thingType: 'case', detail: { ...changed, reason: null, ...of } },
    });
  audits.push(...banded.audits);
}

/** Whether a row says of a live case nothing but what stands. */
function saysWhatStands(values: GivenCase, before: CaseRecordRow): boolean {
  if (before.endedOn !== null || (values.flags !== undefined && !before.flagsKnown)) return false;
  return FIELDS.every((field) => values[field] === undefined || sameFact(values[field], before[field]));
}

/** What is told of a change: the facts, and the band that follows from them. */
function toldOf(
  changed: ReturnType<typeof differences>,
  band: { readonly from: string; readonly to: string } | null,
): Pick<RowEffect, 'from' | 'to'> {
  return {
    from: { ...changed?.from, ...(band && { band: band.from }) },
    to: { ...changed?.to, ...(band && { band: band.to }) },
  };
}

/** The case as the row leaves it: columns that the file lacks stay as they were, or take their default. A case in a file is live. */
function mergeCase(
  { values }: FileRow<GivenCase>,
  before: CaseRecordRow | null,
  estate: EstateWithStanding,
  scope: Pick<ImportScope, 'now'>,
): CaseRecordRow {
  const row: MergedCase = { ...(before ?? NEW_CASE) };
  for (const field of FIELDS) takeGiven(row, values, field);
  row.homeLduCode = lduOf(estate, row.area);
  if (row.homeLduCode === null) row.standsRegionCode ??= estate.standing.region;
  row.flags = [...row.flags];
  // A column that the file lacks says nothing of flags; an empty cell says that there are none.
  row.flagsKnown ||= values.flags !== undefined;
  row.endedOn = null;
  row.endReason = null;
  row.endNote = null;
  if (before === null) row.recordedAt = scope.now.toISOString();
  return row;
}

type MergedCase = { -readonly [Member in keyof CaseRecordRow]: CaseRecordRow[Member] };

function takeGiven<Field extends CaseField>(
  row: { -readonly [F in CaseField]: CaseInput[F] },
  values: Partial<CaseInput>,
  field: Field,
): void {
  const given = values[field];
  if (given !== undefined) row[field] = given;
}

/** A case of which nothing is known: whole from the start, since a copy of it takes a tenth of what one takes that is put together (empty-row.ts). */
const NEW_CASE: CaseRecordRow = {
  crn: asCrn(''),
  setting: 'community',
  forename: null,
  surname: null,
  dateOfBirth: null,
  sex: 'not_recorded',
  area: null,
  restricted: false,
  sentence: null,
  cohort: 'standard',
  state: 'active',
  rsr: null,
  ogrs: null,
  rosh: null,
  importedBand: null,
  flags: [],
  orderStart: null,
  orderEnd: null,
  releaseDate: null,
  firstAppointment: null,
  lastSeen: null,
  nextAppointment: null,
  homeLduCode: null,
  standsLduCode: null,
  standsRegionCode: null,
  flagsKnown: false,
  endedOn: null,
  version: 1,
  recordedAt: null,
  decidedAt: null,
  endReason: null,
  endNote: null,
};

/** What a change is judged by: the facts, the end and the holder. The home LDU follows from the area, and is no change by itself. */
function comparable(row: CaseRecordRow, officer: string | null) {
  const {
    homeLduCode: _home,
    standsLduCode: _ldu,
    standsRegionCode: _region,
    version: _version,
    decidedAt: _at,
    endReason: _why,
    endNote: _note,
    ...facts
  } = row;
  return { ...facts, officer };
}

/** Live cases that a complete file lacks end today, and so does their holding. */
async function endMissing(file: CasesFile, stored: StoredCases, planning: Planning): Promise<void> {
  const { holdings, bands, scope, outcome, cases, audits } = planning;
  const { today } = scope;
  const inFile = new Set<string>(file.refusedKeys);
  for (const { values } of file.rows) inFile.add(values.crn);
  for await (const part of stored.liveBut(inFile))
    for (const before of part.cases.values()) {
      const held = part.openAllocations.get(before.crn) ?? null;
      if (before.endedOn !== null || lifeStands(before, held, scope)) continue;
      cases.push({ ...before, endedOn: today, version: before.version + 1 });
      takeEffect(outcome, 'ended', before.crn, {
        from: { endedOn: null },
        to: { endedOn: today },
        restricted: before.restricted,
      });
      audits.push({
        thingKey: before.crn,
        event: { action: 'case.ended', thingType: 'case', detail: { endedOn: today } },
      });
      audits.push(...bands.end(before.crn, part));
      if (held !== null) holdings.end(held);
    }
}
