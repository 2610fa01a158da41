import 'server-only';
import { ESTABLISHMENT_SPEC, OFFICER_SPEC, TEAM_SPEC } from './columns/columns-of-estate';
import { CASE_SPEC } from './columns/columns-of-cases';
import { ABSENCE_SPEC, OVERSIGHT_SPEC, REDUCTION_SPEC, REPORT_SPEC } from './columns/columns-of-records';
import { columnsIn, type FileColumns } from './file-spec';

export type { ColumnAbout } from './file-spec';

/** Every file that an import knows. */
export const FILE_SPECS: readonly FileColumns[] = [
  columnsIn(TEAM_SPEC),
  columnsIn(OFFICER_SPEC),
  columnsIn(CASE_SPEC),
  columnsIn(REDUCTION_SPEC),
  columnsIn(ABSENCE_SPEC),
  columnsIn(REPORT_SPEC),
  columnsIn(OVERSIGHT_SPEC),
  columnsIn(ESTABLISHMENT_SPEC),
];
