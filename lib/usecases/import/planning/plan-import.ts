import 'server-only';
import { ringOf } from '../../../kernel/text/fold-key';
import {
  loadCaseAreas,
  loadStoredAbsences,
  loadStoredEstate,
  loadStoredOfficers,
  loadStoredReductions,
  loadReportIds,
  loadStoredReports,
  type OfficerRecordRow,
  type StoredEstate,
  loadStoredTraining,
} from '../../../../db/queries/import/load-import-facts';
import { type ImportWrites, rowsWritten } from '../../../../db/commands/import/save-import';
import { ringKeys } from '../../../../db/queries/estate/load-stored-keys';
import type { Reader, Store } from '../../../../db/store';
import { homesMoved } from '../../../domain/allocation/routing/estate-changes';
import type { FileOutcome, ImportScope, PlannedAudit, PlanPart, ReopenedByFile } from './import-plan';
import { planAbsences, planReports } from './plan-absences';
import { planCases } from './plan-cases';
import { type EstateAfter, estateAsStored, planEstate } from './plan-estate';
import { type OfficersAfter, officersAsStored, planOfficers } from './plan-officers';
import { type EstateWithStanding, placeholdersOf, regionOfRun } from './settle-standing';
import { loadEstablishment } from '../../../../db/queries/estate/load-establishment';
import { planEstablishment } from './plan-establishment';
import { oversightGround } from './oversight-ground';
import { planOversights } from './plan-oversights';
import { planReductions } from './plan-reductions';
import { storedCases } from './stored-cases';
import type { ReadFiles } from '../reading/read-files';
import { refuseLostZeros } from '../reading/lost-zeros';
import { type KeyRings, settleKeys } from '../reading/settle-keys';

/** Everything that an import does, worked out before anything is written. */
export interface ImportPlan {
  readonly writes: readonly Partial<ImportWrites>[];
  readonly audits: readonly PlannedAudit[];
  readonly outcomes: readonly FileOutcome[];
  readonly reopened: readonly ReopenedByFile[];
  /** Whether reductions are among the files. */
  readonly reductionsGiven: boolean;
}

/** How many rows an import writes. */
export function rowsOfPlan({ writes }: Pick<ImportPlan, 'writes'>): number {
  return writes.reduce((sum, some) => sum + rowsWritten(some), 0);
}

/** Works out what the files change against what is stored. What is wrong goes to the log of the scope. */
export async function planImport(
  db: Reader,
  store: Pick<Store, 't'>,
  asRead: ReadFiles,
  scope: ImportScope,
): Promise<ImportPlan> {
  const { t } = store;
  const storedEstate = await loadStoredEstate(db, t);
  const storedOfficers = await loadStoredOfficers(db, t);
  const rings = await ringStoredKeys(db, t, asRead, storedEstate, storedOfficers);
  refuseLostZeros(asRead, rings, scope.log);
  const files = await settleKeys(asRead, rings);
  const estate = files.teams ? planEstate(files.teams, storedEstate, scope) : null;
  const estateAfter = estate?.after ?? estateAsStored(storedEstate);
  const staffCodes = files.officers?.rows.map((entry) => entry.values.staffCode) ?? [];
  const officers = files.officers
    ? planOfficers(
        files.officers,
        storedOfficers,
        await loadStoredTraining(db, t, staffCodes),
        estateAfter,
        scope,
      )
    : null;
  const officersAfter = officers?.after ?? officersAsStored(storedOfficers);
  const standing = {
    region: await regionOfRun(files, storedEstate, storedOfficers, estateAfter, {
      log: scope.log,
      region: scope.region === null ? null : (rings.region.find(scope.region) ?? scope.region),
    }),
    placeholders: placeholdersOf(files, storedOfficers),
  };
  const cases = await planCasesPart(db, store, files, { ...estateAfter, standing }, officersAfter, scope);
  const parts: (PlanPart | null)[] = [
    estate,
    officers,
    cases,
    await planReductionsPart(db, store, files, officersAfter, scope),
    await planAbsencesPart(db, store, files, officersAfter, scope),
    await planReportsPart(db, store, files, officersAfter, scope),
    await planOversightsPart(db, store, files, cases, scope),
    await planEstablishmentPart(db, store, files, rings, scope),
  ];
  const planned = parts.filter((part) => part !== null);
  return {
    writes: [...planned.map((part) => part.writes), { homes: await settleHomes(db, store, estateAfter) }],
    audits: planned.flatMap((part) => part.audits),
    outcomes: planned.map((part) => part.outcome),
    reopened: planned.flatMap((part) => part.reopened ?? []),
    reductionsGiven: files.reductions !== null,
  };
}

