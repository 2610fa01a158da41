import 'server-only';
import { lduOf } from '../../../domain/allocation/routing/estate-changes';
import { scoreNamesOf } from '../../../domain/banding/rule-names';
import type { AllocationRow, CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import { CASE_FIELDS, type CaseField, type CaseInput } from '../../../domain/banding/bands/case-fields';
import { contradictionsOf, oddDatesOf } from '../../../domain/banding/bands/case-input';
import type { Crn } from '../../../kernel/ids';
import { withBreaths } from '../../../machine/let-others-through';
import { RowsByColumn } from '../../../kernel/rows/rows-by-column';
import { modelVersionOf } from '../../../domain/workload/model/model';
import { columnOf, type FileRow, placeOf } from '../reading/file-spec';
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
import { type BandPlans, startBands, type StoredChanges } from './plan-bands';
import { withoutImpossible } from './impossible-values';
import { type Holdings, startHoldings } from './plan-holdings';
import type { OfficersAfter } from './plan-officers';
import type { EstateWithStanding, StandingOfRun } from './settle-standing';
import { CASE_SPEC, type CaseRow, type CasesFile, type GivenCase } from '../reading/columns-of-cases';

export interface StoredCases extends StoredChanges {
  /** The stored cases of the file, and every live case where the file is complete. */
  readonly cases: readonly CaseRecordRow[];
  readonly openAllocations: readonly AllocationRow[];
}
/** Some hundredths of a second of planning: whoever else asks meanwhile is answered in between. */
const ROWS_AT_A_TIME = 500;
const FIELDS = Object.keys(CASE_FIELDS) as CaseField[];

/** What cases.csv changes: facts, home LDUs, and who holds each case. */
export async function planCases(
  file: CasesFile,
  stored: StoredCases,
  estate: EstateWithStanding,
  officers: OfficersAfter,
  scope: ImportScope,
): Promise<PlanPart> {
  const known = new Map(stored.cases.map((row) => [row.crn, row]));
  const holdings = startHoldings(file, stored.openAllocations, officers, scope);
  const bands = startBands(file, stored, officers, scope);
  const outcome = emptyOutcome(file.file);
  const cases = new RowsByColumn<CaseRecordRow>();
  const audits: PlannedAudit[] = [];
  const reopened: ReopenedByFile[] = [];
  warnOfBands(file, scope);
  for await (const row of withBreaths(file.rows, ROWS_AT_A_TIME)) {
    const before = known.get(row.values.crn) ?? null;
    const entry = withoutImpossible(file.file, row, before, scope);
    if (before !== null && endStands(file, entry, before, scope)) {
      outcome.unchanged += 1;
      continue;
    }
    const said = mergeCase(entry, before, estate, scope);
    warnOfNobody(file, entry, said, estate.standing, scope);
    const wanted = before === null ? said : guardCase(file, entry, before, said, scope);
    checkCase(file, entry, before, wanted, scope);
    const holder = holdings.settle(entry, before);
    if (before === null) {
      takeEffect(outcome, 'added', wanted.crn, { restricted: wanted.restricted });
      cases.push(wanted);
      continue;
    }
    const { row: after, kept, band, ...banded } = bands.settle(entry, before, wanted, holder.held);
    const changed = differences(comparable(before, holder.before), comparable(after, holder.after));
    if (changed === null && !kept) {
      outcome.unchanged += 1;
      continue;
    }
    if (before.endedOn !== null)
      reopened.push({
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
  if (scope.complete) endMissing(file, stored.cases, { holdings, bands }, scope, { cases, audits, outcome });
  return { writes: { cases, ...holdings.writes(), ...bands.writes() }, audits, outcome, reopened };
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
  const facts = { ...(before ?? NOTHING_KNOWN), crn: values.crn };
  for (const field of FIELDS) takeGiven(facts, values, field);
  const homeLduCode = lduOf(estate, facts.area);
  return {
    ...facts,
    homeLduCode,
    standsLduCode: before?.standsLduCode ?? null,
    standsRegionCode:
      homeLduCode === null
        ? (before?.standsRegionCode ?? estate.standing.region)
        : (before?.standsRegionCode ?? null),
    flags: [...facts.flags],
    // A column that the file lacks says nothing of flags; an empty cell says that there are none.
    flagsKnown: values.flags !== undefined || (before?.flagsKnown ?? false),
    endedOn: null,
    endReason: null,
    endNote: null,
    version: before?.version ?? 1,
    recordedAt: before === null ? scope.now.toISOString() : before.recordedAt,
    decidedAt: before?.decidedAt ?? null,
  };
}

/** A case that would be in nobody's list, or on nobody's desk: where it stands, and what to mend. */
function warnOfNobody(
  file: CasesFile,
  entry: FileRow<GivenCase>,
  { area, homeLduCode }: CaseRecordRow,
  { region, placeholders }: StandingOfRun,
  { log }: ImportScope,
): void {
  const holder = entry.values.officerStaffCode ?? null;
  if (holder !== null && placeholders.has(holder))
    log.warn(
      placeOf(file.file, entry, 'officer_staff_code', holder),
      `${holder} has neither grade nor hours recorded: the case counts as uncovered and stands in "needs an officer"`,
    );
  if (holder !== null || homeLduCode !== null || !file.given.has('area')) return;
  const where = region === null ? '' : ` The case stands with region ${region} until one does`;
  log.warn(
    placeOf(file.file, entry, 'area', area ?? ''),
    area === null
      ? `No home area is recorded.${where}`
      : `No unit serves ${area}: check how it is written.${where}`,
  );
}

function takeGiven<Field extends CaseField>(
  facts: { -readonly [F in CaseField]: CaseInput[F] },
  values: Partial<CaseInput>,
  field: Field,
): void {
  const given = values[field];
  if (given !== undefined) facts[field] = given;
}

const NOTHING_KNOWN: Omit<CaseInput, 'crn'> = {
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

function checkCase(
  file: CasesFile,
  entry: FileRow<GivenCase>,
  before: CaseRecordRow | null,
  after: CaseRecordRow,
  { log, today }: ImportScope,
): void {
  const place = (field: string) => {
    const column = columnOf(CASE_SPEC, field as keyof CaseRow & string);
    return placeOf(file.file, entry, column, String(entry.values[field as keyof GivenCase] ?? ''));
  };
  for (const { field, message } of contradictionsOf(after)) log.error(place(field), message);
  for (const { field, message } of oddDatesOf(after, entry.values.allocatedOn ?? null, today)) {
    if (file.given.has(field as keyof CaseRow)) log.warn(place(field), message);
  }
  if (before?.endedOn)
    log.warn(place('crn'), `This case was recorded as ended on ${before.endedOn}: it is live again`);
}

function warnOfBands(file: CasesFile, { log, model }: ImportScope): void {
  if (!file.given.has('importedBand')) return;
  if (model.bandSource === 'computed') {
    const scores = scoreNamesOf(model.ruleSet);
    log.warn(
      { file: file.file, row: 1, column: 'band' },
      `This column was ignored: the model in force works the bands out from ${scores.rsr}, ${scores.ogrs}, ROSH and flags`,
    );
    return;
  }
  const codes = new Set(model.bands.map((band) => band.code));
  for (const entry of file.rows) {
    const band = entry.values.importedBand ?? null;
    if (band !== null && !codes.has(band))
      log.warn(
        placeOf(file.file, entry, 'band', band),
        `The model has no band ${band}: the case counts as the middle band until it has one`,
      );
  }
}

/** Live cases that a complete file lacks end today, and so does their holding. */
function endMissing(
  file: CasesFile,
  stored: readonly CaseRecordRow[],
  { holdings, bands }: { holdings: Holdings; bands: BandPlans },
  scope: ImportScope,
  into: { cases: RowsByColumn<CaseRecordRow>; audits: PlannedAudit[]; outcome: FileOutcome },
): void {
  const { today } = scope;
  const inFile = new Set<Crn | string>([...file.rows.map((entry) => entry.values.crn), ...file.refusedKeys]);
  for (const before of stored) {
    if (before.endedOn !== null || inFile.has(before.crn) || lifeStands(before, holdings, scope)) continue;
    into.cases.push({ ...before, endedOn: today, version: before.version + 1 });
    takeEffect(into.outcome, 'ended', before.crn, {
      from: { endedOn: null },
      to: { endedOn: today },
      restricted: before.restricted,
    });
    into.audits.push({
      thingKey: before.crn,
      event: { action: 'case.ended', thingType: 'case', detail: { endedOn: today } },
    });
    into.audits.push(...bands.end(before.crn));
    holdings.end(before.crn);
  }
}
