import 'server-only';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import {
  ESTABLISHMENT_SPEC,
  type EstablishmentRow,
  type GivenOfficer,
  type GivenTeam,
  type OfficerRow,
  OFFICER_SPEC,
  TEAM_SPEC,
  type TeamRow,
} from './columns/columns-of-estate';
import type { ReadFile } from './file-spec';
import type { ImportFile, ImportSource, ProblemLog } from '../import-report';
import { readFile } from './read-file';
import type { RecordSource } from './read-records';
import { type CaseRow, CASE_SPEC, type GivenCase } from './columns/columns-of-cases';
import { warnOfShares } from './shares-of-one';
import {
  ABSENCE_SPEC,
  type AbsenceRow,
  type GivenAbsence,
  type GivenReduction,
  type GivenOversight,
  OVERSIGHT_SPEC,
  type OversightRow,
  REPORT_SPEC,
  type ReductionRow,
  REDUCTION_SPEC,
  type ReportRow,
} from './columns/columns-of-records';

/** The files of one import, read; null where a file is not among them. */
export interface ReadFiles {
  readonly teams: ReadFile<TeamRow, GivenTeam> | null;
  readonly officers: ReadFile<OfficerRow, GivenOfficer> | null;
  readonly cases: ReadFile<CaseRow, GivenCase> | null;
  readonly reductions: ReadFile<ReductionRow, GivenReduction> | null;
  readonly absences: ReadFile<AbsenceRow, GivenAbsence> | null;
  readonly reports: ReadFile<ReportRow, ReportRow> | null;
  readonly oversights: ReadFile<OversightRow, GivenOversight> | null;
  readonly establishment: ReadFile<EstablishmentRow, EstablishmentRow> | null;
}

/** Reads every file that was found. */
export async function readFiles(
  found: ReadonlyMap<ImportFile, ImportSource | RecordSource>,
  model: WorkloadModel,
  log: ProblemLog,
): Promise<ReadFiles> {
  const read = async <T>(
    file: ImportFile,
    one: (source: ImportSource | RecordSource) => Promise<T>,
  ): Promise<T | null> => {
    const source = found.get(file);
    return source ? one(source) : null;
  };
  const files: ReadFiles = {
    teams: await read('teams.csv', (source) => readFile(TEAM_SPEC, source, model, log)),
    officers: await read('officers.csv', (source) => readFile(OFFICER_SPEC, source, model, log)),
    cases: await read('cases.csv', (source) => readFile(CASE_SPEC, source, model, log)),
    reductions: await read('reductions.csv', (source) => readFile(REDUCTION_SPEC, source, model, log)),
    absences: await read('absences.csv', (source) => readFile(ABSENCE_SPEC, source, model, log)),
    reports: await read('reports.csv', (source) => readFile(REPORT_SPEC, source, model, log)),
    oversights: await read('oversight.csv', (source) => readFile(OVERSIGHT_SPEC, source, model, log)),
    establishment: await read('establishment.csv', (source) =>
      readFile(ESTABLISHMENT_SPEC, source, model, log),
    ),
  };
  warnOfShares(files.cases, log);
  return files;
}
