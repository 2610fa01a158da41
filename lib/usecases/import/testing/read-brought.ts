import { IBAT_4 } from '../../../domain/workload/model/shipped/shipped-models';
import { createProblemLog, type ImportOptions, type ImportSource } from '../import-report';
import { findFiles } from '../mapping/find-files';
import { toldOfColumns } from '../mapping/told-of-columns';
import { readFiles } from '../reading/read-files';

/** Reads what was brought as an import does, where nothing was said of any file before. */
export async function readBrought(
  sources: readonly ImportSource[],
  said: Pick<ImportOptions, 'mapping' | 'acceptMapping'> = {},
) {
  const log = createProblemLog();
  const found = await findFiles(sources, { ...said, saidBefore: () => Promise.resolve([]) }, log);
  const files = await readFiles(found.files, IBAT_4, log);
  return { files, told: toldOfColumns(found.tables), errors: log.errors(), warnings: log.warnings() };
}
