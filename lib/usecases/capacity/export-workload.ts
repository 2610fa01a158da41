import 'server-only';
import type { CsvCell } from '../../kernel/text/csv';
import { ok, type Result } from '../../kernel/result';
import { toLedgerCsv } from '../../domain/metrics/officers/to-ledger-csv';
import { toTeamCsv } from '../../domain/metrics/units/to-team-csv';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { viewOfficerWorkload } from '../officers/view-officer';
import { type TeamWorkloadInput, viewTeamWorkload } from '../teams/view-team-workload';

/** A file to download: its name, and its rows. */
export interface Export {
  readonly fileName: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A team's table as it is filtered and sorted on screen. */
export async function exportTeam(
  context: UseCaseContext,
  input: TeamWorkloadInput,
): Promise<Result<Export, Problem>> {
  const page = await viewTeamWorkload(context, input);
  if (!page.ok) return page;
  return ok({
    fileName: fileName('team', page.value.team.teamCode, page.value.today),
    rows: toTeamCsv(page.value),
  });
}

/** Every line of an officer's ledger. */
export async function exportLedger(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<Export, Problem>> {
  const page = await viewOfficerWorkload(context, staffCode);
  if (!page.ok) return page;
  return ok({
    fileName: fileName('ledger', page.value.measured.officer.staffCode, page.value.today),
    rows: toLedgerCsv(page.value),
  });
}

function fileName(what: string, code: string, today: string): string {
  return `${what}-${code.replace(/[^A-Za-z0-9-]/g, '-')}-${today}.csv`;
}