/** The keys that stand before the import, found by any spelling. */
async function ringStoredKeys(
  db: Reader,
  t: Parts['t'],
  files: ReadFiles,
  estate: StoredEstate,
  officers: readonly OfficerRecordRow[],
): Promise<KeyRings> {
  const [ldu, region] = [estate.ldus.map((row) => row.code), estate.regions.map((row) => row.code)];
  const rings = await ringKeys(db, t, {
    officer: officers.map((row) => row.staffCode),
    team: estate.teams.map((row) => row.code),
    ldu,
    region,
  });
  const units = [
    ...ldu.map((code) => rings.ldu.find(code) ?? code),
    ...region.map((code) => rings.region.find(code) ?? code),
    ...estate.serves.map((row) => row.unitCode),
  ];
  const unit = ringOf([]);
  for (const code of units) unit.add(code);
  return { ...rings, unit, report: ringOf(files.reports === null ? [] : await loadReportIds(db, t)) };
}

type Parts = Pick<Store, 't'>;

async function planCasesPart(
  db: Reader,
  { t }: Parts,
  { cases: file }: ReadFiles,
  estate: EstateWithStanding,
  officers: OfficersAfter,
  scope: ImportScope,
): Promise<PlanPart | null> {
  return file === null ? null : planCases(file, storedCases(db, t, scope), estate, officers, scope);
}

async function planReductionsPart(
  db: Reader,
  { t }: Parts,
  files: ReadFiles,
  officers: OfficersAfter,
  scope: ImportScope,
): Promise<PlanPart | null> {
  const { reductions: file } = files;
  if (file === null && officers.changedHours.size === 0) return null;
  const codes = new Set([
    ...(file?.rows ?? []).map((entry) => entry.values.staffCode),
    ...officers.changedHours.keys(),
  ]);
  const stored = await loadStoredReductions(db, t, file !== null && scope.complete ? 'all' : [...codes]);
  return planReductions(file, stored, officers, scope);
}

async function planAbsencesPart(
  db: Reader,
  { t }: Parts,
  files: ReadFiles,
  officers: OfficersAfter,
  scope: ImportScope,
): Promise<PlanPart | null> {
  const { absences: file } = files;
  if (file === null) return null;
  const codes = new Set(file.rows.map((entry) => entry.values.staffCode));
  return planAbsences(
    file,
    await loadStoredAbsences(db, t, scope.complete ? 'all' : [...codes]),
    officers,
    scope,
  );
}

async function planReportsPart(
  db: Reader,
  { t }: Parts,
  files: ReadFiles,
  officers: OfficersAfter,
  scope: ImportScope,
): Promise<PlanPart | null> {
  const { reports: file } = files;
  if (file === null) return null;
  return planReports(
    file,
    await loadStoredReports(
      db,
      t,
      file.rows.map((entry) => entry.values.reportId),
    ),
    officers,
    scope,
  );
}

async function planOversightsPart(
  db: Reader,
  store: Parts,
  { oversights: file }: ReadFiles,
  cases: PlanPart | null,
  scope: ImportScope,
): Promise<PlanPart | null> {
  if (file === null) return null;
  const crns = [...new Set(file.rows.map((entry) => entry.values.crn))];
  return planOversights(file, await oversightGround(db, store, crns, cases?.writes ?? {}), scope);
}

async function planEstablishmentPart(
  db: Reader,
  { t }: Parts,
  { establishment: file }: ReadFiles,
  rings: KeyRings,
  scope: ImportScope,
): Promise<PlanPart | null> {
  if (file === null) return null;
  return planEstablishment(file, await loadEstablishment(db, t), rings, scope);
}

/** The areas on stored cases whose LDU changes with the estate: the homes of all cases are settled again, not only of those in the file. */
async function settleHomes(db: Reader, { t }: Parts, estate: EstateAfter): Promise<ImportWrites['homes']> {
  if (estate.movedAreaKeys.size === 0) return [];
  return homesMoved(estate, await loadCaseAreas(db, t));
}
