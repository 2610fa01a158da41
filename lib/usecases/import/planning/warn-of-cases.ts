import 'server-only';
import { lduOf } from '../../../domain/allocation/routing/estate-changes';
import { scoreNamesOf } from '../../../domain/banding/rule-names';
import type { CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import { contradictionsOf, oddDatesOf } from '../../../domain/banding/bands/case-input';
import { CASE_SPEC, type CaseRow, type CasesFile, type GivenCase } from '../reading/columns/columns-of-cases';
import { columnOf, type FileRow, placeOf } from '../reading/file-spec';
import type { ImportScope } from './import-plan';
import type { EstateWithStanding } from './settle-standing';

/** A case that would be in nobody's list, or on nobody's desk: where it stands, and what to mend. */
export function warnOfNobody(
  file: CasesFile,
  entry: FileRow<GivenCase>,
  { area }: Pick<CaseRecordRow, 'area'>,
  estate: EstateWithStanding,
  { log }: ImportScope,
): void {
  const { region, placeholders } = estate.standing;
  const holder = entry.values.officerStaffCode ?? null;
  if (holder !== null && placeholders.has(holder))
    log.warn(
      placeOf(file.file, entry, 'officer_staff_code', holder),
      `${holder} has neither grade nor hours recorded: the case counts as uncovered and stands in "needs an officer"`,
    );
  if (holder !== null || lduOf(estate, area) !== null || !file.given.has('area')) return;
  const where = region === null ? '' : ` The case stands with region ${region} until one does`;
  log.warn(
    placeOf(file.file, entry, 'area', area ?? ''),
    area === null
      ? `No home area is recorded.${where}`
      : `No unit serves ${area}: check how it is written.${where}`,
  );
}

/** What contradicts itself in a case as the row leaves it, and which dates look wrong. */
export function checkCase(
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

/** Says where a column of bands is not read, or names bands that the model lacks. */
export function warnOfBands(file: CasesFile, { log, model }: ImportScope): void {
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
